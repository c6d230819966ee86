//! THE PAGE. Yew components, one a file; no arithmetic. The same figures are prerendered and live.

#[cfg(target_arch = "wasm32")]
mod app;
mod arrivals;
mod controls;
mod day;
#[cfg(not(target_arch = "wasm32"))]
mod document;
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod head;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod sentence;
#[cfg(not(target_arch = "wasm32"))]
mod shown;
#[cfg(not(target_arch = "wasm32"))]
mod sources;
#[cfg(not(target_arch = "wasm32"))]
mod specimen;
#[cfg(not(target_arch = "wasm32"))]
pub mod style;
mod table;
#[cfg(not(target_arch = "wasm32"))]
pub mod tokens;
mod wages;

#[cfg(target_arch = "wasm32")]
pub use app::{App, AppProps};
#[cfg(not(target_arch = "wasm32"))]
pub use document::{Assets, Document, document};
pub use figure::{Figure, FigureProps, Shown};
