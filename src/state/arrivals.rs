//! The state of the chart of entries.

use super::Settings;
use super::control::{Setting, choice, choice_of};

choice! {
    /// Which entries are shown.
    ArrivalsView {
        /// By year.
        #[default]
        Years = "years",
        /// By quarter.
        Quarters = "quarters",
        /// One year's entries by stated purpose.
        Purposes = "purposes",
    }
}

/// The upper end of the slider for the guess, in entries.
pub const GUESS_MOST: i32 = 22_000;
/// The step of the slider, in entries.
pub const GUESS_STEP: i32 = 100;

/// The reader's guess for the covered year. It never leaves memory and is never scored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guess {
    /// There is no question; everything is shown.
    #[default]
    Shown,
    /// The figure is covered and waits; the amount is where the slider stands.
    Asked(i32),
    /// The reader guessed this amount, and it is shown beside the count.
    Given(i32),
}

impl Guess {
    /// Whether the bar, the finding and the row of the table are covered.
    pub const fn covers(self) -> bool {
        matches!(self, Self::Asked(_))
    }
}

/// The state of the chart of entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// Which entries are shown.
    pub view: ArrivalsView,
    /// The guess.
    pub guess: Guess,
}

impl Settings for Arrivals {
    const SETTINGS: &'static [Setting] = &[choice_of!(Views "arrivals", ArrivalsView, arrivals.view)];

    fn covers(self) -> bool {
        self.guess.covers()
    }

    fn still(self) -> Self {
        Self { guess: if self.guess.covers() { Guess::Asked(0) } else { Guess::Shown }, ..self }
    }

    fn told(self) -> Self {
        self.still()
    }

    fn keeping_own(self, other: Self) -> Self {
        Self { guess: self.guess, ..other }
    }
}
