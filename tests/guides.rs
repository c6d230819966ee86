//! The guides name only what exists: files, tests, items of the code, and one version.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex_lite::Regex;

/// The folders that guides name files of, and what their files end with.
const FOLDERS: [&str; 5] = ["src", "static", "tests", "docs", ".ci"];

/// Files that a guide names and that belong to other projects.
const FOREIGN: [&str; 1] = ["wp-embed.js"];

/// A guide with its text.
fn guides() -> Vec<(PathBuf, String)> {
    let read = |folder: &str| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let all = read(".").chain(read("docs")).filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let mut all: Vec<_> = all.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    all.sort();
    assert!(all.len() >= 6, "the guides are found");
    all
}

/// All files below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

/// The files that a guide may name.
static FILES: LazyLock<Vec<PathBuf>> = LazyLock::new(|| FOLDERS.iter().flat_map(|one| below(Path::new(one))).collect());

/// What Rust says, in one text.
static CODE: LazyLock<String> = LazyLock::new(|| {
    let is_code = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "rs");
    FILES.iter().filter(is_code).map(|path| fs::read_to_string(path).unwrap()).collect()
});

/// The names of items, those of variants, and those that stand in quotation marks, as gates and scenarios do.
static NAMES: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    const BEFORE: [&str; 8] = ["fn", "const", "static", "struct", "enum", "trait", "type", "mod"];
    let is_sign = |c: char| !c.is_ascii_alphanumeric() && c != '_';
    let words: Vec<&str> = CODE.split(is_sign).filter(|word| !word.is_empty()).collect();
    let items =
        words.iter().zip(words.iter().skip(1)).filter(|(word, _)| BEFORE.contains(*word)).map(|(_, name)| *name);
    let quoted = CODE.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
    let variants = CODE.lines().filter_map(|line| line.trim_start().split(['(', ',']).next());
    items.chain(quoted).chain(variants).filter(|name| !name.contains(is_sign)).collect()
});

/// The pieces of a text that an expression finds in its first group.
fn found<'a>(text: &'a str, expression: &str) -> Vec<&'a str> {
    let expression = Regex::new(expression).unwrap();
    expression.captures_iter(text).map(|found| found.get(1).unwrap().as_str()).collect()
}

/// What stands between backticks.
fn spans(text: &str) -> Vec<&str> {
    found(text, "`([^`\n]+)`")
}

/// Whether a name is a file of ours: a path from the root, or the name of a file wherever it lies. What is no name of a file has
/// no answer.
fn is_there(name: &str) -> Option<bool> {
    let first = name.split('/').next().unwrap();
    if name.contains(['<', '*', ' ', '=']) || FOREIGN.contains(&name) {
        return None;
    }
    if name.contains('/') && FOLDERS.contains(&first) {
        return Some(Path::new(name).exists());
    }
    let is_source = [".rs", ".toml", ".css", ".py", ".js", ".mjs"].iter().any(|ending| name.ends_with(ending));
    let is_name = is_source && !name.starts_with('.') && name != "brand.css" && name != "file.css";
    is_name.then(|| Path::new(name).exists() || FILES.iter().any(|file| file.ends_with(name)))
}

#[test]
fn every_file_that_a_guide_names_is_there() {
    let mut missing = Vec::new();
    for (guide, text) in guides() {
        let folder = guide.parent().unwrap();
        let lost = spans(&text).into_iter().filter(|name| is_there(name) == Some(false));
        missing.extend(lost.map(|name| format!("{}: `{name}`", guide.display())));
        for link in found(&text, r"\]\(([^)]+)\)") {
            // In the guides, an address without a scheme is a file, and a part of one of its headings.
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            if file.contains(':') {
                continue;
            }
            let target = if file.is_empty() { guide.clone() } else { folder.join(file) };
            let is_shown = link.starts_with("fact") || link.starts_with("free");
            let text = fs::read_to_string(&target).unwrap_or_default();
            let headings = text.lines().filter_map(|line| Some(line.strip_prefix('#')?.trim_start_matches('#').trim()));
            let known = headings.map(|words| words.to_lowercase().replace(' ', "-").replace([',', '.', ':'], ""));
            if !is_shown && (!target.exists() || !heading.is_empty() && !known.into_iter().any(|one| one == heading)) {
                missing.push(format!("{}: ({link})", guide.display()));
            }
        }
    }
    assert!(missing.is_empty(), "not there:\n{}", missing.join("\n"));
    assert_eq!(is_there("src/facts/nowhere.rs"), Some(false), "what this rule is for is found");
    assert_eq!(is_there("nowhere.toml"), Some(false));
}

#[test]
fn every_test_and_item_that_a_guide_names_is_there() {
    let mut missing = BTreeSet::new();
    for (guide, text) in guides() {
        let mut note = |name: &str| missing.insert(format!("{}: {name}", guide.display()));
        for name in spans(&text) {
            // Tests are sentences; a name of two words may be anybody's, such as a field of a standard.
            let is_sentence = name.split('_').count() > 2 && found(name, "^([a-z0-9_]+)$").len() == 1;
            if is_sentence && !NAMES.contains(name) {
                note(name);
            }
            let path = found(name, r"^([A-Z][A-Za-z]*(?:::[A-Za-z_]+)+)$");
            for part in path.iter().flat_map(|path| path.split("::")).filter(|part| !NAMES.contains(*part)) {
                note(part);
            }
        }
        for name in found(&text, r"--test ([a-z_]+)") {
            if !Path::new("tests").join(name).with_extension("rs").exists()
                && !Path::new("tests").join(name).join("main.rs").exists()
            {
                note(&format!("--test {name}"));
            }
        }
        for name in found(&text, r"(?:chromium|firefox|webkit)::([a-z0-9_]+)") {
            if !NAMES.contains(name) {
                note(name);
            }
        }
    }
    assert!(missing.is_empty(), "not there:\n{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
    // In pieces, since this file is searched too.
    assert!(!NAMES.contains(["nothing", "is", "called", "so"].join("_").as_str()), "what this rule is for is found");
    assert!(NAMES.contains("the_hour_answers_to_keys"));
}

#[test]
fn every_invariant_names_a_test() {
    let architecture = fs::read_to_string("docs/architecture.md").unwrap();
    let rows = architecture.split_once("| invariant | held by |\n|---|---|\n").unwrap().1;
    let rows: Vec<_> = rows.lines().take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 10);
    for row in rows {
        let tests = row.rsplit_once(" | ").unwrap().1;
        assert!(spans(tests).iter().any(|name| CODE.contains(&format!("fn {name}("))), "{row}");
    }
}

#[test]
fn the_version_is_the_same_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    let citation = fs::read_to_string("CITATION.cff").unwrap();
    assert_eq!(found(&citation, r"(?m)^version: (.+)$"), [version], "CITATION.cff");
    let changelog = fs::read_to_string("CHANGELOG.md").unwrap();
    assert_eq!(found(&changelog, r"(?m)^## ([0-9.]+)").first(), Some(&version), "CHANGELOG.md");
}
