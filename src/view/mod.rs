//! THE FIGURES, as Yew components, one a file; no arithmetic. The same ones are prerendered and live.

#[cfg(target_arch = "wasm32")]
mod app;
mod arrivals;
mod choices;
mod controls;
mod day;
mod figure;
mod sentence;
mod table;
mod wages;

#[cfg(target_arch = "wasm32")]
pub use app::{App, AppProps};
pub use figure::{Figure, FigureProps, Part};
pub use sentence::{number, sentence};
