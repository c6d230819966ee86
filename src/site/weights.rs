//! The weights of the site: what each file costs a reader to fetch.

use crate::facts::Census;
use std::fmt;

/// The size of one file, or of several together, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// The file's name, or that of the sum.
    pub name: String,
    /// Uncompressed.
    pub raw: usize,
    /// Compressed by gzip at level 9.
    pub gzip: usize,
    /// Compressed by brotli at quality 11.
    pub brotli: usize,
    /// Whether a first visit needs it before the figures are alive.
    pub first: bool,
}

/// The weights of everything that was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Every file that a reader's browser may fetch.
    pub files: Vec<Weight>,
    /// How many origins the facts rest on.
    pub evidence: Census,
}

impl Report {
    /// The sum of the WebAssembly.
    pub fn wasm(&self) -> Weight {
        self.sum("all WASM", ".wasm")
    }

    /// The sum of the scripts.
    pub fn js(&self) -> Weight {
        self.sum("all JS", ".js")
    }

    /// The sum of what a first visit needs before the figures are alive.
    pub fn first_load(&self) -> Weight {
        self.total("first load", |file| file.first)
    }

    /// The sums of what is fetched later or on demand, one for each folder.
    fn rest(&self) -> Vec<Weight> {
        let folder = |file: &Weight| file.name.split_once('/').map_or("later", |(folder, _)| folder).to_owned();
        let mut folders: Vec<String> = self.files.iter().filter(|file| !file.first).map(folder).collect();
        folders.sort();
        folders.dedup();
        folders.iter().map(|name| self.total(name, |file| !file.first && folder(file) == *name)).collect()
    }

    fn sum(&self, name: &str, ending: &str) -> Weight {
        self.total(name, |file| file.first && file.name.ends_with(ending))
    }

    fn total(&self, name: &str, counts: impl Fn(&Weight) -> bool) -> Weight {
        let start = Weight { name: name.to_owned(), ..Weight::default() };
        self.files.iter().filter(|file| counts(file)).fold(start, |sum, file| Weight {
            raw: sum.raw + file.raw,
            gzip: sum.gzip + file.gzip,
            brotli: sum.brotli + file.brotli,
            ..sum
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<28}{:>9}{:>9}{:>9}", "KB of 1,000 bytes", "raw", "gzip", "brotli")?;
        let sums = [self.wasm(), self.js(), self.first_load()].into_iter().chain(self.rest());
        let first = self.files.iter().filter(|file| file.first).cloned();
        for Weight { name, raw, gzip, brotli, .. } in first.chain(sums) {
            writeln!(f, "{name:<28}{:>9}{:>9}{:>9}", kilobytes(raw), kilobytes(gzip), kilobytes(brotli))?;
        }
        writeln!(f, "{}", self.evidence)
    }
}

fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}
