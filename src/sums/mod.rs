//! THE ARITHMETIC. Growth, spans, splits and ledgers: pure and total, whole numbers in and out, rounded in one place.

mod ledger;
mod quota;
mod ratio;
mod span;
mod split;

pub use ledger::{Ledger, ledger};
pub use quota::{Quota, quota};
pub use ratio::{Tenths, percent, times, whole_percent};
pub use span::{DAY, Span, own_span, since_waking};
pub use split::{Split, split};
