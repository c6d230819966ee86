//! What the figures say: in the page, and by the same code natively. They must be the same.

use std::collections::BTreeMap;
use std::time::Duration;

use sent_to_work::chart::Table;
use sent_to_work::state::{Action, ArrivalsView, FigureState, ReaderState, State, Steps};
use sent_to_work::story::{Piece, plain};
use serde::Deserialize;

use crate::page::{Outcome, Page, same};
use crate::wait::until;

/// What a figure says in plain text.
#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
struct Told {
    finding: String,
    table: Vec<Vec<String>>,
}

/// The steps at hand, and whether the count has been on screen.
#[derive(Deserialize)]
struct AtHand {
    asks: String,
    told: bool,
    seen: bool,
}

/// Reads the living figures by their names, also what is covered in them. A table is made when its fold is first opened.
const READ: &str = "Object.fromEntries($$('[data-figure]').map(host => {
    const figure = $('.live', host);
    if (!$('details', figure).open) $('summary', figure).click();
    return [host.dataset.figure, {
        finding: $('.finding .under', figure).textContent,
        table: $$('tbody tr', figure).map(row => [...row.cells].map(cell => ($('.under', cell) ?? cell).textContent)),
    }];
}))";

const AT_HAND: &str = "({
    asks: $$('[data-figure]').map(host => host.dataset.asks).filter(Boolean).join('&'),
    told: $('[data-figure=arrivals]').hasAttribute('data-past'),
    seen: $('[data-figure=arrivals]').hasAttribute('data-seen'),
})";

/// The state after some actions.
pub fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, State::after)
}

impl Page {
    /// The state in which the page has opened with a query: what the steps at hand ask, then the query, then the
    /// question of the count where the reader is not past it.
    pub fn opened(&self, query: &str) -> Result<State, libtest_mimic::Failed> {
        let AtHand { asks, told, seen } = self.get(AT_HAND)?;
        let state = ReaderState::open(&Steps { asks, told, query: query.into(), ..Steps::default() }).now;
        let asks = !told && !seen && state.arrivals.view == ArrivalsView::Years;
        Ok(if asks { state.after(Action::Ask) } else { state })
    }

    /// Opens the site with a query at a step, waits until that is at hand, and gives the state.
    pub fn open_at(&self, query: &str, step: &str) -> Result<State, libtest_mimic::Failed> {
        self.open(&[query, "#", step].concat())?;
        self.is_at(step)?;
        self.opened(query)
    }

    /// Goes on to a step in the page that is open, waits until that is at hand, and gives the state.
    pub fn goes_to(&self, step: &str) -> Result<State, libtest_mimic::Failed> {
        self.run(&format!("location.hash = '{step}'"))?;
        self.is_at(step)?;
        self.opened(&self.get::<String>("location.search")?)
    }

    /// Waits until this step is at hand.
    pub fn is_at(&self, step: &str) -> Outcome {
        // An hour has no figure to turn: it is at hand when its title is in sight.
        let hour = "((title) => title.top > 0 && title.bottom < innerHeight)";
        let now = format!(
            "(() => {{ const step = $('#{step}'), walk = step.closest('.walk');
                return walk ? walk.querySelector('[data-now]')?.id : {hour}($('h3', step).getBoundingClientRect()) && step.id; }})()"
        );
        self.expect("the step at hand", &now, step)
    }

    /// Waits until all figures say what this state says natively.
    pub fn tells(&self, state: State) -> Outcome {
        let words = self.stage.words();
        let natively = FigureState::all(&state)
            .map(|shown| (shown.name().to_owned(), told(&shown.finding(&words), &shown.table(&words))));
        let natively = BTreeMap::from(natively);
        until(Duration::from_secs(30), || Ok(compare(&natively, &self.get(READ)?)))
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

fn told(finding: &[Piece], table: &Table) -> Told {
    let table = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect();
    Told { finding: plain(finding), table }
}

fn compare(natively: &BTreeMap<String, Told>, there: &BTreeMap<String, Told>) -> Outcome {
    let names = |all: &BTreeMap<String, Told>| all.keys().cloned().collect::<Vec<_>>();
    same("the living figures", &names(natively), &names(there))?;
    for ((figure, expected), there) in natively.iter().zip(there.values()) {
        same(&format!("the finding of {figure}"), &expected.finding, &there.finding)?;
        same(&format!("the table of {figure}"), &expected.table, &there.table)?;
    }
    Ok(())
}
