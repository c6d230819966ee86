//! The dialog with the code to embed: the choices, a preview, and the terms. `static/embed-dialog.js` runs it.

use yew::prelude::*;

use crate::chart::FRAME_MOST;
use crate::state::{FigureState, State};
use crate::story::Words;

/// The dialog, one for all figures of the page.
pub(super) fn embed_dialog(words: &Words) -> Html {
    let say = |key: &str| words.text(&["offer.", key].concat());
    let choice = |name: &'static str, values: &[&'static str]| {
        html! {
            <label>{ say(name) }
                <select {name}>
                    { for values.iter().map(|value| html! { <option value={*value}>{ say(&[name, ".", value].concat()) }</option> }) }
                </select>
            </label>
        }
    };
    html! {
        <dialog id="embed-dialog" aria-labelledby="embed-title">
            <form method="dialog"><button type="submit" class="close" aria-label={say("close")}>{ "×" }</button></form>
            <h2 id="embed-title">{ say("title") }</h2>
            <form class="choices">
                { choice("what", &["figure", "whole"]) }
                { choice("state", &["told", "now"]) }
                { choice("theme", &["auto", "light", "dark"]) }
                { choice("script", &["with", "without"]) }
            </form>
            <textarea readonly=true rows="5" aria-label={say("code")} />
            <p class="buttons"><button type="button" class="main">{ say("copy") }</button><span role="status"></span></p>
            <div class="seen" data-title={say("preview")}></div>
            <p class="terms">{ say("terms") }</p>
        </dialog>
    }
}

/// The height of a frame that cannot adapt, in CSS pixels: of a figure by its name, otherwise of the whole story.
pub fn frame_height(name: &str) -> u16 {
    FigureState::named(name, &State::default()).map_or(FRAME_MOST, FigureState::frame_height)
}
