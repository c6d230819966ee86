//! The list of all claims, with its filter: a document of its own, and packed into the offline file.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::fact::Teller;
use super::head;
use super::lasting::every;
use super::prose::prose;
use super::rests::{Rests, rests};
use super::shell::{Assets, Document, Leaf};
use super::top::below;
use super::uses::Uses;
use super::veil::Veil;
use crate::content::{Content, called, published};
use crate::facts::{Fact, Kind, Source};
use crate::story::{Argument, Words, plain};

/// Renders the list; `address` is where the site will be public, if that is known.
pub fn sources(content: &Content, assets: &Assets, address: Option<&str>) -> Document {
    let words = &content.words;
    let uses = Uses::of(&content.story, &content.facts, words);
    let rest = Rests::of(&content.facts);
    let own = |one: &Fact| {
        let page = ["#fact-", &one.id].concat();
        html! { <p class="own"><a class="alone" href={page}>{ words.text("sources.own") }</a></p> }
    };
    let body = html! {
        <>
            { below(words) }
            <main class="sources">
                <h1>{ words.text("sources.title") }</h1>
                <p class="lead">{ words.text("sources.intro") }</p>
                <p><a class="alone" href="#rests">{ words.text("rests.title") }</a>{ " · " }<a class="alone" href="#every-source">{ words.text("sources.every") }</a></p>
                <h2>{ words.text("sources.list") }</h2>
                { filter(content, Some(&rest)) }
                <div class="facts">{ listed(content, &uses, &rest, &Veil::default(), own) }</div>
                { rests(content, &uses, &rest) }
                { every(content) }
            </main>
        </>
    };
    let leaf = Leaf {
        name: "sources/index.html",
        tags: &head::school("sources", "sources/", words, address),
        body,
        script: Some(&assets.filter),
        last: "",
    };
    leaf.document(assets, &words.language())
}

/// The link to the list from a document at this depth below the root.
pub(super) fn way(up: &str, content: &Content) -> Html {
    let count = [Argument { name: "n", text: content.facts.iter().count().to_string(), fact: None }];
    let all = plain(&content.words.say("sources.all-of-them", &count));
    html! { <a class="way" href={[up, "sources/"].concat()}>{ all }</a> }
}

/// The list for the offline file, in which it is packed: as text it would be half of the file.
pub(super) fn packed(content: &Content) -> Html {
    html! {
        <>
            { filter(content, None) }
            <div class="facts"><p>{ content.words.text("offline.packed") }</p></div>
        </>
    }
}

/// All claims in the order in which the story uses them.
pub(super) fn list(content: &Content, veil: &Veil) -> Html {
    let Content { facts, story, words, .. } = content;
    listed(content, &Uses::of(story, facts, words), &Rests::of(facts), veil, |_| Html::default())
}

/// The same, each with what `more` adds to it.
fn listed(content: &Content, uses: &Uses, rests: &Rests<'_>, veil: &Veil, more: impl Fn(&Fact) -> Html) -> Html {
    let Content { facts, story, .. } = content;
    let first = |one: &Fact| {
        let parts = uses.parts(&one.id);
        story.sections.iter().position(|section| parts.contains(section.id.as_str()))
    };
    let mut all: Vec<&Fact> = facts.iter().collect();
    all.sort_by_cached_key(|one| first(one)); // stable: those of one part stay in the order of the files
    let teller = Teller { content, veil, there: None };
    all.into_iter().map(|one| teller.folded(one, uses.parts(&one.id), rests.under(&one.id), more(one))).collect()
}

/// The claims with these ids, for a document that contains its claims.
pub(super) fn some(ids: &BTreeSet<String>, content: &Content, veil: &Veil) -> Html {
    let teller = Teller { content, veil, there: Some(ids) };
    let wanted = content.facts.iter().filter(|one| ids.contains(&one.id));
    html! { <div class="facts">{ for wanted.map(|one| teller.folded(one, BTreeSet::new(), BTreeSet::new(), Html::default())) }</div> }
}

/// The filter, for readers with scripts. `static/filter.js` takes it out of its template: a browser that looks for
/// forms to fill in would have to lay out the whole list to find it.
///
/// Filtering by source and by origin is left out of the offline file, which would contain their names (13 kB) as text.
fn filter(content: &Content, rests: Option<&Rests<'_>>) -> Html {
    let Content { facts, story, words, .. } = content;
    let parts = story.sections.iter().filter(|section| section.id != "sources");
    let parts = parts.map(|section| (section.id.clone(), prose(&section.title)));
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.name().to_owned(), kind_of(kind, words).into()));
    let by_source = rests.map(|rests| {
        let mut sources: Vec<&Source> = facts.sources().collect();
        sources.sort_by_key(|source| source.publisher.to_lowercase());
        let sources = sources.into_iter().map(|source| (source.id.clone(), published(source, words).into()));
        let needs = rests.heaviest().into_iter();
        let needs = needs.map(|(origin, _)| (origin.to_owned(), called(origin, facts, words).into()));
        html! {
            <>
                { choice("source", words.text("sources.source"), sources, words) }
                { choice("needs", words.text("sources.needs"), needs, words) }
            </>
        }
    });
    html! {
        <div class="filters">
            <template>
                <form class="filter">
                    { choice("kind", words.text("kind.head"), kinds, words) }
                    { choice("part", words.text("sources.part"), parts, words) }
                    { by_source }
                    <output data-says={words.text("sources.left")}></output>
                </form>
            </template>
        </div>
    }
}

fn choice(name: &'static str, label: String, values: impl Iterator<Item = (String, Html)>, words: &Words) -> Html {
    html! {
        <label>{ label }
            <select {name}>
                <option value="">{ words.text("sources.all") }</option>
                { for values.map(|(value, text)| html! { <option {value}>{ text }</option> }) }
            </select>
        </label>
    }
}

fn kind_of(kind: Kind, words: &Words) -> String {
    words.text(&["kind.", kind.name()].concat())
}
