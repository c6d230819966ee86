//! THE PAGE. Yew components, one a file; no arithmetic. The same figures are prerendered and live.

#[cfg(target_arch = "wasm32")]
mod app;
mod arrivals;
mod controls;
mod day;
#[cfg(not(target_arch = "wasm32"))]
mod document;
mod escapes;
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod sanctions;
mod sentence;
#[cfg(not(target_arch = "wasm32"))]
mod sources;
mod table;
mod visas;
mod wages;
mod workers;

#[cfg(target_arch = "wasm32")]
pub use app::{App, AppProps};
#[cfg(not(target_arch = "wasm32"))]
pub use document::{Assets, Document, document};
pub use figure::{Figure, FigureProps, Shown};
