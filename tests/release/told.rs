//! What the figures say: in the page, and by the same code natively. They must be the same.

use std::thread;
use std::time::{Duration, Instant};

use sent_to_work::chart::{Table, arrivals, day, wages};
use sent_to_work::state::{Action, ArrivalsView, State};
use sent_to_work::story::{Piece, plain};
use serde::Deserialize;

use crate::page::{Outcome, Page, same};

/// What a figure says in plain text.
#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
struct Told {
    finding: String,
    table: Vec<Vec<String>>,
}

/// Reads the living figures, also what is covered in them. A table is made when its fold is first opened.
const READ: &str = "$$('[data-figure]').map(host => $('.live', host)).map(figure => {
    if (!$('details', figure).open) $('summary', figure).click();
    return {
        finding: $('.finding .under', figure).textContent,
        table: $$('tbody tr', figure).map(row => [...row.cells].map(cell => ($('.under', cell) ?? cell).textContent)),
    };
})";

/// The state in which the page opens: the reader comes from the top, so the count asks.
pub fn opened() -> State {
    State::default().after(Action::Ask)
}

/// The state after some actions.
pub fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, State::after)
}

impl Page {
    /// Waits until all figures say what this state says natively.
    pub fn tells(&self, state: State) -> Outcome {
        let words = self.stage.words();
        let natively = [
            told(&arrivals::finding(state.arrivals, &words), &arrivals::table(state.arrivals, &words)),
            told(&day::finding(state.day, &words), &day::table(state.day, &words)),
            told(&wages::finding(state.wages, &words), &wages::table(state.wages, &words)),
        ];
        let end = Instant::now() + Duration::from_secs(5);
        loop {
            let there: Vec<Told> = self.get(READ)?;
            let compared = compare(&natively, &there);
            if compared.is_ok() || Instant::now() > end {
                return compared;
            }
            thread::park_timeout(Duration::from_millis(20));
        }
    }

    /// Waits until a slider stands at a value and says so to everybody.
    pub fn slider_says(&self, id: &str, value: i32, says: &str) -> Outcome {
        let read =
            format!("[$('#{id}').value, $('#{id}-says').textContent, $('#{id}').getAttribute('aria-valuetext')]");
        self.expect(&format!("the slider {id}"), &read, vec![value.to_string(), says.to_owned(), says.to_owned()])
    }

    /// Waits until the query is this one.
    pub fn has_query(&self, query: &str) -> Outcome {
        self.expect("the query", "location.search", query)
    }
}

/// The count of this state is not asked for, as where the address wants another view of it.
pub fn unasked(view: ArrivalsView) -> State {
    State::default().after(Action::ShowArrivals(view))
}

fn told(finding: &[Piece], table: &Table) -> Told {
    let table = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect();
    Told { finding: plain(finding), table }
}

fn compare(natively: &[Told; 3], there: &[Told]) -> Outcome {
    same("the number of living figures", &3, &there.len())?;
    for ((figure, expected), there) in ["arrivals", "day", "wages"].iter().zip(natively).zip(there) {
        same(&format!("the finding of {figure}"), &expected.finding, &there.finding)?;
        same(&format!("the table of {figure}"), &expected.table, &there.table)?;
    }
    Ok(())
}
