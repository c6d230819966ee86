//! THE CHARTS. Data in; drawing, finding and table out. The only room that knows plotters.
//!
//! A figure is drawn on a [`Canvas`] through our own plotters backend, which emits Yew nodes: they are patched in
//! place, so focus and transitions survive, and CSS gives every ink its colour, so a change of theme needs no redraw.

pub mod arrivals;
mod backend;
mod canvas;
mod columns;
pub mod day;
mod describe;
pub mod escapes;
mod figure;
mod gap;
#[cfg(not(target_arch = "wasm32"))]
mod heard;
mod ink;
mod known;
mod layout;
mod rows;
pub mod sanctions;
pub mod series;
mod table;
pub mod visas;
pub mod wages;
pub mod workers;

pub use canvas::{Align, Canvas, Place, Plot};
pub use figure::Chart;
#[cfg(not(target_arch = "wasm32"))]
pub use figure::FRAME_MOST;
#[cfg(not(target_arch = "wasm32"))]
pub use heard::Spot;
pub use ink::Ink;
pub use layout::Layout;
pub use table::{Cell, Table};
