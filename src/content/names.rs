//! How facts, their units, sources and origins are called.

use std::collections::BTreeSet;

use crate::facts::{Fact, Facts, Source};
use crate::story::Words;

/// How sure it is, and of how many for testimony.
pub fn sure(fact: &Fact, words: &Words) -> String {
    let kind = words.text(&["kind.", fact.kind.name()].concat());
    match fact.voices() {
        Some(people) => [&kind, &words.text("sources.of"), people.to_string().as_str()].concat(),
        None => kind,
    }
}

/// Who published a source, and when.
pub fn published(source: &Source, words: &Words) -> String {
    words.joined(&source.publisher, &words.date(&source.date))
}

/// The name of an origin: that of its source, or a name of ours if it is known only by its retellings.
pub fn called(origin: &str, facts: &Facts, words: &Words) -> String {
    match facts.source(origin) {
        Some(source) => published(source, words),
        None => words.text(&["origin.", origin].concat()),
    }
}

/// The unit of an amount; nothing for what is not counted in any.
pub fn unit(fact: &Fact, words: &Words) -> String {
    if fact.unit.is_empty() { String::new() } else { words.text(&["unit.", &fact.unit].concat()) }
}

/// The units that have no words.
pub(super) fn missing_units(facts: &Facts, words: &Words) -> Vec<String> {
    let used: BTreeSet<&str> = facts.iter().map(|fact| fact.unit.as_str()).filter(|unit| !unit.is_empty()).collect();
    let missing = used.into_iter().filter(|unit| !words.has(&["unit.", unit].concat()));
    missing.map(|unit| format!("labels.toml: the unit `{unit}` has no words under `[unit]`")).collect()
}
