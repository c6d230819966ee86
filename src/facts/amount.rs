//! Amounts: how much or how many.

/// An amount with its lower and its upper end, which are the same for a single value.
///
/// A missing end is not zero: "more than 18" has no upper end, "up to 4" no lower, a gap neither.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount {
    /// The lower end.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

/// The part of an amount that a formula reads or computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The single value.
    Value,
    /// The lower end.
    Low,
    /// The upper end.
    High,
}

impl Amount {
    /// The number at an end; the single value only if both ends are equal.
    pub fn at(self, end: End) -> Option<f64> {
        match end {
            End::Value => self.low.filter(|_| self.low == self.high),
            End::Low => self.low,
            End::High => self.high,
        }
    }

    /// Whether neither end is known.
    pub fn is_none(self) -> bool {
        self.low.is_none() && self.high.is_none()
    }

    /// Both ends as whole numbers after scaling, for a drawing; none if one of them is not a whole number.
    pub fn whole(self, scale: u32) -> Option<(Option<i32>, Option<i32>)> {
        let whole = |end: Option<f64>| {
            let Some(number) = end.map(|number| number * f64::from(scale)) else { return Some(None) };
            // 2.24 times 100 is a hair more than 224.
            let number = if (number - number.round()).abs() < 1e-6 { number.round() } else { number };
            // By way of the printed form, because a cast would round silently.
            number.to_string().parse().ok().map(Some)
        };
        Some((whole(self.low)?, whole(self.high)?))
    }
}
