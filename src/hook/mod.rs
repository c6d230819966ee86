//! THE HOOKS. Each connects the state with the browser; one `use_*` per file.

mod use_address;
mod use_layout;
mod use_progressive_mount;
mod use_steps;

pub use use_address::use_address;
pub use use_layout::use_layout;
pub use use_progressive_mount::use_progressive_mount;
pub use use_steps::{at_hand, use_steps};
