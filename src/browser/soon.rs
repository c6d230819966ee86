//! Calls in a later task.

use wasm_bindgen::prelude::*;

/// Calls back in a task of its own, after those that are queued already; at once if the window refuses.
pub fn soon(call: impl FnOnce() + 'static) {
    after(0, call);
}

/// Calls back in a task of its own after a pause in milliseconds; at once if the window refuses.
pub(crate) fn after(pause: i32, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    let function: &js_sys::Function = call.unchecked_ref();
    let set =
        web_sys::window().map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(function, pause));
    if !matches!(set, Some(Ok(_))) {
        let _ = function.call0(&JsValue::NULL);
    }
}
