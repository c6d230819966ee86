//! THE PAGE. Yew components, one a file; no arithmetic. The same figures are prerendered and live.

#[cfg(target_arch = "wasm32")]
mod app;
mod arrivals;
mod choices;
#[cfg(not(target_arch = "wasm32"))]
mod cite;
mod controls;
mod day;
#[cfg(not(target_arch = "wasm32"))]
mod document;
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod head;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod part;
mod sentence;
#[cfg(not(target_arch = "wasm32"))]
mod sources;
#[cfg(not(target_arch = "wasm32"))]
mod specimen;
#[cfg(not(target_arch = "wasm32"))]
pub mod style;
mod table;
#[cfg(not(target_arch = "wasm32"))]
pub mod tokens;
#[cfg(not(target_arch = "wasm32"))]
mod tools;
#[cfg(not(target_arch = "wasm32"))]
mod top;
#[cfg(not(target_arch = "wasm32"))]
mod uses;
mod wages;

#[cfg(target_arch = "wasm32")]
pub use app::{App, AppProps};
#[cfg(not(target_arch = "wasm32"))]
pub use cite::Citation;
#[cfg(not(target_arch = "wasm32"))]
pub use document::{Assets, Document, document};
pub use figure::{Figure, FigureProps, Part};
