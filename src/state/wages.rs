//! What can change in the wage.

use std::ops::RangeInclusive;

/// Which picture of the wage is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WagesView {
    /// A month's pay in two parts.
    #[default]
    Split,
    /// A year's pay against the yearly quota.
    Quota,
    /// The ledger over months.
    Ledger,
}

impl WagesView {
    /// All views, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Split, Self::Quota, Self::Ledger];

    /// The word for it in the query and in word keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Split => "split",
            Self::Quota => "quota",
            Self::Ledger => "ledger",
        }
    }
}

/// Whose estimate of the pay is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Estimate {
    /// South Korea's intelligence service.
    #[default]
    Nis,
    /// A South Korean government think tank.
    Kinu,
    /// Russia's ambassador in Pyongyang.
    Ambassador,
}

impl Estimate {
    /// All estimates, in the order of the switch and of the points.
    pub const ALL: [Self; 3] = [Self::Nis, Self::Kinu, Self::Ambassador];

    /// The word for it in the query, in word keys and in the points.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nis => "nis",
            Self::Kinu => "kinu",
            Self::Ambassador => "ambassador",
        }
    }
}

/// What the worker's part can be, in dollars a month.
pub const PART: RangeInclusive<i32> = 100..=200;
/// Where the slider of the worker's part stands before anybody moves it: it must stand somewhere.
pub const PART_MIDDLE: i32 = i32::midpoint(*PART.start(), *PART.end());
/// The step of the worker's part, in dollars.
pub const PART_STEP: i32 = 5;
/// How many months the ledger can run.
pub const MONTHS: RangeInclusive<i32> = 1..=36;

/// The state of the wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wages {
    /// Which picture is shown.
    pub view: WagesView,
    /// Whose estimate of the pay.
    pub estimate: Estimate,
    /// The worker's part in dollars a month, within [`PART`], if the reader has set one; else it is the range that is told.
    pub part: Option<i32>,
    /// The months in the ledger, within [`MONTHS`].
    pub months: i32,
    /// The worker's per cent that somebody predicts, while the bars are whole and nothing of them is told.
    pub asks: Option<i32>,
}

impl Default for Wages {
    fn default() -> Self {
        Self { view: WagesView::default(), estimate: Estimate::default(), part: None, months: 12, asks: None }
    }
}

impl Wages {
    /// The same wherever the sliders stand.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { part: None, months: *MONTHS.start(), ..self }
    }
}
