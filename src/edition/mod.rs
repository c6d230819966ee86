//! THE EDITIONS: the documents that readers get, each complete before any script, all made from the same content.
//! Native only.
//!
//! The `page` is the article; an `embed` is one figure, or the whole story in steps, for the pages of others; `style`
//! shows the parts that they consist of. Every `claim` has a page, and `sources` lists them. For schools there are the
//! `lesson` (on the site, in a package for a course system, or in the `offline` file: its `place`), the teacher's page
//! (`teach`) and a `worksheet` with its key. Each is wrapped in a `shell`, and `editions` lists them all. The page on
//! `accessibility` says what was tested, with the `conformance` report.

mod accessibility;
mod card;
mod claim;
mod credit;
mod document;
mod editions;
mod embed;
mod embed_dialog;
mod fact;
mod head;
mod hours;
mod key;
mod lasting;
mod lesson;
mod link;
mod machines;
mod offline;
mod page;
mod part;
mod place;
mod prose;
mod releases;
mod rests;
mod shell;
pub mod sizes;
mod sources;
mod specimen;
mod stepper;
pub mod style;
mod teach;
mod tools;
mod top;
mod uses;
mod veil;
mod wording;
mod worksheet;

pub use accessibility::accessibility;
pub use claim::{claims, sheet};
pub use document::document;
pub use editions::{Weighed, editions};
pub use embed::embeds;
pub use embed_dialog::frame_height;
pub use lesson::{course, lesson};
pub use offline::{Offline, Sheet, offline};
pub use releases::releases;
pub use shell::{Assets, Document};
pub use sources::sources;
pub use teach::teach;
pub use worksheet::worksheets;
