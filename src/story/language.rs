//! The language of a story, as documents and files name it.

use std::path::{Path, PathBuf};

use super::Words;

/// The folder of all languages in that of the project.
const LANGUAGES: &str = "static/story";
/// The language in which the story is written.
const FIRST: &str = "en";

/// The folder of a language of the project at `root`: of the one with this name, or else of the first.
pub fn folder(root: &Path, language: Option<&str>) -> PathBuf {
    root.join(LANGUAGES).join(language.unwrap_or(FIRST))
}

/// The tag of a language and its direction, which every document states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag as BCP 47 has it: `en`.
    pub tag: String,
    /// The direction of its script: `ltr` or `rtl`.
    pub dir: String,
}

impl Language {
    /// Whether anybody speaks it: the pseudo-language (`src/site/pseudo.rs`) has a region that stands for no country.
    pub fn is_spoken(&self) -> bool {
        !self.tag.ends_with("-XA")
    }

    /// The attributes of the root of a document.
    pub fn attributes(&self) -> String {
        format!("lang=\"{}\" dir=\"{}\"", self.tag, self.dir)
    }
}

impl Words {
    /// The language of the words.
    pub fn language(&self) -> Language {
        Language { tag: self.text("rules.tag"), dir: self.text("rules.dir") }
    }
}
