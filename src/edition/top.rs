//! The sticky bar: where the reader is, the progress, the menu, and the theme.

use yew::prelude::*;

use super::part::raw;
use crate::story::Section;

/// The bar for the parts of the page.
pub(super) fn top(sections: &[Section]) -> Html {
    let rest = sections.get(1..).unwrap_or_default();
    html! {
        <header class="top">
            <div class="bar">
                <a class="mark" href="#opening">{ "Sent to Work" }</a>
                <details class="menu">
                    <summary><span class="where">{ "Contents" }</span></summary>
                    <nav aria-label="Parts of this page">
                        <ol>
                            { for rest.iter().map(|section| html! {
                                <li><a href={["#", section.id.as_str()].concat()}>{ raw(&section.title) }</a></li>
                            }) }
                        </ol>
                        { theme() }
                        <p class="acts"><button type="button" id="share">{ "Share" }</button><button type="button" id="print">{ "Print" }</button></p>
                    </nav>
                </details>
                <a class="turn" id="back" href="#opening" aria-label="Back a step">{ "↑" }</a>
                <a class="turn" id="on" href={["#", rest.first().map_or("", |section| &section.id)].concat()} aria-label="On to the next step">{ "↓" }</a>
            </div>
            <progress id="far" max="1000" value="0" aria-label="How far you have read"></progress>
        </header>
    }
}

/// The theme switch.
pub(super) fn theme() -> Html {
    let one = |value: &'static str, label: &'static str, checked: bool| {
        html! { <label><input type="radio" name="theme" {value} {checked} /><span>{ label }</span></label> }
    };
    html! {
        <fieldset class="theme">
            <legend class="unseen">{ "Theme" }</legend>
            { one("auto", "Auto", true) }
            { one("light", "Light", false) }
            { one("dark", "Dark", false) }
        </fieldset>
    }
}
