//! What the figures of this story have of their own beside their controls: nothing. A figure may ask for a guess before it shows
//! what is known, and may have something below its sliders.

use yew::prelude::*;

use super::props::FigureProps;
use crate::state::FigureState;
#[cfg(target_arch = "wasm32")]
use crate::state::State;

/// Whether a figure may ask for a guess before it shows what is known.
pub(super) const fn asks(_shown: FigureState) -> bool {
    false
}

/// The name of the figure that asks, if one does.
#[cfg(target_arch = "wasm32")]
pub(super) const ASKS: Option<&'static str> = None;

/// The name of the figure that asks for a guess in this state, unless the reader has seen it; none if no figure does.
#[cfg(target_arch = "wasm32")]
pub(super) fn asking(_state: &State) -> Option<&'static str> {
    ASKS
}

/// The question, over the picture of the figure that asks it.
pub(super) fn question(_props: &FigureProps, _answer: Html) -> Option<Html> {
    None
}

/// The buttons that end the question.
pub(super) fn answer(_props: &FigureProps) -> Html {
    Html::default()
}

/// What stands below the sliders of a figure.
pub(super) fn beside(_props: &FigureProps) -> Option<Html> {
    None
}
