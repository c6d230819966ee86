//! The sticky bar: where the reader is, the progress, the menu, and the theme.

use yew::prelude::*;

use super::prose::prose;
use crate::story::{Section, Words};

/// The bar for the parts of the page.
pub(super) fn top(sections: &[Section], words: &Words) -> Html {
    let say = |key: &str| words.text(&["top.", key].concat());
    let rest = sections.get(1..).unwrap_or_default();
    html! {
        <header class="top">
            <div class="bar">
                <a class="mark" href="#opening">{ words.text("page.name") }</a>
                <details class="menu">
                    <summary><span class="where">{ say("contents") }</span></summary>
                    <nav aria-label={say("parts")}>
                        <ol>
                            { for rest.iter().map(|section| html! {
                                <li><a href={["#", section.id.as_str()].concat()}>{ prose(&section.title) }</a></li>
                            }) }
                        </ol>
                        { theme(words) }
                        <p class="acts"><button type="button" id="share">{ say("share") }</button><button type="button" id="print">{ say("print") }</button></p>
                    </nav>
                </details>
                <a class="turn" id="back" href="#opening" aria-label={say("back")}>{ "↑" }</a>
                <a class="turn" id="on" href={["#", rest.first().map_or("", |section| &section.id)].concat()} aria-label={say("on")}>{ "↓" }</a>
            </div>
            <progress id="far" max="1000" value="0" aria-label={say("far")}></progress>
        </header>
    }
}

/// The head of a document around the story: where its links lead and what they say, and the theme switch.
pub(super) fn header(links: impl IntoIterator<Item = (String, String)>, words: &Words) -> Html {
    html! {
        <header class="head">
            { for links.into_iter().map(|(href, said)| html! { <a {href}>{ said }</a> }) }
            { theme(words) }
        </header>
    }
}

/// The head of a document one folder below the story, with a link to it.
pub(super) fn below(words: &Words) -> Html {
    header([("../".to_owned(), words.text("top.story"))], words)
}

/// The theme switch.
pub(super) fn theme(words: &Words) -> Html {
    let one = |value: &'static str, checked: bool| {
        let label = words.text(&["top.theme.", value].concat());
        html! { <label><input type="radio" name="theme" {value} {checked} /><span>{ label }</span></label> }
    };
    html! {
        <fieldset class="theme">
            <legend class="unseen">{ words.text("top.theme") }</legend>
            { one("auto", true) }
            { one("light", false) }
            { one("dark", false) }
        </fieldset>
    }
}
