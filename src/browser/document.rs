//! The served document: where figures stand, what it says of itself, and its words.

use web_sys::{Document, Element};
use yew::prelude::*;

/// A place in the document that holds a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The name of the figure.
    pub figure: String,
    element: Element,
    served: Option<Element>,
}

impl Host {
    /// The figure, rendered into this place.
    pub fn fill(&self, figure: Html) -> Html {
        create_portal(figure, self.element.clone())
    }
}

/// The places for figures, in document order.
pub fn hosts() -> Vec<Host> {
    let Some(found) = document().and_then(|document| document.query_selector_all("[data-figure]").ok()) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| {
            use wasm_bindgen::JsCast;
            let element: Element = found.get(index)?.dyn_into().ok()?;
            Some(Host { figure: element.get_attribute("data-figure")?, served: element.first_element_child(), element })
        })
        .collect()
}

/// The element that the app itself is rendered into; it stays empty, since the figures stand elsewhere.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// The words of the figures.
pub fn words() -> Option<String> {
    document()?.get_element_by_id("words")?.text_content()
}

/// Whether the document still waits for the app; after fifteen seconds the boot script has given up.
pub fn is_waiting() -> bool {
    state().as_deref() == Some("static")
}

/// Whether a figure has been on screen; the boot script watches from the start.
pub fn seen(figure: &str) -> bool {
    hosts().iter().any(|host| host.figure == figure && host.element.has_attribute("data-seen"))
}

/// Takes the served figures away and says that the app is ready, in one go and before the next paint.
pub fn ready(hosts: &[Host]) {
    for served in hosts.iter().filter_map(|host| host.served.as_ref()) {
        served.remove();
    }
    if let Some(element) = document().and_then(|document| document.document_element()) {
        let _ = element.set_attribute("data-app", "ready");
    }
}

fn state() -> Option<String> {
    document()?.document_element()?.get_attribute("data-app")
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
