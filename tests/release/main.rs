//! The release build in the real engines, from `cargo test`.
//!
//! A `main` of its own, because it first fetches what is missing and builds the site. Then every scenario is played in
//! Chromium, Firefox and `WebKit` against the files and headers that ship, in a folder of a server, with the policy on.
//! The engines play side by side, each in a browser of its own. `cargo test --test release webkit::` plays those of one
//! engine; a filter that names nothing here fetches and builds nothing. With `REUSE_DIST=1` the site is not built again:
//! a scenario is then played against what was built last, in seconds.
//!
//! | file | holds |
//! |---|---|
//! | `machine`, `engines`, `process`, `lane` | the browsers, and how they end |
//! | `times`, `evidence` | where the time went, and what a failure leaves behind |
//! | `stage`, `collect.js` | the server, and what is changed on its way |
//! | `parents`, `hosts/` | the pages of others that frame us, with their real scripts or replicas of them |
//! | `page`, `prelude.js`, `told` | how a scenario handles a page, and what the figures must say |
//! | `points` | the charts by keys and by ear |
//! | `pupil` | how a pupil plays the lesson |
//! | `scenarios` | the list of all that is played; one file for each theme |
//! | `files`, `links` | what needs no browser: weights, policy, completeness, whether links lead somewhere |

mod access;
mod address;
mod aloud;
mod cards;
mod cdp;
mod claimed;
mod comfort;
mod controls;
mod copies;
mod course;
mod desk;
mod embeds;
mod engines;
mod evidence;
mod failure;
mod files;
mod filter;
mod frame;
mod guess;
#[path = "../hostile/mod.rs"]
mod hostile;
mod hosts;
mod keyboard;
mod lane;
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
mod points;
mod process;
mod pupil;
mod reading;
mod scenarios;
mod sequence;
mod setups;
mod since;
mod smooth;
mod sparing;
mod stage;
mod start;
mod theme;
mod times;
mod told;
mod tools;
mod translated;
mod wait;
mod walk;

use std::collections::VecDeque;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::Instant;
use std::{env, iter};

use engines::Engine;
use lane::{Lane, Play, Played};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use machine::Machine;
use sent_to_work::site::{build, say};
use stage::Stage;
use times::{Cost, Times};

/// What this machine has, once it was looked at.
type Ready = Arc<OnceLock<Arc<Machine>>>;

/// A trial of its own, so that a run without the browsers does not pass.
const INSTALLED: &str = "the_browsers_are_installed";

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (ready, times) = (Ready::default(), Arc::new(Times::new()));
    let (trials, plays) = trials(root, &ready, &times);
    // Most trials only wait for what the lanes play; each tells it at once.
    arguments.test_threads = Some(trials.len());
    let wanted: Vec<&str> = trials.iter().filter(|trial| !arguments.is_filtered_out(trial)).map(Trial::name).collect();
    let mut lanes = Vec::new();
    if !arguments.list && !wanted.is_empty() {
        let plays: Vec<Play> = plays.into_iter().filter(|play| wanted.contains(&play.name().as_str())).collect();
        let in_browsers = wanted.contains(&INSTALLED) || !plays.is_empty();
        match prepare(root, in_browsers, &ready, &times) {
            Ok(Some(stage)) => lanes = start(stage, &ready, plays),
            Ok(None) => {}
            Err(problem) => {
                eprintln!("sent-to-work: {problem}");
                return ExitCode::FAILURE;
            }
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    for lane in lanes {
        let _ = lane.join(); // browsers and drivers end here
    }
    if conclusion.num_passed + conclusion.num_failed > 1 {
        times.report();
    }
    conclusion.exit_code()
}

/// Fetches what is missing, builds the site, and sets the stage.
fn prepare(root: &Path, in_browsers: bool, ready: &Ready, times: &Times) -> Result<Option<Arc<Stage>>, String> {
    let machine = in_browsers.then(Machine::prepare);
    let reuse = env::var_os("REUSE_DIST").is_some_and(|value| !value.is_empty());
    if reuse {
        say("The site is the one that was built last (REUSE_DIST).");
    } else {
        say("Building the release site, which the tests are about.");
        let start = Instant::now();
        build(root)?;
        times.add("building the site", Cost::natively(start.elapsed()));
    }
    let Some(machine) = machine else { return Ok(None) };
    let start = Instant::now();
    let stage = Stage::set(root, machine.axe.as_deref()).map_err(|problems| problems.join("\n"))?;
    times.add("publishing it for the tests' server", Cost::natively(start.elapsed()));
    let _ = ready.set(Arc::new(machine)); // it is empty until here
    Ok(Some(Arc::new(stage)))
}

/// Has every engine that is there play its part, each browser in a thread of its own.
fn start(stage: Arc<Stage>, ready: &Ready, plays: Vec<Play>) -> Vec<thread::JoinHandle<()>> {
    let Some(machine) = ready.get() else { return Vec::new() };
    let mut plays = plays;
    let mut lanes = Vec::new();
    for engine in Engine::ALL.into_iter().filter(|engine| engine.is_on(machine)) {
        let (own, others): (Vec<Play>, _) = plays.drain(..).partition(|play: &Play| play.engine == engine);
        plays = others;
        let queue = Arc::new(Mutex::new(VecDeque::from(own)));
        for _ in 0..engine.lanes() {
            let (lane, queue) = (Lane::new(engine, stage.clone(), machine.clone()), queue.clone());
            lanes.push(thread::spawn(move || lane.run(&queue)));
        }
    }
    lanes
}

/// The trials, and what the lanes must play for them. What needs no browser comes first, since it is quick.
fn trials(root: &'static Path, ready: &Ready, times: &Arc<Times>) -> (Vec<Trial>, Vec<Play>) {
    let natively = files::ALL.into_iter().chain(links::ALL).map(|(name, check)| {
        let times = times.clone();
        Trial::test(name, move || {
            let start = Instant::now();
            let outcome = check(root);
            times.add(name, Cost::natively(start.elapsed()));
            outcome
        })
    });
    let installed = Trial::test(INSTALLED, {
        let ready = ready.clone();
        move || match ready.get() {
            Some(machine) if machine.problems.is_empty() => Ok(()),
            machine => Err(machine.map(|machine| machine.problems.join("\n")).unwrap_or_default().into()),
        }
    });
    let mut all: Vec<Trial> = natively.chain(iter::once(installed)).collect();
    let mut plays = Vec::new();
    let mut queues: Vec<Vec<Trial>> = Vec::new();
    for engine in Engine::ALL {
        let scenarios = scenarios::ALL.iter().filter(|one| one.only.is_none_or(|only| only == engine));
        let own = scenarios.filter(|one| engine.can(one.setup)).map(|scenario| {
            let (result, played) = channel();
            let play = Play { engine, scenario, result };
            let (name, ready, times) = (play.name(), ready.clone(), times.clone());
            plays.push(play);
            Trial::ignorable_test(name.clone(), move || match ready.get() {
                Some(machine) if engine.is_on(machine) => taken(&name, &played, &times),
                _ => Ok(Completion::ignored_with(format!("{} is not installed", engine.name()))),
            })
        });
        queues.push(own.collect());
    }
    // One of each engine in turn, as they are played.
    let longest = queues.iter().map(Vec::len).max().unwrap_or_default();
    let mut queues: Vec<_> = queues.into_iter().map(Vec::into_iter).collect();
    for _ in 0..longest {
        all.extend(queues.iter_mut().filter_map(Iterator::next));
    }
    (all, plays)
}

/// Waits for what a lane has played.
fn taken(name: &str, played: &Receiver<Played>, times: &Times) -> Result<Completion, Failed> {
    let Ok(Played { outcome, cost }) = played.recv() else { return Err("its lane ended before".into()) };
    times.add(name, cost);
    outcome.map(|()| Completion::Completed)
}
