//! The served document: the places of the figures, its attributes, and its labels.

use web_sys::{Document, Element};
use yew::prelude::*;

/// A place in the document that holds a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The name of the figure.
    pub figure: String,
    element: Element,
}

impl Host {
    /// The figure, rendered into this place.
    pub fn fill(&self, figure: Html) -> Html {
        create_portal(figure, self.element.clone())
    }

    /// An attribute of this place.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name)
    }

    /// The HTML of a named piece of what is served in this place, until it is taken over. It can be trusted: the build
    /// wrote it.
    pub fn piece(&self, name: &str) -> Option<String> {
        Some(self.served(name)?.inner_html())
    }

    /// The words of a named piece alone.
    pub fn words(&self, name: &str) -> Option<String> {
        self.served(name)?.text_content()
    }

    fn served(&self, name: &str) -> Option<Element> {
        self.element.query_selector(&["[data-piece=", name, "]"].concat()).ok()?
    }

    /// Removes what was served, so that the live figure is visible in its place. Nothing here goes on holding it.
    pub fn take_over(&self) {
        if let Ok(Some(served)) = self.element.query_selector(":scope > .served, :scope > .figure:not(.live)") {
            served.remove();
        }
    }
}

/// The places for figures, in document order.
pub fn hosts() -> Vec<Host> {
    places("data-figure")
}

/// The places where a pupil works, in document order.
pub fn desks() -> Vec<Host> {
    places("data-desk")
}

fn places(name: &str) -> Vec<Host> {
    let selector = ["[", name, "]"].concat();
    let Some(found) = document().and_then(|document| document.query_selector_all(&selector).ok()) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| {
            use wasm_bindgen::JsCast;
            let element: Element = found.get(index)?.dyn_into().ok()?;
            Some(Host { figure: element.get_attribute(name)?, element })
        })
        .collect()
}

/// The root element of the app, which stays empty: the figures are rendered into their own places.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// The labels of the figures.
pub fn words() -> Option<String> {
    document()?.get_element_by_id("words")?.text_content()
}

/// Whether the document still waits for the app; after fifteen seconds the boot script has given up.
pub fn is_waiting() -> bool {
    state().as_deref() == Some("static")
}

/// Whether a figure has been on screen; the boot script watches from the start.
pub fn seen(figure: &str) -> bool {
    hosts().iter().any(|host| host.figure == figure && host.attribute("data-seen").is_some())
}

/// Puts the figure that is nearest to the middle of the window first; the one that was there takes its place.
pub fn nearest_first(hosts: &mut [Host]) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let middle = height.unwrap_or(0.0) / 2.0;
    let (mut nearest, mut least) = (0, f64::INFINITY);
    for (at, host) in hosts.iter().enumerate() {
        // Measures the stage: the place itself may have no box, where its stage is sticky.
        let Ok(Some(stage)) = host.element.query_selector(".stage") else { continue };
        let place = stage.get_bounding_client_rect();
        let far = (place.top() - middle).max(middle - place.bottom()).max(0.0);
        if far < least {
            (nearest, least) = (at, far);
        }
        // All others are farther down; measuring them would force their layout.
        if place.top() > middle {
            break;
        }
    }
    if !hosts.is_empty() {
        hosts.swap(0, nearest);
    }
}

/// Marks the app as ready.
pub fn ready() {
    if let Some(element) = html() {
        let _ = element.set_attribute("data-app", "ready");
    }
}

fn state() -> Option<String> {
    html()?.get_attribute("data-app")
}

/// The root element of the document.
pub(super) fn html() -> Option<Element> {
    document()?.document_element()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
