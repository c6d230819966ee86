//! The state of the chart of entries.

/// Which entries are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ArrivalsView {
    /// By year.
    #[default]
    Years,
    /// By quarter.
    Quarters,
    /// One year's entries by stated purpose.
    Purposes,
}

impl ArrivalsView {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Years, Self::Quarters, Self::Purposes];

    /// Its name in the query and in the keys of labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Quarters => "quarters",
            Self::Purposes => "purposes",
        }
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

impl Arrivals {
    /// The same state for every position of the slider.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { guess: if self.guess.covers() { Guess::Asked(0) } else { Guess::Shown }, ..self }
    }
}
