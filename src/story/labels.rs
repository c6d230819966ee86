//! The labels: nested tables of text in `labels.toml`, with facts in braces.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::braces::{Part, parts};
use super::numbers::{mismatch, numbers};
use crate::facts::{Fact, Facts, Problem, Text};

/// Replaces what is bound or exempt while the rest is searched for numbers.
const BOUND: char = '\u{fffc}';

/// The labels as sorted lines `key=text`, with the facts in the text resolved.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> String {
    let mut labels = BTreeMap::new();
    let table = text.table(problems);
    flatten(text, "", &table, &mut labels, problems);
    let lines = labels.into_iter().map(|(key, (at, label))| {
        let mut add = |what: String| problems.push(text.problem(at, format!("`{key}`: {what}")));
        format!("{key}={}\n", resolve(label, facts, &mut add))
    });
    lines.collect()
}

/// Collects the texts of a table with their keys.
pub(super) fn flatten<'a>(
    text: &Text,
    path: &str,
    table: &'a DeTable<'_>,
    labels: &mut BTreeMap<String, (usize, &'a str)>,
    problems: &mut Vec<Problem>,
) {
    for (key, value) in table {
        let key = if path.is_empty() { key.get_ref().to_string() } else { format!("{path}.{}", key.get_ref()) };
        let at = value.span().start;
        match value.get_ref() {
            DeValue::Table(table) => flatten(text, &key, table, labels, problems),
            DeValue::String(label) => {
                if labels.insert(key.clone(), (at, label)).is_some() {
                    problems.push(text.problem(at, format!("`{key}` is defined twice")));
                }
            }
            _ => problems.push(text.problem(at, format!("`{key}` is not text"))),
        }
    }
}

/// Resolves the facts in a text and adds every problem with it.
pub(super) fn resolve(label: &str, facts: &Facts, add: &mut impl FnMut(String)) -> String {
    let (mut resolved, mut open) = (String::new(), String::new());
    for part in parts(label) {
        match part {
            Part::Words(words) => {
                resolved.push_str(words);
                open.push_str(words);
                continue;
            }
            Part::Argument(name) => {
                if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
                    add(format!("`{{${name}}}` names no argument"));
                }
                resolved.extend(["{$", name, "}"]);
            }
            Part::Free(words) => {
                if words.trim().is_empty() || words.contains('|') {
                    add(format!("`{{free:{words}}}` exempts nothing"));
                }
                resolved.push_str(words);
            }
            Part::Fact(id, words) => match facts.get(id) {
                Some(fact) => resolved.push_str(&bound(fact, words.unwrap_or(&fact.display), facts, add)),
                None => add(format!("the fact `{id}` is unknown")),
            },
            Part::Odd(inside) => add(format!("`{{{inside}}}` cannot be read")),
            Part::Open(_) => {
                add("a brace is not closed".into());
                return resolved;
            }
        }
        open.push(BOUND);
    }
    if open.contains(['}', '|', '\n']) {
        add("a stray brace, bar or line break".into());
    }
    for number in numbers(&open, facts.numerals()) {
        add(format!(
            "`{}` is bound to no fact; write {{fact-id|{0}}}, or {{free:{0}}} if it is none of the story's",
            number.words
        ));
    }
    resolved
}

fn bound(fact: &Fact, words: &str, facts: &Facts, add: &mut impl FnMut(String)) -> String {
    if fact.worded.is_some() && words.trim().is_empty() || words.contains(['{', '}', '|', '\n']) {
        add(format!("`{words}` cannot be the words for `{}`", fact.id));
    }
    if let Some(what) = mismatch(fact, words, facts.numerals()) {
        add(what);
    }
    format!("{{{words}|{}|{}}}", fact.id, fact.kind.name())
}
