//! The app takes over: quietly, from its own files, without moving anything.

use fantoccini::key::Key;
use libtest_mimic::Failed;
use sent_to_work::site::Server;
use sent_to_work::state::FigureState;
use serde_json::Value;

use crate::page::{Outcome, Page, check, same};
use crate::stage::Gate;

/// The app starts and nobody complains: no error, no warning, nothing that the policy stopped.
pub fn the_app_starts_without_a_complaint(page: &Page) -> Outcome {
    page.open("")?;
    page.expect("figures", "$$('.host > figure.live').length", FigureState::COUNT)?;
    page.expect("served figures that are left", "$$('.host > figure:not(.live)').length", 0)?;
    page.expect("controls that are off", "$$('fieldset.controls:disabled').length", 0)?;
    page.is_quiet()
}

/// Every file is asked for once, all of them are the site's own, and nothing else is asked for.
pub fn only_the_own_files_are_asked_for(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| reply)?;
    page.visit(server.address())?;
    page.becomes("ready")?;
    page.has_asked_for_own_files_only(&server)
}

impl Page {
    /// The page that this server sent has asked it for each of its own files once, and nobody for anything else.
    pub fn has_asked_for_own_files_only(&self, server: &Server) -> Outcome {
        let strangers = "performance.getEntriesByType('resource').map(one => one.name)
            .filter(name => new URL(name).origin !== location.origin)";
        self.expect("requests to other origins", strangers, Vec::<Value>::new())?;

        self.holds("the display face", DRESSED)?;
        let own =
            "[location, ...$$('script[src]').map(one => one.src), boot.dataset.js, boot.dataset.wasm, page.dataset.font, page.dataset.later]
            .map(one => new URL(one, document.baseURI).pathname).sort()";
        let own: Vec<String> = self.get(own)?;
        // Without the icon, which a browser wants or not, and the faces that may still be on their way.
        let other = |path: &String| ["/icon-", "/text-", "/label-"].iter().any(|one| path.contains(one));
        let asked = server.asked().into_iter().map(|one| one.path).filter(|path| !other(path));
        let mut asked: Vec<String> = asked.collect();
        asked.sort();
        same("what is asked for", &own, &asked)
    }

    /// Nothing lies in the browser that was not there before.
    pub fn has_kept_nothing(&self) -> Outcome {
        self.expect("cookies", "document.cookie", "")?;
        self.expect("storage", "localStorage.length + sessionStorage.length", 0)?;
        let kept = "const done = arguments[arguments.length - 1];
            Promise.all([indexedDB.databases(), caches.keys()]).then(lists => done(lists.flat().length));";
        let kept = self.wait(self.client.execute_async(kept, Vec::new()))?;
        same("databases and caches", &Value::from(0), &kept)
    }
}

/// The page keeps nothing of its reader, whatever they do.
pub fn nothing_is_kept_of_the_reader(page: &Page) -> Outcome {
    page.open("")?;
    page.press("#guess", &[Key::Right, Key::Right])?;
    page.click("#reveal")?;
    page.run(
        "for (const [id, time] of [['up', '07:00'], ['down', '23:00']]) {
        $('#' + id).value = time;
        $('#' + id).dispatchEvent(new Event('input', { bubbles: true }));
    }",
    )?;
    page.expect("the address after a guess and an own day", "location.search", "")?;
    page.has_kept_nothing()
}

/// What a reader looks at and has the faces of prose and labels that came while it was looked at.
const IN_OURS: &str = "$$('.ours').filter(one => { const { top, bottom } = one.getBoundingClientRect(); return bottom > 0 && top < innerHeight; }).map(one => one.id || one.className)";

/// Whether the display face is there, which comes last of all.
pub const DRESSED: &str =
    "[...document.fonts].some(one => one.family.includes('Broadsheet') && one.status === 'loaded')";

/// What stands where, to a tenth of a pixel, and how it stands there.
const BOXES: &str = "$$('h1, h2, h3, .host, footer').concat($$('.host > figure').flatMap(figure =>
    [figure, ...$$('.told, h3, .finding, .picture, .caption, .controls, .data, .source', figure)])).filter(visible).map(one => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.className || one.localName + (one.localName === 'h3' ? ' ' + one.textContent : ''), ...[x, y + scrollY, width, height].map(n => Math.round(n * 10) / 10)];
    }).map(one => one[0].replace(/ (live|covered)/, '') + ' at ' + one.slice(1).join(' '))";

impl Page {
    /// Opens a document in frames of the widths of a phone, a tablet and a desk: what stands where is the same before the app and with it,
    /// and all that is on screen still stands there when the display face has come. How far that face moves what nobody has
    /// seen yet depends on the fonts of the machine.
    pub fn is_taken_over_unmoved(&self, path: &str, whole: &str, boxes: &str) -> Outcome {
        for width in [320, 768, 1440] {
            let (app, faces) = (Gate::default(), Gate::default());
            let server = self.stage.held_with_late_faces(&app, &faces)?;
            let address = [server.address(), path].concat();
            let _host = self.visit_framed(&address, &format!("width={width} height=800"))?;
            self.becomes("static")?;
            self.holds("all that was served", whole)?;
            self.moves_on()?;
            let stand = |on_screen| -> Result<Vec<String>, Failed> {
                let near = "filter(one => !onScreen || one.getBoundingClientRect().top < innerHeight)";
                self.get(&format!(
                    "(onScreen => {})({on_screen})",
                    boxes.replacen("filter(visible)", &["filter(visible).", near].concat(), 1)
                ))
            };
            let (before, near) = (stand(false)?, stand(true)?);
            check("some on screen, and more below", !near.is_empty() && near.len() < before.len())?;
            app.open();
            self.becomes("ready")?;
            has_not_moved(width, &before, &stand(false)?)?;
            faces.open();
            self.holds("the display face", DRESSED)?;
            has_not_moved(width, &near, &stand(true)?)?;
        }
        Ok(())
    }
}

fn has_not_moved(width: u32, before: &[String], now: &[String]) -> Outcome {
    for (before, now) in before.iter().zip(now) {
        same(&format!("a box at a width of {width}"), before, now)?;
    }
    same(&format!("the number of boxes at {width}"), &before.len(), &now.len())
}

/// Heads, figures and all their parts stand where they stood, at the width of a phone, a tablet and a desk.
pub fn taking_over_moves_nothing(page: &Page) -> Outcome {
    let served = format!("$$('.host > figure').length === {}", FigureState::COUNT);
    page.is_taken_over_unmoved("", &served, BOXES)
}

/// The engine itself sees no shift, wherever a reader is when the display face arrives late.
pub fn no_shift_is_measured(page: &Page) -> Outcome {
    for place in ["opening", "day-begins", "day-own", "wages-split", "arrivals"] {
        let (gate, server) = page.stage.with_a_late_face()?;
        page.visit(server.address())?;
        page.becomes("ready")?;
        page.run(&format!("$('#{place}').scrollIntoView({{ behavior: 'instant' }})"))?;
        page.moves_on()?;
        gate.open();
        page.holds("the display face", DRESSED)?;
        page.holds("the faces of prose and labels", "document.documentElement.dataset.type === 'ours'")?;
        page.moves_on()?;
        page.expect("what is on screen and changed its face", IN_OURS, Vec::<String>::new())?;
        page.expect(&format!("the layout shifts at #{place}"), "__seen.shifts", Vec::<Value>::new())?;
    }
    Ok(())
}

/// The largest thing that is painted first is text that was served.
pub fn the_largest_paint_is_served_text(page: &Page) -> Outcome {
    page.open("")?;
    page.holds("the display face", DRESSED)?;
    page.holds("a largest paint", "__seen.largest")?;
    let largest: String = page.get("__seen.largest.localName")?;
    check(&format!("a p or h1 as the largest paint, not {largest}"), ["p", "h1"].contains(&largest.as_str()))?;
    page.holds("that it was served", "!__seen.largest.closest('.live')")
}
