//! What can change in the count.

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
    /// All views, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Years, Self::Quarters, Self::Purposes];

    /// The word for it in the query and in word keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Quarters => "quarters",
            Self::Purposes => "purposes",
        }
    }
}

/// The highest guess that the slider takes, in entries.
pub const GUESS_MOST: i32 = 22_000;
/// The step of the guess, in entries.
pub const GUESS_STEP: i32 = 100;

/// What the reader guesses for the year that is covered. It never leaves memory and is never scored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guess {
    /// Nothing is asked; everything is shown.
    #[default]
    Shown,
    /// The figure is covered and waits; the amount is where the slider stands.
    Asked(i32),
    /// The reader guessed this, and the figure is shown beside it.
    Given(i32),
}

impl Guess {
    /// Whether bar, finding and row are covered.
    pub const fn covers(self) -> bool {
        matches!(self, Self::Asked(_))
    }
}

/// The state of the count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// Which entries are shown.
    pub view: ArrivalsView,
    /// The guess.
    pub guess: Guess,
}

impl Arrivals {
    /// The same wherever the slider of the guess stands.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { guess: if self.guess.covers() { Guess::Asked(0) } else { Guess::Shown }, ..self }
    }
}
