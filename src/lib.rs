//! **Sent to Work**: an interactive explainer whose every number can be questioned.
//!
//! The article is a document, the figures are the app. At build time the native tool ([`site`]) renders the page from
//! the documents in [`edition`] into complete HTML; in the browser one Yew app takes over the figures.
//!
//! Rooms, from the ground up; imports go only downwards:
//!
//! | room | holds | may know |
//! |---|---|---|
//! | [`facts`] | the evidence, checked | nothing of ours |
//! | [`sums`] | the arithmetic | nothing of ours |
//! | [`state`] | what a reader can change | sums |
//! | [`story`] | the words, with facts in them, and what their steps ask | facts, sums, state |
//! | [`browser`] | all that names `web_sys` | nothing of ours |
//! | [`host`] | what other pages say to a frame and want to hear, and course systems of a package | nothing of ours |
//! | [`element`] | how a Yew element is made | nothing of ours |
//! | [`chart`] | drawing, finding and table of each figure | element, facts, story, sums, state |
//! | `hook` | state joined with browser | state, browser, chart |
//! | [`view`] | the components of the figures | element, facts, story, sums, state, browser, chart, hook |
//! | `class` | the lesson, where a pupil works | element, story, state, browser, chart, hook, view |
//! | [`edition`] | the documents: the page, the claims, the frames, the style page | element, facts, story, sums, state, chart, view |
//! | [`press`] | what lies beside the pages: previews, data, citations, offers to embed | facts, story, sums, state, host, chart, view, edition |
//! | [`site`] | build, publish, serve | facts, host, edition, press |

// Beyond the lints of all targets: these are wrong for tests, whose items nobody can reach and which fail by panicking.
#![warn(unreachable_pub, clippy::panic, clippy::string_slice, clippy::unreachable)]

pub mod browser;
pub mod chart;
#[cfg(target_arch = "wasm32")]
pub mod class;
#[cfg(not(target_arch = "wasm32"))]
pub mod edition;
pub mod element;
pub mod facts;
#[cfg(target_arch = "wasm32")]
pub mod hook;
#[cfg(not(target_arch = "wasm32"))]
pub mod host;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod state;
pub mod story;
pub mod sums;
pub mod view;
