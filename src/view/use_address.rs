//! The address follows the state of the reader, and the state follows the address.

use yew::prelude::*;

use crate::browser;
use crate::state::{ReaderEvent, ReaderState};

/// Writes the state into the query string once no control is being moved, and reads it when the reader goes back or
/// forward.
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
        // An address that already says the same in another way (another order, an explicit default) is left alone.
        if !reader.is_said_by(&current) {
            browser::set_query(&reader.query(&current));
        }
    });
}
