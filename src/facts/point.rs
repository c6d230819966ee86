//! A fact as a drawing needs it.

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
    /// How sure one can be of it.
    pub kind: Kind,
    /// It is only about so many.
    pub about: bool,
    /// The amount, or the lower end of a range; none where the fact is a gap or has no lower end.
    pub low: Option<i32>,
    /// The amount again, or the upper end of a range; none where the fact is a gap or has no upper end.
    pub high: Option<i32>,
}
