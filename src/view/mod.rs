//! THE FIGURES, as Yew components, one per file, without arithmetic. The build prerenders the same ones that live in
//! the browser.

#[cfg(target_arch = "wasm32")]
mod app;
mod arrivals;
mod controls;
mod day;
mod figure;
mod sentence;
mod table;

#[cfg(target_arch = "wasm32")]
pub use app::{App, AppProps};
pub use figure::{Figure, FigureProps, Part};
pub use sentence::{number, sentence};
