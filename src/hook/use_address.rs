//! The address follows the state, and the state follows the address.

use yew::prelude::*;

use crate::browser;
use crate::state::{Action, State, from_query, to_query};

/// Writes the state into the query string once no control is being moved, and takes it back when history moves.
#[hook]
pub fn use_address(state: State, act: Callback<Action>) {
    use_effect_with((), move |()| {
        let listener = browser::on_history(move || act.emit(Action::Return(from_query(&browser::query()))));
        move || drop(listener)
    });
    use_effect_with(state, |state| {
        if state.moving {
            return;
        }
        let current = browser::query();
        let next = to_query(state, &current);
        // What the address already says in other words (an order, a default spelt out) is left as the reader has it.
        if from_query(&current) != from_query(&next) {
            browser::set_query(&next);
        }
    });
}
