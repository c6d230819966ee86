//! However the app fails, the served document is there, whole, and says so quietly.

use sent_to_work::site::{Reply, Server};

use crate::page::{Outcome, Page, check};
use crate::stage::{Gate, is_wasm};

impl Page {
    /// The document is as it was served: words, figures, tables.
    fn stands_as_served(&self) -> Outcome {
        self.expect("figures of the app", "$$('.live').length", 0)?;
        self.expect(
            "pictures that can be seen",
            "$$('.host svg').filter(visible).filter(one => marks(one) > 10).length",
            7,
        )?;
        // The way out has no control that could have failed.
        self.expect("words about it", "$$('.asleep').filter(visible).length", 6)?;
        self.expect("controls that can be seen", "$$('.controls').filter(visible).length", 0)?;
        let served = "const done = arguments[arguments.length - 1];
            fetch(location.href).then(answer => answer.text()).then(html => {
                const served = new DOMParser().parseFromString(html, 'text/html');
                const said = (page) => page.querySelector('main').textContent;
                const now = said(document);
                done(now === said(served) && now.split(/\\s+/).length > 900);
            }, done);";
        let whole = self.wait(self.client.execute_async(served, Vec::new()))?;
        crate::page::same("that the text is as it was served", &serde_json::Value::from(true), &whole)
    }

    fn fails_softly(&self, server: &Server) -> Outcome {
        self.visit(server.address())?;
        self.becomes("failed")?;
        self.stands_as_served()
    }
}

/// The WASM is not there.
pub fn a_missing_wasm_leaves_the_document(page: &Page) -> Outcome {
    page.fails_softly(&page.stage.without_app()?)
}

/// The script of the app is not there.
pub fn a_missing_script_leaves_the_document(page: &Page) -> Outcome {
    page.fails_softly(&page.stage.with(|path, reply| {
        if path.contains("/app-") && !path.contains("_bg") { Reply::text(404, "Not found") } else { reply }
    })?)
}

/// The WASM ends in the middle.
pub fn a_wasm_cut_short_leaves_the_document(page: &Page) -> Outcome {
    page.fails_softly(&page.stage.cut_short()?)
}

/// The app runs and then traps.
pub fn a_trap_brings_the_document_back(page: &Page) -> Outcome {
    page.open("?day=year")?;
    page.run("__trap()")?;
    page.becomes("failed")?;
    page.stands_as_served()
}

/// How long the script waits for the app, in ms, and how long it waits here.
const WAITS: (&str, &str) = ("15000", "1500");

/// The WASM does not come; after fifteen seconds the document stops waiting, and takes no late app either.
pub fn a_wasm_that_hangs_leaves_the_document(page: &Page) -> Outcome {
    let gate = Gate::default();
    let held = gate.clone();
    let server = page.stage.with(move |path, mut reply| {
        if is_wasm(path) {
            held.pass();
        }
        if path.contains("/boot-") {
            reply.body = String::from_utf8_lossy(&reply.body).replacen(WAITS.0, WAITS.1, 1).into_bytes();
        }
        reply
    })?;
    let boot = page.stage.file(&page.stage.named("boot-")?)?;
    check("a script that waits for fifteen seconds", String::from_utf8_lossy(&boot).contains(WAITS.0))?;
    page.visit(server.address())?;
    page.becomes("static")?;
    page.becomes("failed")?;
    page.stands_as_served()?;
    gate.open();
    page.holds("that the WASM came after all", "__seen.memory")?;
    page.expect("data-app", "document.documentElement.dataset.app", "failed")?;
    page.stands_as_served()
}
