//! The prediction: a slider or a number, then the curtain or the answer.

use yew::prelude::*;

use super::desk::Ask;
use super::room::{Room, button};
use crate::browser;
use crate::element::{State, boxed, element, input, is, moved, of, text, when};
use crate::state::{Deed, Stage, Work};
use crate::story::{Argument, format, plain};

/// What is asked, until it is told; then the prediction stands.
pub(super) fn predict(at: usize, name: &str, ask: &Ask, work: &Work, room: &Room<'_>) -> Html {
    let mut shown = vec![sliders(at, name, ask, work, room)];
    match work.stage {
        Stage::Look | Stage::Told => {}
        Stage::Predict if room.preset.curtain => {
            let press = room.press(Deed::Keep(at), [name, "-curtain"].concat());
            shown.push(boxed("p", "buttons", vec![button("main", room.say("keep"), press)]));
        }
        Stage::Predict => {
            let press = room.press(Deed::Tell(at), [name, "-known"].concat());
            shown.push(boxed("p", "buttons", vec![button("main", room.say("reveal"), press)]));
        }
        Stage::Kept => {
            let press = room.press(Deed::Tell(at), [name, "-known"].concat());
            let says = element(
                "p",
                &["id", "class", "tabindex"],
                [of([name, "-curtain"].concat()), is("curtain"), is("-1")],
                vec![text(room.say("curtain"))],
            );
            shown.extend([says, boxed("p", "buttons", vec![button("main", room.say("open"), press)])]);
        }
    }
    boxed("div", "predict", shown)
}

fn sliders(at: usize, name: &str, ask: &Ask, work: &Work, room: &Room<'_>) -> Html {
    let (least, most, step, start) = ask.range;
    let stands = work.stage > Stage::Predict;
    let value = work.guess.unwrap_or(start);
    let hear = || {
        let call = room.deed.clone();
        // What is typed on the way to a number is left alone: the 1 of a 16 is no prediction yet.
        moved(Callback::from(move |event: InputEvent| {
            if let Some(amount) = browser::number(&event).filter(|amount| (least..=most).contains(amount)) {
                call.emit(Deed::Guess(at, amount));
            }
        }))
    };
    let (slider, number) = ([name, "-guess"].concat(), [name, "-number"].concat());
    let says = said(name, work.guess, room);
    let range = input(
        &["type", "id", "min", "max", "step", "aria-valuetext", "disabled"],
        [
            is("range"),
            of(slider.clone()),
            of(least.to_string()),
            of(most.to_string()),
            of(step.to_string()),
            of(amount(name, value, room)),
            when(stands),
        ],
        State::Value(value.to_string().into()),
        vec![hear()],
    );
    let typed = input(
        &["type", "id", "min", "max", "inputmode", "disabled"],
        [is("number"), of(number.clone()), of(least.to_string()), of(most.to_string()), is("numeric"), when(stands)],
        State::Value(work.guess.map(|guess| guess.to_string()).unwrap_or_default().into()),
        vec![hear()],
    );
    let label = element("label", &["for"], [of(slider.clone())], vec![text(room.say("yours"))]);
    let output = element("output", &["for"], [of(slider)], vec![text(says)]);
    let unit = room.say(&[name, ".unit"].concat());
    let label_typed = element("label", &["for"], [of(number)], vec![text(room.say("number"))]);
    boxed("div", "slider", vec![label, output, range, boxed("p", "typed", vec![label_typed, typed, text(unit)])])
}

/// The prediction in words.
pub(super) fn said(name: &str, guess: Option<i32>, room: &Room<'_>) -> String {
    guess.map_or_else(|| "—".to_owned(), |guess| amount(name, guess, room))
}

fn amount(name: &str, amount: i32, room: &Room<'_>) -> String {
    let key = ["class.", name, ".says"].concat();
    plain(&room.words.say(&key, &[Argument { name: "n", text: format::count(amount), fact: None }]))
}
