//! THE FIGURES, as Yew components, one per file, without arithmetic. The build prerenders the same ones that live in
//! the browser.

#[cfg(target_arch = "wasm32")]
mod app;
mod arrivals;
mod choices;
mod controls;
mod day;
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod links;
mod sentence;
mod table;
mod wages;

#[cfg(target_arch = "wasm32")]
pub use app::{App, AppProps};
pub use figure::{Figure, FigureProps, Part};
#[cfg(not(target_arch = "wasm32"))]
pub use links::{Links, Pages, linked, unlinked};
pub use sentence::{number, sentence};
