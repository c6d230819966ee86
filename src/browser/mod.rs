//! THE BROWSER. The only room that names `web_sys`. A browser may refuse any of this, so everything is an `Option`.

#[cfg(target_arch = "wasm32")]
mod address;
#[cfg(target_arch = "wasm32")]
mod document;
mod focus;
mod input;
#[cfg(target_arch = "wasm32")]
mod leave;
#[cfg(target_arch = "wasm32")]
mod listener;
#[cfg(target_arch = "wasm32")]
mod persistence;
mod soon;
#[cfg(target_arch = "wasm32")]
mod steps;
#[cfg(target_arch = "wasm32")]
mod width;

#[cfg(target_arch = "wasm32")]
pub use address::{on_history, query, set_query};
#[cfg(target_arch = "wasm32")]
pub use document::{Host, desks, hosts, is_waiting, nearest_first, ready, root, seen, words};
pub use focus::focus;
pub use input::{clock_time, number, text, written};
#[cfg(target_arch = "wasm32")]
pub use leave::Guard;
#[cfg(target_arch = "wasm32")]
pub use listener::Listener;
#[cfg(target_arch = "wasm32")]
pub use persistence::{is_kept, is_review, keep, kept, told, unread};
pub(crate) use soon::after;
pub use soon::soon;
#[cfg(target_arch = "wasm32")]
pub use steps::{on_step, steps};
#[cfg(target_arch = "wasm32")]
pub use width::{is_wide, on_width};
