//! The packages: under which licences they come, and what is known against them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustsec::advisory::Informational;
use rustsec::report::Settings;
use rustsec::{Database, Lockfile, Report};
use sent_to_work::site::tools;
use spdx::{Expression, Licensee, ParseMode};

use super::cargo::cargo;

/// What readers are sent, and what it is made with, may come under these: they ask for no more than to be named, which
/// `static/licences.txt` does.
const SHIPPED: [&str; 11] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// What only tests use, and nobody is sent, may also come under these.
const TESTED_WITH: [&str; 1] = ["MPL-2.0"];

/// Advisories that do not concern us, each with its reason.
const NO_CONCERN: [(&str, &str); 0] = [];

/// Where advisories about Rust packages are gathered.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// Every package comes under a licence of the lists.
pub fn licences(root: &Path) -> Result<(), String> {
    let mut problems = refused(root, "normal,build", &SHIPPED)?;
    problems.extend(refused(root, "all", &[&SHIPPED[..], &TESTED_WITH].concat())?);
    problems.sort();
    problems.dedup();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

fn refused(root: &Path, edges: &str, allowed: &[&str]) -> Result<Vec<String>, String> {
    let allowed: Vec<_> = allowed.iter().filter_map(|licence| Licensee::parse(licence).ok()).collect();
    let order = ["tree", "--locked", "--target", "all", "--prefix", "none", "--format", "{p}|{l}", "--edges", edges];
    let output = cargo(root, &order).output().map_err(|e| format!("cargo cannot be run: {e}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let packages = text.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('|'));
    let fine = |licence: &str| {
        Expression::parse_mode(licence, ParseMode::LAX)
            .is_ok_and(|all| all.evaluate(|needed| allowed.iter().any(|licence| licence.satisfies(needed))))
    };
    let refused = packages.filter(|(_, licence)| !fine(licence));
    Ok(refused
        .map(|(package, licence)| {
            format!("{package}: its licence is `{licence}`, which tests/gates/audit.rs does not list")
        })
        .collect())
}

/// Gives the advisories, as they are now or were last; none, if there never was a network to fetch them over.
fn fetched() -> Result<Option<PathBuf>, String> {
    let kept = tools::folder()?.join("advisory-db");
    let git = |order: &[&str]| {
        let mut command = Command::new("git");
        command
            .args(order)
            .env("GIT_TERMINAL_PROMPT", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    let at = kept.to_string_lossy().into_owned();
    if kept.is_dir() {
        git(&["-C", &at, "pull", "--quiet", "--ff-only", "--depth", "1"]); // else as they were
        return Ok(Some(kept));
    }
    Ok(git(&["clone", "--quiet", "--depth", "1", ADVISORIES, &at]).then_some(kept))
}

/// No package has an advisory against its version; why it was not asked, where there is no network.
pub fn advisories(root: &Path) -> Result<Option<String>, String> {
    let Some(folder) = fetched()? else {
        return Ok(Some(
            "the advisories about Rust packages cannot be fetched: there is no network to them".to_owned(),
        ));
    };
    let problems = against(&folder, &root.join("Cargo.lock"))?;
    if problems.is_empty() { Ok(None) } else { Err(problems.join("\n")) }
}

/// The gate itself, by an advisory that was made up: where there is no network, nothing else would try it.
pub fn would_find(root: &Path) -> Result<(), String> {
    let folder = std::env::temp_dir().join(format!("sent-to-work-advisories-{}", std::process::id()));
    let advisory = "```toml\n[advisory]\nid = \"RUSTSEC-2000-0001\"\npackage = \"yew\"\ndate = \"2000-01-01\"\n\n\
        [versions]\npatched = [\">= 99.0.0\"]\n```\n\n# Made up\n\nFor a test.\n";
    let written = std::fs::create_dir_all(folder.join("crates/yew"))
        .and_then(|()| std::fs::write(folder.join("crates/yew/RUSTSEC-2000-0001.md"), advisory));
    let found = written.map_err(|e| e.to_string()).and_then(|()| against(&folder, &root.join("Cargo.lock")));
    let _ = std::fs::remove_dir_all(&folder);
    match found?.as_slice() {
        [one] if one.starts_with("yew 0.") && one.contains("RUSTSEC-2000-0001") => Ok(()),
        other => Err(format!("of one advisory came {other:?}")),
    }
}

fn against(folder: &Path, lock: &Path) -> Result<Vec<String>, String> {
    let database = Database::open(folder).map_err(|e| format!("the advisories cannot be read: {e}"))?;
    let lock = Lockfile::load(lock).map_err(|e| format!("Cargo.lock cannot be read: {e}"))?;
    let settings = Settings { informational_warnings: vec![Informational::Unsound], ..Settings::default() };
    let report = Report::generate(&database, &lock, &settings);
    let unsafe_ones = report.vulnerabilities.list.iter().map(|one| (&one.package, &one.advisory));
    let unsound = report.warnings.values().flatten();
    let unsound = unsound.filter_map(|one| one.advisory.as_ref().map(|advisory| (&one.package, advisory)));
    let concerns = unsafe_ones
        .chain(unsound)
        .filter(|(_, advisory)| !NO_CONCERN.iter().any(|(id, _)| *id == advisory.id.as_str()));
    Ok(concerns
        .map(|(package, advisory)| {
            format!("{} {}: {} ({})", package.name, package.version, advisory.title, advisory.id)
        })
        .collect())
}
