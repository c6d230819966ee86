//! All facts, read from their files.

use std::path::Path;

use super::written::{WrittenFact, WrittenSource};
use super::{Fact, Figure, Problem, Source, Text, check, figure};

/// The evidence: every fact, the sources they rest on and the points that the figures draw, in file order.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    list: Vec<Fact>,
    sources: Vec<Source>,
    figures: Vec<Figure>,
}

impl Facts {
    /// Loads a folder: `sources.toml`, `points.toml`, and facts in all other files.
    ///
    /// # Errors
    /// Every problem in it.
    pub fn load(dir: &Path) -> Result<Self, Vec<Problem>> {
        Self::read(&Text::all_in(dir)?)
    }

    /// Reads files that are in memory.
    ///
    /// # Errors
    /// Every problem in them.
    pub fn read(texts: &[Text]) -> Result<Self, Vec<Problem>> {
        let (facts, problems) = Self::survey(texts);
        if problems.is_empty() { Ok(facts) } else { Err(problems) }
    }

    /// Reads what can be read and lists every problem, so that the story can be checked against incomplete facts too.
    pub fn survey(texts: &[Text]) -> (Self, Vec<Problem>) {
        let (mut facts, mut problems) = (Self::default(), Vec::new());
        for text in texts {
            if text.is("points.toml") {
                facts.figures = figure::read(text, &mut problems);
            } else if text.is("sources.toml") {
                let sources = text.entries::<WrittenSource>("source", &mut problems);
                facts.sources.extend(sources.into_iter().map(|written| written.source(text)));
            } else {
                let written = text.entries::<WrittenFact>("fact", &mut problems);
                facts.list.extend(written.into_iter().filter_map(|written| written.fact(text, &mut problems)));
            }
        }
        problems.extend(check::all(&facts));
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        (facts, problems)
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
