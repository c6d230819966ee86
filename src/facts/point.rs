//! A fact reduced to what a drawing needs.

use super::Kind;

/// One point of a chart, bound to the fact it comes from.
///
/// Written by the build script from `static/facts/points.toml`; amounts are whole numbers in the unit of the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Where on the axis it belongs: a year, a quarter, a purpose, a speaker.
    pub at: &'static str,
    /// The id of its fact, which is the end of the card's address.
    pub fact: &'static str,
    /// How certain it is.
    pub kind: Kind,
    /// Whether the amount is approximate.
    pub about: bool,
    /// The amount, or the lower end of a range; none where the fact is a gap or has no lower end.
    pub low: Option<i32>,
    /// The amount again, or the upper end of a range; none where the fact is a gap or has no upper end.
    pub high: Option<i32>,
}
