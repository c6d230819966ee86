//! Every figure in its telling state, for what is made of figures natively: previews, data, citations.

use yew::prelude::*;

use super::Shown;
use crate::chart::{Frame, arrivals, day, wages};
use crate::state::State;
use crate::story::{Piece, Words};

impl Shown {
    /// All figures in the order of the page, in their telling state.
    pub fn all() -> Vec<Self> {
        let State { arrivals, day, wages, .. } = State::default();
        vec![Self::Arrivals(arrivals), Self::Day(day), Self::Wages(wages)]
    }

    /// Its name, which begins its word keys and is the name of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Arrivals(_) => "arrivals",
            Self::Day(_) => "day",
            Self::Wages(_) => "wages",
        }
    }

    /// Its picture.
    pub fn picture(self, frame: Frame, words: &Words) -> Html {
        match self {
            Self::Arrivals(state) => arrivals::draw(state, frame, words),
            Self::Day(state) => day::draw(state, frame, words),
            Self::Wages(state) => wages::draw(state, frame, words),
        }
    }

    /// Its finding.
    pub fn finding(self, words: &Words) -> Vec<Piece> {
        match self {
            Self::Arrivals(state) => arrivals::finding(state, words),
            Self::Day(state) => day::finding(state, words),
            Self::Wages(state) => wages::finding(state, words),
        }
    }
}
