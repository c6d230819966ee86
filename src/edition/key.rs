//! The key to the marks: how certain a number is, and how that is shown.

use yew::prelude::*;

use crate::facts::Kind;
use crate::story::Words;

/// The kinds of certainty, explained once, in a fold.
pub(super) fn key(words: &Words) -> Html {
    html! { <details class="key"><summary>{ words.text("key.title") }</summary>{ marks(words) }</details> }
}

/// Each mark with its meaning.
pub(super) fn marks(words: &Words) -> Html {
    html! {
        <>
            <ul>
                { for Kind::ALL.into_iter().map(|kind| html! {
                    <li>
                        <span class={["swatch k-", kind.name()].concat()} aria-hidden="true"></span>
                        // With the mark that its numbers have in prose.
                        <b class={["n n-", kind.name()].concat()}>{ words.text(&["kind.", kind.name()].concat()) }</b>
                        { " " }{ words.text(&["key.", kind.name()].concat()) }
                    </li>
                }) }
            </ul>
            <p>{ words.text("key.tap") }</p>
        </>
    }
}
