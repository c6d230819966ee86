//! The current steps, which the script of the document finds and writes onto the places of their figures.

use super::{Listener, hosts};

/// What the current steps ask of the figures, which figures have just changed their step, and whether the reader is
/// past the question of the figure that `asks`.
pub fn steps(asks: Option<&str>) -> (String, Vec<String>, bool) {
    let (mut asked, mut turned, mut told) = (String::new(), Vec::new(), false);
    for host in hosts() {
        if let Some(query) = host.attribute("data-asks") {
            asked.push('&');
            asked.push_str(&query);
        }
        if host.attribute("data-turned").is_some() {
            turned.push(host.figure.clone());
        }
        told |= asks == Some(host.figure.as_str()) && host.attribute("data-past").is_some();
    }
    (asked, turned, told)
}

/// Calls back when other steps are current.
pub fn on_step(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::new(web_sys::window()?.into(), "step", call)
}
