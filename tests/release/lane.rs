//! One engine's browser, and the scenarios that it plays one after another, side by side with the other engines.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use libtest_mimic::Failed;
use sent_to_work::site::say;
use tokio::runtime::Builder;
use tokio::time::timeout;

use crate::engines::{Driver, Engine, Setup};
use crate::evidence;
use crate::machine::Machine;
use crate::page::{LOST, Outcome, Page};
use crate::scenarios::Scenario;
use crate::stage::Stage;
use crate::times::Cost;

/// What one scenario does with a page.
pub type Script = fn(&Page) -> Outcome;

/// The window that a scenario finds: a desktop one, as tall as the tallest figure. Other sizes are frames, since no
/// window is as narrow as a phone.
const WINDOW: (u32, u32) = (1280, 1150);

/// How long a browser may take to close before it is killed.
const CLOSING: Duration = Duration::from_secs(5);

/// A scenario that waits to be played in one engine.
pub struct Play {
    /// The engine.
    pub engine: Engine,
    /// What to play.
    pub scenario: &'static Scenario,
    /// Where the result goes.
    pub result: Sender<Played>,
}

impl Play {
    /// The name of its trial.
    pub fn name(&self) -> String {
        format!("{}::{}", self.engine.name(), self.scenario.name)
    }
}

/// How a scenario went.
pub struct Played {
    /// What it came to.
    pub outcome: Outcome,
    /// What it took, the start of its browser included.
    pub cost: Cost,
}

/// One engine with its browser.
pub struct Lane {
    engine: Engine,
    stage: Arc<Stage>,
    machine: Arc<Machine>,
    open: Option<Session>,
    /// The processor time of the browsers that are closed.
    busy: Duration,
}

struct Session {
    setup: Setup,
    page: Page,
    driver: Driver,
}

impl Lane {
    /// A lane whose browser starts with the first scenario.
    pub fn new(engine: Engine, stage: Arc<Stage>, machine: Arc<Machine>) -> Self {
        Self { engine, stage, machine, open: None, busy: Duration::ZERO }
    }

    /// Plays what comes next, until nothing is left.
    pub fn run(mut self, queue: &Mutex<VecDeque<Play>>) {
        // A lane that panicked did so outside of this lock.
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        while let Some(Play { scenario, result, .. }) = next() {
            let (start, before) = (Instant::now(), self.busy());
            let outcome = catch_unwind(AssertUnwindSafe(|| self.play(scenario)));
            let outcome = outcome.unwrap_or_else(|_| Err("the scenario panicked; its message stands above".into()));
            // Nobody listens any more once the run was interrupted.
            let cost = Cost { took: start.elapsed(), busy: self.busy().saturating_sub(before) };
            let _ = result.send(Played { outcome, cost });
        }
    }

    /// The processor time of its browsers so far.
    fn busy(&self) -> Duration {
        self.busy + self.open.as_ref().map(|session| session.driver.busy()).unwrap_or_default()
    }

    /// Plays a scenario. If the browser itself is lost, which says nothing about the page, a new one plays it once more.
    fn play(&mut self, scenario: &Scenario) -> Outcome {
        match self.play_once(scenario) {
            Err(failed) if failed.message().is_some_and(|message| message.starts_with(LOST)) => {
                let message = failed.message().unwrap_or_default();
                say(format_args!(
                    "sent-to-work: {} lost its browser in {} and gets a new one: {message}",
                    self.engine.name(),
                    scenario.name
                ));
                self.play_once(scenario)
            }
            outcome => outcome,
        }
    }

    fn play_once(&mut self, scenario: &Scenario) -> Outcome {
        // Taken out, so that the next scenario never inherits a browser in which one has failed.
        let session = match self.open.take() {
            Some(session) if session.setup == scenario.setup => session,
            other => {
                self.busy += other.as_ref().map(|session| session.driver.busy()).unwrap_or_default();
                drop(other);
                self.start(scenario.setup)?
            }
        };
        let (width, height) = WINDOW;
        session.page.wait(session.page.client.set_window_size(width, height))?;
        let outcome = (scenario.script)(&session.page).map_err(|failed| match failed.message() {
            Some(message) if message != LOST && session.page.is_lost() => format!("{LOST}, after: {message}").into(),
            Some(message) if message != LOST => evidence::collect(&session.page, self.engine, scenario, message),
            _ => failed,
        });
        if outcome.is_ok() {
            self.open = Some(session);
        } else {
            self.busy += session.driver.busy();
        }
        outcome
    }

    fn start(&self, setup: Setup) -> Result<Session, Failed> {
        let driver = self.engine.start(&self.machine)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(self.engine.capabilities(&self.machine.browsers, setup));
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = runtime.block_on(builder.connect(&driver.address))?;
        let scripts = self.machine.scripts.clone();
        let stage = self.stage.clone();
        let page = Page { stage, engine: self.engine, client, runtime: Arc::new(runtime), scripts };
        Ok(Session { setup, page, driver })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let client = self.page.client.clone();
        // A browser that does not answer ends with its driver.
        let _ = self.page.runtime.block_on(async { timeout(CLOSING, client.close()).await });
    }
}
