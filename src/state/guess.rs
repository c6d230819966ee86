//! The reader's guess at what a figure is about to show.

use super::Action;

/// The guess. It never leaves memory and is never scored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guess {
    /// There is no question; everything is shown.
    #[default]
    Shown,
    /// The figure is covered and waits; the amount is where the slider stands.
    Asked(i32),
    /// The reader guessed this amount, and it is shown beside what is known.
    Given(i32),
}

impl Guess {
    /// Whether bar, finding and row of the table are covered.
    pub const fn covers(self) -> bool {
        matches!(self, Self::Asked(_))
    }

    /// The guess after an action, with a slider that starts at one amount and ends at another.
    #[must_use]
    pub fn after(self, action: Action, (start, most): (i32, i32)) -> Self {
        match (action, self) {
            (Action::Ask, _) => Self::Asked(start),
            (Action::Guess(amount), Self::Asked(_)) => Self::Asked(amount.clamp(0, most)),
            (Action::Reveal, Self::Asked(amount)) => Self::Given(amount),
            (Action::Skip, _) => Self::Shown,
            _ => self,
        }
    }
}
