//! The parts of the style page: a sample of each face, kind, ink and control.

use yew::prelude::*;

use super::key::key;
use crate::chart::{Align, Canvas, Ink, Layout};
use crate::facts::Kind;
use crate::story::Words;

/// Headings, prose, and numbers in prose.
pub(super) fn faces() -> Html {
    html! {
        <div class="faces">
            <h3>{ "A heading within a part: 0123456789" }</h3>
            <div class="lead"><p>{ "A lead says in a sentence what is to come." }</p></div>
            <p>{ "Prose in the text face, with figures that line up: 1,117 and 13,221." }</p>
            <p class="finding">{ "A finding says what the picture shows." }</p>
            <p class="care">{ "A note of care." }</p>
            <p class="byline"><span>{ "A byline" }</span><span>{ "in the face of controls" }</span></p>
        </div>
    }
}

/// Each kind as a mark of the key, in prose, and as a tag.
pub(super) fn kinds(words: &Words) -> Html {
    html! {
        <>
            { key(words) }
            <ul class="kinds">
                { for Kind::ALL.into_iter().map(|kind| html! {
                    <li>
                        <a href="#kinds" class={["n n-", kind.name()].concat()}>{ "so many" }</a>
                        <span class={["tag k-", kind.name()].concat()}>{ words.text(&["kind.", kind.name()].concat()) }</span>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// A sample of an ink, in the form in which drawings use it.
pub(super) fn ink(ink: Ink) -> Html {
    let name = ink.class();
    let canvas = Canvas::new(Layout::Narrow, 44);
    let (from, to, on_line) = ((100, 80), (1_300, 360), (100, 280));
    match ink {
        Ink::AxisText | Ink::Label | Ink::Value | Ink::Headline | Ink::Note | Ink::Worker => {
            canvas.text(on_line, Align::Start, ink, "words, 1,117");
        }
        Ink::OnHatch => {
            canvas.hatch(from, to, Ink::Hatch);
            canvas.text((200, 260), Align::Start, ink, "words");
        }
        Ink::Baseline | Ink::Grid | Ink::Leader | Ink::People | Ink::PeopleEdge => {
            canvas.line(&[(100, 220), (1_300, 220)], ink);
        }
        Ink::Hatch => canvas.hatch(from, to, ink),
        Ink::Testimony => canvas.ruled(from, to, ink),
        Ink::Hand => {
            canvas.line(&[(700, 60), (700, 380)], ink);
            canvas.dot((700, 60), 5, ink);
        }
        _ => canvas.rect(from, to, ink),
    }
    html! { <li><code>{ name }</code><div class="host">{ canvas.picture(name) }</div></li> }
}

/// Every control: normal, chosen, disabled. Hover and focus can be tried here.
pub(super) fn controls() -> Html {
    html! {
        <div class="figure">
            { set("on", false) }
            <h3>{ "Off, until the app is there" }</h3>
            { set("off", true) }
            <details class="data"><summary>{ "A fold" }</summary><p>{ "What was folded." }</p></details>
            <details class="data" open={true}><summary>{ "An open fold" }</summary><p>{ "What was folded." }</p></details>
            <p class="covered"><span class="under">{ "What is covered" }</span><span class="cover">{ "covered until the reader has guessed" }</span></p>
            <p class="source">{ "A source line." }</p>
        </div>
    }
}

fn set(state: &'static str, disabled: bool) -> Html {
    let id = |name: &str| [name, "-", state].concat();
    html! {
        <fieldset class="controls" {disabled}>
            <legend class="unseen">{ ["Controls: ", state].concat() }</legend>
            <div class="choice" role="radiogroup" aria-label="A choice">
                <span class="question" aria-hidden="true">{ "A choice" }</span>
                <label class="pill"><input type="radio" name={id("pill")} checked=true /><span>{ "Chosen" }</span></label>
                <label class="pill"><input type="radio" name={id("pill")} /><span>{ "Not chosen" }</span></label>
            </div>
            <div class="slider">
                <label for={id("slider")}>{ "A slider" }</label>
                <output for={id("slider")}>{ "$150 a month" }</output>
                <input type="range" id={id("slider")} min="100" max="200" value="150" />
            </div>
            <label class="time" for={id("time")}>{ "A time" }<input type="time" id={id("time")} value="06:00" /></label>
            <p class="buttons">
                <button type="button" class="main">{ "Main button" }</button>
                <button type="button">{ "Button" }</button>
            </p>
        </fieldset>
    }
}
