//! Years on a true scale from left to right, and the entries beneath them.

use super::super::Place;
use super::super::backend::UNIT;

/// The first year of the axis.
pub(super) const FIRST: i32 = 2017;
/// How many years there are.
pub(super) const YEARS: i32 = 9;
/// Days of a year, with months of thirty: never half a pixel off.
pub(super) const YEAR: i32 = 360;
/// Days of a quarter.
pub(super) const QUARTER: i32 = YEAR / 4;
/// The height of the canvas, in units.
pub(super) const HEIGHT: i32 = 330;
/// The most entries of a quarter that fit beneath the axis.
const MOST: i32 = 5_500;

/// The lattice step of a day, counted from the first year on.
pub(super) const fn along(day: i32) -> i32 {
    54 * UNIT + day * 64 * UNIT / YEAR
}

/// Where a day and an amount of entries, spread over quarters, meet.
pub(super) const fn at(day: i32, entries: i32) -> Place {
    (along(day), 304 * UNIT - entries * 124 * UNIT / MOST)
}

/// Where the pin of a day stands.
pub(super) const fn pin(day: i32) -> Place {
    (along(day), 146 * UNIT)
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
