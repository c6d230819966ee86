//! The figures follow the current steps.

use yew::prelude::*;

use super::own;
use crate::browser;
use crate::state::{ReaderEvent, Steps};

/// Changes the state when the document says that other steps are current.
#[hook]
pub fn use_steps(dispatch: Callback<ReaderEvent>) {
    use_effect_with((), move |()| {
        let reach = move || dispatch.emit(ReaderEvent::Reach(at_hand()));
        // The reader may have scrolled while the app was starting.
        reach();
        let listener = browser::on_step(reach);
        move || drop(listener)
    });
}

/// The current steps.
pub(super) fn at_hand() -> Steps {
    let (asks, turned, told) = browser::steps(own::ASKS);
    Steps { asks, turned, told, query: browser::query() }
}
