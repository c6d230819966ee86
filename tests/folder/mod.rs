//! Folders for sites that are made for a test.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::{Path, PathBuf};

/// A site in a folder of its own, removed in the end.
pub struct Folder(pub PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("sent-to-work-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("temporary folders can be made");
        Self(folder)
    }

    pub fn write(&self, name: &str, content: &str) {
        let file = self.0.join(name);
        let above = file.parent().expect("a file is in a folder");
        fs::create_dir_all(above).and_then(|()| fs::write(&file, content)).expect("temporary files can be written");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("it is there, and text")
    }

    pub fn names(&self) -> Vec<String> {
        let mut names = Self::below(&self.0, "");
        names.sort();
        names
    }

    fn below(folder: &Path, before: &str) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder is there").filter_map(Result::ok);
        let names = entries.flat_map(|entry| {
            let name = format!("{before}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() { Self::below(&entry.path(), &format!("{name}/")) } else { vec![name] }
        });
        names.collect()
    }
}
