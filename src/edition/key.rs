//! The key to the marks: how certain a number is, and how that is shown.

use yew::prelude::*;

use crate::facts::Kind;
use crate::story::Words;

/// The kinds of certainty, explained once.
pub(super) fn key(words: &Words) -> Html {
    html! {
        <div class="key" role="group" aria-labelledby="key-title">
            <h2 id="key-title">{ words.text("key.title") }</h2>
            { marks(words) }
        </div>
    }
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
