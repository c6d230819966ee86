//! The data behind a picture, as a table.

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// The fact and the kind it is bound to, if it is a number of the story's.
    pub fact: Option<(String, String)>,
    /// It is covered until the reader has guessed.
    pub covered: bool,
}

impl Cell {
    /// A cell of plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), fact: None, covered: false }
    }

    /// A cell whose words are bound to a fact.
    pub fn bound(text: impl Into<String>, fact: &str, kind: &str) -> Self {
        Self { text: text.into(), fact: Some((fact.into(), kind.into())), covered: false }
    }
}

/// A table: its first column names the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Cell>>,
}
