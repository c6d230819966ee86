//! The address follows the state of the reader, and the state follows the address.

use yew::prelude::*;

use crate::browser;
use crate::state::{ReaderEvent, ReaderState};

/// Writes the state into the query string once no control is being moved, and takes it back when history moves.
#[hook]
pub fn use_address(reader: ReaderState, dispatch: Callback<ReaderEvent>) {
    use_effect_with((), move |()| {
        let listener = browser::on_history(move || dispatch.emit(ReaderEvent::Return(browser::query())));
        move || drop(listener)
    });
    use_effect_with(reader, |reader| {
        if reader.now.moving {
            return;
        }
        let current = browser::query();
        // What the address already says in other words (an order, a default spelt out) is left as the reader has it.
        if !reader.is_said_by(&current) {
            browser::set_query(&reader.query(&current));
        }
    });
}
