//! A page in a browser, as a scenario handles it: every call waits for its answer.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use libtest_mimic::Failed;
use sent_to_work::state::FigureState;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use sent_to_work::site::Server;

use crate::engines::Engine;
use crate::stage::Stage;
use crate::wait::until;

/// What a scenario comes to.
pub type Outcome = Result<(), Failed>;

/// How long to wait for what should come at once: long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a browser may take for one answer before it counts as lost.
const ANSWER: Duration = Duration::from_mins(3);

/// What a scenario comes to when it does not.
pub const LOST: &str = "the browser does not answer any more";

/// What the driver of `WebKit` says where the process of the page has died.
const NO_PAGE: &str = "Could not parse script result";

/// An open page, its browser, and the stage that serves it.
pub struct Page {
    /// Where the site comes from.
    pub stage: Arc<Stage>,
    /// Which browser it is.
    pub engine: Engine,
    /// The browser.
    pub client: Client,
    /// What runs the client; it does so only while a call waits.
    pub runtime: Arc<Runtime>,
    /// The scripts of hosts, by the names of their packages.
    pub scripts: BTreeMap<&'static str, PathBuf>,
}

impl Page {
    /// Waits for a call to the browser.
    pub fn wait<T, E: Into<Failed>>(&self, call: impl Future<Output = Result<T, E>>) -> Result<T, Failed> {
        let answer = self.runtime.block_on(async { timeout(ANSWER, call).await });
        answer.map_err(|_| LOST)?.map_err(Into::into)
    }

    /// The browser is gone: where its page crashed, a driver ends the session, and then knows no address. `WebKit`'s goes on
    /// without a page, and gets nothing back of the simplest script.
    pub fn is_lost(&self) -> bool {
        let nothing = |failed: Failed| failed.message().is_some_and(|message| message.contains(NO_PAGE));
        self.wait(self.client.current_url()).is_err()
            || self.wait(self.client.execute("return 1", Vec::new())).is_err_and(nothing)
    }

    /// Opens an address and does not wait for the app.
    pub fn visit(&self, address: &str) -> Outcome {
        self.wait(self.client.goto(address))
    }

    /// Opens the site with a query, or at a place, and waits for the app.
    pub fn open(&self, query: &str) -> Outcome {
        if query.contains('#') {
            self.visit("about:blank")?; // or it could be a mere jump within the page that is open
        }
        self.visit(&[self.stage.server.address(), query].concat())?;
        self.becomes("ready")
    }

    /// Opens an address in a frame of a page of another origin, and goes on inside it.
    pub fn visit_framed(&self, address: &str, frame: &str) -> Result<Server, Failed> {
        let host = self.stage.host(&format!("src=\"{address}\" {frame}"))?;
        self.visit(host.address())?;
        self.wait(async { self.client.find(Locator::Css("iframe")).await?.enter_frame().await })?;
        self.holds("a document in the frame", "document.documentElement?.dataset.app")?;
        Ok(host)
    }

    /// Waits until the document says this of the app.
    pub fn becomes(&self, state: &str) -> Outcome {
        self.expect("data-app", "document.documentElement.dataset.app", state)
    }

    /// The reader moves on from the head of the page, where only the first parts were laid out at once. What is laid out then
    /// is measured in the next frame, and moves in it.
    pub fn moves_on(&self) -> Outcome {
        let moves = "const done = arguments[0];
            if (!('opening' in document.documentElement.dataset)) return done(true);
            dispatchEvent(new Event('pointerdown'));
            requestAnimationFrame(() => requestAnimationFrame(() => done(!('opening' in document.documentElement.dataset))));";
        let laid_out = self.wait(self.client.execute_async(moves, Vec::new()))?;
        same("a page that is all laid out", &Value::from(true), &laid_out)
    }

    /// Runs statements.
    pub fn run(&self, script: &str) -> Result<Value, Failed> {
        let script = [include_str!("prelude.js"), script].concat();
        self.wait(self.client.execute(&script, Vec::new()))
    }

    /// Gives the value of an expression.
    pub fn get<T: DeserializeOwned>(&self, expression: &str) -> Result<T, Failed> {
        Ok(serde_json::from_value(self.run(&format!("return ({expression})"))?)?)
    }

    /// Waits until an expression has the expected value.
    pub fn expect(&self, what: &str, expression: &str, expected: impl Into<Value>) -> Outcome {
        self.expect_within(PATIENCE, what, expression, expected)
    }

    /// Waits up to this long until an expression has the expected value. What cannot be read yet is waited for too: while
    /// one page gives way to the next, a driver finds none, or says that the script was cut off.
    pub fn expect_within(&self, time: Duration, what: &str, expression: &str, expected: impl Into<Value>) -> Outcome {
        let expected = expected.into();
        until(time, || match self.get::<Value>(expression) {
            Ok(there) if there == expected => Ok(Ok(())),
            Ok(there) => Ok(Err(format!("{what}: expected {expected}, there was {there}").into())),
            Err(failed) if failed.message() == Some(LOST) => Err(failed),
            Err(failed) => Ok(Err(failed)),
        })
    }

    /// Waits until an expression is true.
    pub fn holds(&self, what: &str, expression: &str) -> Outcome {
        self.expect(what, &format!("!!({expression})"), true)
    }

    /// Nothing has gone wrong in this page so far.
    pub fn is_quiet(&self) -> Outcome {
        let mut problems: Vec<String> = self.get("window.__seen.problems")?;
        // WebKit says so where its own scroll bars change a size while sizes are told: seen once in four plays on a busy machine,
        // with an observer that only begins a task. A script of ours that does it is told of by the other engines too.
        if self.engine == Engine::Webkit {
            problems.retain(|one| !one.contains("ResizeObserver loop completed with undelivered notifications"));
        }
        for alarm in self.get::<Vec<String>>("window.__seen.false_alarms")? {
            eprintln!("{} gave a false alarm: {alarm}", self.engine.name());
        }
        same("what the page complains of", &Vec::new(), &problems)
    }

    /// Opens every fold by a click: some fill themselves then. Not the menu, which any click beside it closes.
    pub fn unfold(&self) -> Outcome {
        self.run("for (const one of $$('details:not([open], .menu) > summary')) one.click()")?;
        self.expect("tables", "$$('.host table').length", FigureState::COUNT)
    }

    /// Brings an element into view, as a reader does who scrolls there: by then the parts on the way are laid out.
    fn comes_near(&self, css: &str) -> Outcome {
        self.moves_on()?;
        self.run(&format!("$({})?.scrollIntoView({{ block: 'nearest', behavior: 'instant' }})", json!(css))).map(drop)
    }

    /// Clicks an element, after bringing it into view: by the page's own rules, since a driver knows nothing of the bar.
    pub fn click(&self, css: &str) -> Outcome {
        self.comes_near(css)?;
        let click = || self.wait(self.find(css)?.click());
        // Another element may have come in its place since it was found; and where a figure above turned to its step as it
        // came into view, WebKit has not kept the place.
        click().or_else(|_| click()).or_else(|_| self.comes_near(css).and_then(|()| click()))
    }

    /// Types keys into an element, which takes the focus.
    pub fn press(&self, css: &str, keys: &[Key]) -> Outcome {
        self.wait(self.find(css)?.send_keys(&typed(keys)))
    }

    /// Types keys wherever the focus is.
    pub fn press_here(&self, keys: &[Key]) -> Outcome {
        self.wait(async { self.client.active_element().await?.send_keys(&typed(keys)).await })
    }

    /// Strikes a key as a keyboard does: what is typed into a field for a time is its value to Firefox, and no key.
    pub fn strike(&self, key: impl Into<char>) -> Outcome {
        let value = key.into();
        let (down, up) = (KeyAction::Down { value }, KeyAction::Up { value });
        self.wait(self.client.perform_actions(Actions::from(KeyActions::new("keys".into()).then(down).then(up))))
    }

    /// Finds an element.
    pub fn find(&self, css: &str) -> Result<Element, Failed> {
        self.wait(self.client.find(Locator::Css(css))).map_err(|e| match e.message() {
            Some(message) => format!("{css}: {message}").into(),
            None => e,
        })
    }

    /// Presses the mouse on an element at a part of its width, draws it along to another part, and holds it.
    pub fn hold(&self, css: &str, from: f64, to: f64) -> Outcome {
        self.comes_near(css)?;
        let width: f64 = self.get(&format!("$({}).getBoundingClientRect().width", json!(css)))?;
        let element = self.find(css)?;
        // In one go: Chromium's driver forgets between calls that the button is down.
        let at = |part: f64| {
            let (element, x) = (element.clone(), ((part - 0.5) * width).round());
            PointerAction::MoveToElement { element, duration: None, x, y: 0.0 }
        };
        let down = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        self.act(MouseActions::new("mouse".into()).then(at(from)).then(down).then(at(to)))
    }

    /// Lets go of the mouse.
    pub fn let_go(&self) -> Outcome {
        self.act(MouseActions::new("mouse".into()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT }))
    }

    /// Clicks at a point of the window.
    pub fn point_at(&self, x: f64, y: f64) -> Outcome {
        let there = PointerAction::MoveTo { duration: None, x, y };
        self.act(
            MouseActions::new("mouse".into()).then(there).then(PointerAction::Down { button: MOUSE_BUTTON_LEFT }),
        )?;
        self.let_go()
    }

    fn act(&self, actions: MouseActions) -> Outcome {
        self.wait(self.client.perform_actions(Actions::from(actions)))
    }
}

fn typed(keys: &[Key]) -> String {
    keys.iter().copied().map(char::from).collect()
}

/// Compares what should be with what is.
pub fn same<T: PartialEq + std::fmt::Debug + ?Sized>(what: &str, expected: &T, there: &T) -> Outcome {
    if expected == there { Ok(()) } else { Err(format!("{what}: expected {expected:?}, there was {there:?}").into()) }
}

/// Checks one condition.
pub fn check(what: &str, holds: bool) -> Outcome {
    if holds { Ok(()) } else { Err(format!("expected: {what}").into()) }
}
