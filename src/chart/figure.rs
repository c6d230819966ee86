//! What a figure draws and says in its state.

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use super::Spot;
use super::{Layout, Table};
use crate::state::{FigureState, figures};
use crate::story::{Piece, Words};

/// The height in which every frame has room, in CSS pixels; hosts allow no more.
#[cfg(not(target_arch = "wasm32"))]
pub const FRAME_MOST: u16 = 1_000;

/// A figure as a band, to be stretched over its ground.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug)]
pub struct Band {
    /// What is drawn.
    pub drawn: Html,
    /// How much of the ground is light, and of how much: the rest is dark.
    pub light: (i32, i32),
}

/// A figure in a state: its picture, its finding, its table.
pub trait Chart: Copy {
    /// The finding of the picture in one sentence, from the numbers and the controls.
    fn finding(self, words: &Words) -> Vec<Piece>;

    /// The part of the picture that no slider changes, where it is worth keeping.
    fn ground(self, _layout: Layout, _words: &Words) -> Option<Html> {
        None
    }

    /// The picture in one layout, over its ground if that was drawn already.
    fn picture(self, ground: Option<Html>, layout: Layout, words: &Words) -> Html;

    /// The data behind the picture.
    fn table(self, words: &Words) -> Table;

    /// What the slider with this id says of its value.
    fn says(self, _slider: &str, _words: &Words) -> String {
        String::new()
    }

    /// Where a point of a series stands for those who hear it, by its place on the axis; none if it is told in the finding and
    /// not drawn.
    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, _series: &str, _at: &str, _words: &Words) -> Option<Spot> {
        Some(Spot::default())
    }

    /// The figure as a band across a page or a picture, with a line for each of `voices`, if it can be drawn so.
    #[cfg(not(target_arch = "wasm32"))]
    fn band(self, _voices: i32) -> Option<Band> {
        None
    }

    /// The height of a frame that cannot adapt, in CSS pixels: enough for any view at any width from 320 on. Measured; the
    /// browser tests check it.
    #[cfg(not(target_arch = "wasm32"))]
    fn frame_height(self) -> u16 {
        FRAME_MOST
    }
}

macro_rules! charts {
    ($($(#[$about:meta])* $name:ident: $kind:ident,)+) => {
        // By a match and not by a table of functions: all drawings in one function are 2 kB less after compression.
        impl FigureState {
            /// The finding of the picture in one sentence.
            pub fn finding(self, words: &Words) -> Vec<Piece> {
                match self {
                    $(Self::$kind(state) => state.finding(words),)+
                }
            }

            /// The part of the picture that no slider changes, where it is worth keeping.
            pub fn ground(self, layout: Layout, words: &Words) -> Option<Html> {
                match self {
                    $(Self::$kind(state) => state.ground(layout, words),)+
                }
            }

            /// The picture in one layout, over its ground if that was drawn already.
            pub fn picture(self, ground: Option<Html>, layout: Layout, words: &Words) -> Html {
                match self {
                    $(Self::$kind(state) => state.picture(ground, layout, words),)+
                }
            }

            /// The data behind the picture.
            pub fn table(self, words: &Words) -> Table {
                match self {
                    $(Self::$kind(state) => state.table(words),)+
                }
            }

            /// What the slider with this id says of its value.
            pub fn says(self, slider: &str, words: &Words) -> String {
                match self {
                    $(Self::$kind(state) => state.says(slider, words),)+
                }
            }

            /// Where a point of a series stands for those who hear it; none if it is not drawn.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn heard(self, series: &str, at: &str, words: &Words) -> Option<Spot> {
                match self {
                    $(Self::$kind(state) => state.heard(series, at, words),)+
                }
            }

            /// The figure as a band, if it can be drawn so.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn band(self, voices: i32) -> Option<Band> {
                match self {
                    $(Self::$kind(state) => state.band(voices),)+
                }
            }

            /// The height of a frame that cannot adapt, in CSS pixels.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn frame_height(self) -> u16 {
                match self {
                    $(Self::$kind(state) => state.frame_height(),)+
                }
            }
        }
    };
}

figures!(charts);
