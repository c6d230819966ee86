//! A figure with its part of the state: its name, its finding, its picture, its table.

use yew::prelude::*;

use super::{Layout, Table, arrivals, day, escapes, sanctions, visas, wages, workers};
use crate::state::{Arrivals, Day, Sanctions, State, Visas, Wages, Workers};
use crate::story::{Piece, Words};

/// Which figure, in which state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureState {
    /// Entries by year, quarter and purpose.
    Arrivals(Arrivals),
    /// The number of workers.
    Workers(Workers),
    /// The student visas.
    Visas(Visas),
    /// The day at work.
    Day(Day),
    /// The wage.
    Wages(Wages),
    /// The sanctions.
    Sanctions(Sanctions),
    /// Those who got out.
    Escapes,
}

impl FigureState {
    /// How many figures there are.
    pub const COUNT: usize = 7;

    /// All figures in a state, in the order of the story.
    pub const fn all(state: &State) -> [Self; Self::COUNT] {
        [
            Self::Arrivals(state.arrivals),
            Self::Workers(state.workers),
            Self::Visas(state.visas),
            Self::Day(state.day),
            Self::Wages(state.wages),
            Self::Sanctions(state.sanctions),
            Self::Escapes,
        ]
    }

    /// All figures at their defaults, as the story shows them.
    pub fn telling() -> [Self; Self::COUNT] {
        Self::all(&State::default())
    }

    /// The figure of a name.
    pub fn named(name: &str, state: &State) -> Option<Self> {
        Self::all(state).into_iter().find(|shown| shown.name() == name)
    }

    /// Its name, which is also the beginning of its keys in the labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Arrivals(_) => "arrivals",
            Self::Workers(_) => "workers",
            Self::Visas(_) => "visas",
            Self::Day(_) => "day",
            Self::Wages(_) => "wages",
            Self::Sanctions(_) => "sanctions",
            Self::Escapes => "escapes",
        }
    }

    /// The key of the caption, which depends on the view if there are several.
    pub fn caption(self) -> String {
        let view = match self {
            Self::Arrivals(state) => state.view.name(),
            Self::Visas(state) => state.name(),
            Self::Day(state) => state.view.name(),
            Self::Wages(state) => state.view.name(),
            Self::Workers(_) | Self::Sanctions(_) | Self::Escapes => return [self.name(), ".caption"].concat(),
        };
        [self.name(), ".", view, ".caption"].concat()
    }

    /// The same state for every position of its sliders: a part that needs no more than this is not redrawn when one
    /// moves.
    #[must_use]
    pub const fn still(self) -> Self {
        match self {
            Self::Arrivals(state) => Self::Arrivals(state.still()),
            Self::Day(state) => Self::Day(state.still()),
            Self::Wages(state) => Self::Wages(state.still()),
            Self::Workers(_) | Self::Visas(_) | Self::Sanctions(_) | Self::Escapes => self,
        }
    }

    /// The same state reduced to what its table shows.
    #[must_use]
    pub const fn tabled(self) -> Self {
        match self {
            Self::Wages(_) => self,
            _ => self.still(),
        }
    }

    /// The same state reduced to what its finding speaks of.
    #[must_use]
    pub const fn told(self) -> Self {
        match self {
            Self::Arrivals(_) => self.still(),
            _ => self,
        }
    }

    /// Whether it has controls. The figure of those who got out has none on purpose.
    pub const fn is_played(self) -> bool {
        !matches!(self, Self::Escapes)
    }

    /// Whether the reader is being asked to guess, while the finding, the bar and the row of the table are covered.
    pub const fn covered(self) -> bool {
        matches!(self, Self::Arrivals(state) if state.guess.covers())
    }

    /// The finding.
    pub fn finding(self, words: &Words) -> Vec<Piece> {
        match self {
            Self::Arrivals(state) => arrivals::finding(state, words),
            Self::Workers(state) => workers::finding(state, words),
            Self::Visas(state) => visas::finding(state, words),
            Self::Day(state) => day::finding(state, words),
            Self::Wages(state) => wages::finding(state, words),
            Self::Sanctions(state) => sanctions::finding(state, words),
            Self::Escapes => escapes::finding(words),
        }
    }

    /// The part of the picture that no slider changes, where it is worth keeping.
    pub fn ground(self, layout: Layout, words: &Words) -> Option<Html> {
        match self {
            Self::Arrivals(state) => arrivals::ground(state, layout, words),
            _ => None,
        }
    }

    /// The picture in one layout, over its ground if that was drawn already.
    pub fn picture(self, ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        match self {
            Self::Arrivals(state) => arrivals::draw_over(ground, state, layout, words),
            Self::Workers(state) => workers::draw(state, layout, words),
            Self::Visas(state) => visas::draw(state, layout, words),
            Self::Day(state) => day::draw(state, layout, words),
            Self::Wages(state) => wages::draw(state, layout, words),
            Self::Sanctions(state) => sanctions::draw(state, layout, words),
            Self::Escapes => escapes::draw(layout, words),
        }
    }

    /// The data behind the picture.
    pub fn table(self, words: &Words) -> Table {
        match self {
            Self::Arrivals(state) => arrivals::table(state, words),
            Self::Workers(_) => workers::table(words),
            Self::Visas(state) => visas::table(state, words),
            Self::Day(state) => day::table(state, words),
            Self::Wages(state) => wages::table(state, words),
            Self::Sanctions(state) => sanctions::table(state, words),
            Self::Escapes => escapes::table(words),
        }
    }
}
