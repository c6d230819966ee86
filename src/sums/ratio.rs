//! Ratios, and the one place where anything is rounded.

/// A number in tenths: 188 is 18.8.
///
/// With whole numbers throughout, build and browser compute the same, and the WASM needs no code to print floats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub i32);

impl Tenths {
    /// Rounded to whole numbers, half away from zero: 727 becomes 730.
    #[must_use]
    pub const fn whole(self) -> Self {
        Self((self.0 + if self.0 < 0 { -5 } else { 5 }) / 10 * 10)
    }
}

/// The share of `part` in `whole` in per cent: `100 * part / whole`, rounded half away from zero to a tenth.
///
/// A `whole` of zero or less gives 0.
pub fn percent(part: i32, whole: i32) -> Tenths {
    divide(i64::from(part) * 1000, whole)
}

/// The same rounded to whole per cent in one step, for shares of approximate amounts.
pub fn whole_percent(part: i32, whole: i32) -> Tenths {
    Tenths(divide(i64::from(part) * 100, whole).0 * 10)
}

/// How many times `then` goes into `now`: `now / then`, rounded half away from zero to a tenth; 0 if `then` is not
/// positive.
pub fn times(now: i32, then: i32) -> Tenths {
    divide(i64::from(now) * 10, then)
}

fn divide(tenths: i64, by: i32) -> Tenths {
    let by = i64::from(by);
    if by <= 0 {
        return Tenths(0);
    }
    let half = if tenths < 0 { -by } else { by };
    Tenths(i32::try_from((tenths * 2 + half) / (by * 2)).unwrap_or(i32::MAX))
}
