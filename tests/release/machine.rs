//! What the scenarios need on this machine, fetched where it is missing and may be fetched.

use std::collections::BTreeMap;
use std::path::PathBuf;

use sent_to_work::site::browsers::{self, AXE, Browsers};
use sent_to_work::site::{say, tools};

use crate::parents::SCRIPTS;

/// The programs that are there.
pub struct Machine {
    /// The browsers; what is missing has an empty path.
    pub browsers: Browsers,
    /// The driver of Firefox, or an empty path.
    pub geckodriver: PathBuf,
    /// The script of axe, if it is there.
    pub axe: Option<PathBuf>,
    /// The scripts of hosts that are there, each by the name of its package.
    pub scripts: BTreeMap<&'static str, PathBuf>,
    /// What could not be had, each with what to type.
    pub problems: Vec<String>,
}

impl Machine {
    /// Fetches what is missing. What cannot be had is said and remembered, and the rest is played all the same.
    pub fn prepare() -> Self {
        let mut problems = Vec::new();
        let mut note = |problem: String| {
            say(format_args!("sent-to-work: {problem}"));
            problems.push(problem);
        };
        let browsers = browsers::ready().unwrap_or_else(|problem| {
            note(problem);
            browsers::found().0
        });
        let drivers = tools::ready(&[tools::geckodriver()]).map_err(&mut note).unwrap_or_default();
        let geckodriver = drivers.into_iter().next().unwrap_or_default();
        let axe = AXE.ready(&browsers.npm).map_err(&mut note).ok();
        let scripts =
            SCRIPTS.iter().filter_map(|one| Some((one.name, one.ready(&browsers.npm).map_err(&mut note).ok()?)));
        let scripts = scripts.collect();
        Self { browsers, geckodriver, axe, scripts, problems }
    }
}
