//! THE ARITHMETIC: growth, spans, splits and ledgers, as pure, total functions of whole numbers that round in one
//! place.

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
