//! The state of the student visas.

use super::Settings;
use super::control::{Setting, choice, choice_of};

choice! {
    /// Which visas are shown.
    Visas {
        /// The visas of the year before the deadline and of the deadline's year.
        #[default]
        Switch = "switch",
        /// Visas, entries and students of one year.
        Students = "students",
    }
}

impl Settings for Visas {
    const SETTINGS: &'static [Setting] = &[choice_of!(Views "visas", Visas, visas)];
}
