//! Which figures are alive yet.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Host};

/// How long the first figure has the reader's slow phone for itself, to be painted and to answer: in milliseconds.
const PAUSE: i32 = 60;

/// Whether all figures are alive: at first the `first` one is, the others follow after a pause in one task.
///
/// All at once would hold up a slow phone's first touch, and one by one the frames in between cost more than they give.
/// Once a live figure stands in its place the served one goes; with the last of them the document is ready. `before`
/// is called just before the others come.
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
