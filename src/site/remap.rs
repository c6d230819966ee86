//! Keeps the folders of the machine that builds out of the WASM, whose panics name their sources.

use super::tools;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The compiler's flags that cut those folders off: packages are named by name and version, the standard library as it
/// is where its sources are not installed. So the same WASM comes out of any machine.
///
/// # Errors
/// One line, if the compiler cannot be asked.
pub(super) fn flags(root: &Path) -> Result<String, String> {
    let version = tools::rustc(root, "-vV")?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let library = tools::sysroot(root)?.join("lib/rustlib/src/rust");
    let packages = registries().into_iter().map(|folder| (folder, String::new()));
    let all = packages.chain([(library, format!("/rustc/{commit}"))]);
    // Flags are parted by spaces: a folder with one in its name is kept.
    let flags = all.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    Ok(flags.filter(|flag| !flag.contains(char::is_whitespace)).collect::<Vec<_>>().join(" "))
}

/// Where Cargo unpacks packages: a folder for each registry. They are here, since this program is made of some.
fn registries() -> Vec<PathBuf> {
    let Some(sources) = tools::cargo_home().map(|home| home.join("registry/src")) else { return Vec::new() };
    let mut folders: Vec<PathBuf> =
        fs::read_dir(sources).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
