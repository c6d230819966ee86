//! What is drawn of this story beside each view of each figure, and what its readers say of themselves.

use sent_to_work::state::{Action, DAYS, State};
use sent_to_work::story::Words;

/// States that change what is drawn, each with its figure and a name.
pub fn states(start: State) -> Vec<(&'static str, &'static str, State)> {
    vec![("turns", "most", start.after(Action::Set("days", *DAYS.end())))]
}

/// Texts in a drawing that are only what the reader said, or where the reader's own control stands: none in this story.
pub fn readers(_state: State, _words: &Words) -> Vec<String> {
    Vec::new()
}
