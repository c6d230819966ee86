//! THE HOSTS. What other pages say to a frame and want to hear from it, and what a course system is told of a package or a cartridge, as
//! pure data. No browser, no clock. Native only.
//!
//! The press writes [`PROTOCOLS`] into the script of the frames, which only posts and listens (`static/frame.js`).

mod cartridge;
mod oembed;
mod protocol;
mod protocols;
mod scorm;

pub use cartridge::{Cartridge, Item, Place};
pub use oembed::Offer;
pub use protocol::{Ask, Heard, Protocol, Said, table};
pub use protocols::PROTOCOLS;
pub use scorm::{MANIFEST, Package};
