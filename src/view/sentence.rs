//! A sentence with its facts.

use yew::prelude::*;

use crate::element::{WORDS, attr_owned, element, text_in};
use crate::story::Piece;

/// The pieces of a sentence; what is bound to a fact is a link to it, marked by its kind.
pub fn sentence(pieces: &[Piece]) -> Vec<Html> {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(words) => text_in("span", words.clone()),
            Piece::Bound { text, fact, kind } => number(text, fact, kind),
        })
        .collect()
}

/// A number, or a phrase in its place, as a link to its fact.
pub fn number(words: &str, fact: &str, kind: &str) -> Html {
    let (class, href) = (["n n-", kind].concat(), ["#fact-", fact].concat());
    element(
        "a",
        &["class", "href", WORDS],
        [attr_owned(class), attr_owned(href), attr_owned(words.to_owned())],
        Vec::new(),
    )
}
