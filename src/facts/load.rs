//! All facts, read from their files.

use std::path::Path;

use super::numerals::RULES;
use super::words::paired;
use super::written::{WrittenFact, WrittenSource};
use super::{Fact, Figure, Numerals, Problem, Source, Text, check, figure};

/// The evidence in the words of one language: every fact, the sources they rest on and the points that the figures draw, in
/// file order.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    list: Vec<Fact>,
    sources: Vec<Source>,
    figures: Vec<Figure>,
    numerals: Numerals,
}

/// The folder of the words of facts in the folder of a language.
const WORDS: &str = "facts";

fn is_points(text: &Text) -> bool {
    text.is("points.toml")
}

impl Facts {
    /// Loads a folder: `sources.toml`, `points.toml`, and facts in all other files; and their words, which have a folder
    /// of their own in that of the `language`.
    ///
    /// # Errors
    /// Every problem in them.
    pub fn load(dir: &Path, language: &Path) -> Result<Self, Vec<Problem>> {
        Self::read(&Text::all_in(dir)?, &Self::words(language)?)
    }

    /// The files of a `language` that tell of facts: their words, and the rules, which say how it writes numbers.
    ///
    /// # Errors
    /// Each that cannot be read.
    pub fn words(language: &Path) -> Result<Vec<Text>, Vec<Problem>> {
        let rules = Text::all_in(language)?.into_iter().filter(|text| text.is(RULES));
        Ok(Text::all_in(&language.join(WORDS))?.into_iter().chain(rules).collect())
    }

    /// Reads files that are in memory.
    ///
    /// # Errors
    /// Every problem in them.
    pub fn read(texts: &[Text], words: &[Text]) -> Result<Self, Vec<Problem>> {
        let (facts, problems) = Self::survey(texts, words);
        if problems.is_empty() { Ok(facts) } else { Err(problems) }
    }

    /// Reads what can be read and lists every problem, so that the story can be checked against incomplete facts too.
    pub fn survey(texts: &[Text], words: &[Text]) -> (Self, Vec<Problem>) {
        let (mut facts, mut problems) = (Self::default(), Vec::new());
        for text in words {
            if text.is(RULES) {
                facts.numerals = Numerals::read(text, &mut problems);
            } else if texts.iter().all(|one| one.file() != text.file() || is_points(one)) {
                problems.push(text.problem(0, "this file is left over: no file of facts has its name"));
            }
        }
        for text in texts {
            if is_points(text) {
                facts.figures = figure::read(text, &mut problems);
            } else if text.is("sources.toml") {
                for (source, words) in paired(text, "source", WrittenSource::id, words, &mut problems) {
                    facts.sources.push(source.source(text, words, &mut problems));
                }
            } else {
                for (fact, words) in paired(text, "fact", WrittenFact::id, words, &mut problems) {
                    facts.list.extend(fact.fact(text, words, &mut problems));
                }
            }
        }
        problems.extend(check::all(&facts));
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        (facts, problems)
    }

    /// How the language of the words writes numbers.
    pub fn numerals(&self) -> &Numerals {
        &self.numerals
    }

    /// The fact with this id.
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.list.iter().find(|fact| fact.id == id)
    }

    /// All facts in file order.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.list.iter()
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// All sources in file order.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter()
    }

    /// The addresses of the sources of which no copy in an archive is known, each once.
    pub fn to_archive(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for source in self.sources.iter().filter(|source| source.archived.is_none()) {
            found.extend(source.url.as_deref().filter(|url| !found.contains(url)));
        }
        found
    }

    /// All figures with the points that they draw.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter()
    }
}
