//! The text of a content file, with places in it.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::{Place, Problem};

/// The name and the text of a content file.
#[derive(Clone, Debug)]
pub struct Text {
    name: String,
    body: String,
}

impl Text {
    /// A file that is in memory already.
    pub fn new(name: impl Into<String>, body: impl Into<String>) -> Self {
        Self { name: name.into(), body: body.into() }
    }

    /// All TOML and Markdown files of a folder in the order of their names.
    ///
    /// # Errors
    /// The folder, and each file, that cannot be read.
    pub fn all_in(dir: &Path) -> Result<Vec<Self>, Vec<Problem>> {
        let unreadable = |path: &Path, error| {
            Self::new(path.display().to_string(), "").problem(0, format!("cannot be read: {error}"))
        };
        let entries = fs::read_dir(dir).map_err(|error| vec![unreadable(dir, error)])?;
        let mut paths: Vec<_> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "toml" || kind == "md"))
            .collect();
        paths.sort();
        let (mut texts, mut problems) = (Vec::new(), Vec::new());
        for path in paths {
            match fs::read_to_string(&path) {
                Ok(body) => texts.push(Self::new(path.display().to_string(), body)),
                Err(error) => problems.push(unreadable(&path, error)),
            }
        }
        if problems.is_empty() { Ok(texts) } else { Err(problems) }
    }

    /// The text.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The name of the file without its folder.
    pub fn file(&self) -> &str {
        Path::new(&self.name).file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// Whether the file has this name, whatever its folder.
    pub fn is(&self, file: &str) -> bool {
        self.file() == file
    }

    /// The place of the byte `at`.
    pub fn place(&self, at: usize) -> Place {
        let line = 1 + self.body.bytes().take(at).filter(|byte| *byte == b'\n').count();
        Place { file: self.name.clone(), line }
    }

    /// The text parsed as TOML, as far as possible.
    pub(crate) fn table(&self, problems: &mut Vec<Problem>) -> DeTable<'_> {
        let (table, errors) = DeTable::parse_recoverable(&self.body);
        problems.extend(
            errors.iter().map(|error| self.problem(error.span().map_or(0, |span| span.start), error.message())),
        );
        table.into_inner()
    }

    /// The entries of a file that consists of tables called `name`.
    pub(crate) fn entries<T: DeserializeOwned>(&self, name: &str, problems: &mut Vec<Problem>) -> Vec<T> {
        let mut entries = Vec::new();
        for (key, value) in self.table(problems) {
            match value.into_inner() {
                DeValue::Array(list) if key.get_ref() == name => entries.extend(list),
                _ => problems.push(self.problem(key.span().start, format!("only [[{name}]] is expected here"))),
            }
        }
        let mut read = Vec::new();
        for entry in entries {
            let start = entry.span().start;
            match T::deserialize(ValueDeserializer::from(entry)) {
                Ok(entry) => read.push(entry),
                Err(error) => {
                    problems.push(self.problem(error.span().map_or(start, |span| span.start), error.message()));
                }
            }
        }
        read
    }

    /// A problem at the byte `at`.
    pub fn problem(&self, at: usize, what: impl Into<String>) -> Problem {
        self.place(at).problem(what)
    }
}
