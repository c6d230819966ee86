//! Where the time of a run went.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use sent_to_work::site::say;

/// How many of the slowest are printed; the file has them all.
const SLOWEST: usize = 12;

/// How long each trial and each step before the trials took.
pub struct Times {
    all: Mutex<Vec<(String, Duration)>>,
    file: PathBuf,
}

impl Times {
    /// None yet.
    pub fn new() -> Self {
        Self { all: Mutex::default(), file: Path::new(env!("CARGO_TARGET_TMPDIR")).join("times.txt") }
    }

    /// Adds one, by its name.
    pub fn add(&self, name: &str, took: Duration) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).push((name.to_owned(), took));
    }

    /// Prints the sum for each engine and the slowest trials, and writes all of them to a file, slowest first.
    pub fn report(&self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner).clone();
        all.sort_by(|(_, one), (_, other)| other.cmp(one));
        let mut sums: BTreeMap<&str, (usize, Duration)> = BTreeMap::new();
        for (name, took) in &all {
            let (count, sum) =
                sums.entry(name.split_once("::").map_or("without a browser", |(engine, _)| engine)).or_default();
            *count += 1;
            *sum += *took;
        }
        say("\nWhere the time went, in seconds:");
        for (engine, (count, sum)) in sums {
            say(format_args!("{:8.1}  {engine}, {count} trials and steps", sum.as_secs_f64()));
        }
        let line = |(name, took): &(String, Duration)| format!("{:8.1}  {name}\n", took.as_secs_f64());
        say(all.iter().take(SLOWEST).map(line).collect::<String>().trim_end());
        let file = &self.file;
        match fs::write(file, all.iter().map(line).collect::<String>()) {
            Ok(()) => say(format_args!("All of them: {}", file.display())),
            Err(e) => say(format_args!("{} cannot be written: {e}", file.display())),
        }
    }
}
