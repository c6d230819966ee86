//! The count, with its question.

use yew::prelude::*;

use super::controls::{Choice, Slider, choice, slider};
use super::figure::{FigureProps, Parts};
use crate::chart::arrivals as chart;
use crate::state::{Action, Arrivals, ArrivalsView, GUESS_MOST, GUESS_STEP, Guess};
use crate::story::format;

/// The parts of the figure of the count.
pub(super) fn parts(state: Arrivals, props: &FigureProps) -> Parts {
    let words = &props.words;
    let covered = state.guess.covers();
    let views = ArrivalsView::ALL.map(|value| Choice {
        name: value.name(),
        label: words.text(&["arrivals.", value.name()].concat()),
        action: Action::ShowArrivals(value),
        chosen: value == state.view,
    });
    let entries = match state.guess {
        Guess::Asked(entries) | Guess::Given(entries) => entries,
        Guess::Shown => 0,
    };
    let guess = Slider {
        id: "guess",
        label: words.text("guess.label"),
        range: (0, GUESS_MOST, GUESS_STEP, entries),
        says: format::count(entries),
    };
    let reveal = props.on(|_: MouseEvent| Some(Action::Reveal));
    let skip = props.on(|_: MouseEvent| Some(Action::Skip));
    // Both sets of controls keep their place, so that neither asking nor answering moves anything.
    let controls = html! {
        <div class="either">
            <div class={if covered { "asking" } else { "asking away" }}>
                { slider(props, guess, Action::Guess) }
                <p class="buttons">
                    <button type="button" id="reveal" class="main" onclick={reveal}>{ words.text("guess.reveal") }</button>
                    <button type="button" id="skip" onclick={skip}>{ words.text("guess.skip") }</button>
                </p>
            </div>
            <div class={if covered { "away" } else { "" }}>
                { choice(props, "arrivals", words.text("arrivals.choose"), views) }
            </div>
        </div>
    };
    Parts {
        name: "arrivals",
        finding: chart::finding(state, words),
        covered,
        picture: props.pictures(|frame| chart::draw(state, frame, words)),
        caption: words.say(&["arrivals.", state.view.name(), ".caption"].concat(), &[]),
        controls,
    }
}
