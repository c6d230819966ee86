//! The day at work, with its clock hand and the reader's own day.

use yew::prelude::*;

use super::controls::{Slider, slider};
use super::figure::FigureProps;
use super::sentence::sentence;
use crate::browser;
use crate::chart::day as chart;
use crate::element::{InputState, attr, container, element, input, on_input, text_in, text_in_class};
use crate::state::{AWAKE_MOST, Action, Day, DayView};
use crate::story::Words;

/// The slider of the clock hand, and the inputs of the reader's own day.
pub(super) fn sliders(state: Day, props: &FigureProps) -> Vec<Html> {
    if state.view != DayView::Clock {
        return Vec::new();
    }
    vec![slider(props, hour(state, &props.words), Action::MoveHour), own_day(state, props)]
}

fn hour(state: Day, words: &Words) -> Slider {
    let says = [
        &words.clock(chart::time(state.awake)),
        " · ",
        &words.hours(state.awake * 30),
        " ",
        &words.text("day.hour.up"),
    ];
    Slider { id: "hour", label: words.text("day.hour"), range: (0, AWAKE_MOST, 1, state.awake), says: says.concat() }
}

/// Two times that the reader may enter. They stay in memory, and the label says so.
fn own_day(state: Day, props: &FigureProps) -> Html {
    let words = &props.words;
    let time = |id: &'static str, key: &str, action: fn(Option<i32>) -> Action| {
        let heard = props.on(move |event: InputEvent| Some(action(browser::clock_time(&event)))).map(on_input);
        let values = [attr("time"), attr(id), attr("300")];
        let input = input(&["type", "id", "step"], values, InputState::Own, heard.into_iter().collect());
        element("label", &["class", "for"], [attr("time"), attr(id)], vec![text_in("span", words.text(key)), input])
    };
    let says = if state.own().is_some() {
        sentence(&chart::own_day(state, words))
    } else {
        vec![text_in("span", words.text("day.own.private"))]
    };
    container(
        "div",
        "own",
        vec![
            text_in_class("span", "question", words.text("day.own")),
            time("up", "day.own.up", Action::GetUp),
            time("down", "day.own.down", Action::GoToBed),
            element("p", &["class", "aria-live"], [attr("own-says"), attr("polite")], says),
        ],
    )
}
