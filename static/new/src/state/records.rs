//! The state of the claims: there is nothing to set.

use super::Settings;
use super::control::Setting;

/// Claims about days and years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Records;

impl Settings for Records {
    const SETTINGS: &'static [Setting] = &[];
}
