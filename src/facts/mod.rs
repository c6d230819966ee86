//! THE EVIDENCE: what is claimed, how certain it is, and who says so, joined with its words in one language. Knows no HTML
//! and no browser.
//!
//! `kind` and `point` are shared with the browser; everything else is native, so no text of a fact gets into the
//! WASM. The build script compiles this room too: it loads the facts, checks them and writes the points of the charts.

mod kind;
mod point;

pub use kind::Kind;
pub use point::Point;

#[cfg(not(target_arch = "wasm32"))]
mod amount;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod derive;
#[cfg(not(target_arch = "wasm32"))]
mod fact;
#[cfg(not(target_arch = "wasm32"))]
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod formula;
#[cfg(not(target_arch = "wasm32"))]
mod load;
#[cfg(not(target_arch = "wasm32"))]
mod numerals;
#[cfg(not(target_arch = "wasm32"))]
mod origin;
#[cfg(not(target_arch = "wasm32"))]
mod problem;
#[cfg(not(target_arch = "wasm32"))]
mod text;
#[cfg(not(target_arch = "wasm32"))]
mod words;
#[cfg(not(target_arch = "wasm32"))]
mod written;

#[cfg(not(target_arch = "wasm32"))]
pub use amount::{Amount, End};
#[cfg(not(target_arch = "wasm32"))]
pub use fact::{Archived, Derivation, Excerpt, Fact, NotGiven, Overstatement, People, Source};
#[cfg(not(target_arch = "wasm32"))]
pub use figure::{Bound, Figure, Series};
#[cfg(not(target_arch = "wasm32"))]
pub use formula::Formula;
#[cfg(not(target_arch = "wasm32"))]
pub use load::Facts;
#[cfg(not(target_arch = "wasm32"))]
pub use numerals::Numerals;
#[cfg(not(target_arch = "wasm32"))]
pub use origin::Census;
#[cfg(not(target_arch = "wasm32"))]
pub use problem::{Place, Problem};
#[cfg(not(target_arch = "wasm32"))]
pub use text::Text;
