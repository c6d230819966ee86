//! The address bar.

use web_sys::wasm_bindgen::JsValue;

use super::Listener;

/// The query string with its question mark, or nothing.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Replaces the query string and keeps path and hash. If the browser refuses, nothing is lost: the state is in memory.
pub fn set_query(query: &str) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let (Ok(path), Ok(hash)) = (location.pathname(), location.hash()) else { return };
    let address = [path.as_str(), query, &hash].concat();
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Calls back when the reader goes back or forward.
pub fn on_history(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::new(web_sys::window()?.into(), "popstate", call)
}
