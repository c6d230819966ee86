//! What is said of a claim: how much, how sure, of what, who says so, what disagrees.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::veil::Veil;
use crate::content::{Content, sure};
use crate::facts::{Excerpt, Fact, Facts};
use crate::story::Words;
use crate::view::number;

/// Tells the claims of a document.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    /// The evidence and the words.
    pub content: &'a Content,
    /// What is kept back until the lesson has told it.
    pub veil: &'a Veil,
    /// The claims that stand in the document, where not all are within reach.
    pub there: Option<&'a BTreeSet<String>>,
}

impl Teller<'_> {
    /// A claim that is folded in a list, with the `parts` that use it, the origins that it cannot do without, and `more` at its
    /// end.
    pub(super) fn folded(self, fact: &Fact, parts: BTreeSet<&str>, needs: BTreeSet<&str>, more: Html) -> Html {
        let Self { veil, .. } = self;
        let id = ["fact-", fact.id.as_str()].concat();
        let joined = |ids: BTreeSet<&str>| ids.into_iter().collect::<Vec<_>>().join(" ");
        let sources = joined(fact.excerpts.iter().map(|one| one.source.as_str()).collect());
        html! {
            <details class="fact" {id} data-in={joined(parts)} data-sources={sources} data-needs={joined(needs)} data-after={veil.over_fact(&fact.id)}>
                <summary>
                    { for fact.formerly.iter().map(|old| html! { <span class="formerly" id={["fact-", old.as_str()].concat()}></span> }) }
                    { self.head(fact, html! { <h3>{ fact.label.as_str() }</h3> }) }
                </summary>
                { self.body(fact) }
                { more }
            </details>
        }
    }

    /// A claim on a page of its own.
    pub(super) fn whole(self, fact: &Fact) -> Html {
        html! {
            <article class="fact" id={["fact-", fact.id.as_str()].concat()}>
                <header>{ self.head(fact, html! { <h1>{ fact.label.as_str() }</h1> }) }</header>
                { self.body(fact) }
            </article>
        }
    }

    /// How much and how sure, under a title.
    fn head(self, fact: &Fact, title: Html) -> Html {
        let words = &self.content.words;
        let kind = fact.kind.name();
        html! {
            <>
                { title }
                <b class={["n-", kind].concat()}>{ fact.display.as_str() }</b>
                <span class={["tag k-", kind].concat()}>{ sure(fact, words) }</span>
            </>
        }
    }

    /// Of what, who says so, and what disagrees.
    fn body(self, fact: &Fact) -> Html {
        let Self { content: Content { facts, words, .. }, veil, there } = self;
        let end = words.text("rules.mark.end");
        let when = [
            &words.text("sources.period"),
            &fact.period,
            &end,
            " ",
            &words.text("sources.exact"),
            &fact.qualifier,
            &end,
        ];
        html! {
            <>
                <p>{ fact.measures.as_str() }</p>
                <p class="when">{ when.concat() }</p>
                if !fact.derived.is_empty() {
                    <p>{ words.text("sources.from") }{ inputs(fact, facts, words) }{ end }</p>
                }
                { for fact.excerpts.iter().map(|one| excerpt(one, facts, words, veil)) }
                { alone(fact, facts, words) }
                { same_speaker(fact, facts, there, words) }
                { for fact.conflicts.iter().map(|conflict| html! {
                    <p class="but" data-after={veil.over_remark(conflict)}>{ [&words.text("sources.but"), conflict.as_str()].concat() }</p>
                }) }
            </>
        }
    }
}

/// Says so where several sources are one report, told again.
fn alone(fact: &Fact, facts: &Facts, words: &Words) -> Html {
    let sources: BTreeSet<&str> = fact.excerpts.iter().map(|excerpt| excerpt.source.as_str()).collect();
    if sources.len() > 1 && facts.origins(fact).len() == 1 {
        return html! { <p class="when">{ words.text("sources.alone") }</p> };
    }
    Html::default()
}

/// What else the same person said, so that one speaker is not taken for several.
fn same_speaker(fact: &Fact, facts: &Facts, there: Option<&BTreeSet<String>>, words: &Words) -> Html {
    let others: Vec<&Fact> = facts.of_same_speaker(fact).collect();
    if others.is_empty() {
        return Html::default();
    }
    let links = others.into_iter().enumerate().map(|(index, other)| {
        let before = between(index, words);
        if there.is_some_and(|ids| !ids.contains(&other.id)) {
            return html! { <>{ before }{ other.label.as_str() }</> };
        }
        html! { <>{ before }<a href={["#fact-", other.id.as_str()].concat()}>{ other.label.as_str() }</a></> }
    });
    html! { <p class="same">{ words.text("sources.same") }{ for links }{ words.text("rules.mark.end") }</p> }
}

/// What stands before an item of a list with this place in it.
pub(super) fn between(at: usize, words: &Words) -> String {
    if at == 0 { String::new() } else { words.text("rules.mark.list") }
}

/// The inputs as links: arithmetic of ours shows what it is made of.
fn inputs(fact: &Fact, facts: &Facts, words: &Words) -> Html {
    let inputs = fact.inputs().into_iter().filter_map(|id| facts.get(id));
    inputs
        .enumerate()
        .map(|(index, input)| {
            let before = between(index, words) + &words.named(&input.label, "");
            html! { <>{ before }{ number(&input.display, &input.id, input.kind.name()) }</> }
        })
        .collect()
}

/// The words of a source, with who published them and how we read them.
pub(super) fn excerpt(excerpt: &Excerpt, facts: &Facts, words: &Words, veil: &Veil) -> Html {
    let Some(source) = facts.source(&excerpt.source) else { return Html::default() };
    let own = words.language().tag;
    let foreign = excerpt.lang != own;
    let lang = (source.lang != own && !source.described).then(|| source.lang.clone());
    let class = if source.described { "described" } else { "titled" };
    let but = if excerpt.disagrees { words.text("sources.but") } else { String::new() };
    let before = but + &words.joined(&source.publisher, "");
    let after = words.named(&words.joined("", &words.date(&source.date)), "");
    let mut read = ["  ", &words.text("sources.read"), &source.read, &words.text("rules.mark.end")].concat();
    if let Some(gloss) = &excerpt.gloss {
        read = [" ", &words.fill("rules.mark.gloss", &[("said", gloss)]), &read].concat();
    }
    let said = [excerpt.text.as_str(), " ", excerpt.gloss.as_deref().unwrap_or_default()].concat();
    html! {
        <p class="says" data-after={veil.over(&said)}>
            { before }
            if let Some(url) = &source.url {
                <a href={url.clone()} {lang} data-after={veil.over(&source.title)} {class}>{ source.title.as_str() }</a>
            } else {
                <span {lang} data-after={veil.over(&source.title)} {class}>{ source.title.as_str() }</span>
            }
            { after }
            if excerpt.ours {
                <span class="noted">{ [&words.text("sources.noted"), excerpt.text.as_str()].concat() }</span>
            } else {
                <q lang={foreign.then(|| excerpt.lang.clone())}>{ excerpt.text.as_str() }</q>
            }
            { read }
        </p>
    }
}
