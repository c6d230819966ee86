//! THE LESSON. Where a pupil works: looks, predicts, reveals, explains, sorts. It takes over the desks of the document
//! and the texts in them, so that no word of the lesson is in the WASM.

mod activity;
mod app;
mod comparison;
mod context;
mod desk;
mod predict;
mod sort;
mod summary;

pub use app::{App, AppProps};
