//! The inks of the figures, resolved for a renderer without variables and themes.

use std::fmt::Write;

use crate::content::tokens::{Theme, Tokens, uncommented};

/// The properties that the renderer supports; everything else concerns layout.
const KNOWN: [&str; 10] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
    "opacity",
    "text-anchor",
    "dominant-baseline",
];

/// Extracts the rules for drawings from a stylesheet, with the colours of a theme.
pub(super) fn rules(css: &str, tokens: &Tokens, theme: Theme) -> String {
    let css = uncommented(css);
    let (mut rules, mut rest) = (String::new(), css.as_str());
    while let Some((selector, after)) = rest.split_once('{') {
        let (inside, after) = block(after);
        rest = after;
        let parts = selector.trim().split(',').map(str::trim);
        // A still picture needs no rules that depend on the reader or on the width of the window.
        let parts: Vec<&str> = parts
            .filter(|part| (part.starts_with(".chart") || part.starts_with(".i-")) && !part.contains([':', '@']))
            .collect();
        let inside: String = inside.split(';').filter_map(|one| declaration(one, tokens, theme)).collect();
        if !parts.is_empty() && !inside.is_empty() {
            let _ = writeln!(rules, "{}{{{inside}}}", parts.join(","));
        }
    }
    rules
}

/// The inside of a block after its opening brace, and the text after the block.
fn block(text: &str) -> (&str, &str) {
    let mut depth = 1_i32;
    let end = text.char_indices().find(|(_, sign)| {
        depth += i32::from(*sign == '{') - i32::from(*sign == '}');
        depth == 0
    });
    let (inside, after) = end.and_then(|(at, _)| text.split_at_checked(at)).unwrap_or((text, ""));
    (inside, after.strip_prefix('}').unwrap_or(after))
}

fn declaration(text: &str, tokens: &Tokens, theme: Theme) -> Option<String> {
    let (name, value) = text.split_once(':').map(|(name, value)| (name.trim(), value.trim()))?;
    if name == "font" {
        return Some(font(value));
    }
    if name == "font-size" {
        return Some(format!("{name}:{value};"));
    }
    if name == "font-weight" {
        return Some(weight(value.parse().ok()?));
    }
    if !KNOWN.contains(&name) {
        return None;
    }
    let colour = tokens.resolve(value, theme).filter(|_| name == "fill" || name == "stroke");
    let value = colour.map_or_else(|| value.to_owned(), |colour| colour.to_css_hex().to_string());
    Some(format!("{name}:{value};"))
}

/// The `font` shorthand as separate properties, with one of the two families of the renderer.
fn font(value: &str) -> String {
    let family = if value.contains("--sans") { "sans-serif" } else { "serif" };
    let mut parts = format!("font-family:{family};");
    for part in value.split_whitespace() {
        if let Ok(number) = part.parse::<u16>() {
            parts.push_str(&weight(number));
        } else if part.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.') {
            let size = part.split('/').next().unwrap_or(part);
            let _ = write!(parts, "font-size:{size};");
        }
    }
    parts
}

/// A weight in hundreds, which is all that the renderer supports.
fn weight(number: u16) -> String {
    format!("font-weight:{};", number / 100 * 100)
}
