//! The project's own files, for the tests that read them.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::fs;
use std::path::{Path, PathBuf};

/// All files below a folder with this ending, in order.
pub fn files(folder: impl AsRef<Path>, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The lines of code of a file with their numbers, without those that are a comment.
pub fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    (1..).zip(text.lines().map(String::from)).filter(|(_, line)| !line.trim_start().starts_with("//")).collect()
}
