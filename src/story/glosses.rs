//! Whether readers of a language understand what is quoted.

use crate::facts::{Facts, Problem};

/// The excerpts in another language than `tag` that have no gloss.
pub(super) fn missing(facts: &Facts, tag: &str) -> Vec<Problem> {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let own = language(tag);
    let mut problems = Vec::new();
    for fact in facts.iter() {
        let foreign = fact.excerpts.iter().filter(|one| !one.ours && one.gloss.is_none() && language(&one.lang) != own);
        problems.extend(foreign.filter_map(|one| {
            let what = format!("`{}` needs a gloss for `{}`, which is quoted in `{}`", fact.id, one.source, one.lang);
            Some(fact.worded.as_ref()?.problem(what))
        }));
    }
    problems
}
