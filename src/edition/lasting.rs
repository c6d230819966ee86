//! Where the sources of a claim can be read: the original, and a copy that stays when the original goes.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::content::Content;
use crate::facts::{Archived, Fact, Source};
use crate::story::Words;

/// The sources of a claim in order of mention, each with its addresses; nothing for a claim that has none of its own.
pub(super) fn lasting(fact: &Fact, content: &Content) -> Option<Html> {
    let Content { facts, words, .. } = content;
    let mut seen = BTreeSet::new();
    let named = fact.excerpts.iter().filter_map(|one| facts.source(&one.source));
    let sources: Vec<&Source> = named.filter(|source| seen.insert(source.id.as_str())).collect();
    let each = |source: &&Source| addresses(source, words);
    (!sources.is_empty()).then(|| html! { <ul class="lasting">{ for sources.iter().map(each) }</ul> })
}

fn addresses(source: &Source, words: &Words) -> Html {
    let say = |key: &str| words.text(&["claim.lasting.", key].concat());
    html! {
        <li>
            { [&source.publisher, ", ", &words.date(&source.date), ": "].concat() }
            if let Some(url) = &source.url { <a href={url.clone()}>{ url.as_str() }</a> } else { { say("unknown") } }
            if let Some(Archived { date, url }) = &source.archived {
                <a class="archived" href={url.clone()}>{ [say("copy"), words.date(date)].concat() }</a>
            } else { <span class="when">{ say("none") }</span> }
        </li>
    }
}
