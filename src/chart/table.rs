//! The data behind a picture, as a table.

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its text.
    pub text: String,
    /// The fact that it is bound to, and its kind, if it is a number from the story.
    pub fact: Option<(String, String)>,
    /// It is covered until the reader has guessed.
    pub covered: bool,
}

impl Cell {
    /// A cell that is bound to nothing.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), fact: None, covered: false }
    }

    /// A cell that is bound to a fact.
    pub fn bound(text: impl Into<String>, fact: &str, kind: &str) -> Self {
        Self { text: text.into(), fact: Some((fact.into(), kind.into())), covered: false }
    }
}

/// A table: its first column names the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each with as many cells as the head.
    pub rows: Vec<Vec<Cell>>,
}
