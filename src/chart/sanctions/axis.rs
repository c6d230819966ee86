//! Years on a true scale: across on a desk, downwards on a phone, and the entries beside them.

use super::super::backend::U;
use super::super::{Frame, Place};

/// The first year of the axis.
pub(super) const FIRST: i32 = 2017;
/// How many years there are.
pub(super) const YEARS: i32 = 9;
/// Days of a year, with months of thirty: never half a pixel off.
pub(super) const YEAR: i32 = 360;
/// Days of a quarter.
pub(super) const QUARTER: i32 = YEAR / 4;
/// The most entries of a quarter that fit beside the axis.
const MOST: i32 = 5_500;

/// The axis of a frame. Its places are given in days from the first year on, and in entries.
#[derive(Clone, Copy)]
pub(super) struct Axis(pub Frame);

impl Axis {
    /// The height of the sheet.
    pub(super) const fn height(self) -> i32 {
        self.0.pick(308, 330)
    }

    /// The lattice step of a day.
    pub(super) const fn along(self, day: i32) -> i32 {
        let (start, length) = (self.0.pick(22, 54) * U, self.0.pick(31, 64) * U * YEARS);
        start + day * length / (YEARS * YEAR)
    }

    /// Where a day and an amount of entries, spread over quarters, meet.
    pub(super) const fn at(self, day: i32, entries: i32) -> Place {
        match self.0 {
            Frame::Narrow => (36 * U + entries * 52 * U / MOST, self.along(day)),
            Frame::Wide => (self.along(day), 304 * U - entries * 124 * U / MOST),
        }
    }

    /// Where the pin of a day stands.
    pub(super) const fn pin(self, day: i32) -> Place {
        match self.0 {
            Frame::Narrow => (148 * U, self.along(day)),
            Frame::Wide => (self.along(day), 146 * U),
        }
    }
}

/// The day of a year, a quarter or a date: 2024, 2024 Q3, 2024-03-28.
pub(super) fn day(at: &str) -> i32 {
    let number = |part: Option<&str>| part.and_then(|part| part.parse().ok()).unwrap_or(1_i32);
    let year = (number(at.get(..4)) - FIRST) * YEAR;
    match at.get(4..6) {
        Some(" Q") => year + (number(at.get(6..)) - 1) * QUARTER,
        Some(_) => year + (number(at.get(5..7)) - 1) * 30 + number(at.get(8..)) - 1,
        None => year,
    }
}
