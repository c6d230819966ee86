//! How facts, sources and origins are called.

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
    [&source.publisher, ", ", &words.date(&source.date)].concat()
}

/// The name of an origin: that of its source, or a name of ours if it is known only by its retellings.
pub fn called(origin: &str, facts: &Facts, words: &Words) -> String {
    match facts.source(origin) {
        Some(source) => published(source, words),
        None => words.text(&["origin.", origin].concat()),
    }
}
