//! The colours, fonts and corners of a host: as a theme file at build time, and a few of them in the address of a
//! frame.
//!
//! Neither can make text unreadable: below a contrast of 4.5 to 1 the build stops, and a frame keeps its own colours.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::script::{ScriptType, minified};
use super::tokens::{Theme, Tokens, contrast, themed, uncommented};

/// The use of a colour, which decides how much contrast it needs on paper and on panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Text: 4.5 to 1.
    Text,
    /// Marks that consist of this colour alone: 3 to 1.
    Mark,
    /// Backgrounds, hairlines, and fills that always have an edge, a pattern or a label.
    Ground,
}

impl Use {
    /// The use of the token with this name.
    pub fn of(token: &str) -> Self {
        match token {
            "ink" | "soft" | "warm-text" | "cool-text" => Self::Text,
            "warm" | "cool" | "count" | "focus" => Self::Mark,
            _ => Self::Ground,
        }
    }

    /// The contrast that it needs.
    pub const fn least(self) -> f32 {
        match self {
            Self::Text => 4.5,
            Self::Mark => 3.0,
            Self::Ground => 1.0,
        }
    }
}

/// The colours that a theme file may set.
const COLOURS: [&str; 10] =
    ["paper", "panel", "ink", "soft", "rule", "warm", "warm-text", "cool", "cool-text", "focus"];
/// The families that it may set.
const FACES: [&str; 3] = ["serif", "display", "sans"];
/// The largest radius of a corner, in CSS pixels, with which nothing is cut off.
const ROUNDEST: f32 = 24.0;

/// Applies a theme file to the `tokens`.
///
/// # Errors
/// Every line that sets something not allowed, and every colour without enough contrast.
pub fn apply(css: &str, tokens: Tokens) -> Result<Tokens, Vec<String>> {
    let own = Tokens::read(css);
    let mut problems = Vec::new();
    let rest = uncommented(css);
    if rest.matches('{').count() != 1 || !rest.trim_start().starts_with(":root {") || !rest.trim_end().ends_with('}') {
        problems.push("a theme file is one block `:root { … }` and nothing else".to_owned());
    }
    let mut laid = tokens;
    for (name, value) in own.iter() {
        if let Err(problem) = check(name, value, &own) {
            problems.push(format!("--{name}: {problem}"));
        } else {
            laid = laid.with(name, value);
            if name == "display" {
                laid = laid.with("stand-in", value); // the fallback, since no font has to be loaded
            }
        }
    }
    problems.extend(low_contrast(&laid));
    if problems.is_empty() { Ok(laid) } else { Err(problems) }
}

fn check(name: &str, value: &str, own: &Tokens) -> Result<(), String> {
    if COLOURS.contains(&name) {
        let opaque = Theme::ALL.into_iter().all(|theme| own.colour(name, theme).is_some_and(|colour| colour.a >= 1.0));
        return if opaque { Ok(()) } else { Err(format!("`{value}` is no opaque colour, nor light-dark() of two")) };
    }
    if FACES.contains(&name) {
        let plain = |c: char| c.is_ascii_alphanumeric() || " ,'\"-_".contains(c);
        return if value.chars().all(plain) { Ok(()) } else { Err(format!("`{value}` is no list of families")) };
    }
    if name == "radius" {
        let size = value.strip_suffix("px").and_then(|size| size.parse::<f32>().ok());
        let fine = size.is_some_and(|size| (0.0..=ROUNDEST).contains(&size));
        return if fine { Ok(()) } else { Err(format!("`{value}` is not from 0px to {ROUNDEST}px")) };
    }
    Err(format!("cannot be set; what can: {}, {}, radius", COLOURS.join(", "), FACES.join(", ")))
}

/// The colours without enough contrast on paper or on panels.
fn low_contrast(tokens: &Tokens) -> Vec<String> {
    let mut found = Vec::new();
    for theme in Theme::ALL {
        for (name, ground) in COLOURS.iter().flat_map(|name| [(name, "paper"), (name, "panel")]) {
            let least = Use::of(name).least();
            let (Some(colour), Some(under)) = (tokens.colour(name, theme), tokens.colour(ground, theme)) else {
                continue;
            };
            let ratio = contrast(&under, &colour);
            if ratio < least {
                let theme = theme.name();
                found.push(format!(
                    "--{name} on --{ground} has a contrast of {ratio:.2} in the {theme} theme; it needs {least}"
                ));
            }
        }
    }
    found
}

/// The script that reads a frame's address, with the colours that it must keep to.
///
/// # Errors
/// If it cannot be read.
pub fn script(root: &Path, tokens: &Tokens) -> Result<String, Vec<String>> {
    let path = root.join("static/brand.js");
    let script = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let both = |name: &str| {
        Theme::ALL.map(|theme| tokens.colour(name, theme).map(|one| one.to_css_hex().to_string()).unwrap_or_default())
    };
    let needs = ["ink", "soft", "warm-text", "cool-text", "warm", "cool", "focus"];
    let needs: Vec<_> = needs.into_iter().map(|name| json!([name, Use::of(name).least(), both(name)])).collect();
    let rules = themed("LIGHT", "DARK");
    let colours = json!({ "paper": both("paper"), "panel": both("panel"), "needs": needs, "rules": rules });
    let called = format!("{}({colours});", script.trim_end());
    minified(&called, ScriptType::Classic).map_err(|error| vec![format!("{}: {error}", path.display())])
}
