//! Dependencies on origins: which claims lose their support without each origin.

use std::collections::{BTreeMap, BTreeSet};

use yew::prelude::*;

use super::fact::between;
use super::uses::Uses;
use crate::content::{Content, called};
use crate::facts::{Fact, Facts, Source};
use crate::story::Words;
use crate::view::number;

/// The claims that lose their support without each origin.
pub(super) struct Rests<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Rests<'a> {
    /// Computes them by removing each origin in turn.
    pub(super) fn of(facts: &'a Facts) -> Self {
        Self(facts.all_origins().into_iter().map(|origin| (origin, facts.fallen_without(origin))).collect())
    }

    /// The origins that a fact depends on, each by itself.
    pub(super) fn under(&self, fact: &str) -> BTreeSet<&'a str> {
        self.0.iter().filter(|(_, fallen)| fallen.contains(fact)).map(|(origin, _)| *origin).collect()
    }

    /// The origins that some claim depends on, with these claims, the most important origin first.
    pub(super) fn heaviest(&self) -> Vec<(&'a str, &BTreeSet<&'a str>)> {
        let mut all: Vec<_> =
            self.0.iter().filter(|(_, fallen)| !fallen.is_empty()).map(|(one, all)| (*one, all)).collect();
        all.sort_by_key(|(_, fallen)| std::cmp::Reverse(fallen.len())); // stable: equal ones stay in alphabetical order
        all
    }
}

/// The list of all origins with the claims that depend on them, behind a disclosure.
pub(super) fn rests(content: &Content, uses: &Uses, rests: &Rests<'_>) -> Html {
    let words = &content.words;
    html! {
        <section id="rests" class="rests">
            <h2>{ words.text("rests.title") }</h2>
            <p>{ words.text("rests.intro") }</p>
            { for rests.heaviest().into_iter().map(|(origin, fallen)| taken_away(origin, fallen, content, uses)) }
        </section>
    }
}

fn taken_away(origin: &str, fallen: &BTreeSet<&str>, content: &Content, uses: &Uses) -> Html {
    let Content { facts, words, .. } = content;
    let retold: Vec<&Source> =
        facts.sources().filter(|source| source.origin == origin && source.id != origin).collect();
    let falls: Vec<&Fact> = facts.iter().filter(|fact| fallen.contains(fact.id.as_str())).collect();
    let mut figures: BTreeMap<&str, usize> = BTreeMap::new();
    for name in falls.iter().flat_map(|fact| uses.figures(&fact.id)) {
        *figures.entry(name).or_default() += 1;
    }
    let end = words.text("rules.mark.end");
    let retold: Vec<&str> = retold.into_iter().map(|source| source.publisher.as_str()).collect();
    html! {
        <details class="rest" id={["rests-on-", origin].concat()}>
            <summary><h3>{ called(origin, facts, words) }</h3><span class="tag">{ counted("rests.fall", falls.len(), words) }</span></summary>
            if !retold.is_empty() { <p class="when">{ words.text("rests.retold") }{ retold.join(&words.text("rules.mark.list")) }{ end.as_str() }</p> }
            if !figures.is_empty() {
                <p>{ words.text("rests.figures") }
                    { for figures.iter().enumerate().map(|(at, (name, _))| html! {
                        <>{ between(at, words) }<a href={["../#", *name].concat()}>{ words.text(&[*name, ".title"].concat()) }</a></>
                    }) }{ end.as_str() }
                </p>
            }
            <ul>
                { for falls.into_iter().map(|fact| html! {
                    <li>{ words.named(&fact.label, "") }{ number(&fact.display, &fact.id, fact.kind.name()) }</li>
                }) }
            </ul>
        </details>
    }
}

/// A sentence with a number of claims, in the form that goes with it.
fn counted(key: &str, count: usize, words: &Words) -> String {
    let key = words.plural(key, i32::try_from(count).unwrap_or(i32::MAX));
    words.fill(&key, &[("n", &count.to_string())])
}
