//! A listener that ends when it is dropped.

use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// One event listener on one target.
#[derive(Debug)]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn Fn()>,
}

impl Listener {
    /// Adds the listener, if the target accepts it.
    pub(super) fn new(target: EventTarget, event: &'static str, call: impl Fn() + 'static) -> Option<Self> {
        let closure = Closure::<dyn Fn()>::new(call);
        target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).ok()?;
        Some(Self { target, event, closure })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
    }
}
