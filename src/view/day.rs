//! The day, with its hand and the reader's own day.

use yew::prelude::*;

use super::controls::{Choice, Slider, choice, slider};
use super::figure::{FigureProps, Parts};
use super::sentence::sentence;
use crate::browser;
use crate::chart::day as chart;
use crate::state::{AWAKE_MOST, Action, Day, DayView};
use crate::story::{Words, format};

/// The parts of the figure of the day.
pub(super) fn parts(state: Day, props: &FigureProps) -> Parts {
    let words = &props.words;
    let views = DayView::ALL.map(|value| Choice {
        name: value.name(),
        label: words.text(&["day.", value.name()].concat()),
        action: Action::ShowDay(value),
        chosen: value == state.view,
    });
    let controls = html! {
        <>
            { choice(props, "day", words.text("day.choose"), views) }
            if state.view == DayView::Clock {
                { slider(props, hour(state, words), Action::MoveHour) }
                { own_day(state, props) }
            }
        </>
    };
    Parts {
        name: "day",
        finding: chart::finding(state, words),
        covered: false,
        picture: props.pictures(|frame| chart::draw(state, frame, words)),
        caption: words.say(&["day.", state.view.name(), ".caption"].concat(), &[]),
        controls,
    }
}

fn hour(state: Day, words: &Words) -> Slider {
    let says = [
        &format::clock(chart::time(state.awake)),
        " · ",
        &format::hours(state.awake * 30),
        " ",
        &words.text("day.hour.up"),
    ];
    Slider { id: "hour", label: words.text("day.hour"), range: (0, AWAKE_MOST, 1, state.awake), says: says.concat() }
}

/// Two times that the reader may say; they stay in memory and the words say so.
fn own_day(state: Day, props: &FigureProps) -> Html {
    let words = &props.words;
    let time = |id: &'static str, key: &str, action: fn(Option<i32>) -> Action| {
        let oninput = props.on(move |event: InputEvent| Some(action(browser::clock_time(&event))));
        html! {
            <label class="time" for={id}>{ words.text(key) }<input type="time" {id} step="300" {oninput} /></label>
        }
    };
    html! {
        <div class="own">
            <span class="question">{ words.text("day.own") }</span>
            { time("up", "day.own.up", Action::GetUp) }
            { time("down", "day.own.down", Action::GoToBed) }
            <p class="own-says" aria-live="polite">
                if state.own().is_some() {
                    { sentence(&chart::own_day(state, words)) }
                } else {
                    { words.text("day.own.private") }
                }
            </p>
        </div>
    }
}
