//! THE CHARTS. Data in; drawing, finding and table out. The only room that knows plotters.
//!
//! A figure is drawn on a [`Canvas`] through our own plotters backend, which emits Yew nodes: they are patched in
//! place, so focus and transitions survive, and CSS gives every ink its colour, so a change of theme needs no redraw.

mod backend;
mod canvas;
pub mod columns;
pub mod describe;
mod figure;
pub mod gap;
#[cfg(not(target_arch = "wasm32"))]
mod heard;
mod ink;
pub mod known;
mod layout;
pub mod rows;
pub mod series;
mod table;

// Of this story: a folder for each figure of the list.
pub mod arrivals;
pub mod day;
pub mod escapes;
pub mod sanctions;
pub mod visas;
pub mod wages;
pub mod workers;

pub use backend::UNIT;
pub use canvas::{Align, Canvas, Place, Plot};
pub use figure::Chart;
#[cfg(not(target_arch = "wasm32"))]
pub use figure::{Band, FRAME_MOST};
#[cfg(not(target_arch = "wasm32"))]
pub use heard::Spot;
pub use ink::Ink;
pub use layout::Layout;
pub use table::{Cell, Table};
