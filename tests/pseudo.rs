//! The site in a language that nobody speaks: what is not accented has escaped the words.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod folder;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use folder::Folder;
use regex_lite::Regex;
use scraper::{ElementRef, Html, Node};
use sent_to_work::facts::Facts;
use sent_to_work::site::{Effort, Settings, pseudo, publish};
use sent_to_work::state::FigureState;

#[test]
fn what_is_no_word_stays_in_the_pseudo_language() {
    let (from, to) = (Folder::new("pseudo-from"), Folder::new("pseudo-to"));
    let made = |name: &str, text: &str| {
        from.write(name, text);
        pseudo(&from.0, &to.0).unwrap();
        fs::read_to_string(to.0.join(name)).unwrap()
    };
    let prose = "# Work {#work day=year}\n\n![](figure:day)\n\n[6 am](fact:day-woken), `?a=b`: **so** on 12 August.\n";
    let expected =
        "# Ŵöôŕķ {#work day=year}\n\n![](figure:day)\n\n[6 åäɱ](fact:day-woken), `?a=b`: **šöô** öôñ 12 Åäûùĝûùšţ.\n";
    assert_eq!(made("page.md", prose), expected);
    let labels = "source = \"about {$n} of {day-count|One man}, {free:4.0}: “a”\" # said\n";
    let expected = "source = \"åäƀöôûùţ {$n} öôƒ {day-count|Öôñéë ɱåäñ}, {free:4.0}: “å”\" # said\n";
    assert_eq!(made("labels.toml", labels), expected);
    let rules = "tag = \"en\"\ndir = \"ltr\"\n[plural]\none = \"i = 1\"\n[clock]\nnoon = \"noon\"\n";
    let expected = "tag = \"en-XA\"\ndir = \"rtl\"\n[plural]\none = \"i = 1\"\n[clock]\nnoon = \"ñöôöôñ\"\n";
    assert_eq!(made("rules.toml", rules), expected);
    let signs = "[[sign]]\nid = \"ship\"\nname = \"A \\\"b\\\"\"\nsays = [\"so\"]\n";
    let expected = "[[sign]]\nid = \"ship\"\nname = \"Å \\\"ƀ\\\"\"\nsays = [\"šöô\"]\n";
    assert_eq!(made("signs.toml", signs), expected);
}

/// What sources are called: the names in the evidence that stand between words of ours.
fn names(facts: &Facts) -> String {
    facts.sources().flat_map(|source| [source.publisher.as_str(), "\n"]).collect()
}

/// What readers see or hear of a document, each with the tag around it.
fn told(html: &Html) -> Vec<(String, String)> {
    let silent = ["script", "style", "code", "pre", "textarea", "noscript"];
    // What a source says, and what it calls itself, is in its own words.
    let evidence =
        |one: &ElementRef<'_>| one.value().name() == "q" || one.value().classes().any(|name| name == "titled");
    let mut told = Vec::new();
    for element in html.root_element().descendants().filter_map(ElementRef::wrap) {
        let name = element.value().name();
        if silent.contains(&name)
            || evidence(&element)
            || element.ancestors().filter_map(ElementRef::wrap).any(|up| silent.contains(&up.value().name()))
        {
            continue;
        }
        let texts = element.children().filter_map(|child| match child.value() {
            Node::Text(text) => Some(text.to_string()),
            _ => None,
        });
        // An address is what it is.
        told.extend(
            texts
                .filter(|text| !text.contains('/') || text.trim_start_matches("∶ ").contains(char::is_whitespace))
                .map(|text| (name.to_owned(), text)),
        );
        for attribute in ["aria-label", "title", "alt", "placeholder", "aria-description"] {
            told.extend(element.attr(attribute).map(|text| (format!("{name} {attribute}"), text.to_owned())));
        }
    }
    told
}

/// What of a text is in plain English letters and names no source.
fn english(text: &str, sources: &str) -> Vec<String> {
    // The plain words between two signs.
    let runs = Regex::new(r"[A-Za-z][A-Za-z’'-]+(?:[ \d.’'$%–-]+[A-Za-z][A-Za-z’'-]*)*").unwrap();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let alone = |text: &str, from: usize, to: usize| {
        !letter(text[..from].chars().next_back()) && !letter(text[to..].chars().next())
    };
    let named = |run: &str| {
        let mut places = sources.match_indices(run);
        places.any(|(at, _)| alone(sources, at, at + run.len()))
    };
    let found = runs.find_iter(text).filter(|run| alone(text, run.start(), run.end()));
    found.map(|run| run.as_str()).filter(|run| !named(run)).map(str::to_owned).collect()
}

#[test]
fn no_word_is_english_but_those_of_the_evidence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Folder::new("pseudo");
    let (story, site) = (folder.0.join("story"), folder.0.join("site"));
    pseudo(&root.join("static/story/en"), &story).unwrap();
    fs::create_dir_all(&site).unwrap();
    for (name, text) in [
        ("app-01.js", "export { initSync, a as default };"),
        ("app-01_bg.wasm", "\0asm\u{1}\0\0\0"),
        ("class.js", "export { initSync, a as default };"),
        ("class_bg.wasm", "\0asm\u{1}\0\0\0"),
    ] {
        fs::write(site.join(name), text).unwrap();
    }
    let facts = Facts::load(&root.join("static/facts"), &story).unwrap();
    let settings = Settings { story: Some(story), effort: Effort::Quick, ..Settings::default() };
    publish(root, &site, &site, &settings).unwrap();
    let claims = facts.iter().map(|fact| format!("claim/{}/index.html", fact.id));
    let figures = FigureState::telling().map(|shown| format!("embed/{}/index.html", shown.name()));
    let frames = figures.into_iter().chain(["embed/index.html".to_owned()]);
    // Not `accessibility/`, which names tests, nor `style/`, which is for those who build on the project.
    let others = ["", "class/", "sources/", "teach/", "teach/worksheet/", "teach/key/", "editions/", "releases/"];
    let others = others.into_iter().map(|folder| format!("{folder}index.html"));
    let names = names(&facts);
    let mut escaped = BTreeSet::new();
    for name in others.chain(frames).chain(claims) {
        let text = fs::read_to_string(site.join(&name)).unwrap();
        assert!(text.contains("<html lang=\"en-XA\" dir=\"rtl\""), "{name}");
        for (tag, told) in told(&Html::parse_document(&text)) {
            // Between the parts of a claim, where no prose is, a mark in English was set by code.
            let of_claims = name.starts_with("claim/") || name.starts_with("sources/");
            let mark = of_claims && (told == "; " || told.starts_with(": "));
            escaped.extend(mark.then(|| format!("<{tag}> {told:?}   ({name})")));
            escaped.extend(english(&told, &names).into_iter().map(|words| format!("<{tag}> {words}   ({name})")));
        }
    }
    assert!(
        escaped.is_empty(),
        "{} in English:\n{}",
        escaped.len(),
        escaped.into_iter().collect::<Vec<_>>().join("\n")
    );
    assert_eq!(english("Close ×", &names), ["Close"]);
    assert_eq!(english("åäƀöôûùţ Parts of this page", &names), ["Parts of this page"]);
}
