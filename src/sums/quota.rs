//! The quota: a fixed sum owed each year, against the pay of a year.

use super::{Tenths, percent};

/// A yearly quota, given as a range, beside a year's pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// The pay of twelve months, in dollars.
    pub pay: i32,
    /// The lower end of the quota in per cent of that pay.
    pub low: Tenths,
    /// The upper end of the quota in per cent of that pay; over 100, it exceeds the pay.
    pub high: Tenths,
}

/// Compares a quota of `low` to `high` dollars a year with twelve times the `monthly` pay.
pub fn quota(monthly: i32, low: i32, high: i32) -> Quota {
    let pay = monthly.max(0).saturating_mul(12);
    Quota { pay, low: percent(low, pay), high: percent(high, pay) }
}
