//! Which layout there is room for.

use yew::prelude::*;

use crate::browser;
use crate::chart::Frame;

/// The layout that fits the window, by the same condition as the stylesheet's.
#[hook]
pub fn use_frame() -> Frame {
    let frame = use_state_eq(now);
    let set = frame.setter();
    use_effect_with((), move |()| {
        let listener = browser::on_width(move || set.set(now()));
        move || drop(listener)
    });
    *frame
}

fn now() -> Frame {
    if browser::is_wide() { Frame::Wide } else { Frame::Narrow }
}
