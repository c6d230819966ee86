//! The state of the turns: a slider.

use std::ops::RangeInclusive;

use super::Settings;
use super::control::{Control, Setting, Values};

/// The range of the slider, in days of the Earth.
pub const DAYS: RangeInclusive<i32> = 1..=30;

/// How many days of the Earth go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turns {
    /// The days, within [`DAYS`].
    pub days: i32,
}

impl Default for Turns {
    fn default() -> Self {
        Self { days: 7 }
    }
}

impl Settings for Turns {
    const SETTINGS: &'static [Setting] = &[Setting {
        control: Control {
            name: "days",
            values: Values::Slider { id: "days", least: *DAYS.start(), most: *DAYS.end(), step: 1, halved: false },
        },
        get: |state| Some(state.turns.days),
        set: |state, days| state.turns.days = days,
        offered: |_| true,
    }];

    fn still(self) -> Self {
        Self { days: *DAYS.start() }
    }
}
