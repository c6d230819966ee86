//! The design tokens, read from `tokens.css`, for what is rendered without a browser.

use std::{fs, path::Path};

use csscolorparser::Color;

/// One of the two sets of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// The light theme.
    Light,
    /// The dark theme.
    Dark,
}

impl Theme {
    /// Both, the light one first as in `light-dark()`.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The name of its class.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The custom properties of `:root`, in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Tokens(Vec<(String, String)>);

impl Tokens {
    /// Reads the tokens of the project at `root`.
    ///
    /// # Errors
    /// One line, if the file cannot be read.
    pub fn load(root: &Path) -> Result<Self, String> {
        let path = root.join("static/style/tokens.css");
        fs::read_to_string(&path).map(|css| Self::read(&css)).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Reads the first `:root` of a stylesheet.
    pub fn read(css: &str) -> Self {
        let css = uncommented(css);
        let inside = css.split_once(BLOCK).and_then(|(_, rest)| rest.split_once('}')).map_or("", |(inside, _)| inside);
        let tokens = inside.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
        Self(tokens.map(|(name, value)| (name.trim().into(), value.trim().into())).collect())
    }

    /// The same tokens with another value for one.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.into(), value.into()));
        self
    }

    /// Names and values as they are written.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The rules that give every token its value in a form that the oldest browsers support: each colour is written out
    /// for each theme. Mixed colours are mixed again by browsers that can, so that they follow changes by print or by a
    /// host.
    pub fn rules(&self) -> String {
        let others = self.iter().filter(|(name, _)| self.colour(name, Theme::Light).is_none());
        let others: String = others.map(|(name, value)| declared(name, value)).collect();
        let [light, dark] = Theme::ALL.map(|theme| self.colours(theme));
        let themed = themed(&[light, others].concat(), &dark);
        let mixed = self.iter().filter(|(_, value)| value.starts_with(MIX));
        let mixed: String = mixed.map(|(name, value)| declared(name, value)).collect();
        // With the specificity of the rule of the dark theme, which precedes it.
        format!("{themed}@supports (color:{MIX}in srgb,red,red)){{:root:root{{{mixed}}}}}\n")
    }

    /// The colours alone, as they are in a theme.
    pub fn colours(&self, theme: Theme) -> String {
        let colours = self.iter().filter_map(|(name, _)| Some((name, self.colour(name, theme)?)));
        colours.map(|(name, colour)| declared(name, &colour.to_css_hex().to_string())).collect()
    }

    /// The colour of a token in a theme, if it is a colour.
    pub fn colour(&self, name: &str, theme: Theme) -> Option<Color> {
        let value = self.iter().find(|(known, _)| *known == name)?.1;
        self.resolve(value, theme)
    }

    /// The colour that a value of the stylesheet resolves to in a theme.
    pub fn resolve(&self, value: &str, theme: Theme) -> Option<Color> {
        let value = value.trim();
        let inside = |name: &str| value.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')');
        if let Some(name) = inside("var") {
            return self.colour(name.strip_prefix("--")?, theme);
        }
        if let Some(both) = inside("light-dark") {
            let (light, dark) = comma(both)?;
            return self.resolve(if theme == Theme::Light { light } else { dark }, theme);
        }
        if let Some(mixed) = inside("color-mix") {
            let (first, second) = comma(mixed.strip_prefix("in srgb,")?)?;
            let (first, share) = first.trim().rsplit_once(' ')?;
            let share: f32 = share.strip_suffix('%')?.parse().ok()?;
            return Some(mix(&self.resolve(first, theme)?, share / 100.0, &self.resolve(second, theme)?));
        }
        csscolorparser::parse(value).ok()
    }
}

fn declared(name: &str, value: &str) -> String {
    ["--", name, ":", value, ";"].concat()
}

/// The beginning of the block of tokens.
pub const BLOCK: &str = ":root {";

/// The beginning of a mixed colour.
const MIX: &str = "color-mix(";

/// The rules for one list of declarations in the light theme and in print, and another in the dark theme.
pub fn themed(light: &str, dark: &str) -> String {
    format!(
        ":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n\
         @media screen{{:root[data-theme=dark]{{{dark}}}}}\n"
    )
}

/// A stylesheet without its comments.
pub fn uncommented(css: &str) -> String {
    let (mut kept, mut rest) = (String::new(), css);
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The ratio of contrast between two opaque colours, as WCAG 2 defines it: from 1 to 21.
pub fn contrast(one: &Color, other: &Color) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &Color) -> f32 {
    let [red, green, blue, _] = colour.to_linear_rgba();
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Mixes as `color-mix(in srgb, …)` does: with weights by opacity.
fn mix(one: &Color, share: f32, other: &Color) -> Color {
    let alpha = one.a * share + other.a * (1.0 - share);
    let part = |one_part: f32, other_part: f32| {
        if alpha > 0.0 { (one_part * one.a * share + other_part * other.a * (1.0 - share)) / alpha } else { 0.0 }
    };
    Color::new(part(one.r, other.r), part(one.g, other.g), part(one.b, other.b), alpha)
}

/// Splits at the first comma that is in no parentheses.
fn comma(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    let at = text.char_indices().find(|(_, sign)| {
        depth += i32::from(*sign == '(') - i32::from(*sign == ')');
        *sign == ',' && depth == 0
    });
    let (before, after) = text.split_at_checked(at?.0)?;
    Some((before, after.strip_prefix(',')?))
}
