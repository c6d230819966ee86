//! Where the time of a run went.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use sent_to_work::site::say;

/// How many of the costliest are printed; the file has them all.
const COSTLIEST: usize = 12;

/// What a trial, or a step before the trials, took.
#[derive(Clone, Copy, Default)]
pub struct Cost {
    /// From its start to its end.
    pub took: Duration,
    /// The processor time of its browser and its driver, which other programs on the machine do not lengthen.
    pub busy: Duration,
}

impl Cost {
    /// Of what needs no browser.
    pub fn natively(took: Duration) -> Self {
        Self { took, busy: Duration::ZERO }
    }

    fn line(self, name: &str) -> String {
        format!("{:8.1} {:8.1}  {name}\n", self.took.as_secs_f64(), self.busy.as_secs_f64())
    }
}

/// What each trial and each step before the trials took.
pub struct Times {
    all: Mutex<Vec<(String, Cost)>>,
    file: PathBuf,
}

impl Times {
    /// None yet.
    pub fn new() -> Self {
        Self { all: Mutex::default(), file: Path::new(env!("CARGO_TARGET_TMPDIR")).join("times.txt") }
    }

    /// Adds one, by its name.
    pub fn add(&self, name: &str, cost: Cost) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).push((name.to_owned(), cost));
    }

    /// Prints the sum for each engine and the costliest trials, and writes all of them to a file, costliest first.
    pub fn report(&self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner).clone();
        all.sort_by_key(|(_, cost)| Reverse((cost.busy, cost.took)));
        let mut sums: BTreeMap<String, Cost> = BTreeMap::new();
        for (name, cost) in &all {
            let engine = name.split_once("::").map_or("without a browser", |(engine, _)| engine);
            let sum = sums.entry(engine.to_owned()).or_default();
            sum.took += cost.took;
            sum.busy += cost.busy;
        }
        say("\nWhere the time went, in seconds, and how many of them were the browser's on a processor:");
        say(sums.iter().map(|(engine, sum)| sum.line(engine)).collect::<String>().trim_end());
        say(all.iter().take(COSTLIEST).map(|(name, cost)| cost.line(name)).collect::<String>().trim_end());
        let file = &self.file;
        match fs::write(file, all.iter().map(|(name, cost)| cost.line(name)).collect::<String>()) {
            Ok(()) => say(format_args!("All of them: {}", file.display())),
            Err(e) => say(format_args!("{} cannot be written: {e}", file.display())),
        }
    }
}
