//! THE PICTURES. Data in; drawing, finding and table out. The only room that knows plotters.
//!
//! A figure is drawn on a [`Sheet`] through our own plotters backend, which emits Yew nodes: they are patched in place,
//! so focus and transitions live, and CSS gives every ink its colour, so no theme needs a redraw.

pub mod arrivals;
mod backend;
mod columns;
pub mod day;
pub mod escapes;
mod frame;
mod gap;
mod ink;
mod known;
mod rows;
pub mod sanctions;
pub mod series;
mod sheet;
mod shown;
mod table;
mod tell;
pub mod visas;
pub mod wages;
pub mod workers;

pub use frame::Frame;
pub use ink::Ink;
pub use sheet::{Align, Place, Plot, Sheet};
pub use shown::Shown;
pub use table::{Cell, Table};
