//! Terms that are explained where they occur: `terms.toml`.

use serde::Deserialize;
use toml::Spanned;

use super::{Prose, labels, pieces};
use crate::facts::{Facts, Problem, Text};

/// A term with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The part of the lesson that it opens in.
    pub part: String,
    /// The term.
    pub name: String,
    /// What it means.
    pub means: Prose,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    part: String,
    name: String,
    means: Spanned<String>,
}

/// Reads the terms in order.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Vec<Term> {
    let written = text.entries::<Written>("term", problems);
    let term = |Written { part, name, means }: Written| {
        let at = means.span().start;
        let mut add = |what: String| problems.push(text.problem(at, format!("`{name}`: {what}")));
        let resolved = labels::resolve(means.get_ref(), facts, &mut add);
        Term { part, means: pieces(&resolved).into(), name }
    };
    written.into_iter().map(term).collect()
}
