//! The address follows the reading, and the reading follows the address.

use yew::prelude::*;

use crate::browser;
use crate::state::{Reading, Turn};

/// Writes the state into the query string once no control is being moved, and takes it back when history moves.
#[hook]
pub fn use_address(reading: Reading, turn: Callback<Turn>) {
    use_effect_with((), move |()| {
        let listener = browser::on_history(move || turn.emit(Turn::Return(browser::query())));
        move || drop(listener)
    });
    use_effect_with(reading, |reading| {
        if reading.now.moving {
            return;
        }
        let current = browser::query();
        // What the address already says in other words (an order, a default spelt out) is left as the reader has it.
        if !reading.is_said_by(&current) {
            browser::set_query(&reading.query(&current));
        }
    });
}
