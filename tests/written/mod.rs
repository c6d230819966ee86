//! Facts as they are written in their files, short enough for a test.

#![allow(dead_code, reason = "each test uses some of it")]

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

pub fn read(facts: &str, points: &str) -> Result<Facts, Vec<String>> {
    let texts = [Text::new("a.toml", facts), Text::new("points.toml", points), Text::new("sources.toml", SOURCE)];
    Facts::read(&texts).map_err(|problems| problems.iter().map(ToString::to_string).collect())
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
