//! What the figures of this story have of their own beside their controls: the question of the entries, and the reader's own day
//! beside the clock.

mod day;
mod question;

use yew::prelude::*;

use super::props::FigureProps;
#[cfg(target_arch = "wasm32")]
use crate::state::{ArrivalsView, Guess, State};
use crate::state::{DayView, FigureState};

pub(super) use question::answer;

/// Whether a figure may ask for a guess before it shows what is known.
pub(super) const fn asks(shown: FigureState) -> bool {
    matches!(shown, FigureState::Arrivals(_))
}

/// The name of the figure that asks, if one does.
#[cfg(target_arch = "wasm32")]
pub(super) const ASKS: Option<&'static str> = Some("arrivals");

/// The name of the figure that asks for a guess in this state, unless the reader has seen it; none if no figure does.
#[cfg(target_arch = "wasm32")]
pub(super) fn asking(state: &State) -> Option<&'static str> {
    let state = state.arrivals;
    if state.view == ArrivalsView::Years && state.guess == Guess::Shown { ASKS } else { None }
}

/// The question, over the picture of the figure that asks it.
pub(super) fn question(props: &FigureProps, answer: Html) -> Option<Html> {
    if let FigureState::Arrivals(state) = props.shown { Some(question::question(state, answer, props)) } else { None }
}

/// What stands below the sliders of a figure.
pub(super) fn beside(props: &FigureProps) -> Option<Html> {
    match props.shown {
        FigureState::Day(state) if state.view == DayView::Clock => Some(day::own_day(state, props)),
        _ => None,
    }
}
