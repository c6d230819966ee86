//! The wage: what the worker is credited and what goes elsewhere.

use super::{Tenths, whole_percent};

/// A month's pay in two parts, in dollars and in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Dollars credited to the worker.
    pub worker: i32,
    /// The worker's part in whole per cent of the pay, which nobody gives more exactly than “about”.
    pub worker_share: Tenths,
    /// Dollars that go to state, firms and brokers: the pay less the worker's part. Nobody has measured the parts.
    pub rest: i32,
    /// The rest in per cent: 100 less the worker's share, so that the two always add up.
    pub rest_share: Tenths,
}

/// Splits a month's `pay` when the worker is credited `worker` dollars of it, at most all of it.
pub fn split(pay: i32, worker: i32) -> Split {
    let pay = pay.max(0);
    let worker = worker.clamp(0, pay);
    let worker_share = whole_percent(worker, pay);
    Split { worker, worker_share, rest: pay - worker, rest_share: Tenths(1000 - worker_share.0) }
}
