//! THE FIGURES, as Yew components, one per file, without arithmetic, and the hooks that connect their state with the browser.
//! The build prerenders the same components that live in the browser.

#[cfg(target_arch = "wasm32")]
mod app;
mod controls;
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod links;
mod own;
mod props;
mod sentence;
mod table;
#[cfg(target_arch = "wasm32")]
mod use_address;
#[cfg(target_arch = "wasm32")]
mod use_layout;
#[cfg(target_arch = "wasm32")]
mod use_progressive_mount;
#[cfg(target_arch = "wasm32")]
mod use_steps;

#[cfg(target_arch = "wasm32")]
pub use app::{App, AppProps};
pub use figure::Figure;
#[cfg(not(target_arch = "wasm32"))]
pub use links::{Links, Pages, linked, unlinked};
pub use props::{FigureProps, Part};
pub use sentence::{number, sentence};
#[cfg(target_arch = "wasm32")]
pub use use_layout::use_layout;
