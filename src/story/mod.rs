//! THE WORDS: everything that the pages say, with every number bound to a fact.
//!
//! The labels are read in the browser too. The prose is native only: the build script compiles this room to check the
//! prose against the facts as it makes a tree of it, and the editions write that.

mod format;
mod words;

pub use format::CATEGORIES;
#[cfg(not(target_arch = "wasm32"))]
pub use words::pieces;
pub use words::{Argument, Piece, Words, plain};

#[cfg(not(target_arch = "wasm32"))]
mod braces;
#[cfg(not(target_arch = "wasm32"))]
mod corrections;
#[cfg(not(target_arch = "wasm32"))]
mod criteria;
#[cfg(not(target_arch = "wasm32"))]
mod glosses;
#[cfg(not(target_arch = "wasm32"))]
mod indicators;
#[cfg(not(target_arch = "wasm32"))]
mod labels;
#[cfg(not(target_arch = "wasm32"))]
mod language;
#[cfg(not(target_arch = "wasm32"))]
mod lesson;
#[cfg(not(target_arch = "wasm32"))]
mod load;
#[cfg(not(target_arch = "wasm32"))]
mod markup;
#[cfg(not(target_arch = "wasm32"))]
mod numbers;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod prose;
#[cfg(not(target_arch = "wasm32"))]
mod rules;
#[cfg(not(target_arch = "wasm32"))]
mod terms;

#[cfg(not(target_arch = "wasm32"))]
pub use braces::{Part, parts};
#[cfg(not(target_arch = "wasm32"))]
pub use corrections::Correction;
#[cfg(not(target_arch = "wasm32"))]
pub use criteria::Said;
#[cfg(not(target_arch = "wasm32"))]
pub use indicators::{Found, Indicator};
#[cfg(not(target_arch = "wasm32"))]
pub use language::{Language, compare, folder};
#[cfg(not(target_arch = "wasm32"))]
pub use lesson::{Activity, Ask, Claim, Lesson, SORTED};
#[cfg(not(target_arch = "wasm32"))]
pub use load::Story;
#[cfg(not(target_arch = "wasm32"))]
pub use page::{Block, Insert, Section};
#[cfg(not(target_arch = "wasm32"))]
pub use prose::{Element, Node, Prose};
#[cfg(not(target_arch = "wasm32"))]
pub use terms::Term;
