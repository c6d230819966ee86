//! A sentence with its facts.

use yew::prelude::*;

use crate::story::Piece;

/// The pieces of a sentence; what is bound to a fact is a link to it, marked by its kind.
pub fn sentence(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => html! { { text.as_str() } },
            Piece::Bound { text, fact, kind } => number(text, fact, kind),
        })
        .collect()
}

/// A number, or a phrase in its place, as a link to its fact.
pub fn number(text: &str, fact: &str, kind: &str) -> Html {
    let class = ["n n-", kind].concat();
    let href = ["#fact-", fact].concat();
    html! { <a {class} {href}>{ text }</a> }
}
