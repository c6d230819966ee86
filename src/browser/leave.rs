//! The browser's question before a window is closed.

use wasm_bindgen::prelude::*;
use web_sys::BeforeUnloadEvent;

/// While this exists, the browser asks before the reader leaves. Browsers choose the wording.
#[derive(Debug)]
pub struct Guard(Closure<dyn Fn(BeforeUnloadEvent)>);

impl Guard {
    /// Starts asking, if the window allows it.
    pub fn new() -> Option<Self> {
        let asks = Closure::<dyn Fn(BeforeUnloadEvent)>::new(|event: BeforeUnloadEvent| {
            event.prevent_default();
            event.set_return_value("?"); // the only thing that Safari looks at
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
