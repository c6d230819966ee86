//! The claims: every fact with what it measures, who says so, what disagrees, and where to read it. And the key.

use yew::prelude::*;

use super::sentence::number;
use crate::facts::{Excerpt, Fact, Facts, Kind};
use crate::story::Words;

/// The grammar of certainty, explained once.
pub fn key(words: &Words) -> Html {
    html! {
        <aside class="key" aria-labelledby="key-title">
            <h2 id="key-title">{ words.text("key.title") }</h2>
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
        </aside>
    }
}

/// The list of all facts, in the order of the files.
pub fn sources(facts: &Facts, words: &Words) -> Html {
    html! {
        <ol class="facts">{ for facts.iter().map(|one| html! { <li>{ fact(one, facts, words) }</li> }) }</ol>
    }
}

fn fact(fact: &Fact, facts: &Facts, words: &Words) -> Html {
    let id = ["fact-", fact.id.as_str()].concat();
    let kind = fact.kind.name();
    html! {
        <article class="fact" {id} tabindex="-1">
            <h3>{ fact.label.as_str() }</h3>
            <p class="amount">
                <b class={["n-", kind].concat()}>{ fact.display.as_str() }</b>
                <span class="tag"><span class={["swatch k-", kind].concat()} aria-hidden="true"></span>
                    { words.text(&["kind.", kind].concat()) }
                    if let Some(people) = fact.people {
                        { words.text("sources.of") }{ people }
                    }
                </span>
            </p>
            <p>{ fact.measures.as_str() }</p>
            <dl>
                { entry(&words.text("sources.period"), html! { { fact.period.as_str() } }) }
                { entry(&words.text("sources.exact"), html! { { fact.qualifier.as_str() } }) }
                if !fact.derived.is_empty() {
                    { entry(&words.text("sources.from"), inputs(fact, facts)) }
                }
                { for fact.excerpts.iter().map(|one| excerpt(one, facts, words)) }
                { for fact.conflicts.iter().map(|conflict| entry(&words.text("sources.but"), html! { { conflict.as_str() } })) }
            </dl>
        </article>
    }
}

fn entry(name: &str, text: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ text }</dd></div> }
}

/// The formulas with their inputs as links: arithmetic of ours shows what it is made of.
fn inputs(fact: &Fact, facts: &Facts) -> Html {
    let links = fact.inputs().into_iter().filter_map(|id| facts.get(id)).map(|input| {
        html! { <li>{ input.label.as_str() }{ ": " }{ number(&input.display, &input.id, input.kind.name()) }</li> }
    });
    html! { <ul>{ for links }</ul> }
}

fn excerpt(excerpt: &Excerpt, facts: &Facts, words: &Words) -> Html {
    let Some(source) = facts.source(&excerpt.source) else { return Html::default() };
    let foreign = excerpt.lang != "en";
    html! {
        <div>
            <dt>{ words.text("sources.says") }</dt>
            <dd>
                <cite>{ source.publisher.as_str() }</cite>{ ", " }
                <a href={source.url.clone()} lang={(source.lang != "en").then(|| source.lang.clone())} rel="noreferrer">{ source.title.as_str() }</a>
                { ", " }{ source.date.as_str() }{ ": " }
                <q lang={foreign.then(|| excerpt.lang.clone())}>{ excerpt.text.as_str() }</q>
                if let Some(gloss) = &excerpt.gloss {
                    { " " }<span class="gloss">{ "[" }{ gloss.as_str() }{ "]" }</span>
                }
                <span class="read">{ " " }{ words.text("sources.read") }{ source.read.as_str() }{ "." }</span>
            </dd>
        </div>
    }
}
