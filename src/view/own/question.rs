//! The question of the chart of entries.

use yew::prelude::*;

use super::super::controls::{Slider, slider};
use super::super::props::FigureProps;
use crate::browser;
use crate::element::{WORDS, attr, attr_owned, clickable, container};
use crate::state::{Action, Arrivals, GUESS_MOST, GUESS_STEP, Guess};

/// The question, in the free space of the picture, with the buttons that end it.
pub(super) fn question(state: Arrivals, answer: Html, props: &FigureProps) -> Html {
    let entries = match state.guess {
        Guess::Asked(entries) | Guess::Given(entries) => entries,
        Guess::Shown => 0,
    };
    let guess = Slider {
        id: "guess",
        label: props.words.text("guess.label"),
        range: (0, GUESS_MOST, GUESS_STEP, entries),
        says: props.words.count(entries),
    };
    container("fieldset", "asking", vec![slider(props, guess, "guess", |_, entries| Action::Guess(entries)), answer])
}

/// The buttons that end the question: submit the guess, or skip it.
pub(in super::super) fn answer(props: &FigureProps) -> Html {
    let button = |id, class, key, action| {
        // The buttons disappear with the question, so the focus moves to the answer.
        let press = props.on(move |_: MouseEvent| {
            browser::soon(|| browser::focus("#arrivals .finding"));
            Some(action)
        });
        let label = attr_owned(props.words.text(key));
        clickable("button", &["type", "id", "class", WORDS], [attr("button"), attr(id), attr(class), label], press)
    };
    let buttons =
        vec![button("reveal", "main", "guess.reveal", Action::Reveal), button("skip", "", "guess.skip", Action::Skip)];
    container("p", "buttons", buttons)
}
