//! The style page shows all there is, and the colours can be read.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::path::Path;
use std::sync::OnceLock;

use scraper::{Html, Selector};
use sent_to_work::chart::Ink;
use sent_to_work::content::Content;
use sent_to_work::content::brand::Use;
use sent_to_work::content::tokens::{Theme, Tokens, contrast};
use sent_to_work::edition::style::style;
use sent_to_work::facts::Kind;
use sent_to_work::state::FigureState;

fn html() -> &'static str {
    static HTML: OnceLock<String> = OnceLock::new();
    HTML.get_or_init(|| {
        style(Path::new("."), &Content::load(Path::new("."), None).unwrap(), "icon.svg", "display.woff2").unwrap().html
    })
}

fn count(selector: &str) -> usize {
    Html::parse_document(html()).select(&Selector::parse(selector).unwrap()).count()
}

#[test]
fn the_style_page_is_valid_html() {
    let page = Html::parse_document(html());
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    assert_eq!(count("[style]"), 0);
}

/// The build takes needless spaces out of stylesheets without reading them; in a string they would be missed.
#[test]
fn no_string_in_a_stylesheet_has_a_space_beside_its_signs() {
    let sheets = std::fs::read_dir("static/style").unwrap().map(|entry| entry.unwrap().path());
    for sheet in sheets {
        let text = std::fs::read_to_string(&sheet).unwrap();
        for string in text
            .split("*/")
            .filter_map(|part| part.split("/*").next())
            .flat_map(|css| css.split('"').skip(1).step_by(2))
        {
            for spaced in ["{ ", " }", "; ", ": ", ", "] {
                assert!(!string.contains(spaced), "{}: “{string}”", sheet.display());
            }
        }
    }
}

#[test]
fn every_token_is_shown_colours_in_both_themes() {
    let tokens = Tokens::load(Path::new(".")).unwrap();
    assert!(tokens.iter().count() > 20);
    for (name, _) in tokens.iter() {
        let times = if tokens.colour(name, Theme::Light).is_some() { 2 } else { 1 };
        assert_eq!(count(&format!(".t-{name}")), times, "{name}");
        assert!(html().contains(&format!(".t-{name} {{")), "{name}");
    }
}

#[test]
fn every_ink_every_kind_and_every_figure_is_shown() {
    for ink in Ink::ALL {
        assert!(count(&format!(".inks .{}", ink.class())) > 0, "{ink:?}");
    }
    for kind in Kind::ALL {
        for sample in [".key .k-", ".kinds .k-", ".kinds .n-"] {
            assert_eq!(count(&format!("{sample}{}", kind.name())), 1, "{kind:?}");
        }
    }
    for shown in FigureState::telling() {
        assert_eq!(count(&format!("[data-figure={}] figure", shown.name())), 1);
    }
}

#[test]
fn controls_are_shown_on_and_off() {
    for control in
        [".pill input[checked]", ".pill input:not([checked])", "input[type=range]", "input[type=time]", ".main"]
    {
        for state in ["fieldset:not([disabled])", "fieldset[disabled]"] {
            assert_eq!(count(&format!(".specimen > .figure > {state} {control}")), 1, "{control} in {state}");
        }
    }
    assert_eq!(
        (count(".specimen > .figure > details[open]"), count(".specimen > .figure > details:not([open])")),
        (1, 1)
    );
}

#[test]
fn what_steps_back_is_still_seen_and_less_than_what_leads() {
    let tokens = Tokens::load(Path::new(".")).unwrap();
    for theme in Theme::ALL {
        let colour = |name| tokens.colour(name, theme).unwrap();
        let on_panel = |name| contrast(&colour("panel"), &colour(name));
        for name in ["back", "back-edge"] {
            let ratio = on_panel(name);
            assert!(ratio >= 1.8 && ratio < on_panel("count"), "{name}, {}: {ratio:.2}", theme.name());
        }
    }
}

#[test]
fn text_and_marks_have_the_contrast_that_they_need_on_paper_and_panel_in_both_themes() {
    let tokens = Tokens::load(Path::new(".")).unwrap();
    let mut checked = 0;
    for theme in Theme::ALL {
        for (name, _) in tokens.iter().filter(|(name, _)| Use::of(name) != Use::Ground) {
            let colour = tokens.colour(name, theme).unwrap();
            for ground in ["paper", "panel"] {
                let ratio = contrast(&tokens.colour(ground, theme).unwrap(), &colour);
                assert!(ratio >= Use::of(name).least(), "{name} on {ground}, {}: {ratio:.2}", theme.name());
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 8 * 2 * 2);
}

/// Browsers of a few years ago know neither a colour for each theme nor a mixed one, and take a value that they do not know
/// for black.
#[test]
fn every_colour_is_written_out_for_both_themes() {
    let tokens = Tokens::load(Path::new(".")).unwrap();
    let rules = tokens.rules();
    let (plain, newer) = rules.split_once("@supports").unwrap();
    assert!(!rules.contains("light-dark(") && !plain.contains("color-mix("), "{rules}");
    for (name, value) in tokens.iter() {
        for theme in Theme::ALL {
            let Some(colour) = tokens.colour(name, theme) else { continue };
            assert!(plain.contains(&format!("--{name}:{};", colour.to_css_hex())), "{name}, {}", theme.name());
        }
        assert_eq!(newer.contains(&format!("--{name}:{value};")), value.contains("color-mix("), "{name}");
    }
}
