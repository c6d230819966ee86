//! A file of the site, with its final name.

use super::digest;
use crate::content::{ScriptType, minified};
use crate::edition::Document;
use std::{fs, path::Path};

/// A file of the site.
pub(super) struct File {
    /// Its path from the site's root.
    pub name: String,
    /// Its content.
    pub content: Vec<u8>,
    /// Whether a first visit needs it before the figures are alive. All other files are fetched later or on demand.
    pub first: bool,
}

impl File {
    /// Reads the one file of this kind that Trunk (or an earlier publish) made, and names it after its content.
    pub(super) fn built(staging: &Path, stem: &str, ending: &str) -> Result<Self, String> {
        let problem = |what: &str| format!("{what} {stem}-*{ending} in {}: was it built by Trunk?", staging.display());
        let names = fs::read_dir(staging).map_err(|e| problem(&e.to_string()))?;
        let mut paths = names.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // Trunk adds no hash to a worker, which is how the second program is declared.
            name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(ending)).is_some_and(is_hash)
        });
        match (paths.next(), paths.next()) {
            (Some(path), None) => Self::read(&path, stem, ending),
            (None, _) => Err(problem("no")),
            (Some(_), Some(_)) => Err(problem("more than one")),
        }
    }

    /// Reads a file of the folder `static` and names it after its content.
    pub(super) fn fixed(root: &Path, path: &str, ending: &str) -> Result<Self, String> {
        let stem = path.rsplit('/').next().unwrap_or(path);
        Self::read(&root.join("static").join(format!("{path}{ending}")), stem, ending)
    }

    /// Reads a file of the folder `static` that keeps its name.
    pub(super) fn plain(root: &Path, name: &str) -> Result<Self, String> {
        Ok(Self { name: name.to_owned(), ..Self::read(&root.join("static").join(name), name, "")? })
    }

    /// Bundles the scripts of a document, each in a block of its own, after the code that they share.
    pub(super) fn scripts(root: &Path, name: &str, before: &str, stems: &[&str]) -> Result<Self, String> {
        let mut content = before.as_bytes().to_vec();
        for stem in stems {
            content.extend(b"{\n");
            content.extend(Self::fixed(root, stem, ".js")?.content);
            content.extend(b"}\n");
        }
        Ok(Self { name: digest::named(name, ".js", &content), content, first: true })
    }

    /// Minifies a script. A name with a hash is renewed, other names stay.
    ///
    /// # Errors
    /// What cannot be parsed, in one line.
    pub(super) fn minified(self, script_type: ScriptType) -> Result<Self, String> {
        let stem = self.name.rsplit_once('-').map(|(stem, _)| stem.to_owned());
        let script = minified(&String::from_utf8_lossy(&self.content), script_type)
            .map_err(|e| format!("{}: {e}", self.name))?;
        let file = Self { content: script.into_bytes(), ..self };
        Ok(match stem {
            Some(stem) => file.renamed(&stem, ".js"),
            None => file,
        })
    }

    /// A generated text, named after its content.
    pub(super) fn made(stem: &str, ending: &str, text: String) -> Self {
        let content = text.into_bytes();
        Self { name: digest::named(stem, ending, &content), content, first: false }
    }

    /// A generated text with a fixed name.
    pub(super) fn text(name: &str, text: String) -> Self {
        Self { name: name.to_owned(), content: text.into_bytes(), first: false }
    }

    /// A document.
    pub(super) fn page(Document { name, html, .. }: Document) -> Self {
        Self { first: name == "index.html", name, content: html.into_bytes() }
    }

    /// The same file, not needed by a first visit.
    pub(super) fn later(self) -> Self {
        Self { first: false, ..self }
    }

    /// The same file, named anew after its changed content.
    pub(super) fn renamed(self, stem: &str, ending: &str) -> Self {
        Self { name: digest::named(stem, ending, &self.content), ..self }
    }

    fn read(path: &Path, stem: &str, ending: &str) -> Result<Self, String> {
        let unread = |e| format!("{} cannot be read: {e}", path.display());
        let content = fs::read(path).map_err(unread)?;
        Ok(Self { name: digest::named(stem, ending, &content), content, first: true })
    }
}

/// Whether this is the hash in a name from Trunk or from an earlier publish, with its dash, or nothing.
fn is_hash(rest: &str) -> bool {
    rest.is_empty() || rest.strip_prefix('-').is_some_and(|hash| hash.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
