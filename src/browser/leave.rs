//! A question before the window is closed.

use wasm_bindgen::prelude::*;
use web_sys::BeforeUnloadEvent;

/// Has the browser ask before the reader leaves, until it is dropped. Browsers choose the words.
#[derive(Debug)]
pub struct Guard(Closure<dyn Fn(BeforeUnloadEvent)>);

impl Guard {
    /// Stands there from now on, if the window lets it.
    pub fn new() -> Option<Self> {
        let asks = Closure::<dyn Fn(BeforeUnloadEvent)>::new(|event: BeforeUnloadEvent| {
            event.prevent_default();
            event.set_return_value("?"); // Safari goes by this alone
        });
        let window = web_sys::window()?;
        window.add_event_listener_with_callback("beforeunload", asks.as_ref().unchecked_ref()).ok()?;
        Some(Self(asks))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("beforeunload", self.0.as_ref().unchecked_ref());
        }
    }
}
