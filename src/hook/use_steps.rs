//! The figures follow the steps.

use yew::prelude::*;

use crate::browser;
use crate::state::{Steps, Turn};

/// Turns the reading when the document says that other steps are at hand.
#[hook]
pub fn use_steps(turn: Callback<Turn>) {
    use_effect_with((), move |()| {
        let reach = move || {
            turn.emit(Turn::Reach(at_hand()));
            if browser::is_arriving() {
                turn.emit(Turn::Return(browser::query()));
            }
        };
        // The place may have changed while the app was starting.
        reach();
        let listener = browser::on_step(reach);
        move || drop(listener)
    });
}

/// The steps at hand.
pub fn at_hand() -> Steps {
    let (asks, told) = browser::steps();
    Steps { asks, told }
}
