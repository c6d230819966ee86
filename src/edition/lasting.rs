//! Where the sources of a claim can be read: the original, and a copy that stays when the original goes.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::fact::between;
use crate::content::{Content, published};
use crate::facts::{Archived, Fact, Source};
use crate::story::Words;

/// The sources of a claim in order of mention, each with its addresses; nothing for a claim that has none of its own.
pub(super) fn lasting(fact: &Fact, content: &Content) -> Option<Html> {
    let Content { facts, words, .. } = content;
    let mut seen = BTreeSet::new();
    let named = fact.excerpts.iter().filter_map(|one| facts.source(&one.source));
    let sources: Vec<&Source> = named.filter(|source| seen.insert(source.id.as_str())).collect();
    let each = |source: &&Source| {
        let place = ["../../sources/#", &place(source)].concat();
        html! { <li><a href={place}>{ published(source, words) }</a>{ addresses(source, words) }</li> }
    };
    (!sources.is_empty()).then(|| html! { <ul class="lasting">{ for sources.iter().map(each) }</ul> })
}

/// All sources, each at a place of its own, with its addresses and the claims that it is quoted for.
pub(super) fn every(content: &Content) -> Html {
    let Content { facts, words, .. } = content;
    let quoted = |source: &Source| {
        let quoting = facts.iter().filter(|fact| fact.excerpts.iter().any(|one| one.source == source.id));
        let links = quoting.enumerate().map(|(at, fact)| {
            html! { <>{ between(at, words) }<a href={["#fact-", &fact.id].concat()}>{ fact.label.as_str() }</a></> }
        });
        html! { <p>{ words.text("sources.quoted") }{ for links }{ words.text("rules.mark.end") }</p> }
    };
    let each = |source: &Source| {
        html! { <li id={place(source)}><b>{ published(source, words) }</b>{ addresses(source, words) }{ quoted(source) }</li> }
    };
    html! {
        <section id="every-source">
            <h2>{ words.text("sources.every") }</h2>
            <ul class="lasting">{ for facts.sources().map(each) }</ul>
        </section>
    }
}

fn place(source: &Source) -> String {
    ["source-", &source.id].concat()
}

fn addresses(source: &Source, words: &Words) -> Html {
    let say = |key: &str| words.text(&["claim.lasting.", key].concat());
    html! {
        <>
            if let Some(url) = &source.url { <a href={url.clone()}>{ url.as_str() }</a> } else { <span>{ say("unknown") }</span> }
            if let Some(Archived { date, url }) = &source.archived {
                <a class="archived" href={url.clone()}>{ [say("copy"), words.date(date)].concat() }</a>
            } else { <span class="when">{ say("none") }</span> }
        </>
    }
}
