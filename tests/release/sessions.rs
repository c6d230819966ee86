//! One browser for each engine, started when the first scenario wants it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use libtest_mimic::Failed;
use sent_to_work::site::say;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use crate::engines::{Driver, Engine, Setup};
use crate::machine::Machine;
use crate::page::{LOST, Outcome, Page};
use crate::stage::Stage;

/// What one scenario does with a page.
pub type Script = fn(&Page) -> Outcome;

/// The window that a scenario finds: a desk's, as tall as the tallest figure. Other sizes are frames, since no window is
/// as narrow as a phone.
const WINDOW: (u32, u32) = (1280, 1150);

/// How long a browser may take to close before it is killed.
const CLOSING: Duration = Duration::from_secs(5);

/// The browsers.
pub struct Sessions {
    stage: Arc<Stage>,
    machine: Machine,
    runtime: Arc<Runtime>,
    open: Mutex<BTreeMap<Engine, Session>>,
}

struct Session {
    page: Page,
    _driver: Driver,
}

impl Sessions {
    /// Starts nothing yet.
    pub fn new(stage: Stage, machine: Machine) -> Result<Self, String> {
        let runtime = Builder::new_current_thread().enable_all().build().map_err(|e| format!("no runtime: {e}"))?;
        Ok(Self { stage: Arc::new(stage), machine, runtime: Arc::new(runtime), open: Mutex::default() })
    }

    /// What could not be had on this machine.
    pub fn problems(&self) -> &[String] {
        &self.machine.problems
    }

    /// An engine is there to play in.
    pub fn has(&self, engine: Engine) -> bool {
        engine.is_on(&self.machine)
    }

    /// Plays a scenario in an engine; once more where the browser was lost on the way, which says nothing of the page.
    pub fn play(&self, engine: Engine, setup: Setup, script: Script) -> Outcome {
        match self.play_once(engine, setup, script) {
            Err(failed) if failed.message().is_some_and(|message| message.starts_with(LOST)) => {
                let message = failed.message().unwrap_or_default();
                say(format_args!("sent-to-work: {} is started anew: {message}", engine.name()));
                self.play_once(engine, setup, script)
            }
            outcome => outcome,
        }
    }

    fn play_once(&self, engine: Engine, setup: Setup, script: Script) -> Outcome {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        // Taken out, so that the next scenario does not inherit what has failed. Other setups are used once.
        let session = if setup == Setup::Plain { open.remove(&engine) } else { None };
        let session = session.map_or_else(|| self.start(engine, setup), Ok)?;
        let (width, height) = WINDOW;
        session.page.wait(session.page.client.set_window_size(width, height))?;
        script(&session.page).map_err(|failed| match failed.message() {
            Some(message) if message != LOST && session.page.is_lost() => format!("{LOST}, after: {message}").into(),
            _ => failed,
        })?;
        if setup == Setup::Plain {
            open.insert(engine, session);
        }
        Ok(())
    }

    fn start(&self, engine: Engine, setup: Setup) -> Result<Session, Failed> {
        let driver = engine.start(&self.machine)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.wishes(&self.machine.browsers, setup));
        let client = self.runtime.block_on(builder.connect(&driver.address))?;
        let (stage, runtime, axe) = (self.stage.clone(), self.runtime.clone(), self.machine.axe.clone());
        let scripts = self.machine.scripts.clone();
        Ok(Session { page: Page { stage, client, runtime, axe, scripts }, _driver: driver })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let client = self.page.client.clone();
        // A browser that does not answer ends with its driver.
        let _ = self.page.runtime.block_on(async { timeout(CLOSING, client.close()).await });
    }
}
