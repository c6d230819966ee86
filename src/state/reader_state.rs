//! The state of a reader who walks through steps.

use super::address::{from_query_on, to_query_on};
use super::{Action, FigureState, State, from_query};

/// What the figures show, and what the current steps ask them to show.
///
/// What a step asks is the default of its figure; the address holds only what the reader chose differently.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReaderState {
    /// What the figures show.
    pub now: State,
    asked: State,
}

/// What changes the state of a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReaderEvent {
    /// The reader took an action.
    Do(Action),
    /// The browser went back or forward to this query.
    Return(String),
    /// Other steps are current.
    Reach(Steps),
}

/// The current steps, one for each figure that has steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// What they ask, as a query.
    pub asks: String,
    /// The figures whose step has changed; none while the browser is still restoring its scroll position.
    pub turned: Vec<String>,
    /// The query of the address.
    pub query: String,
    /// Whether the reader is past the question of a figure, so that the prose gives the answer.
    pub told: bool,
}

impl ReaderState {
    /// The state of a reader who begins at some steps.
    pub fn open(steps: &Steps) -> Self {
        let asked = from_query(&steps.asks);
        Self { now: from_query_on(asked, &steps.query), asked }
    }

    /// The state after an event.
    #[must_use]
    pub fn after(self, event: &ReaderEvent) -> Self {
        match event {
            ReaderEvent::Do(action) => Self { now: self.now.after(*action), ..self },
            ReaderEvent::Return(query) => Self { now: self.now.keeping_own(from_query_on(self.asked, query)), ..self },
            ReaderEvent::Reach(steps) => self.reach(steps),
        }
    }

    /// Whether a query describes what is shown.
    pub fn is_said_by(&self, query: &str) -> bool {
        from_query_on(self.asked, query) == from_query_on(self.asked, &self.query(query))
    }

    /// The query that describes what is shown, with the parameters of others in the `current` one.
    pub fn query(&self, current: &str) -> String {
        to_query_on(&self.asked, &self.now, current)
    }

    /// A figure adopts what its step asks when the step changes; until then the reader's choice stays.
    fn reach(self, steps: &Steps) -> Self {
        let (now, asked) = (self.now, from_query(&steps.asks));
        let turned = |figure: &str| steps.turned.iter().any(|one| one == figure);
        let wanted = if steps.turned.is_empty() { Self::open(steps).now } else { now };
        let mut next = wanted;
        for figure in FigureState::all(&asked).into_iter().filter(|figure| turned(figure.name())) {
            next.put(figure);
        }
        next = now.keeping_own(next);
        if steps.told && next.covers() {
            next = next.played(Action::Skip);
        }
        Self { now: next, asked }
    }
}
