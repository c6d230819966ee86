//! The state of the number of workers.

use super::Settings;
use super::control::{Setting, choice, choice_of};

choice! {
    /// Which kind of figure is highlighted.
    Workers {
        /// Every kind.
        #[default]
        All = "all",
        /// What was counted, and the gap after the last count.
        Counted = "counted",
        /// What somebody estimates.
        Estimated = "estimated",
        /// What was wished for, planned or forecast.
        Planned = "planned",
    }
}

impl Settings for Workers {
    const SETTINGS: &'static [Setting] = &[choice_of!("workers", Workers, workers)];
}
