//! What judges the scripts, the stylesheets and the conformance report: programs of npm, fetched once and kept beside the
//! other tools.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io};

use sent_to_work::content::Content;
use sent_to_work::press;
use sent_to_work::site::{browsers, digest, say, tools};

use super::found;

/// The versions, and what each must be, byte for byte.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Gives the folder with the programs, after fetching them if they are not there.
pub fn ready(root: &Path) -> Result<PathBuf, String> {
    let lists = root.join("tests/scripts");
    let lock =
        fs::read(lists.join("package-lock.json")).map_err(|e| format!("package-lock.json cannot be read: {e}"))?;
    let home = tools::folder()?.join(digest::named("scripts", "", &lock));
    if home.is_dir() {
        return Ok(home);
    }
    let npm = npm()?;
    say(format_args!("Fetching what checks the scripts: once, 65 MB, half a minute; kept in {}", home.display()));
    // Takes its name only when it is whole.
    let making = home.with_extension(std::process::id().to_string());
    let made = (|| {
        fs::create_dir_all(&making)?;
        for list in LISTS {
            fs::copy(lists.join(list), making.join(list))?;
        }
        let order = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        let fetched = Command::new(npm).args(order).current_dir(&making).stdin(Stdio::null()).status()?.success();
        if fetched { fs::rename(&making, &home) } else { Err(io::Error::other("npm failed, and said why above")) }
    })();
    let _ = fs::remove_dir_all(&making); // gone, if all went well
    made.map_err(|e| {
        format!("what checks the scripts could not be fetched ({e}); when you are online, type the same command again")
    })?;
    Ok(home)
}

/// Npm; Debian's comes with the browsers, which the tests need anyway.
fn npm() -> Result<PathBuf, String> {
    let (found, missing) = browsers::found();
    if missing.iter().any(|package| package == "npm") { Ok(browsers::ready()?.npm) } else { Ok(found.npm) }
}

/// The linter, as oxlint.json has it.
pub fn lint(root: &Path) -> Result<(), String> {
    let program = ready(root)?.join("node_modules/oxlint/bin/oxlint");
    let order =
        ["-c", "tests/scripts/oxlint.json", "-f", "unix", "--deny-warnings", "--report-unused-disable-directives"];
    // A project that was made by `new` has no browser scenarios yet.
    let folders = ["static", "tests/release", "tests/scripts"].into_iter().filter(|folder| root.join(folder).is_dir());
    node(root, &program, order.into_iter().chain(folders))
}

/// The type checker, and what is too new for the oldest browsers.
pub fn check(root: &Path) -> Result<(), String> {
    let home = ready(root)?;
    node(root, &root.join("tests/scripts/check.mjs"), [home.as_os_str()])
}

/// The conformance report against the schema of its form, if there is one.
pub fn conformance(root: &Path) -> Result<(), String> {
    let listed = |problems: Vec<_>| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let content = Content::load(root, None).map_err(listed)?;
    if content.criteria.is_empty() {
        return Ok(());
    }
    let sheets = press::sheets(root, &content, None).map_err(|problems| problems.join("\n"))?;
    let (name, report) = sheets
        .into_iter()
        .find(|(name, _)| Path::new(name).extension().is_some_and(|ending| ending == "yaml"))
        .ok_or("there is no conformance report")?;
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(digest::named("openacr", ".yaml", &report));
    fs::write(&file, report).map_err(|e| format!("{name} cannot be written: {e}"))?;
    let home = ready(root)?;
    node(root, &root.join("tests/scripts/conformance.mjs"), [home.as_os_str(), file.as_os_str()])
}

fn node<I: AsRef<std::ffi::OsStr>>(
    root: &Path,
    program: &Path,
    order: impl IntoIterator<Item = I>,
) -> Result<(), String> {
    let output = Command::new("node").arg(program).args(order).current_dir(root).output();
    let output = output.map_err(|e| format!("node cannot be run: {e}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(found(&said, root, |line| line.starts_with("static/") || line.starts_with("tests/")))
}
