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
