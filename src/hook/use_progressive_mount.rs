//! When each figure comes alive.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Host};

/// How long a slow phone is left to the first figure, to paint it and to respond, in milliseconds.
const PAUSE: i32 = 60;

/// Whether all figures are alive: only the `first` one at the start; the others follow together after a pause.
///
/// All at once would delay the first response on a slow phone; one by one, the frames in between cost more than they
/// give. Once a live figure is mounted, the served one is removed; after the last of them the document is ready.
/// `before` is called just before the others are mounted.
#[hook]
pub fn use_progressive_mount(hosts: &Rc<[Host]>, first: &str, before: impl FnOnce() + 'static) -> bool {
    let all = use_state_eq(|| hosts.len() < 2);
    let (set, hosts, first) = (all.setter(), Rc::clone(hosts), first.to_owned());
    use_effect_with(*all, move |all| {
        hosts.iter().filter(|host| *all || host.figure == first).for_each(Host::take_over);
        if *all {
            return browser::ready();
        }
        browser::after(PAUSE, move || {
            before();
            set.set(true);
        });
    });
    *all
}
