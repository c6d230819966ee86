//! Who keeps the lesson beyond this window, if anybody does: a script of the document. It puts what was kept into an
//! attribute before the app starts, and finds there what is to be kept after each change.

use super::document::html;

/// What was kept; nothing where nobody would take it back.
pub fn kept() -> Option<String> {
    html()?.get_attribute("data-kept")
}

/// Whether what is entered now is being kept.
pub fn is_kept() -> bool {
    html().is_some_and(|root| root.has_attribute("data-keeper"))
}

/// Hands over what is to be kept, and what is told of it.
pub fn keep(kept: &str, report: &str) {
    if let Some(root) = html() {
        let _ = root.set_attribute("data-report", report);
        let _ = root.set_attribute("data-kept", kept);
    }
}

/// What was kept could not be read whole: who keeps it says so.
pub fn unread() {
    if let Some(root) = html() {
        let _ = root.set_attribute("data-unread", "");
    }
}

/// Whether what was handed in is only looked at.
pub fn is_review() -> bool {
    html().is_some_and(|root| root.get_attribute("data-looks").as_deref() == Some("review"))
}

/// Names the activities that are told, for what waits until they are.
pub fn told(parts: &str) {
    if let Some(root) = html() {
        let _ = root.set_attribute("data-told", parts);
    }
}
