//! The state of the wage.

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
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Split, Self::Quota, Self::Ledger];

    /// Its name in the query and in the keys of labels.
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
    /// All estimates, in the order in which they are offered, which is that of the points.
    pub const ALL: [Self; 3] = [Self::Nis, Self::Kinu, Self::Ambassador];

    /// Its name in the query, in the keys of labels and in the points.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nis => "nis",
            Self::Kinu => "kinu",
            Self::Ambassador => "ambassador",
        }
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

impl Wages {
    /// The same state for every position of the sliders.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { part: None, months: *MONTHS.start(), ..self }
    }
}
