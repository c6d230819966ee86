//! Runs Trunk, which compiles the app and then calls back `publish`.

use super::{remap, say, tools};
use std::{env, path::Path, process::Command};

/// Builds the finished site into `dist/`, after fetching the tools that are missing.
///
/// # Errors
/// One line; the compiler and Trunk have said the details. The last good `dist/` stays as it was.
pub fn build(root: &Path) -> Result<(), String> {
    tools::wasm_target(root)?;
    let programs = tools::ready(&[tools::trunk(), tools::wasm_bindgen(root)?])?;
    let trunk = programs.first().ok_or("Trunk is not among the tools")?;

    // wasm-bindgen's folder first: one of another version may lie beside Trunk.
    let folders = programs.iter().rev().filter_map(|program| Some(program.parent()?.to_path_buf()));
    let path = env::var_os("PATH").unwrap_or_default();
    let path =
        env::join_paths(folders.chain(env::split_paths(&path))).map_err(|e| format!("PATH cannot be extended: {e}"))?;

    let mut command = Command::new(trunk);
    command.args(["build", "--release"]).current_dir(root).env("PATH", path);
    // In addition to those of `.cargo/config.toml`, and for this target only: what Trunk calls back is native and must
    // not be recompiled.
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remap::flags(root)?);
    // Trunk 0.21 reads these as booleans and stops at the usual `NO_COLOR=1`.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    } else {
        command.env_remove("NO_COLOR");
    }
    if !root.join("dist").exists() {
        say("Building the site; the first time takes some minutes.");
    }
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("the site was not built; the reason is above".to_owned()),
        Err(e) => Err(format!("{} cannot be run: {e}", trunk.display())),
    }
}
