//! What was corrected: `corrections.toml`, oldest first. The list only grows, since a frame of an earlier release knows how many
//! there were when it was made.

use serde::Deserialize;
use toml::Spanned;

use super::{Prose, labels, pieces};
use crate::facts::{Facts, Problem, Text};

/// A correction, or another change that readers should know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// When, as ISO has it.
    pub date: String,
    /// The same in words.
    pub day: String,
    /// What, without a paragraph around it.
    pub said: Prose,
    /// The ids of the facts that were corrected; none, where it is about the whole.
    pub facts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    date: Spanned<String>,
    day: String,
    said: Spanned<String>,
    #[serde(default)]
    facts: Vec<Spanned<String>>,
}

/// Reads the corrections in their order.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Vec<Correction> {
    let mut all: Vec<Correction> = Vec::new();
    for written in text.entries::<Written>("correction", problems) {
        let (at, date) = (written.date.span().start, written.date.into_inner());
        if !is_date(&date) {
            problems.push(text.problem(at, format!("`{date}` is not a date such as 2026-11-24")));
        } else if all.last().is_some_and(|last| last.date > date) {
            problems
                .push(text.problem(at, format!("`{date}` is before the one above; the list only grows at its end")));
        }
        let year = written.day.rsplit(' ').next();
        if year != date.get(..4) {
            problems.push(text.problem(at, format!("`{}` is not the day of {date}", written.day)));
        }
        for id in &written.facts {
            // A fact that is gone leaves its name to another.
            if facts.get(id.get_ref()).is_none() {
                problems.push(text.problem(id.span().start, format!("the fact `{}` is unknown", id.get_ref())));
            }
        }
        let at = written.said.span().start;
        let mut add = |what: String| problems.push(text.problem(at, format!("the correction of {date}: {what}")));
        if written.said.get_ref().trim().is_empty() {
            add("says nothing".into());
        }
        let resolved = labels::resolve(written.said.get_ref(), facts, &mut add);
        all.push(Correction {
            day: written.day,
            said: pieces(&resolved).into(),
            facts: written.facts.into_iter().map(Spanned::into_inner).collect(),
            date,
        });
    }
    all
}

fn is_date(text: &str) -> bool {
    let number = |part: &str, length: usize| part.len() == length && part.chars().all(|c| c.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    matches!(parts.as_slice(), [year, month, day] if number(year, 4) && number(month, 2) && number(day, 2))
}
