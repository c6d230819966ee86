//! THE HOSTS: the messages between a frame and the page that holds it, and the manifests for course systems, as pure
//! data. No browser, no clock. Native only.
//!
//! The site writes [`PROTOCOLS`] into the script of the frames, which only posts and listens (`static/frame.js`).

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
