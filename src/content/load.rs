//! What all editions are made of: the evidence, the story, the words of the figures.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use super::brand;
use super::conformance::{self, Criterion};
use super::contact::Contact;
use super::names;
use super::tokens::Tokens;
use crate::facts::{Fact, Facts, Problem};
use crate::story::{Story, Words, folder};

/// The words that no app needs: they are in what is served.
const SERVED: [&str; 31] = [
    "rules.tag",
    "rules.dir",
    "rules.written.",
    "rules.mark.list",
    "rules.mark.end",
    "rules.mark.quoted",
    "rules.mark.gloss",
    "top.",
    "foot.",
    "cite.",
    "package.",
    "page.",
    "sequence.",
    "key.",
    "heard.",
    "card.",
    "claim.",
    "sources.",
    "releases.",
    "rests.",
    "unit.",
    "origin.",
    "corrections.",
    "tools.",
    "embed.",
    "offer.",
    "offline.",
    "editions.",
    "accessibility.",
    "teach.",
    "keeper.",
];

/// The content in one language, cheap to clone.
#[derive(Clone, Debug)]
pub struct Content {
    /// The evidence.
    pub facts: Rc<Facts>,
    /// The prose.
    pub story: Rc<Story>,
    /// The words of the figures.
    pub words: Words,
    /// The values of the stylesheet, with those of a host’s theme file over them.
    pub tokens: Tokens,
    /// Where readers report a mistake, if the publisher has said so.
    pub contact: Option<Contact>,
    /// What the conformance report says, in its order.
    pub criteria: Rc<[Criterion]>,
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Content {
    /// Loads the content of the project at `root`, with the theme file of a host if there is one.
    ///
    /// # Errors
    /// Every problem of the evidence, of the story, and of the theme.
    pub fn load(root: &Path, theme: Option<&Path>) -> Result<Self, Vec<String>> {
        Self::told(root, None, theme)
    }

    /// The same in the language whose folder is `story`, if it is not the one of the project.
    ///
    /// # Errors
    /// Every problem of the evidence, of the story, and of the theme.
    pub fn told(root: &Path, story: Option<&Path>, theme: Option<&Path>) -> Result<Self, Vec<String>> {
        let listed = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
        let story = story.map_or_else(|| folder(root, None), Path::to_path_buf);
        let facts = Facts::load(&root.join("static/facts"), &story).map_err(listed)?;
        let story = Story::load(&story, &facts).map_err(listed)?;
        let words = Words::new(&story.labels);
        let missing = names::missing_units(&facts, &words);
        if !missing.is_empty() {
            return Err(missing);
        }
        let tokens = Tokens::load(root).map_err(|problem| vec![problem])?;
        let tokens = match theme {
            Some(path) => {
                let named = |problem: String| format!("{}: {problem}", path.display());
                let css = fs::read_to_string(path).map_err(|error| vec![named(error.to_string())])?;
                brand::apply(&css, tokens).map_err(|problems| problems.into_iter().map(named).collect::<Vec<_>>())?
            }
            None => tokens,
        };
        let criteria = conformance::load(root, &story)?;
        Ok(Self { facts: facts.into(), story: story.into(), words, tokens, contact: None, criteria: criteria.into() })
    }

    /// How many men described the day, in which each of them has a line.
    pub fn witnesses(&self) -> i32 {
        let voices = self.facts.get("report").and_then(Fact::voices);
        voices.and_then(|voices| i32::try_from(voices).ok()).unwrap_or_default()
    }

    /// What the app needs of the words: not those of the page, the key, the sources, the frames.
    pub fn data(&self) -> String {
        self.without(&["class."])
    }

    /// What the lesson's app needs of the words: its own, and those of its figures.
    pub fn lesson_data(&self) -> String {
        self.without(&["visas.", "of.", "workers.", "sanctions.", "pin.", "escapes."])
    }

    /// What both apps need of the words.
    pub fn all_data(&self) -> String {
        self.without(&[])
    }

    /// The words without those that are only served, and without `others`.
    fn without(&self, others: &[&str]) -> String {
        let left_out = |line: &str| SERVED.iter().chain(others).any(|room| line.starts_with(room));
        self.story.labels.lines().filter(|line| !left_out(line)).flat_map(|line| ["\n", line]).collect()
    }
}
