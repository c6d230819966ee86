//! The release build in the real engines, from `cargo test`.
//!
//! A `main` of its own, because it first fetches what is missing and builds the site. Then every scenario is played in
//! Chromium, Firefox and `WebKit` against the files and headers that ship, in a folder of a server, with the policy on.
//! `cargo test --test release webkit::` plays those of one engine; a filter that names nothing here fetches and builds
//! nothing.
//!
//! | file | holds |
//! |---|---|
//! | `machine`, `engines`, `process`, `sessions` | the browsers, and how they end |
//! | `stage`, `collect.js` | the server, and what is changed on its way |
//! | `parents`, `hosts/` | the pages of others that frame us, with their real scripts or replicas of them |
//! | `page`, `prelude.js`, `told` | how a scenario handles a page, and what the figures must say |
//! | `pupil` | how a pupil plays the lesson |
//! | `scenarios` | the list of all that is played; one file for each theme |
//! | `files`, `links` | what needs no browser: weights, policy, completeness, whether links lead somewhere |

mod access;
mod address;
mod cards;
mod cdp;
mod controls;
mod course;
mod desk;
mod embeds;
mod engines;
mod failure;
mod files;
mod frame;
mod guess;
#[path = "../hostile/mod.rs"]
mod hostile;
mod hosts;
mod keyboard;
mod lesson;
mod links;
mod machine;
mod memory;
mod messages;
mod offline;
mod order;
mod own;
mod page;
mod paper;
mod parents;
mod places;
mod process;
mod pupil;
mod reading;
mod scenarios;
mod sessions;
mod setups;
mod sieve;
mod smooth;
mod stage;
mod start;
mod theme;
mod told;
mod tools;
mod walk;

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use engines::Engine;
use libtest_mimic::{Arguments, Completion, Trial};
use machine::Machine;
use sent_to_work::site::{build, say};
use sessions::Sessions;
use stage::Stage;

/// The browsers, once they are there.
type Ready = Arc<OnceLock<Sessions>>;

/// A trial of its own, so that a run without the browsers does not pass.
const INSTALLED: &str = "the_browsers_are_installed";

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(1); // one browser at a time, so that none waits for another
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ready = Ready::default();
    let trials = trials(root, &ready);
    let wanted: Vec<&Trial> = trials.iter().filter(|trial| !arguments.is_filtered_out(trial)).collect();
    if !arguments.list && !wanted.is_empty() {
        let in_browsers = wanted.iter().any(|trial| trial.name() == INSTALLED || trial.name().contains("::"));
        if let Err(problem) = prepare(root, in_browsers, &ready) {
            eprintln!("sent-to-work: {problem}");
            return ExitCode::FAILURE;
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    drop(ready); // the last one: browsers and drivers end here
    conclusion.exit_code()
}

/// Fetches what is missing, builds the site, and sets the stage.
fn prepare(root: &Path, in_browsers: bool, ready: &Ready) -> Result<(), String> {
    let machine = in_browsers.then(Machine::prepare);
    say("Building the release site, which the tests are about.");
    build(root)?;
    let Some(machine) = machine else { return Ok(()) };
    let stage = Stage::set(root).map_err(|problems| problems.join("\n"))?;
    let _ = ready.set(Sessions::new(stage, machine)?); // it is empty until here
    Ok(())
}

/// The trials: what needs no browser first, since it is quick.
fn trials(root: &'static Path, ready: &Ready) -> Vec<Trial> {
    let natively = files::ALL.into_iter().chain(links::ALL).map(|(name, check)| Trial::test(name, move || check(root)));
    let installed = Trial::test(INSTALLED, {
        let ready = ready.clone();
        move || match ready.get().map(Sessions::problems) {
            Some([]) => Ok(()),
            problems => Err(problems.unwrap_or_default().join("\n").into()),
        }
    });
    let played = Engine::ALL.into_iter().flat_map(|engine| {
        let scenarios = scenarios::ALL.iter().filter(move |one| one.only.is_none_or(|only| only == engine));
        let scenarios = scenarios.filter(move |one| engine.can(one.setup));
        scenarios.map(move |scenario| {
            let ready = ready.clone();
            Trial::ignorable_test(format!("{}::{}", engine.name(), scenario.name), move || match ready.get() {
                Some(sessions) if sessions.has(engine) => {
                    sessions.play(engine, scenario.setup, scenario.script).map(|()| Completion::Completed)
                }
                _ => Ok(Completion::ignored_with(format!("{} is not installed", engine.name()))),
            })
        })
    });
    natively.chain([installed]).chain(played).collect()
}
