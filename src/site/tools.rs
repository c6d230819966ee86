//! The programs that build and test the site: found on this machine or fetched.

use super::say;
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Cargo settings with which a tool builds fast. Measured on two cores: Trunk takes 2.5 minutes instead of 10, and
/// builds the site no slower, since most of its time is the compiler's.
const QUICK_BUILD: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// A program from a Rust package.
#[derive(Clone, Debug)]
pub struct Tool {
    /// The program's name.
    pub program: &'static str,
    /// The package it comes from.
    pub package: &'static str,
    /// The version to fetch.
    pub version: String,
    /// Whether another version is acceptable.
    pub any_version: bool,
    /// Whether to build it with the package's own lock file.
    pub locked: bool,
    /// Whether to build it with the features that the package has by default.
    pub features: bool,
    /// How long that takes on two cores.
    pub minutes: u8,
}

/// Trunk. Later versions need a newer Rust than ours.
pub fn trunk() -> Tool {
    Tool {
        program: "trunk",
        package: "trunk",
        version: "0.21.14".to_owned(),
        any_version: false,
        locked: true,
        // They are for encrypted connections, which it does not need here. Without them it builds in half the time.
        features: false,
        minutes: 2,
    }
}

/// The program that writes the app's JavaScript; it must have the version of the library in `Cargo.lock`.
///
/// # Errors
/// One line, if `Cargo.lock` does not say the version.
pub fn wasm_bindgen(root: &Path) -> Result<Tool, String> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).map_err(|e| format!("Cargo.lock cannot be read: {e}"))?;
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"");
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    let version = version.ok_or("Cargo.lock names no version of wasm-bindgen")?.to_owned();
    // Not locked: its lock file asks for a package that is gone.
    Ok(Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version,
        any_version: false,
        locked: false,
        features: true,
        minutes: 1,
    })
}

/// The driver of Firefox, which Debian does not package.
pub fn geckodriver() -> Tool {
    Tool {
        program: "geckodriver",
        package: "geckodriver",
        version: "0.37.1".to_owned(),
        any_version: true,
        locked: true,
        features: true,
        minutes: 1,
    }
}

/// Gives the paths of these tools in order, after building those that are not on this machine.
///
/// # Errors
/// One line that says what could not be fetched and what to type.
pub fn ready(tools: &[Tool]) -> Result<Vec<PathBuf>, String> {
    let kept = folder()?;
    announce(tools, &kept);
    // One folder for all, since they share packages; removed at the end, because it takes hundreds of megabytes.
    let workshop = Workshop(kept.join(format!("building-{}", std::process::id())));
    tools.iter().map(|tool| find(tool, &kept).map_or_else(|| install(tool, &kept, &workshop), Ok)).collect()
}

/// Announces what will be fetched and how long that takes.
fn announce(tools: &[Tool], kept: &Path) {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| find(tool, kept).is_none()).collect();
    if missing.is_empty() {
        return;
    }
    let names: Vec<String> = missing.iter().map(|tool| format!("{} {}", tool.package, tool.version)).collect();
    let minutes: u8 = missing.iter().map(|tool| tool.minutes).sum();
    say(format_args!(
        "To be fetched and built, once: {}. That takes about {minutes} minutes on two cores; they are kept in {}.",
        names.join(", "),
        kept.display()
    ));
}

/// Adds WebAssembly to the Rust toolchain, if it is not there.
///
/// # Errors
/// One line that says what to type.
pub fn wasm_target(root: &Path) -> Result<(), String> {
    const TARGET: &str = "wasm32-unknown-unknown";
    if sysroot(root)?.join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    say("Fetching the Rust standard library for WebAssembly; this happens once.");
    match Command::new("rustup").args(["target", "add", TARGET]).current_dir(root).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!(
            "Rust's {TARGET} target could not be fetched; when you are online, type the same command again"
        )),
        Err(_) => Err(format!(
            "Rust's {TARGET} target is missing, and so is rustup to fetch it; install Rust by rustup and type the same command again"
        )),
    }
}

/// Runs the project's compiler with one option.
pub(super) fn rustc(root: &Path, question: &str) -> Result<String, String> {
    let answer = Command::new("rustc").arg(question).current_dir(root).output();
    let answer = answer.map_err(|e| format!("rustc cannot be run: {e}"))?.stdout;
    Ok(String::from_utf8_lossy(&answer).trim().to_owned())
}

/// The folder of the project's toolchain.
pub(super) fn sysroot(root: &Path) -> Result<PathBuf, String> {
    rustc(root, "--print=sysroot").map(PathBuf::from)
}

/// Cargo's home, which contains what it fetches.
pub(super) fn cargo_home() -> Option<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("CARGO_HOME").or_else(|| from("HOME").map(|home| home.join(".cargo")))
}

/// Gives the folder in which fetched tools are kept: `SENT_TO_WORK_TOOLS`, or one in the user's cache.
///
/// # Errors
/// One line, if the user has no home.
pub fn folder() -> Result<PathBuf, String> {
    let from = |name: &str, below: &str| {
        env::var_os(name).filter(|value| !value.is_empty()).map(|value| PathBuf::from(value).join(below))
    };
    from("SENT_TO_WORK_TOOLS", "")
        .or_else(|| from("XDG_CACHE_HOME", "sent-to-work/tools"))
        .or_else(|| from("HOME", ".cache/sent-to-work/tools"))
        .and_then(|folder| std::path::absolute(folder).ok())
        .ok_or_else(|| "HOME is not set; set SENT_TO_WORK_TOOLS to the folder that tools are kept in".to_owned())
}

/// Finds a program on the `PATH`.
pub(super) fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join(program)).find(|program| program.is_file())
}

impl Tool {
    fn home(&self, kept: &Path) -> PathBuf {
        kept.join(if self.any_version { self.program.to_owned() } else { format!("{}-{}", self.program, self.version) })
    }

    fn suits(&self, program: &Path) -> bool {
        let output = Command::new(program).arg("--version").stderr(Stdio::null()).output();
        output.is_ok_and(|output| {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            output.status.success() && (self.any_version || said.split_whitespace().any(|word| word == self.version))
        })
    }
}

fn find(tool: &Tool, kept: &Path) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let cargo = cargo_home().map(|home| home.join("bin"));
    let folders = env::split_paths(&path).chain(cargo).chain([tool.home(kept).join("bin")]);
    folders.map(|folder| folder.join(tool.program)).find(|program| program.is_file() && tool.suits(program))
}

fn install(tool: &Tool, kept: &Path, workshop: &Workshop) -> Result<PathBuf, String> {
    let Tool { package, version, minutes, .. } = tool;
    let home = tool.home(kept);
    say(format_args!("Building {package} {version}, about {minutes} minutes."));
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["install", package, "--version", version, "--root"]).arg(&home);
    command
        .args(tool.locked.then_some("--locked"))
        .args((!tool.features).then_some("--no-default-features"))
        .env("CARGO_TARGET_DIR", &workshop.0);
    command.envs(QUICK_BUILD);
    let built = command.status().map_err(|e| format!("cargo cannot be run: {e}"))?.success();
    let program = home.join("bin").join(tool.program);
    if built && tool.suits(&program) {
        return Ok(program);
    }
    Err(format!(
        "{package} {version} could not be fetched and built; the reason stands above. When you are online, type the same command again"
    ))
}

/// A folder that is removed with all its content in the end.
struct Workshop(PathBuf);

impl Drop for Workshop {
    fn drop(&mut self) {
        if let Err(e) = fs::remove_dir_all(&self.0)
            && e.kind() != io::ErrorKind::NotFound
        {
            say(format_args!("{} could not be removed: {e}", self.0.display()));
        }
    }
}
