//! The state of the day.

use super::control::{Control, Setting, Values, choice, choice_of};
use super::{Action, Settings};

choice! {
    /// Which picture of the day is shown.
    DayView {
        /// The twenty-four hours from waking.
        #[default]
        Clock = "clock",
        /// The year as squares.
        Year = "year",
        /// What other sources say of the hours.
        Accounts = "accounts",
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
    /// The name of the field for getting up.
    pub const UP: &'static str = "up";
    /// The name of the field for going to bed.
    pub const DOWN: &'static str = "down";

    /// The reader's own day, once both times were entered: getting up, and going to bed.
    pub fn own(self) -> Option<(i32, i32)> {
        Some((self.up?, self.down?))
    }
}

impl Settings for Day {
    const SETTINGS: &'static [Setting] = &[
        choice_of!(Views "day", DayView, day.view),
        Setting {
            control: Control {
                name: "awake",
                values: Values::Slider { id: "hour", least: 0, most: AWAKE_MOST, step: 1, halved: true },
            },
            get: |state| Some(state.day.awake),
            set: |state, awake| state.day.awake = awake,
            offered: |state| state.day.view == DayView::Clock,
        },
    ];

    fn after(self, action: Action) -> Self {
        match action {
            Action::Enter(Self::UP, up) => Self { up, ..self },
            Action::Enter(Self::DOWN, down) => Self { down, ..self },
            _ => self,
        }
    }

    fn predicted(_guess: i32) -> Self {
        Self { awake: 0, ..Self::default() }
    }

    fn still(self) -> Self {
        Self { awake: TELLING_HOUR, up: None, down: None, ..self }
    }

    fn keeping_own(self, other: Self) -> Self {
        Self { up: self.up, down: self.down, ..other }
    }
}
