//! What a teacher sets up by a link to the lesson: `?do=arrivals,sort&curtain=1`.
//!
//! Large type is set up by the link too, but only the stylesheet reads that.

use super::PARTS;
use super::address::pairs;

/// How a lesson is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Which of the [`PARTS`] are there.
    pub parts: [bool; PARTS.len()],
    /// Whether pupils wait for the class before anything is revealed. The answers are in the page: a curtain, not a
    /// lock.
    pub curtain: bool,
}

impl Preset {
    /// Reads a query, with or without its question mark. Unknown parts are ignored; without a known one, the lesson has
    /// all parts.
    pub fn of(query: &str) -> Self {
        let value = |name: &str| pairs(query).find(|(key, _)| *key == name).map_or("", |(_, value)| value);
        // Some course systems encode the comma.
        let named = value("do").replace("%2C", ",").replace("%2c", ",");
        let parts = PARTS.map(|part| named.split(',').any(|one| one == part));
        let all = parts.iter().all(|there| !there);
        Self { parts: parts.map(|there| there || all), curtain: value("curtain") == "1" }
    }

    /// Whether the lesson has a part.
    pub fn has(&self, name: &str) -> bool {
        PARTS.iter().zip(self.parts).any(|(part, there)| there && *part == name)
    }
}
