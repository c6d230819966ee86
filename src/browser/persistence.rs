//! Storing the lesson beyond this window, which only a script of the document can do, such as that of a course system.
//! It puts what was stored into an attribute before the app starts, and reads there what to store after each change.

use super::document::html;

/// The stored lesson; none if nothing is stored.
pub fn kept() -> Option<String> {
    html()?.get_attribute("data-kept")
}

/// Whether what is entered now is being stored.
pub fn is_kept() -> bool {
    html().is_some_and(|root| root.has_attribute("data-keeper"))
}

/// Hands over what to store, and the report that goes with it.
pub fn keep(kept: &str, report: &str) {
    if let Some(root) = html() {
        let _ = root.set_attribute("data-report", report);
        let _ = root.set_attribute("data-kept", kept);
    }
}

/// Signals that the stored lesson could not be read completely; the script tells the pupil.
pub fn unread() {
    if let Some(root) = html() {
        let _ = root.set_attribute("data-unread", "");
    }
}

/// Whether a submitted lesson is only being reviewed.
pub fn is_review() -> bool {
    html().is_some_and(|root| root.get_attribute("data-looks").as_deref() == Some("review"))
}

/// Names the activities that were revealed; the stylesheet shows what waits for them.
pub fn told(parts: &str) {
    if let Some(root) = html() {
        let _ = root.set_attribute("data-told", parts);
    }
}
