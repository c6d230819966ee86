//! The state of the wage.

use std::ops::RangeInclusive;

use super::Settings;
use super::control::{Control, Setting, Values, choice, choice_of};

choice! {
    /// Which picture of the wage is shown.
    WagesView {
        /// A month's pay in two parts.
        #[default]
        Split = "split",
        /// A year's pay against the yearly quota.
        Quota = "quota",
        /// The ledger over months.
        Ledger = "ledger",
    }
}

choice! {
    /// Whose estimate of the pay is used. The order is that of the points, which have the same names.
    Estimate {
        /// South Korea's intelligence service.
        #[default]
        Nis = "nis",
        /// A South Korean government think tank.
        Kinu = "kinu",
        /// Russia's ambassador in Pyongyang.
        Ambassador = "ambassador",
    }
}

/// The range of the worker's share, in dollars a month.
pub const PART: RangeInclusive<i32> = 100..=200;
/// Where the slider of the worker's share starts; it has to start somewhere.
pub const PART_MIDDLE: i32 = i32::midpoint(*PART.start(), *PART.end());
/// The step of that slider, in dollars.
pub const PART_STEP: i32 = 5;
/// The range of months in the ledger.
pub const MONTHS: RangeInclusive<i32> = 1..=36;

/// The state of the wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wages {
    /// Which picture is shown.
    pub view: WagesView,
    /// Whose estimate of the pay.
    pub estimate: Estimate,
    /// The worker's share in dollars a month, within [`PART`], if the reader has set one; otherwise the range of the
    /// sources is shown.
    pub part: Option<i32>,
    /// The months in the ledger, within [`MONTHS`].
    pub months: i32,
    /// The predicted share in per cent, in the lesson, while the bars are not divided and nothing is revealed.
    pub asks: Option<i32>,
}

impl Default for Wages {
    fn default() -> Self {
        Self { view: WagesView::default(), estimate: Estimate::default(), part: None, months: 12, asks: None }
    }
}

impl Settings for Wages {
    const SETTINGS: &'static [Setting] = &[
        choice_of!(Views "wages", WagesView, wages.view),
        choice_of!("pay", Estimate, wages.estimate, |state| state.wages.view != WagesView::Ledger),
        Setting {
            control: Control {
                name: "part",
                values: Values::Slider {
                    id: "part",
                    least: *PART.start(),
                    most: *PART.end(),
                    step: PART_STEP,
                    halved: false,
                },
            },
            get: |state| state.wages.part,
            set: |state, part| state.wages.part = Some(part),
            offered: |state| state.wages.view != WagesView::Quota,
        },
        Setting {
            control: Control {
                name: "months",
                values: Values::Slider {
                    id: "months",
                    least: *MONTHS.start(),
                    most: *MONTHS.end(),
                    step: 1,
                    halved: false,
                },
            },
            get: |state| Some(state.wages.months),
            set: |state, months| state.wages.months = months,
            offered: |state| state.wages.view == WagesView::Ledger,
        },
    ];

    fn predicted(guess: i32) -> Self {
        Self { asks: Some(guess), ..Self::default() }
    }

    fn still(self) -> Self {
        Self { part: None, months: *MONTHS.start(), ..self }
    }

    fn tabled(self) -> Self {
        self
    }
}
