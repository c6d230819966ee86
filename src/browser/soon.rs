//! Another task.

use wasm_bindgen::prelude::*;

/// Calls back in a task of its own, after what waits already; at once if the window will not have it.
pub fn soon(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    let function: &js_sys::Function = call.unchecked_ref();
    let set = web_sys::window().map(|window| window.set_timeout_with_callback(function));
    if !matches!(set, Some(Ok(_))) {
        let _ = function.call0(&JsValue::NULL);
    }
}
