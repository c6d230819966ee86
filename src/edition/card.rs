//! The card that shows a claim; `page.js` fills it.

use yew::prelude::*;

use crate::story::Words;

/// Where a card finds its claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claims {
    /// In a list within the document.
    Inside,
    /// On pages of their own; this is the way to the site’s root.
    Beside(&'static str),
}

/// The card of a document with claims at this place. In a `framed` document, links to other sites open outside of the
/// frame, since most sites refuse to be framed.
pub(super) fn card(claims: Claims, framed: bool, words: &Words) -> Html {
    let say = |key: &str| words.text(&["card.", key].concat());
    let (root, list, all) = match claims {
        Claims::Inside => (None, None, "list"),
        Claims::Beside(up) => (Some(up), Some([up, "sources/"].concat()), "page"),
    };
    html! {
        <dialog id="card" aria-labelledby="card-title" data-root={root} data-fetching={say("fetching")} data-framed={framed.then_some("")}>
            <form method="dialog"><button type="submit" class="close" aria-label={say("close")}>{ "×" }</button></form>
            <p class="card-head" id="card-title">{ say("title") }</p>
            <div class="card-body"></div>
            <p class="card-foot"><a class="all" href={list}>{ say(all) }</a></p>
        </dialog>
    }
}
