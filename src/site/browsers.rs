//! What the browser tests need: three engines with their drivers, a virtual screen, axe.

use super::{packages::Package, say, tools};
use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

/// The programs of the browser tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browsers {
    /// Chromium.
    pub chromium: PathBuf,
    /// The driver of Chromium.
    pub chromedriver: PathBuf,
    /// Firefox; its driver is [`tools::geckodriver`].
    pub firefox: PathBuf,
    /// The smallest browser of `WebKitGTK`.
    pub webkit: PathBuf,
    /// The driver of `WebKitGTK`.
    pub webkit_driver: PathBuf,
    /// The virtual X server, which `WebKitGTK` needs.
    pub xvfb: PathBuf,
    /// The program that fetches axe and the scripts of hosts.
    pub npm: PathBuf,
}

/// Looks for the browsers on this machine: what is there, with empty paths for the rest, and the Debian packages that
/// are missing.
pub fn found() -> (Browsers, Vec<String>) {
    let mut missing = Vec::new();
    let mut need = |package: &str, found: Option<PathBuf>| {
        if found.is_none() {
            missing.push(package.to_owned());
        }
        found.unwrap_or_default()
    };
    let browsers = Browsers {
        chromium: need("chromium", tools::on_path("chromium")),
        chromedriver: need("chromium-driver", tools::on_path("chromedriver")),
        firefox: need("firefox-esr", tools::on_path("firefox-esr").or_else(|| tools::on_path("firefox"))),
        webkit_driver: need("webkit2gtk-driver", tools::on_path("WebKitWebDriver")),
        webkit: need("webkit2gtk-driver", minibrowser()),
        xvfb: need("xvfb", tools::on_path("Xvfb")),
        npm: need("npm", tools::on_path("npm")),
    };
    missing.dedup();
    (browsers, missing)
}

/// Gives the browsers, after installing missing ones if that is allowed.
///
/// # Errors
/// One line with what to type.
pub fn ready() -> Result<Browsers, String> {
    let (browsers, missing) = found();
    if missing.is_empty() {
        return Ok(browsers);
    }
    let wanted = missing.join(" ");
    let by_hand = format!("sudo apt-get install -y --no-install-recommends {wanted}");
    if tools::on_path("apt-get").is_none() {
        return Err(format!(
            "the browser tests need what Debian calls {wanted}; install that and type the same command again"
        ));
    }
    if !is_root() {
        return Err(format!("the browser tests need {wanted}; type: {by_hand}"));
    }
    say(format_args!("Installing for the browser tests: {wanted}"));
    // If the update fails, the package lists on this machine may still be good enough.
    let _ = apt(&["update"], &[]);
    if !apt(&["install", "-y", "--no-install-recommends"], &missing) {
        return Err(format!(
            "{wanted} could not be installed; the reason stands above. When you are online, type the same command again"
        ));
    }
    match found() {
        (browsers, missing) if missing.is_empty() => Ok(browsers),
        (_, missing) => Err(format!("{} was installed but is not found", missing.join(" "))),
    }
}

/// Axe; its version decides what counts as a mistake.
pub const AXE: Package = Package { name: "axe-core", version: "4.14.1", file: "axe.min.js" };

fn minibrowser() -> Option<PathBuf> {
    let platforms = fs::read_dir("/usr/lib").ok()?.filter_map(Result::ok).map(|entry| entry.path());
    platforms
        .flat_map(|lib| ["4.1", "4.0"].map(|version| lib.join(format!("webkit2gtk-{version}/MiniBrowser"))))
        .find(|path| path.is_file())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn apt(order: &[&str], packages: &[String]) -> bool {
    run(Command::new("apt-get").args(order).args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn run(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).status().is_ok_and(|status| status.success())
}
