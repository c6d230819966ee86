//! The menu to save and share a figure: picture, data, a link to this view, code to embed it, a citation.
//!
//! Links work without scripts; `static/tools.js` does what needs the live picture.

use yew::prelude::*;

use super::embed_dialog::frame_height;
use crate::story::Words;

/// The disclosure below the figure of this name. The offline file (`alone`) has no files beside it, and no address to
/// share.
pub(super) fn tools(name: &str, cite: String, words: &Words, alone: bool) -> Html {
    let say = |key: &str| words.text(&["tools.", key].concat());
    let act = |what: &'static str| html! { <button type="button" data-do={what}>{ say(what) }</button> };
    let file = |folder: &str, ending: &str| {
        let label = say(ending);
        html! { <a href={[folder, "/", name, ".", ending].concat()} download="">{ label }</a> }
    };
    html! {
        <details class="tools" data-for={name.to_owned()} data-cite={cite} data-tall={frame_height(name).to_string()}>
            <summary>{ say("open") }</summary>
            <dl>
                <dt>{ say("save") }</dt>
                <dd>{ act("png") }{ act("svg") } if !alone { { file("data", "csv") } }</dd>
                if !alone {
                    <dt>{ say("share") }</dt>
                    <dd>{ act("link") }{ act("embed") }</dd>
                }
                <dt>{ say("cite") }</dt>
                <dd>{ act("plain") } if !alone { { file("cite", "txt") }{ file("cite", "bib") }{ file("cite", "json") } }</dd>
            </dl>
            <p role="status"></p>
        </details>
    }
}
