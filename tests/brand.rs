//! The theme file of a host: what it may set, and what is refused.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::path::Path;

use sent_to_work::content::brand::apply;
use sent_to_work::content::tokens::{Theme, Tokens};

fn tokens() -> Tokens {
    Tokens::load(Path::new(".")).unwrap()
}

fn refused(css: &str) -> Vec<String> {
    apply(css, tokens()).unwrap_err()
}

#[test]
fn a_sound_theme_lies_over_the_tokens() {
    let css = ":root {\n  --warm: light-dark(#00658f, #6cc4ee);\n  --warm-text: light-dark(#00527a, #8fd3f5);\n  --serif: 'Our Face', Georgia, serif; /* ours */\n  --radius: 12px;\n}\n";
    let laid = apply(css, tokens()).unwrap();
    let said = laid.rules();
    let text = laid.colour("warm-text", Theme::Light).unwrap();
    assert_eq!(text.to_css_hex().to_string(), "#00527a");
    assert!(said.contains("--radius:12px;") && said.contains("Our Face"), "{said}");
    assert_eq!(laid.colour("ink", Theme::Dark), tokens().colour("ink", Theme::Dark));
}

#[test]
fn text_that_would_be_too_faint_is_refused_with_its_contrast() {
    let problems = refused(":root { --soft: light-dark(#b0b0b0, #a9adb0); }");
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].contains("--soft on --paper") && problems[0].contains("light") && problems[0].contains("4.5"));
}

#[test]
fn a_ground_that_hides_the_text_is_refused() {
    let problems = refused(":root { --paper: #777777; }");
    assert!(problems.iter().any(|one| one.contains("--ink on --paper")), "{problems:?}");
}

#[test]
fn what_a_theme_may_not_set_is_refused() {
    for (css, names) in [
        (":root { --s4: 2rem; }", "--s4"),
        (":root { --radius: 99px; }", "--radius"),
        (":root { --radius: 1em; }", "--radius"),
        (":root { --ink: rgb(0 0 0 / .5); }", "--ink"),
        (":root { --ink: tomatoes; }", "--ink"),
        (":root { --serif: url(x), serif; }", "--serif"),
        (":root { --ink: #000; } body { display: none }", "one block"),
        ("@import 'x'; :root { --ink: #000; }", "one block"),
    ] {
        let problems = refused(css);
        assert!(problems.iter().any(|one| one.contains(names)), "{css}: {problems:?}");
    }
}
