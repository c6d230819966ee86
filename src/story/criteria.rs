//! What the criteria of the conformance report are called, and what we remark of them: `accessibility.toml`.

use serde::Deserialize;
use toml::Spanned;

use super::labels;
use crate::facts::{Facts, Problem, Text};

/// A criterion in words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Its number in its standard.
    pub num: String,
    /// What the standard calls it.
    pub name: String,
    /// What we remark; nothing, where the remark on its chapter says all.
    #[serde(default)]
    pub remark: String,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Written(Spanned<Said>);

/// Reads the criteria in their order.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    for Written(written) in text.entries::<Written>("criterion", problems) {
        let (at, mut said) = (written.span().start, written.into_inner());
        let mut add = |what: String| problems.push(text.problem(at, format!("`{}`: {what}", said.num)));
        if all.iter().any(|known| known.num == said.num) {
            add("is said twice".into());
        }
        said.remark = labels::resolve(&said.remark, facts, &mut add);
        if said.remark.contains('{') {
            problems.push(text.problem(at, format!("`{}`: a remark binds no facts", said.num)));
        }
        all.push(said);
    }
    all
}
