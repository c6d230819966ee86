//! Points that a drawing needs. A gap is not zero: if one of them has no amount, the code does not compile.

use std::ops::Deref;

use crate::facts::Point;

/// A point whose amount is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The point.
    pub point: &'static Point,
    /// Its amount: the lower end of a range, the only end of an open one.
    pub amount: i32,
    /// The upper end of a range, otherwise the same amount.
    pub most: i32,
}

impl Known {
    /// To be used in constants only, so that a missing amount is an error of the compiler.
    ///
    /// # Panics
    /// While the crate is compiled, if the point has no amount.
    #[allow(clippy::panic, reason = "in a constant this is an error of the compiler")]
    pub const fn new(point: &'static Point) -> Self {
        match (point.low, point.high) {
            (Some(amount), Some(most)) => Self { point, amount, most },
            (Some(amount), None) | (None, Some(amount)) => Self { point, amount, most: amount },
            (None, None) => panic!("a drawing needs the amount of a point that has none"),
        }
    }

    /// The three estimates of the wage in their order; for constants.
    pub const fn three([one, two, three]: &'static [Point; 3]) -> [Self; 3] {
        [Self::new(one), Self::new(two), Self::new(three)]
    }

    /// The one at a place on the axis; for constants.
    pub const fn at(points: &'static [Point], place: &str) -> Self {
        Self::new(at(points, place))
    }
}

/// The point at a place on the axis; for constants.
///
/// # Panics
/// While the crate is compiled, if there is no such point.
#[allow(clippy::panic, reason = "in a constant this is an error of the compiler")]
pub const fn at(points: &'static [Point], place: &str) -> &'static Point {
    let mut rest = points;
    while let [point, after @ ..] = rest {
        if is_same(point.at.as_bytes(), place.as_bytes()) {
            return point;
        }
        rest = after;
    }
    panic!("a drawing needs a point that is not in static/facts/points.toml")
}

/// Equality of strings, which constants cannot compare otherwise.
const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, more @ ..], [b, rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (more, rest);
    }
    one.is_empty() && other.is_empty()
}

impl Deref for Known {
    type Target = Point;

    fn deref(&self) -> &Point {
        self.point
    }
}
