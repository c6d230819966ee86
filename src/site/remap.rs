//! Keeps the folder names of the build machine out of the WASM, whose panics name their source files.

use super::tools;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The compiler flags that remove those folders: packages appear by name and version, the standard library as where its
/// sources are not installed. So every machine builds the same WASM.
///
/// # Errors
/// One line, if the compiler cannot be asked.
pub(super) fn flags(root: &Path) -> Result<String, String> {
    let version = tools::rustc(root, "-vV")?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let library = tools::sysroot(root)?.join("lib/rustlib/src/rust");
    let packages = registries().into_iter().map(|folder| (folder, String::new()));
    let all = packages.chain([(library, format!("/rustc/{commit}"))]);
    // Flags are separated by spaces, so a folder with a space in its name stays.
    let flags = all.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    Ok(flags.filter(|flag| !flag.contains(char::is_whitespace)).collect::<Vec<_>>().join(" "))
}

/// Where Cargo unpacks packages: a folder for each registry.
fn registries() -> Vec<PathBuf> {
    let Some(sources) = tools::cargo_home().map(|home| home.join("registry/src")) else { return Vec::new() };
    let mut folders: Vec<PathBuf> =
        fs::read_dir(sources).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
