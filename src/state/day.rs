//! The state of the day.

use crate::sums::Span;

/// Which picture of the day is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayView {
    /// The twenty-four hours from waking.
    #[default]
    Clock,
    /// The year as squares.
    Year,
    /// What other sources say of the hours.
    Accounts,
}

impl DayView {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Clock, Self::Year, Self::Accounts];

    /// Its name in the query and in the keys of labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Year => "year",
            Self::Accounts => "accounts",
        }
    }
}

/// The range of the clock hand in half hours: one day.
pub const AWAKE_MOST: i32 = 48;
/// Where the clock hand starts: at the hour at which the men were still building, in half hours after waking.
pub const TELLING_HOUR: i32 = 40;

/// The state of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which picture is shown.
    pub view: DayView,
    /// The position of the clock hand, in half hours after waking: 0 to [`AWAKE_MOST`].
    pub awake: i32,
    /// When the reader gets up, in minutes after midnight, if they said. It never leaves memory.
    pub up: Option<i32>,
    /// When the reader goes to bed, in minutes after midnight, if they said. It never leaves memory.
    pub down: Option<i32>,
}

impl Default for Day {
    fn default() -> Self {
        Self { view: DayView::default(), awake: TELLING_HOUR, up: None, down: None }
    }
}

impl Day {
    /// The reader's own day, once both times were entered.
    pub fn own(self) -> Option<Span> {
        crate::sums::own_span(self.up?, self.down?)
    }

    /// The same state for every position of the hand and without the reader's own day.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { awake: TELLING_HOUR, up: None, down: None, ..self }
    }
}
