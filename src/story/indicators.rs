//! The indicators of forced labour: `signs.toml`, a card for each, with what was said about it, or that nothing was.

use serde::Deserialize;
use toml::Spanned;

use super::{Prose, labels, pieces};
use crate::facts::{Facts, Problem, Text};

/// How closely the evidence matches the indicator. It is not a verdict and adds up to no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The evidence describes it.
    Direct,
    /// The evidence describes something close to it.
    Partial,
    /// We found no evidence.
    Absent,
}

impl Found {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Partial, Self::Absent];

    /// The name in the file and in class names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Absent => "absent",
        }
    }
}

/// An indicator. Its texts have no paragraph around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The end of its address.
    pub id: String,
    /// What the list calls it.
    pub name: Prose,
    /// What it means, in our words.
    pub means: Prose,
    /// How closely the evidence matches it.
    pub found: Found,
    /// What was said, with its facts; in the first person if we found nothing.
    pub said: Prose,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    name: Spanned<String>,
    means: Spanned<String>,
    found: Spanned<String>,
    said: Spanned<String>,
}

/// Reads the indicators in order.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Vec<Indicator> {
    let mut indicators: Vec<Indicator> = Vec::new();
    for written in text.entries::<Written>("sign", problems) {
        let at = written.id.span().start;
        let id = written.id.get_ref();
        if indicators.iter().any(|indicator| indicator.id == *id) {
            problems.push(text.problem(at, format!("the indicator id `{id}` is taken already")));
        }
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
            problems.push(text.problem(at, format!("`{id}` is not an id: lower-case letters and hyphens")));
        }
        let Some(found) = Found::ALL.into_iter().find(|found| found.name() == written.found.get_ref()) else {
            let known = Found::ALL.map(Found::name).join(", ");
            let what = format!("`{}` is none of: {known}", written.found.get_ref());
            problems.push(text.problem(written.found.span().start, what));
            continue;
        };
        let mut read = |key: &str, label: &Spanned<String>| {
            let at = label.span().start;
            let mut add = |what: String| problems.push(text.problem(at, format!("`{id}.{key}`: {what}")));
            if label.get_ref().trim().is_empty() {
                add("says nothing".into());
            }
            let resolved = labels::resolve(label.get_ref(), facts, &mut add);
            if resolved.contains("{$") {
                add("a card takes no arguments".into());
            }
            Prose::from(pieces(&resolved))
        };
        let (name, means, said) =
            (read("name", &written.name), read("means", &written.means), read("said", &written.said));
        indicators.push(Indicator { id: id.clone(), name, means, found, said });
    }
    indicators
}
