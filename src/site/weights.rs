//! The weights of the site: what each file costs a reader to fetch.

use std::fmt;

/// The size of one file, or of several together, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// The file's name, or what the sum is of.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// Compressed by gzip at level 9.
    pub gzip: usize,
    /// Compressed by brotli at quality 11.
    pub brotli: usize,
}

/// The weights of everything that was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Every file that a reader's browser may fetch.
    pub files: Vec<Weight>,
}

impl Report {
    /// Sums the WebAssembly.
    pub fn wasm(&self) -> Weight {
        self.sum("all WASM", ".wasm")
    }

    /// Sums the scripts.
    pub fn js(&self) -> Weight {
        self.sum("all JS", ".js")
    }

    /// Sums what a first visit fetches, which is all of it.
    pub fn first_load(&self) -> Weight {
        self.sum("first load", "")
    }

    fn sum(&self, name: &str, ending: &str) -> Weight {
        let start = Weight { name: name.to_owned(), ..Weight::default() };
        self.files.iter().filter(|file| file.name.ends_with(ending)).fold(start, |sum, file| Weight {
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
        for Weight { name, raw, gzip, brotli } in self.files.iter().chain(&[self.wasm(), self.js(), self.first_load()])
        {
            writeln!(f, "{name:<28}{:>9}{:>9}{:>9}", kilobytes(*raw), kilobytes(*gzip), kilobytes(*brotli))?;
        }
        Ok(())
    }
}

fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}
