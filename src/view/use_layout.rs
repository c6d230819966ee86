//! Which layout fits the window.

use yew::prelude::*;

use crate::browser;
use crate::chart::Layout;

/// The layout that fits the window, by the same condition as the stylesheet's.
#[hook]
pub fn use_layout() -> Layout {
    let layout = use_state_eq(now);
    let set = layout.setter();
    use_effect_with((), move |()| {
        let listener = browser::on_width(move || set.set(now()));
        move || drop(listener)
    });
    *layout
}

fn now() -> Layout {
    if browser::is_wide() { Layout::Wide } else { Layout::Narrow }
}
