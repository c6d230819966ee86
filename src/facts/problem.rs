//! What is wrong with the content, and where.

use std::fmt;

/// A place in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The name of the file.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
}

impl Place {
    /// A problem at this place.
    pub fn problem(&self, what: impl Into<String>) -> Problem {
        Problem { place: self.clone(), what: what.into() }
    }
}

/// Something that stops the build, worded for the person who has to fix it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// What it is and, where that helps, what to write instead.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.place.file, self.place.line, self.what)
    }
}

impl std::error::Error for Problem {}
