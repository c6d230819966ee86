//! What is drawn of this story beside each view of each figure, and what its readers say of themselves.

use sent_to_work::chart::day;
use sent_to_work::state::{Action, Day, Estimate, State, WagesView};
use sent_to_work::story::Words;
use sent_to_work::sums::own_span;

/// States that change what is drawn, each with its figure and a name.
pub fn states(start: State) -> Vec<(&'static str, &'static str, State)> {
    vec![
        ("day", "morning", start.after(Action::Set("awake", 7))),
        ("day", "own", start.after(Action::Enter(Day::UP, Some(420))).after(Action::Enter(Day::DOWN, Some(1_400)))),
        (
            "day",
            "night-shift",
            start.after(Action::Enter(Day::UP, Some(1_200))).after(Action::Enter(Day::DOWN, Some(600))),
        ),
        (
            "wages",
            "ambassador",
            start.after(Action::Set("pay", Estimate::Ambassador.index())).after(Action::Set("part", 200)),
        ),
        (
            "wages",
            "month",
            start.after(Action::Set("wages", WagesView::Ledger.index())).after(Action::Set("months", 1)),
        ),
    ]
}

/// Texts in a drawing that are only what the reader said, or where the reader's own control stands.
pub fn readers(state: State, words: &Words) -> Vec<String> {
    let own = state.day.own().and_then(|(up, down)| own_span(up, down)).map(|span| words.hours(span.length));
    own.into_iter().chain([words.clock(day::time(state.day.awake))]).collect()
}
