//! **Sent to Work**: an interactive explainer whose every number can be questioned.
//!
//! The map of the code, and what must stay true of it, is in `docs/architecture.md`, which rustdoc shows here.
#![cfg_attr(doc, doc = include_str!("../docs/architecture.md"))]
// Beyond the lints of all targets: these are wrong for tests, whose items nobody can reach and which fail by panicking.
#![warn(unreachable_pub, clippy::panic, clippy::string_slice, clippy::unreachable)]

pub mod browser;
pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod content;
#[cfg(not(target_arch = "wasm32"))]
pub mod edition;
pub mod element;
pub mod facts;
#[cfg(not(target_arch = "wasm32"))]
pub mod host;
#[cfg(target_arch = "wasm32")]
pub mod lesson;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod state;
pub mod story;
pub mod sums;
pub mod view;
