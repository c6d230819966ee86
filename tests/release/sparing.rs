//! Readers who save data, as only Chromium says of them.

use serde_json::json;

use crate::page::{Outcome, Page, same};

/// Writes down for how long the page sets its clocks.
const CLOCKS: &str = "const set = self.setTimeout; self.__clocks = [];
    self.setTimeout = (what, time, ...more) => { __clocks.push(time); return set(what, time, ...more); };";

impl Page {
    /// Does something in a browser that saves data.
    fn saving(&self, what: impl FnOnce() -> Outcome) -> Outcome {
        let set = self.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CLOCKS }))?;
        self.order("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": true }))?;
        let outcome = what();
        self.order("Emulation.setDataSaverOverride", json!({}))?;
        self.order("Page.removeScriptToEvaluateOnNewDocument", set)?;
        outcome
    }
}

/// The page reads without its app, and fetches it when a figure is near; only then it begins to wait.
pub fn where_data_are_saved_the_app_waits_for_a_figure(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| reply)?;
    let asked = || server.asked().into_iter().filter(|one| one.path.contains("_bg.wasm")).count();
    page.saving(|| {
        page.visit(server.address())?;
        page.holds("a browser that saves data", "navigator.connection.saveData")?;
        page.holds(
            "the document’s own script",
            "document.querySelector('#page') && self.ask && document.readyState === 'complete'",
        )?;
        // Whoever waits for a frame has given the observers their say.
        let frames =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        page.wait(page.client.execute_async(frames, Vec::new()))?;
        same("apps that were asked for", &0, &asked())?;
        page.expect("clocks that wait for it", "__clocks.filter(time => time === 15000).length", 0)?;
        page.expect("data-app", "document.documentElement.dataset.app", "static")?;
        page.run("$('[data-figure=wages]').scrollIntoView()")?;
        page.becomes("ready")?;
        page.expect("clocks that waited for it", "__clocks.filter(time => time === 15000).length", 1)?;
        same("apps that were asked for", &1, &asked())?;
        page.is_quiet()
    })?;
    page.open("")?;
    page.expect("whether data are saved", "navigator.connection.saveData", false)
}

/// What is nothing but figures comes alive by itself.
pub fn where_data_are_saved_a_lesson_and_a_frame_are_alive(page: &Page) -> Outcome {
    page.saving(|| {
        for path in ["class/", "embed/wages/"] {
            page.open(path)?;
            page.holds("a browser that saves data", "navigator.connection.saveData")?;
        }
        page.is_quiet()
    })
}
