//! The claims: every fact with what it measures, who says so, what disagrees, and where to read it. And the key.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::content::Content;
use super::part::raw;
use super::uses::{Uses, uses};
use super::veil::Veil;
use crate::facts::{Excerpt, Fact, Facts, Kind};
use crate::story::{Story, Words};
use crate::view::number;

/// The grammar of certainty, explained once.
pub(super) fn key(words: &Words) -> Html {
    html! {
        <div class="key" role="group" aria-labelledby="key-title">
            <h2 id="key-title">{ words.text("key.title") }</h2>
            { marks(words) }
        </div>
    }
}

/// Each mark with what it means.
pub(super) fn marks(words: &Words) -> Html {
    html! {
        <>
            <ul>
                { for Kind::ALL.into_iter().map(|kind| html! {
                    <li>
                        <span class={["swatch k-", kind.name()].concat()} aria-hidden="true"></span>
                        <b>{ words.text(&["kind.", kind.name()].concat()) }</b>
                        { " " }{ words.text(&["key.", kind.name()].concat()) }
                    </li>
                }) }
            </ul>
            <p>{ words.text("key.tap") }</p>
        </>
    }
}

/// The list of all facts, in the order in which the story comes to need them.
///
/// Folded, because a slow phone lays out what is open; the address of a fact opens it by style alone.
///
/// A page that is `alone` has it packed: as text it would be half of all there is.
pub(super) fn sources(content: &Content, alone: bool) -> Html {
    let Content { story, words, .. } = content;
    let list = if alone {
        html! { <p>{ words.text("offline.packed") }</p> }
    } else {
        list(content, &Veil::default())
    };
    html! {
        <>
            { sieve(story, words) }
            <div class="facts">{ list }</div>
        </>
    }
}

/// All facts, each with where it is used.
pub(super) fn list(content: &Content, veil: &Veil) -> Html {
    let Content { facts, story, words, .. } = content;
    let uses = uses(story, facts);
    let first = |one: &Fact| {
        let parts = uses.get(&one.id);
        story.sections.iter().position(|section| parts.is_some_and(|parts| parts.contains(&section.id)))
    };
    let mut all: Vec<&Fact> = facts.iter().collect();
    all.sort_by_key(|one| first(one)); // those of one part stay in the order of the files
    all.into_iter().map(|one| fact(one, facts, &uses, None, words, veil)).collect()
}

/// The claims of a frame, which is too small for a list: each lies over it when it is asked for.
pub(super) fn claims(ids: &BTreeSet<String>, content: &Content) -> Html {
    veiled(ids, content, &Veil::default())
}

/// The same, as far as nothing is told there too early.
pub(super) fn veiled(ids: &BTreeSet<String>, content: &Content, veil: &Veil) -> Html {
    let Content { facts, words, .. } = content;
    let wanted = facts.iter().filter(|one| ids.contains(&one.id));
    html! { <div class="facts">{ for wanted.map(|one| fact(one, facts, &Uses::new(), Some(ids), words, veil)) }</div> }
}

/// The card that a claim is shown on; `list` is where the list of sources is, from here.
pub(super) fn card(list: &'static str) -> Html {
    html! {
        <dialog id="card" aria-labelledby="card-title">
            <form method="dialog"><button type="submit" class="close" aria-label="Close">{ "×" }</button></form>
            <p class="card-head" id="card-title">{ "Where this number comes from" }</p>
            <div class="card-body"></div>
            <p class="card-foot"><a class="all" data-list={list}>{ "Show it in the list of sources" }</a></p>
        </dialog>
    }
}

/// What narrows the list down, for readers with scripts. `tools.js` takes it out of its template: a browser that looks for
/// forms to fill in would have to lay out all of the list to find it.
fn sieve(story: &Story, words: &Words) -> Html {
    let all = || html! { <option value="">{ words.text("sources.all") }</option> };
    html! {
        <div class="sieve">
            <template>
                <form class="sift">
                    <label>{ words.text("kind.head") }
                        <select name="kind">
                            { all() }
                            { for Kind::ALL.into_iter().map(|kind| html! {
                                <option value={kind.name()}>{ words.text(&["kind.", kind.name()].concat()) }</option>
                            }) }
                        </select>
                    </label>
                    <label>{ words.text("sources.part") }
                        <select name="part">
                            { all() }
                            { for story.sections.iter().filter(|section| section.id != "sources").map(|section| html! {
                                <option value={section.id.clone()}>{ raw(&section.title) }</option>
                            }) }
                        </select>
                    </label>
                    <output></output>
                </form>
            </template>
        </div>
    }
}

/// One claim; `there` are the claims that stand beside it, if not all do.
fn fact(fact: &Fact, facts: &Facts, uses: &Uses, there: Option<&BTreeSet<String>>, words: &Words, veil: &Veil) -> Html {
    let parts = uses.get(&fact.id).map(|parts| parts.iter().map(String::as_str).collect::<Vec<_>>().join(" "));
    let id = ["fact-", fact.id.as_str()].concat();
    let kind = fact.kind.name();
    let mut tag = words.text(&["kind.", kind].concat());
    if let Some(people) = fact.voices() {
        tag = [&tag, &words.text("sources.of"), people.to_string().as_str()].concat();
    }
    let when = [&words.text("sources.period"), &fact.period, ". ", &words.text("sources.exact"), &fact.qualifier, "."]
        .concat();
    html! {
        <details class="fact" {id} data-in={parts.unwrap_or_default()} data-after={veil.over_fact(&fact.id)}>
            <summary>
                { for fact.formerly.iter().map(|old| html! { <span class="formerly" id={["fact-", old.as_str()].concat()}></span> }) }
                <h3>{ fact.label.as_str() }</h3>
                <b class={["n-", kind].concat()}>{ fact.display.as_str() }</b>
                <span class={["tag k-", kind].concat()}>{ tag }</span>
            </summary>
            <p>{ fact.measures.as_str() }</p>
            <p class="when">{ when }</p>
            if !fact.derived.is_empty() {
                <p>{ words.text("sources.from") }{ inputs(fact, facts) }{ "." }</p>
            }
            { for fact.excerpts.iter().map(|one| excerpt(one, facts, words, veil)) }
            { alone(fact, facts, words) }
            { same_speaker(fact, facts, there, words) }
            { for fact.conflicts.iter().map(|conflict| html! {
                <p class="but" data-after={veil.over_remark(conflict)}>{ [&words.text("sources.but"), conflict.as_str()].concat() }</p>
            }) }
        </details>
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
        let before = if index == 0 { "" } else { "; " };
        if there.is_some_and(|ids| !ids.contains(&other.id)) {
            return html! { <>{ before }{ other.label.as_str() }</> };
        }
        html! { <>{ before }<a href={["#fact-", other.id.as_str()].concat()}>{ other.label.as_str() }</a></> }
    });
    html! { <p class="same">{ words.text("sources.same") }{ for links }{ "." }</p> }
}

/// The inputs as links: arithmetic of ours shows what it is made of.
fn inputs(fact: &Fact, facts: &Facts) -> Html {
    let inputs = fact.inputs().into_iter().filter_map(|id| facts.get(id));
    inputs
        .enumerate()
        .map(|(index, input)| {
            let before = [if index == 0 { "" } else { "; " }, &input.label, ": "].concat();
            html! { <>{ before }{ number(&input.display, &input.id, input.kind.name()) }</> }
        })
        .collect()
}

/// The words of a source, with who published them and how we read them.
pub(super) fn excerpt(excerpt: &Excerpt, facts: &Facts, words: &Words, veil: &Veil) -> Html {
    let Some(source) = facts.source(&excerpt.source) else { return Html::default() };
    let foreign = excerpt.lang != "en";
    let lang = (source.lang != "en" && !source.described).then(|| source.lang.clone());
    let class = if source.described { "described" } else { "titled" };
    let but = if excerpt.disagrees { words.text("sources.but") } else { String::new() };
    let before = [&but, source.publisher.as_str(), ", "].concat();
    let after = [", ", source.date.as_str(), ": "].concat();
    let mut read = ["  ", &words.text("sources.read"), &source.read, "."].concat();
    if let Some(gloss) = &excerpt.gloss {
        read = [" [", gloss, "]", &read].concat();
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
