//! The keyboard focus.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.query_selector(selector).ok()?);
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
