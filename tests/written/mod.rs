//! Facts as they are written in their files, short enough for a test.

#![allow(dead_code, reason = "each test uses some of it")]

use std::collections::BTreeSet;

use sent_to_work::facts::{Facts, Text};

pub const SOURCE: &str = r#"
[[source]]
id = "paper"
publisher = "A paper"
title = "A title"
date = "2025-01-01"
url = "https://example.org/"
read = "in full"
"#;

pub const EXCERPT: &str = r#"excerpts = [{ source = "paper", text = "as they said" }]"#;

/// What of an entry stands in the folder of a language.
const WORDS: [&str; 11] = [
    "label",
    "display",
    "says",
    "qualifier",
    "period",
    "measures",
    "conflicts",
    "overstates",
    "glosses",
    "notes",
    "read",
];

/// A fact of one line of its own, in the second line of its text, and of the lines that all facts need.
pub fn fact(own: &str) -> String {
    let own = own.replace(", ", "\n").replace('\'', "\"");
    let rest =
        "label = \"L\"\nqualifier = \"Q\"\nperiod = \"P\"\nmeasures = \"M\"\ndisplay = \"D\"\nunit = \"entries\"\n";
    format!("[[fact]]\n{own}\n{rest}")
}

/// A fact with nothing wrong in it.
pub fn sound(id: &str, value: u32) -> String {
    fact(&format!("id = '{id}', kind = 'counted', value = {value}")) + EXCERPT + "\n"
}

/// A file of the evidence and one of words, made of a text that has both; each line is in one of them, where it was.
pub fn parted(file: &str, text: &str) -> (Text, Text) {
    let (mut evidence, mut words) = (String::new(), String::new());
    let mut known = BTreeSet::new();
    let mut first = true;
    for (at, line) in text.lines().enumerate() {
        let key = line.split(" = ").next().unwrap_or_default();
        if line.starts_with("[[") {
            let id = text.lines().skip(at).find_map(|line| line.strip_prefix("id = "));
            let id = id.unwrap_or_default().trim_matches('"');
            first = known.insert(id);
            evidence.push_str(line);
            if first {
                words.extend(["[\"", id, "\"]"]);
            }
        } else if !WORDS.contains(&key) {
            evidence.push_str(line);
        } else if first {
            words.push_str(line);
        }
        evidence.push('\n');
        words.push('\n');
    }
    (Text::new(file, evidence), Text::new(format!("en/{file}"), words))
}

/// Reads files that have both the evidence and the words.
pub fn survey(files: &[(&str, &str)]) -> (Facts, Vec<String>) {
    let (evidence, words): (Vec<_>, Vec<_>) = files.iter().map(|(file, text)| parted(file, text)).unzip();
    let rules = Text::new("en/rules.toml", include_str!("../../static/story/en/rules.toml"));
    let words: Vec<_> = words.into_iter().filter(|text| !text.is("points.toml")).chain([rules]).collect();
    let (facts, problems) = Facts::survey(&evidence, &words);
    (facts, problems.iter().map(ToString::to_string).collect())
}

pub fn read(facts: &str, points: &str) -> Result<Facts, Vec<String>> {
    let (facts, problems) = survey(&[("a.toml", facts), ("points.toml", points), ("sources.toml", SOURCE)]);
    if problems.is_empty() { Ok(facts) } else { Err(problems) }
}

/// Reads facts, one of which uses the source, and compares all problems.
pub fn check(facts: &str, points: &str, expected: &[&str]) {
    let facts = format!("{facts}\n{}", sound("sound", 8));
    let problems = read(&facts, points).err().unwrap_or_default();
    assert_eq!(problems, expected, "in\n{facts}");
}

/// Compares all problems of one fact that is otherwise backed by an excerpt.
pub fn check_one(own: &str, expected: &[&str]) {
    check(&(fact(own) + EXCERPT), "", expected);
}
