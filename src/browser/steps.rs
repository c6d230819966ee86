//! The steps at hand, which the script of the document finds and marks on the places of their figures.

use super::{Listener, hosts};

/// What the steps at hand ask of the figures, which figures came to another step just now, and whether the count is past
/// its question.
pub fn steps() -> (String, Vec<String>, bool) {
    let (mut asks, mut turned, mut told) = (String::new(), Vec::new(), false);
    for host in hosts() {
        if let Some(query) = host.attribute("data-asks") {
            asks.push('&');
            asks.push_str(&query);
        }
        if host.attribute("data-turned").is_some() {
            turned.push(host.figure.clone());
        }
        told |= host.figure == "arrivals" && host.attribute("data-past").is_some();
    }
    (asks, turned, told)
}

/// Calls back when other steps are at hand.
pub fn on_step(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::new(web_sys::window()?.into(), "step", call)
}
