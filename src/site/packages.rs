//! npm packages that only the browser tests need: fetched once, kept beside the tools, never part of the site.

use super::{say, tools};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// One file of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its version, pinned, since tests must not change by themselves.
    pub version: &'static str,
    /// The path of the file in it.
    pub file: &'static str,
}

impl Package {
    /// Gives the path of the file, after fetching the package with this `npm` if it is not there.
    ///
    /// # Errors
    /// One line with what to type.
    pub fn ready(&self, npm: &Path) -> Result<PathBuf, String> {
        let Self { name, version, file } = self;
        // As npm names archives: `@scope/name` is `scope-name`.
        let home = format!("{}-{version}", name.trim_start_matches('@').replace('/', "-"));
        let archive = format!("{home}.tgz");
        let home = tools::folder()?.join(home);
        let inside = format!("package/{file}");
        let found = home.join(&inside);
        if found.is_file() {
            return Ok(found);
        }
        say(format_args!("Fetching {name} {version} for the tests: once; kept in {}", home.display()));
        fs::create_dir_all(&home).map_err(|e| format!("{} cannot be made: {e}", home.display()))?;
        let package = format!("{name}@{version}");
        let packed =
            run(Command::new(npm).args(["pack", "--silent", &package]).current_dir(&home).stdout(Stdio::null()));
        let unpacked = packed && run(Command::new("tar").args(["-xzf", &archive, &inside]).current_dir(&home));
        let _ = fs::remove_file(home.join(archive)); // it may not exist
        if unpacked && found.is_file() {
            return Ok(found);
        }
        Err(format!("{name} {version} could not be fetched; when you are online, type the same command again"))
    }
}

fn run(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).status().is_ok_and(|status| status.success())
}
