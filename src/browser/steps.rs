//! The current steps, which the script of the document finds and writes onto the places of their figures.

use super::{Listener, hosts};

/// What the current steps ask of the figures, which figures have just changed their step, and whether the reader is
/// past the question about entries.
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

/// Calls back when other steps are current.
pub fn on_step(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::new(web_sys::window()?.into(), "step", call)
}
