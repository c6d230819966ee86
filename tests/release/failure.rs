//! However the app fails, the served document is there, whole, and says so quietly.

use libtest_mimic::Failed;
use sent_to_work::site::headers::Headers;
use sent_to_work::site::{Reply, Server};
use sent_to_work::state::FigureState;

use crate::page::{Outcome, Page, same};
use crate::stage::Gate;

impl Page {
    /// The document is as it was served: words, figures, tables.
    fn stands_as_served(&self) -> Outcome {
        self.expect("figures of the app", "$$('.live').length", 0)?;
        self.expect(
            "pictures that can be seen",
            "$$('.host svg').filter(visible).filter(one => marks(one) > 10).length",
            FigureState::COUNT,
        )?;
        // The way out has no control that could have failed.
        self.expect("words about it", "$$('.asleep').filter(visible).length", 6)?;
        self.expect("controls that can be seen", "$$('.controls').filter(visible).length", 0)?;
        let served = "const done = arguments[arguments.length - 1];
            fetch(location.href).then(answer => answer.text()).then(html => {
                const served = new DOMParser().parseFromString(html, 'text/html');
                // What a chart offers to hands and ears works without the app.
                const said = (page) => {
                    const main = page.querySelector('main').cloneNode(true);
                    for (const one of main.querySelectorAll('.ears')) one.remove();
                    return main.textContent;
                };
                const now = said(document);
                done(now === said(served) && now.split(/\\s+/).length > 900);
            }, done);";
        let whole = self.wait(self.client.execute_async(served, Vec::new()))?;
        same("that the text is as it was served", &serde_json::Value::from(true), &whole)
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

/// The app runs and then traps, when what was served is kept as text.
pub fn a_trap_brings_the_document_back(page: &Page) -> Outcome {
    page.open("?day=year")?;
    let idle = "(self.requestIdleCallback ?? setTimeout)(() => arguments[0](true))";
    page.wait(page.client.execute_async(idle, Vec::new()))?;
    page.run("__trap()")?;
    page.becomes("failed")?;
    page.stands_as_served()
}

/// What is done to a script on its way.
#[derive(Clone, Copy)]
enum Fate {
    Missing,
    WrongType,
    Held,
}

/// Whichever script does not come, within fifteen seconds the document is whole and says so by itself; an app that comes
/// later is not taken any more. All of them wait beside one another, in frames.
pub fn whatever_script_never_comes_the_document_says_so(page: &Page) -> Outcome {
    let gate = Gate::default();
    let lost = |file: &'static str, fate: Fate| {
        let gate = gate.clone();
        page.stage.with(move |path, mut reply| {
            if path.contains(file) {
                match fate {
                    Fate::Missing => return Reply::text(404, "Not found"),
                    Fate::WrongType => reply.set("Content-Type", "text/plain"),
                    Fate::Held => gate.pass(),
                }
            }
            reply
        })
    };
    let cases = [
        ("", lost("/boot-", Fate::Missing)?),
        ("", lost("/boot-", Fate::WrongType)?),
        ("", lost("/page-", Fate::Missing)?),
        ("", lost("_bg.wasm", Fate::Held)?),
        ("embed/day/", lost("/boot-", Fate::Missing)?),
        ("embed/day/", lost("/frame-", Fate::WrongType)?),
        ("class/", lost("/boot-", Fate::Held)?),
    ];
    let frames = cases.iter().map(|(path, server)| {
        format!("<iframe src=\"{}{path}\" width=\"700\" height=\"600\"></iframe>", server.address())
    });
    let frames = frames.collect::<String>();
    let host = page.stage.serve_host(move |_| Reply::new(200, "text/html; charset=utf-8", frames.clone()))?;
    page.visit(host.address())?;
    for (at, (path, _)) in (0..).zip(&cases) {
        page.wait(page.client.enter_frame(at))?;
        page.becomes("failed")?;
        match *path {
            "" => page.stands_as_served()?,
            "class/" => page.holds("a word about it", "visible($('.failed'))")?,
            _ => page.holds("a word about it", "visible($('.asleep')) && !$$('.controls').some(visible)")?,
        }
        page.wait(page.client.enter_parent_frame())?;
    }
    gate.open();
    page.wait(page.client.enter_frame(3))?;
    page.holds("that the WASM came after all", "__seen.memory")?;
    page.expect("data-app", "document.documentElement.dataset.app", "failed")?;
    page.stands_as_served()
}

/// Where a host shows a folder without the last slash of its address, everything is found all the same.
pub fn an_address_without_its_last_slash_is_a_folder(page: &Page) -> Outcome {
    const FOLDERS: [&str; 4] = ["embed/day/", "class/", "teach/", ""];
    let headers = Headers::parse(&String::from_utf8_lossy(&page.stage.file("_headers")?))?;
    let sent = |folder: &str| -> Result<(String, Reply), Failed> {
        let mut reply = Reply::new(200, "", page.stage.file(&[folder, "index.html"].concat())?);
        reply.headers = headers.for_path(&["/", folder].concat());
        Ok((["/", folder].concat(), reply))
    };
    let pages = FOLDERS.map(sent).into_iter().collect::<Result<Vec<_>, _>>()?;
    // A host that does not redirect.
    let server = page.stage.with(move |path, reply| {
        let moved = (300..400).contains(&reply.status);
        let found = pages.iter().find(|(folder, _)| moved && [path, "/"].concat().ends_with(folder.as_str()));
        found.map_or(reply, |(_, page)| page.clone())
    })?;
    for folder in FOLDERS {
        let address = [server.address(), folder].concat();
        page.visit(&[address.trim_end_matches('/'), "?theme=dark#top"].concat())?;
        page.expect("the theme", "document.documentElement.dataset.theme", "dark")?;
        page.expect("the address", "location.href", [address.trim_end_matches('/'), "/?theme=dark#top"].concat())?;
        if folder != "teach/" {
            page.becomes("ready")?;
        }
        let lost = "const done = arguments[0];
            Promise.all([...document.querySelectorAll('link[rel=icon], script[src]')].map(async (one) => (await fetch(one.href || one.src)).ok)).then((all) => done(all.every(Boolean)));";
        let found = page.wait(page.client.execute_async(lost, Vec::new()))?;
        same("that everything is found", &serde_json::Value::from(true), &found)?;
        page.is_quiet()?;
    }
    Ok(())
}
