//! The state of those who got out. There is nothing to set, on purpose.

use super::Settings;
use super::control::Setting;

/// Those who got out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Escapes;

impl Settings for Escapes {
    const SETTINGS: &'static [Setting] = &[];
}
