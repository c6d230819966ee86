//! The state of the sanctions.

use super::Settings;
use super::control::{Setting, choice, choice_of};

choice! {
    /// Up to which year the decisions are shown. The year is the name.
    Sanctions {
        /// The year of the resolutions.
        Banned = "2017",
        /// The year of the deadline.
        Due = "2019",
        /// The year of the veto.
        Vetoed = "2024",
        /// All that is known.
        #[default]
        Reached = "2025",
    }
}

impl Sanctions {
    /// Whether a date, which begins with its year, is included.
    pub fn reaches(self, date: &str) -> bool {
        date.get(..4).is_some_and(|year| year <= self.name())
    }
}

impl Settings for Sanctions {
    const SETTINGS: &'static [Setting] = &[choice_of!("sanctions", Sanctions, sanctions)];
}
