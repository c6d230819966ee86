//! The state of the chart of entries.

use super::control::{Setting, choice, choice_of};
use super::{Action, Guess, Settings};

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
/// Where the guess starts: at the amount of the year before, so that the slider gives nothing away.
const GUESS_START: i32 = 1_100;

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

    fn after(self, action: Action) -> Self {
        Self { guess: self.guess.after(action, (GUESS_START, GUESS_MOST)), ..self }
    }

    fn predicted(guess: i32) -> Self {
        Self { guess: Guess::Asked(guess), ..Self::default() }
    }

    fn compared(self, guess: i32) -> Self {
        Self { guess: Guess::Given(guess), ..self }
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
