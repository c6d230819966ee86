//! Which figures are alive yet.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Host};
use crate::state::{Action, ArrivalsView, State};

/// The names of the figures that are alive: one more in each task, the nearest to the reader first.
///
/// Once a live figure stands in its place the served one goes; with the last of them the document is ready. The count
/// asks for a guess only if the reader cannot have seen it by then.
#[hook]
pub fn use_arrival(hosts: &Rc<[Host]>, start: State, act: &Callback<Action>) -> Rc<[String]> {
    let alive = use_state_eq(Rc::<[String]>::default);
    let (set, act, hosts) = (alive.setter(), act.clone(), Rc::clone(hosts));
    use_effect_with(Rc::clone(&alive), move |alive: &Rc<[String]>| {
        for host in hosts.iter().filter(|host| alive.contains(&host.figure)) {
            host.take_over();
        }
        let Some(next) = browser::nearest(&hosts, |host| !alive.contains(&host.figure)) else {
            return browser::ready();
        };
        if next == "arrivals" && start.arrivals.view == ArrivalsView::Years && !browser::seen("arrivals") {
            act.emit(Action::Ask);
        }
        let more: Rc<[String]> = alive.iter().cloned().chain([next]).collect();
        browser::soon(move || set.set(more));
    });
    Rc::clone(&alive)
}
