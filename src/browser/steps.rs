//! The steps at hand, which the script of the document finds and marks on the places of their figures.

use super::{Listener, hosts};

/// What the steps at hand ask of the figures, and whether the count is past its question.
pub fn steps() -> (String, bool) {
    let (mut asks, mut told) = (String::new(), false);
    for host in hosts() {
        if let Some(query) = host.attribute("data-asks") {
            asks.push('&');
            asks.push_str(&query);
        }
        told |= host.figure == "arrivals" && host.attribute("data-past").is_some();
    }
    (asks, told)
}

/// Calls back when other steps are at hand.
pub fn on_step(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::new(web_sys::window()?.into(), "step", call)
}
