//! When each figure comes alive.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Host};

/// How long a slow phone is left to the figure that came alive last, to paint it and to respond, in milliseconds.
const PAUSE: i32 = 30;

/// How many figures are alive: the first one at the start, the others one by one, since together they would keep a slow phone
/// from responding for a third of a second.
///
/// Once a live figure is mounted, the served one is removed; after the last of them the document is ready. `before` is called
/// just before the second one is mounted.
#[hook]
pub fn use_progressive_mount(hosts: &Rc<[Host]>, before: impl FnOnce() + 'static) -> usize {
    let alive = use_state_eq(|| 1);
    let (set, hosts) = (alive.setter(), Rc::clone(hosts));
    use_effect_with(*alive, move |&alive| {
        hosts.iter().take(alive).for_each(Host::take_over);
        if alive >= hosts.len() {
            return browser::ready();
        }
        browser::after(PAUSE, move || {
            if alive == 1 {
                before();
            }
            set.set(alive + 1);
        });
    });
    *alive
}
