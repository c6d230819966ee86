//! THE LESSON, in which a pupil looks, predicts, reveals, explains and sorts. It takes over the desks of the document
//! with the texts in them, so that no text of the lesson is in the WASM.

mod activity;
mod app;
mod comparison;
mod context;
mod desk;
mod predict;
mod sort;
mod summary;

pub use app::{App, AppProps};
