//! Compares a site as it is served with the manifest of its build.

use super::manifest::{Manifest, NAME};
use super::{digest, policy};
use rayon::prelude::*;
use std::process::Command;

/// Fetches all files of the manifest at `address` and compares them; returns the manifest if all are as they were
/// built.
///
/// This proves that the files match the manifest, not who wrote the manifest: compare its commit with yours.
///
/// # Errors
/// A line for each file that is missing or differs, or one line that says why nothing could be compared.
pub fn verify(address: &str) -> Result<Manifest, Vec<String>> {
    policy::origin(address)
        .map_err(|_| vec![format!("an address has the form https://host/folder/ and not {address}")])?;
    let folder = format!("{}/", address.trim_end_matches('/'));
    let manifest = fetch(&[&folder, NAME].concat()).and_then(|text| Manifest::read(&text));
    let manifest = manifest.map_err(|problem| vec![problem])?;
    let problems: Vec<String> = manifest
        .files
        .par_iter()
        .filter_map(|(name, entry)| {
            // Hosts redirect from an index to its folder.
            let place = name.strip_suffix("index.html").unwrap_or(name);
            let content = match fetch(&[&folder, place].concat()) {
                Ok(content) => content,
                Err(problem) => return Some(format!("{name} cannot be fetched: {problem}")),
            };
            let found = digest::hex(&content);
            (found != entry.sha256).then(|| {
                format!(
                    "{name} differs: {} bytes with SHA-256 {found} instead of {} with {}",
                    content.len(),
                    entry.bytes,
                    entry.sha256
                )
            })
        })
        .collect();
    if problems.is_empty() { Ok(manifest) } else { Err(problems) }
}

/// Fetches with `curl`, which every Debian can install and which uses the certificates of the machine.
fn fetch(address: &str) -> Result<Vec<u8>, String> {
    let output = Command::new("curl")
        .args(["--silent", "--show-error", "--fail", "--globoff", "--max-time", "60", address])
        .output();
    let output = output.map_err(|e| format!("curl cannot be run ({e}); install it and type the same command again"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
}
