//! The ledger: money written down month by month and handed over at the end.

/// The amount in the book and the money in hand after some months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Dollars in the book: the monthly share times the months.
    pub book: i32,
    /// Dollars in hand before the return home: none, since the book is paid out only there.
    pub hand: i32,
}

/// The ledger after `months` at `part` dollars a month.
pub fn ledger(part: i32, months: i32) -> Ledger {
    Ledger { book: part.max(0).saturating_mul(months.max(0)), hand: 0 }
}
