//! The manifest of a build: version, commit, tools, and the hash of each file, so that a served copy can be checked.

use super::{compress, digest, servers, tools};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path, process::Command};

/// The file of a site that holds its manifest.
pub const NAME: &str = "release.json";

/// The manifest of one build.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// A field keeps its name and meaning as long as this is the same.
    pub schema: u32,
    /// The version of the project, as `Cargo.toml` has it; none for builds from before this field existed.
    #[serde(default)]
    pub version: Option<String>,
    /// The commit that was built, if the sources are under version control.
    pub commit: Option<String>,
    /// When that commit was made, as RFC 3339.
    pub date: Option<String>,
    /// Whether the sources differed from the commit.
    pub modified: bool,
    /// The versions of the programs that built it.
    pub tools: BTreeMap<String, String>,
    /// The served files by their path from the site's root, without this one and without compressed copies.
    pub files: BTreeMap<String, Entry>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
    /// Its length.
    pub bytes: usize,
}

impl Manifest {
    /// The manifest of files that were built from the sources at `root`.
    pub fn of<'a>(root: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let git = |words: &[&str]| -> Option<String> {
            let output = Command::new("git").args(words).current_dir(root).output().ok()?;
            let text = String::from_utf8(output.stdout).ok()?;
            output.status.success().then(|| text.trim().to_owned())
        };
        let versions = [
            ("rustc", tools::rustc(root, "--version").ok()),
            ("trunk", Some(tools::trunk().version)),
            ("wasm-bindgen", tools::wasm_bindgen(root).ok().map(|tool| tool.version)),
        ];
        let manifest = Self {
            schema: 1,
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            commit: git(&["rev-parse", "HEAD"]),
            date: git(&["show", "--no-patch", "--format=%cI"]),
            modified: git(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|said| !said.is_empty()),
            tools: versions.into_iter().filter_map(|(name, version)| Some((name.to_owned(), version?))).collect(),
            files: BTreeMap::new(),
        };
        manifest.with(files)
    }

    /// The same build with other files: the pages of a release contain their policies, so they differ.
    #[must_use]
    pub fn with<'a>(self, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let served = |name: &str| name != NAME && !compress::is_copy(name) && !servers::FILES.contains(&name);
        let entry = |content: &[u8]| Entry { sha256: digest::hex(content), bytes: content.len() };
        let files = files.into_iter().filter(|(name, _)| served(name));
        Self { files: files.map(|(name, content)| (name.to_owned(), entry(content))).collect(), ..self }
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// One line, if this is not a manifest.
    pub fn read(text: &[u8]) -> Result<Self, String> {
        let manifest: Self = serde_json::from_slice(text).map_err(|e| format!("{NAME} is not as expected: {e}"))?;
        if manifest.schema == 1 { Ok(manifest) } else { Err(format!("{NAME} has schema {}, not 1", manifest.schema)) }
    }

    /// The text of its file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
