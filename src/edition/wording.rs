//! How a claim may be written, and what would be too much, for its page.

use yew::prelude::*;

use crate::content::{Content, Wordings, clause};
use crate::facts::{Fact, Overstatement};
use crate::story::Words;

/// How a claim may be written, for its page.
pub(super) fn wording(fact: &Fact, wordings: &Wordings, content: &Content) -> Html {
    let Content { facts, words, .. } = content;
    let say = |key: &str| words.text(&["claim.wording.", key].concat());
    let said = wordings.said(fact);
    html! {
        <>
            if !said.is_empty() {
                <h3>{ say("page") }</h3>
                <ul>{ for said.iter().map(|one| html! { <li>{ one.sentence.as_str() }</li> }) }</ul>
            }
            <h3>{ say("who") }</h3>
            <p class="clause">{ clause(fact, facts, words) }</p>
            if !fact.overstates.is_empty() {
                <h3>{ say("over") }</h3>
                <ul class="over">{ for fact.overstates.iter().map(|one| over(one, words)) }</ul>
            }
        </>
    }
}

fn over(one: &Overstatement, words: &Words) -> Html {
    let wording = words.fill("rules.mark.quoted", &[("said", &one.wording)]);
    html! { <li><s>{ wording }</s>{ " " }{ one.why.as_str() }</li> }
}
