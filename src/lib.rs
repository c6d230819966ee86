//! **Sent to Work**: an interactive explainer whose every number can be questioned.
//!
//! The article is a document, the figures are the app. At build time the native tool ([`site`]) renders the page from
//! the components in [`view`] into complete HTML; in the browser one Yew app takes over the figures.
//!
//! Rooms, from the ground up; imports go only downwards:
//!
//! | room | holds | may know |
//! |---|---|---|
//! | [`facts`] | the evidence, checked | nothing of ours |
//! | [`sums`] | the arithmetic | nothing of ours |
//! | [`story`] | the words, with facts in them | facts, sums |
//! | [`state`] | what a reader can change | sums |
//! | [`browser`] | all that names `web_sys` | nothing of ours |
//! | [`element`] | how a Yew element is made | nothing of ours |
//! | [`chart`] | drawing, finding and table of each figure | element, facts, story, sums, state |
//! | [`hook`] | state joined with browser | state, browser, chart |
//! | [`view`] | components and pages | all of the above |
//! | [`press`] | what lies beside the page: previews, data, citations | all of the above |
//! | [`site`] | build, publish, serve | view, press |

pub mod browser;
pub mod chart;
pub mod element;
pub mod facts;
#[cfg(target_arch = "wasm32")]
pub mod hook;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod state;
pub mod story;
pub mod sums;
pub mod view;
