//! What Cargo's own tools say. They share the folder of all builds: Cargo leaves its lock before it runs tests.

use std::env;
use std::path::Path;
use std::process::{Command, Output};

use sent_to_work::site::{say, tools};

use super::found;

/// The parts of the toolchain that a minimal one lacks.
const COMPONENTS: [(&str, &str); 2] = [("rustfmt", "fmt"), ("clippy", "clippy")];

/// Puts in place what the gates of this file need.
pub fn ready(root: &Path) -> Result<(), String> {
    tools::wasm_target(root)?;
    for (component, command) in COMPONENTS {
        if run(root, &[command, "--version"])?.status.success() {
            continue;
        }
        say(format_args!("Fetching {component} for the gates: once, some megabytes."));
        let added = Command::new("rustup").args(["component", "add", component]).current_dir(root).status();
        if !added.is_ok_and(|status| status.success()) {
            return Err(format!("{component} is missing; type: rustup component add {component}"));
        }
    }
    Ok(())
}

/// Rustfmt, as rustfmt.toml has it.
pub fn format(root: &Path) -> Result<(), String> {
    let output = run(root, &["fmt", "--check", "--", "-l"])?;
    let files = found(&output.stdout, root, |line| Path::new(line).extension().is_some_and(|ending| ending == "rs"));
    judge(&output, || format!("cargo fmt would change:\n{files}{}", String::from_utf8_lossy(&output.stderr)))
}

/// Clippy over all that is native, tests included.
pub fn clippy_native(root: &Path) -> Result<(), String> {
    clippy(root, &["--all-targets"])
}

/// Clippy over the two apps and what they are made of; as they are built for release, so that what the compiler itself
/// needs for that is compiled once.
pub fn clippy_wasm(root: &Path) -> Result<(), String> {
    clippy(root, &["--release", "--target", "wasm32-unknown-unknown", "--lib", "--bin", "app", "--bin", "class"])
}

/// Rustdoc, of private items too: they are what is read here.
pub fn doc(root: &Path) -> Result<(), String> {
    let order = ["doc", "--locked", "--no-deps", "--document-private-items", "--message-format", "short"];
    let output = cargo(root, &order).env("RUSTDOCFLAGS", "-D warnings").output();
    told(&output.map_err(|e| format!("cargo cannot be run: {e}"))?, root)
}

/// Goes on after the first target with a problem, so that all are told at once.
fn clippy(root: &Path, what: &[&str]) -> Result<(), String> {
    let order = [&["clippy", "--locked", "--keep-going", "--message-format", "short"], what, &["--", "-D", "warnings"]]
        .concat();
    told(&run(root, &order)?, root)
}

/// Says what a compiler found.
fn told(output: &Output, root: &Path) -> Result<(), String> {
    // `src/file.rs:1:2: error: …`
    judge(output, || found(&output.stderr, root, |line| line.contains(": error")))
}

fn judge(output: &Output, what: impl FnOnce() -> String) -> Result<(), String> {
    if output.status.success() { Ok(()) } else { Err(what()) }
}

fn run(root: &Path, order: &[&str]) -> Result<Output, String> {
    cargo(root, order).output().map_err(|e| format!("cargo cannot be run: {e}"))
}

/// A call of the Cargo that runs these tests.
pub fn cargo(root: &Path, order: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(order).current_dir(root);
    command
}
