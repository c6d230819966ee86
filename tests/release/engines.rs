//! The three engines: what each needs on this machine, how its driver starts, what it asks of a session.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use sent_to_work::site::browsers::Browsers;
use serde_json::{Map, Value, json};

use crate::machine::Machine;
use crate::process::Process;
use crate::wait::until;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// Of Chrome, Edge and others.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// Of Safari; here in its GTK port.
    Webkit,
}

/// How a browser is set up, as its reader has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setup {
    /// As it comes.
    Plain,
    /// For less motion.
    Still,
    /// With colours of the reader's own.
    Contrast,
    /// With text twice as large.
    Large,
}

/// A running driver.
pub struct Driver {
    /// Where it listens.
    pub address: String,
    // In this order: the program goes before its screen.
    program: Process,
    screen: Option<Process>,
}

impl Driver {
    /// The processor time of the driver and its browser so far.
    pub fn busy(&self) -> Duration {
        self.program.busy() + self.screen.as_ref().map(Process::busy).unwrap_or_default()
    }
}

/// How long a driver may take to start on a busy machine.
const START: Duration = Duration::from_secs(30);

impl Engine {
    /// All engines.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The first part of its trials' names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// How many of its browsers play side by side: on two cores, Chromium waits half of its time, and the others hardly ever.
    pub const fn lanes(self) -> usize {
        match self {
            Self::Chromium => 2,
            Self::Firefox | Self::Webkit => 1,
        }
    }

    /// All that it needs is there.
    pub fn is_on(self, machine: &Machine) -> bool {
        let Browsers { chromium, chromedriver, firefox, webkit, webkit_driver, xvfb, .. } = &machine.browsers;
        let programs: &[&PathBuf] = match self {
            Self::Chromium => &[chromium, chromedriver],
            Self::Firefox => &[firefox, &machine.geckodriver],
            Self::Webkit => &[webkit, webkit_driver, xvfb],
        };
        programs.iter().all(|program| !program.as_os_str().is_empty())
    }

    /// Starts its driver on a free port.
    pub fn start(self, machine: &Machine) -> Result<Driver, String> {
        let browsers = &machine.browsers;
        let problem = |e: io::Error| format!("the driver of {} does not start: {e}", self.name());
        // Free a moment ago; that another program takes it now is a risk of one in thousands.
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let address = free.map_err(problem)?;
        let port = address.port().to_string();
        let (screen, number) = match self {
            Self::Webkit => screen(browsers).map(|(screen, number)| (Some(screen), number)).map_err(problem)?,
            _ => (None, String::new()),
        };
        let (program, arguments): (&Path, Vec<String>) = match self {
            Self::Chromium => (&browsers.chromedriver, vec![format!("--port={port}")]),
            Self::Firefox => (&machine.geckodriver, vec!["--port".into(), port]),
            Self::Webkit => (&browsers.webkit_driver, vec![format!("--port={port}")]),
        };
        // Without a graphics card WebKit's usual way to the screen draws each frame twice on the processor: a walk through the
        // page took 43 s of it and not yet its half; this way, 17 s in all.
        let variables = [("DISPLAY", number.as_str()), ("WEBKIT_DISABLE_DMABUF_RENDERER", "1")];
        let variables = if screen.is_some() { &variables[..] } else { &[] };
        let program = Process::start(program.as_os_str(), arguments, variables, Stdio::null()).map_err(problem)?;
        let silent = |_| format!("the driver of {} does not answer", self.name());
        until(START, || Ok(TcpStream::connect(address).map_err(silent)))?;
        Ok(Driver { address: format!("http://{address}"), program, screen })
    }

    /// Whether its driver lets it be set up so.
    pub fn can(self, setup: Setup) -> bool {
        setup == Setup::Plain || self != Self::Webkit
    }

    /// The capabilities that a session asks for.
    pub fn capabilities(self, browsers: &Browsers, setup: Setup) -> Map<String, Value> {
        let (flag, sizes, prefs) = match setup {
            Setup::Plain => ("--no-pings", json!({}), json!({})),
            Setup::Still => ("--force-prefers-reduced-motion", json!({}), json!({ "ui.prefersReducedMotion": 1 })),
            Setup::Contrast => ("--force-high-contrast", json!({}), json!({ "browser.display.document_color_use": 2 })),
            Setup::Large => (
                "--no-pings",
                json!({ "webkit.webprefs.default_font_size": 32, "webkit.webprefs.default_fixed_font_size": 26 }),
                json!({ "font.size.variable.x-western": 32, "font.size.monospace.x-western": 26 }),
            ),
        };
        let capabilities = match self {
            Self::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": browsers.chromium,
                    // No sandbox: Chromium refuses to start with one as root.
                    "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync", flag],
                    "prefs": sizes,
                },
            }),
            Self::Firefox => {
                json!({ "moz:firefoxOptions": { "binary": browsers.firefox, "args": ["-headless"], "prefs": prefs } })
            }
            Self::Webkit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browsers.webkit, "args": ["--automation"] },
            }),
        };
        let Value::Object(mut capabilities) = capabilities else { return Map::new() };
        // A scenario may hold a file back, and then the page would not count as loaded; but not in WebKit, whose driver
        // loses a script that comes while a page loads.
        let strategy = if self == Self::Webkit { "normal" } else { "eager" };
        capabilities.insert("pageLoadStrategy".into(), strategy.into());
        // Axe over the whole page takes longer than the usual 30 seconds on a slow machine.
        capabilities.insert("timeouts".into(), json!({ "script": 170_000 }));
        capabilities
    }
}

/// Starts a screen that is none; it chooses its number and prints it.
fn screen(browsers: &Browsers) -> io::Result<(Process, String)> {
    let arguments = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
    let mut screen = Process::start(browsers.xvfb.as_os_str(), arguments.map(OsStr::new), &[], Stdio::piped())?;
    let mut number = String::new();
    if let Some(output) = screen.output() {
        BufReader::new(output).read_line(&mut number)?;
    }
    Ok((screen, format!(":{}", number.trim())))
}
