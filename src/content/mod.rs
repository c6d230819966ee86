//! THE CONTENT. Evidence, story, words and colours in one value, and what is said of them in every form in which they are handed
//! out: how a claim is called and cited, how a script is made small. It makes no document.

pub mod brand;
mod cite;
mod conformance;
mod contact;
mod load;
mod names;
mod script;
pub mod tokens;
mod wording;

pub use cite::Citation;
pub use conformance::{Chapter, Criterion, Says};
pub use contact::Contact;
pub use load::Content;
pub use names::{called, published, sure, unit};
pub use script::{ScriptType, minified};
pub use wording::{Said, Wordings, clause};
