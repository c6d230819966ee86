//! The state of the widths: a choice.

use super::Settings;
use super::control::{Setting, choice, choice_of};

choice! {
    /// Which planets are shown.
    Sizes {
        /// The four with solid ground.
        #[default]
        Rocky = "rocky",
        /// The four without.
        Giant = "giant",
    }
}

impl Settings for Sizes {
    const SETTINGS: &'static [Setting] = &[choice_of!(Views "sizes", Sizes, sizes)];
}
