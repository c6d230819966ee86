//! The language of a story, as documents and files name it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::labels::flatten;
use super::{CATEGORIES, Words};
use crate::facts::{Place, Problem, Text};

/// The folder of all languages in that of the project.
const LANGUAGES: &str = "static/story";
/// The language in which the story is written.
const FIRST: &str = "en";

/// The folder of a language of the project at `root`: of the one with this name, or else of the first.
pub fn folder(root: &Path, language: Option<&str>) -> PathBuf {
    root.join(LANGUAGES).join(language.unwrap_or(FIRST))
}

/// What one of two languages has and the `other` lacks, or has beyond it: files, and labels but for their plural forms.
pub fn compare(one: &[Text], other: &[Text]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let folder = |texts: &[Text]| {
        let file = texts.first().map(|text| text.place(0).file).unwrap_or_default();
        Path::new(&file).parent().unwrap_or(Path::new("")).display().to_string()
    };
    let (first, second) = (folder(one), folder(other));
    for text in one.iter().filter(|text| !other.iter().any(|same| same.file() == text.file())) {
        let place = Place { file: format!("{second}/{}", text.file()), line: 1 };
        problems.push(place.problem(format!("this file is missing; {first} has it")));
    }
    let labels = |texts: &[Text]| {
        let mut all = BTreeMap::new();
        for text in texts.iter().filter(|text| text.is("labels.toml")) {
            // What is wrong with a file by itself is found as it is read.
            let mut unheard = Vec::new();
            let table = text.table(&mut unheard);
            let mut labels = BTreeMap::new();
            flatten(text, "", &table, &mut labels, &mut unheard);
            all.extend(labels.into_iter().map(|(key, (at, _))| (without_form(&key).to_owned(), text.place(at))));
        }
        all
    };
    let (known, own) = (labels(one), labels(other));
    if let Some(text) = other.iter().find(|text| text.is("labels.toml")) {
        let lacking = known.keys().filter(|key| !own.contains_key(*key));
        problems.extend(lacking.map(|key| text.problem(0, format!("`{key}` is missing; {first} has it"))));
    }
    let over = own.into_iter().filter(|(key, _)| !known.contains_key(key));
    problems.extend(over.map(|(key, place)| place.problem(format!("`{key}` is left over: {first} has no such label"))));
    problems
}

/// The key of a label without the category of its plural form, of which each language has its own.
fn without_form(key: &str) -> &str {
    key.rsplit_once('.').filter(|(_, last)| CATEGORIES.contains(last)).map_or(key, |(base, _)| base)
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
