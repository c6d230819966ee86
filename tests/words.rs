//! No word for readers stands in code, and no side of a page in a stylesheet: both belong to the language.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod tree;

use std::fs;

use regex_lite::Regex;
use tree::{code, files};

/// Whether a line only names elements, or speaks to those who work on the project; such words quote code in `backticks`.
fn is_aside(line: &str, words: &str) -> bool {
    let told = ["aria-label=\"", "{ \"", " title=\"", "textContent"].iter().any(|start| line.contains(start));
    words.contains('`') || !told && ASIDE.iter().any(|one| line.contains(one))
}

/// What of a line of Rust a reader could see or hear: children of elements, attributes in words, and sentences.
fn told_by_rust(line: &str) -> Vec<String> {
    let patterns = [
        r#"\{ "([^"]*)" \}"#,
        r#"(?:label|title|alt|placeholder|description)="([^"{]*)""#,
        r#"\btext\([^()]*(?:\([^()]*\)[^()]*)*, "([^"]*)"\)"#,
        r#""([^"]*[A-Za-z]{2,} [a-z]{2,}[^"]*)""#,
        r#""([ ]*(?:am|pm|hours?|min|and|of|to)[ ]*)""#,
    ];
    found(&patterns, line)
}

/// The same of a script: its strings with a space between words, or with a capital.
fn told_by_script(line: &str) -> Vec<String> {
    found(&[r"'([^']*[A-Za-z]{2,} [a-z]{2,}[^']*)'", r"(?:textContent|title|ariaLabel|label)(?: =|:) '([^']+)'"], line)
}

fn found(patterns: &[&str], line: &str) -> Vec<String> {
    let all = patterns.iter().flat_map(|pattern| {
        let pattern = Regex::new(pattern).unwrap();
        pattern.captures_iter(line).filter_map(|found| Some(found.get(1)?.as_str().to_owned())).collect::<Vec<_>>()
    });
    all.filter(|words| is_word(words) && !is_aside(line, words)).collect()
}

/// Whether a text is words: keys of labels, classes, and signs are none.
fn is_word(text: &str) -> bool {
    let text = Regex::new(r"\{\w*\}").unwrap().replace_all(text, "");
    let letters = text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 1);
    let key = !text.contains(' ')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._/#".contains(c));
    letters && !key && !text.contains(['<', '(', ';', '=', '\\', '[', '&', '{'])
}

/// The rooms whose texts reach a reader. What `story`, `facts` and `site` say is for those who work on the project.
const ROOMS: [&str; 5] = ["src/chart", "src/view", "src/lesson", "src/edition", "src/press"];

/// Files whose words are for people who build on the project, and are in English whatever the story is in.
const FOR_BUILDERS: [(&str, &str); 5] = [
    ("edition/specimen.rs", "samples of type and inks on the style page"),
    ("edition/style.rs", "the style page, for those who give the pages other colours"),
    ("press/data.rs", "the names of columns and what they mean, for programs"),
    ("press/fonts.rs", "names of typefaces"),
    ("press/inks.rs", "names of typefaces"),
];

/// What looks like words and is none.
const NO_WORDS: [(&str, &str); 8] = [
    ("Creative Commons Attribution", "the name of a licence"),
    ("interactive explainer", "a value for programs that list what can be learned from"),
    ("light dark", "the value of a tag"),
    ("in srgb", "the start of a value in a stylesheet"),
    ("unsaid", "a class"),
    ("figure live", "classes"),
    ("sheet key", "classes"),
    ("en_301_549", "the name of a standard"),
];

/// Where lines name classes and elements, or speak to those who work on the project.
const ASIDE: [&str; 9] =
    ["class", "querySelector", "closest(", "reason = ", "panic!", "ok_or", "Err(", "problem", "container("];

#[test]
fn no_word_for_readers_stands_in_code() {
    let mut wrong = Vec::new();
    for path in ROOMS.iter().flat_map(|room| files(room, "rs")) {
        if FOR_BUILDERS.iter().any(|(file, _)| path.ends_with(file)) {
            continue;
        }
        for (number, line) in code(&path) {
            wrong.extend(told_by_rust(&line).into_iter().map(|words| (path.clone(), number, words)));
        }
    }
    for path in files("static", "js") {
        for (number, line) in code(&path) {
            wrong.extend(told_by_script(&line).into_iter().map(|words| (path.clone(), number, words)));
        }
    }
    wrong.retain(|(_, _, words)| !NO_WORDS.iter().any(|(known, _)| words.contains(known)));
    let wrong: Vec<_> =
        wrong.iter().map(|(path, number, words)| format!("{}:{number}: “{words}”", path.display())).collect();
    assert!(wrong.is_empty(), "these belong into static/story/en:\n{}", wrong.join("\n"));
}

#[test]
fn no_form_of_a_word_in_code_is_overlooked() {
    for old in [
        r#"<button type="submit" class="close" aria-label="Close">{ "×" }</button>"#,
        r#"<summary><span class="where">{ "Contents" }</span></summary>"#,
        r#"text.push_str(if hour < 12 { " am" } else { " pm" });"#,
        r#"let note = format!("Interactive explainer. Data as of {}", said);"#,
        r#"canvas.text((x, y), Align::Middle, Ink::Value, "Deadline");"#,
    ] {
        assert!(!told_by_rust(old).is_empty(), "{old}");
    }
    for old in ["this.slotted.textContent = 'Sent to Work';", "button.title = 'Close';", "say('The sound is off')"] {
        assert!(!told_by_script(old).is_empty(), "{old}");
    }
    assert_eq!(told_by_rust(r#"words.text("card.close"), class="head narrow""#), [""; 0]);
}

/// What in a stylesheet names a side of the page, which right-to-left scripts would turn.
fn sides(line: &str) -> Vec<String> {
    let named =
        Regex::new(r"(?:^|[\s;{(-])(?:left|right)\s*[:;)} ,]|:\s*(?:left|right)\b|\bto (?:left|right)\b").unwrap();
    let four = Regex::new(r"(?:^|[\s;{])(?:inset|margin|padding|border-width): ?([^;}]+)").unwrap();
    let mut found: Vec<String> = named.find_iter(line).map(|one| one.as_str().trim().to_owned()).collect();
    for shorthand in four.captures_iter(line) {
        let values = apart(shorthand.get(1).unwrap().as_str());
        if let [_, right, _, left] = values.as_slice()
            && right != left
        {
            found.push(shorthand.get(0).unwrap().as_str().trim().to_owned());
        }
    }
    found
}

/// The values of a property; spaces in brackets part none.
fn apart(value: &str) -> Vec<String> {
    let (mut depth, mut values) = (0, vec![String::new()]);
    for c in value.trim().chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        match c {
            ' ' if depth == 0 => values.push(String::new()),
            _ => values.last_mut().unwrap().push(c),
        }
    }
    values
}

/// Where a drawing has physical sides, or has to: the file, a part of the line, the reason.
const DRAWN: [(&str, &str, &str); 5] = [
    ("band.css", ".band .ground", "the light of the day follows the axis of time, as in all pictures"),
    ("figure.css", ".asking { ", "it lies in the free space of a picture"),
    ("hours.css", "float: ", "the logical values are too new for Chromium 109; both directions are there"),
    ("list.css", "rotate: 45deg", "a corner that is turned to point down"),
    ("page.css", "rotate(45deg)", "a corner that is turned to point down"),
];

#[test]
fn styles_name_no_side_but_those_of_a_drawing() {
    let mut wrong = Vec::new();
    let mut used = Vec::new();
    for path in files("static/style", "css") {
        let text = fs::read_to_string(&path).unwrap();
        let comment = Regex::new(r"(?s)/\*.*?\*/").unwrap();
        for line in comment.replace_all(&text, "").lines() {
            let found = sides(line);
            let drawn = DRAWN.iter().find(|(file, part, _)| path.ends_with(file) && line.contains(part));
            match drawn {
                Some(one) if !found.is_empty() => used.push(one.1),
                _ => wrong.extend(found.iter().map(|side| format!("{}: {side}", path.display()))),
            }
        }
    }
    assert!(wrong.is_empty(), "logical properties know the direction of a script:\n{}", wrong.join("\n"));
    assert!(DRAWN.iter().all(|(_, part, _)| used.contains(part)), "an exception is no longer needed: {used:?}");
    for old in [
        ".a { left: 0 }",
        ".a { text-align: right }",
        ".a { padding: 0 1em 0 2em }",
        ".a { margin-left: auto }",
        ".a { float: left; }",
    ] {
        assert_eq!(sides(old).len(), 1, "{old}: {:?}", sides(old));
    }
    assert!(sides(".left { padding: 0 calc(1px + 2px) 0 calc(1px + 2px); margin: 0 auto }").is_empty());
}

#[test]
fn a_document_has_the_language_of_its_words() {
    let mut wrong = Vec::new();
    let fixed = Regex::new(r#"(?i)lang(?:uage)?\\?"?\s*[=:,]\s*(?:Some\()?\\?["'][a-z]{2}\\?["']|dir=\\?["'](?:ltr|rtl)|Language\w*\(?'en'"#).unwrap();
    for path in files("src", "rs").into_iter().chain(files("static", "js")) {
        for (number, line) in code(&path) {
            if fixed.is_match(&line) {
                wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for old in [
        r#"<html lang="en" dir="ltr">"#,
        r#""inLanguage": "en","#,
        r#"("language", Some("en")),"#,
        r#"<string language="en">"#,
    ] {
        assert!(fixed.is_match(old), "{old}");
    }
}
