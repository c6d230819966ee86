//! The reader's own day, beside the clock.

use yew::prelude::*;

use super::super::props::FigureProps;
use super::super::sentence::sentence;
use crate::browser;
use crate::chart::day as chart;
use crate::element::{InputState, attr, container, element, input, on_input, text_in, text_in_class};
use crate::state::{Action, Day};

/// Two times that the reader may enter. They stay in memory, and the label says so.
pub(super) fn own_day(state: Day, props: &FigureProps) -> Html {
    let words = &props.words;
    let time = |id: &'static str, key: &str, field: &'static str| {
        let heard =
            props.on(move |event: InputEvent| Some(Action::Enter(field, browser::clock_time(&event)))).map(on_input);
        let values = [attr("time"), attr(id), attr("300")];
        let input = input(&["type", "id", "step"], values, InputState::Own, heard.into_iter().collect());
        element("label", &["class", "for"], [attr("time"), attr(id)], vec![text_in("span", words.text(key)), input])
    };
    let own = chart::own_day(state, words);
    let says = if own.is_empty() { vec![text_in("span", words.text("day.own.private"))] } else { sentence(&own) };
    container(
        "div",
        "own",
        vec![
            text_in_class("span", "question", words.text("day.own")),
            time("up", "day.own.up", Day::UP),
            time("down", "day.own.down", Day::DOWN),
            element("p", &["class", "aria-live"], [attr("own-says"), attr("polite")], says),
        ],
    )
}
