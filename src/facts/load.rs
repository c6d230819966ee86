//! All facts, read from their files.

use std::path::Path;

use serde::de::DeserializeOwned;
use toml::de::{DeValue, ValueDeserializer};

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
                let sources = entries::<WrittenSource>(text, "source", &mut problems);
                facts.sources.extend(sources.into_iter().map(|written| written.source(text)));
            } else {
                let written = entries::<WrittenFact>(text, "fact", &mut problems);
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

    /// All figures with the points that they draw.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter()
    }
}

/// The entries of a file that is nothing but a list of tables called `name`.
fn entries<T: DeserializeOwned>(text: &Text, name: &str, problems: &mut Vec<Problem>) -> Vec<T> {
    let mut entries = Vec::new();
    for (key, value) in text.table(problems) {
        match value.into_inner() {
            DeValue::Array(list) if key.get_ref() == name => entries.extend(list),
            _ => problems.push(text.problem(key.span().start, format!("only [[{name}]] is expected here"))),
        }
    }
    let mut read = Vec::new();
    for entry in entries {
        let start = entry.span().start;
        match T::deserialize(ValueDeserializer::from(entry)) {
            Ok(entry) => read.push(entry),
            Err(error) => problems.push(text.problem(error.span().map_or(start, |span| span.start), error.message())),
        }
    }
    read
}
