//! What a failed scenario leaves behind: a screenshot, the console, the state of the page, the command to repeat it.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Failed;
use serde_json::Value;

use crate::engines::Engine;
use crate::page::Page;
use crate::scenarios::Scenario;

/// The state of the page that the driver is in: the page itself, or the frame that the scenario had entered.
const STATE: &str = "({
    address: location.href,
    app: document.documentElement?.dataset.app ?? null,
    window: `${innerWidth} x ${innerHeight}, scrolled to ${scrollX}, ${scrollY}`,
    focus: document.activeElement?.outerHTML.slice(0, 160) ?? null,
    chosen: $$('input:checked').map((one) => `${one.name}=${one.value}`).join(' '),
    sliders: $$('input[type=range]').map((one) => `${one.id}=${one.value}`).join(' '),
    console: window.__seen?.problems ?? null,
})";

/// The folder of these files.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("failed")
}

/// Writes down what can be seen of the page now, and adds to the message where that lies and how to play it again.
pub fn collect(page: &Page, engine: Engine, scenario: &Scenario, message: &str) -> Failed {
    let name = format!("{}-{}", engine.name(), scenario.name);
    let mut lines = vec![message.to_owned()];
    match page.get::<Value>(STATE) {
        Ok(Value::Object(state)) => {
            lines.extend(state.iter().map(|(what, value)| match value {
                Value::String(text) => format!("  {what}: {text}"),
                other => format!("  {what}: {other}"),
            }));
        }
        Ok(other) => lines.push(format!("  the page's state is {other}")),
        Err(failed) => lines.push(format!("  no state of the page: {}", failed.message().unwrap_or_default())),
    }
    let folder = folder();
    let _ = fs::create_dir_all(&folder); // what cannot be written is said below
    let picture = folder.join(format!("{name}.png"));
    let taken = page.wait(page.client.screenshot());
    match taken.and_then(|bytes| Ok(fs::write(&picture, bytes)?)) {
        Ok(()) => lines.push(format!("  screenshot: {}", picture.display())),
        Err(failed) => lines.push(format!("  no screenshot: {}", failed.message().unwrap_or_default())),
    }
    lines.push(format!("  again: REUSE_DIST=1 cargo test --test release {}::{}", engine.name(), scenario.name));
    let lines = lines.join("\n");
    // Not only at the end of the run, where all failures are told.
    let _ = fs::write(folder.join(format!("{name}.txt")), &lines);
    lines.into()
}
