//! What can change in the day.

use crate::sums::Span;

/// Which picture of the day is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayView {
    /// The twenty-four hours from waking.
    #[default]
    Clock,
    /// The year as squares.
    Year,
    /// What others say of the hours.
    Accounts,
}

impl DayView {
    /// All views, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Clock, Self::Year, Self::Accounts];

    /// The word for it in the query and in word keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Year => "year",
            Self::Accounts => "accounts",
        }
    }
}

/// The most half hours that the hand moves: a day.
pub const AWAKE_MOST: i32 = 48;
/// Where the hand stands at first: the hour at which the men were still building, in half hours after waking.
pub const TELLING_HOUR: i32 = 40;

/// The state of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which picture is shown.
    pub view: DayView,
    /// Where the hand stands, in half hours after waking: 0 to [`AWAKE_MOST`].
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
    /// The reader's own day, once both of its times are there.
    pub fn own(self) -> Option<Span> {
        crate::sums::own_span(self.up?, self.down?)
    }

    /// The same wherever the hand stands and whatever the reader says of their own day.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { awake: TELLING_HOUR, up: None, down: None, ..self }
    }
}
