//! What axe has to say.

use serde_json::{Value, json};

use crate::engines::Engine;
use crate::page::{Outcome, Page, same};
use crate::pupil::WORKS;
use crate::stage::without_scripts;

/// The rules about colours.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

impl Page {
    /// Axe finds nothing that breaks its rules.
    pub fn satisfies_axe(&self, where_: &str) -> Outcome {
        self.satisfies_axe_in(&Value::Null, &Value::Null, where_)
    }

    /// The same in both themes. The page is not loaded anew for that: only this attribute differs.
    pub fn satisfies_axe_in_both_themes(&self, where_: &str) -> Outcome {
        self.satisfies_axe_in_both_themes_in(&Value::Null, where_)
    }

    /// The same of a part of the page, given as axe takes it; null is all of it.
    pub fn satisfies_axe_in_both_themes_in(&self, part: &Value, where_: &str) -> Outcome {
        // What is not on screen begins to fade to its new colour when axe asks for that.
        self.run("for (const one of $$('*')) one.style.transition = 'none'")?;
        // The dark theme differs in colours only, as `the_switch_changes_colours_only` and `tests/style.rs` hold: there, the
        // rules about colours are enough.
        for (theme, rules) in [("light", Value::Null), ("dark", json!(COLOURS))] {
            self.run(&format!("document.documentElement.dataset.theme = '{theme}'"))?;
            self.satisfies_axe_in(part, &rules, &format!("in the {theme} theme, {where_}"))?;
        }
        Ok(())
    }

    fn satisfies_axe_in(&self, part: &Value, rules: &Value, where_: &str) -> Outcome {
        self.has_axe()?;
        // What is fading in has not its colour yet; and what is off screen may never come to its end by itself.
        self.run("for (const one of document.getAnimations()) one.finish()")?;
        let run = "const [part, rules, done] = arguments; __axe(part, rules).then(done, (problem) => done(JSON.stringify([String(problem)])));";
        let found = self.wait(self.client.execute_async(run, vec![part.clone(), rules.clone()]))?;
        let found: Value = serde_json::from_str(found.as_str().unwrap_or_default())?;
        same(&format!("what axe finds {where_}"), &Value::Array(Vec::new()), &found)
    }

    /// Loads axe, if this document has it not yet.
    fn has_axe(&self) -> Outcome {
        if self.get("'__axe' in window")? {
            return Ok(());
        }
        let source = self.stage.axe()?;
        if self.get("location.protocol === 'file:'")? {
            self.wait(self.client.execute(source, Vec::new()))?;
        } else {
            let load = "const done = arguments[0], axe = document.createElement('script');
                axe.onload = axe.onerror = done;
                axe.src = '/__axe.js';
                document.head.append(axe);";
            self.wait(self.client.execute_async(load, Vec::new()))?;
        }
        self.holds("axe", "'__axe' in window")
    }
}

/// Every view of every figure, four at a time.
const VIEWS: [&str; 4] = [
    "arrivals=years&workers=all&visas=switch&day=clock&wages=split&sanctions=2025",
    "arrivals=quarters&workers=counted&visas=students&day=year&wages=quota&sanctions=2017",
    "arrivals=purposes&workers=estimated&day=accounts&wages=ledger&sanctions=2019",
    "workers=planned&sanctions=2024&wages=split&pay=kinu",
];

/// The living page in every view and in both themes, with everything open.
pub fn axe_finds_nothing_in_the_living_page(page: &Page) -> Outcome {
    for (at, views) in VIEWS.into_iter().enumerate() {
        if at == 0 {
            page.open(&["?", views].concat())?;
            page.unfold()?;
            page.satisfies_axe_in_both_themes(&format!("in the page with {views}"))?;
            continue;
        }
        // Only these figures differ from what was looked at, so the page is not loaded anew.
        let mut figures = Vec::new();
        for view in views.split('&') {
            let (name, value) = view.split_once('=').ok_or("a view has a name and a value")?;
            let choice = format!("$('.live [name={name}][value=\"{value}\"]')");
            page.holds(&format!("a choice of {view}"), &choice)?;
            page.run(&format!("{choice}.click()"))?;
            page.holds(&format!("the view {view}"), &format!("{choice}.checked"))?;
            figures.push(page.get::<Value>(&format!("{choice}.closest('[data-figure]').dataset.figure"))?);
        }
        page.is_redrawn()?;
        let hosts: Vec<String> = figures.iter().map(|one| format!("[data-figure={one}]")).collect();
        let part = json!({ "include": hosts });
        page.satisfies_axe_in_both_themes_in(&part, &format!("in the page with {views}"))?;
    }
    Ok(())
}

/// The frames, in both themes, on a phone: each figure, and a slide of each sort.
pub fn axe_finds_nothing_in_frames(page: &Page) -> Outcome {
    let paths = ["arrivals/", "workers/", "visas/", "day/", "wages/?wages=ledger", "sanctions/", "escapes/"];
    for path in paths.into_iter().chain([""]) {
        let address = [page.stage.server.address(), "embed/", path].concat();
        let _host = page.visit_framed(&address, "width=360 height=1000")?;
        page.becomes("ready")?;
        page.run("$$('.data summary').filter(visible).forEach(one => one.click())")?;
        page.satisfies_axe_in_both_themes(&format!("in the frame {path}"))?;
        if path.is_empty() {
            for slide in ["day-sum", "conditions", "answers"] {
                page.run(&format!(
                    "while ($('.slide[data-now]').id !== '{slide}' && !$('#on').disabled) $('#on').click()"
                ))?;
                page.expect("the slide", "$('.slide[data-now]').id", slide)?;
                page.is_redrawn()?;
                page.satisfies_axe_in_both_themes(&format!("on the slide {slide}"))?;
            }
        }
    }
    Ok(())
}

/// The menu, in both themes; what is behind it is looked at without it.
pub fn axe_finds_nothing_in_the_menu(page: &Page) -> Outcome {
    page.open("")?;
    page.click(".menu summary")?;
    page.satisfies_axe_in_both_themes_in(&json!({ "include": [".top"] }), "in the bar with the menu")
}

/// Beside a guess, and on a phone, where the figure holds the upper part of the window.
pub fn axe_finds_nothing_in_other_views(page: &Page) -> Outcome {
    page.open("")?;
    page.click("#reveal")?;
    page.satisfies_axe_in(&json!({ "include": ["[data-figure=arrivals]"] }), &Value::Null, "beside a guess")?;
    let address = [page.stage.server.address(), "#wages-split"].concat();
    let _host = page.visit_framed(&address, "width=360 height=740")?;
    page.becomes("ready")?;
    page.is_at("wages-split")?;
    page.satisfies_axe("on a phone")
}

/// A card, in both themes; what is behind it can neither be used nor heard.
pub fn axe_finds_nothing_in_a_card(page: &Page) -> Outcome {
    page.open_at("", "day-own")?;
    page.click("#day .finding a[href='#fact-day-span']")?;
    page.holds("the card is open", "$('#card').open && text($('.card-body')).length > 200")?;
    page.satisfies_axe_in_both_themes_in(&json!({ "include": ["#card"] }), "in a card")
}

/// The page without scripts, and the one whose app has failed.
pub fn axe_finds_nothing_in_the_served_page(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| without_scripts(reply))?;
    page.visit(server.address())?;
    page.becomes("static")?;
    page.satisfies_axe("in the page without scripts")?;
    let server = page.stage.without_app()?;
    page.visit(server.address())?;
    page.becomes("failed")?;
    // Only the places of the figures differ from the page without scripts.
    page.satisfies_axe_in(&json!({ "include": [".host"] }), &Value::Null, "in the page without its app")
}

/// The lesson in both themes: at the start, after a prediction behind the curtain, and when everything is told.
pub fn axe_finds_nothing_in_the_lesson(page: &Page) -> Outcome {
    page.open_lesson("?curtain=1")?;
    page.satisfies_axe_in_both_themes("in the lesson")?;
    page.run("$$('[data-desk] > .buttons .main').forEach(one => one.click())")?;
    page.expect("what is asked", "$$('.predict .slider').length", WORKS.len())?;
    page.run("$$('.predict .main').forEach(one => one.click())")?;
    page.expect("curtains", "$$('.curtain').length", WORKS.len())?;
    page.satisfies_axe_in_both_themes("at the curtain of the lesson")?;
    page.open_lesson("")?;
    for work in &WORKS {
        page.works_by_pointer(work.part)?;
    }
    page.sorts_by_pointer()?;
    page.run("for (const one of $$('main details:not([open]) > summary')) one.click()")?;
    page.satisfies_axe_in_both_themes("in the lesson with everything told")
}

/// Leaves the first claim of each kind and with each set of parts.
const ONE_OF_EACH_KIND: &str = "const kinds = new Set();
    for (const fact of $$('.fact')) {
        const kind = [$('.tag', fact), ...fact.children].map(one => one.className).join();
        if (kinds.has(kind)) fact.remove();
        kinds.add(kind);
    }";

/// The teacher's page and the documents around the story in both themes, the worksheet and its key as they print.
pub fn axe_finds_nothing_in_the_teachers_pages(page: &Page) -> Outcome {
    let pages = ["teach/", "editions/", "accessibility/", "sources/", "releases/", "claim/day-span/"];
    for path in pages.into_iter().chain(["teach/worksheet/", "teach/key/"]) {
        page.visit(&[page.stage.server.address(), path].concat())?;
        page.holds("the page", "document.readyState === 'complete'")?;
        page.run("for (const one of $$('main details > summary')) one.click()")?;
        if path == "sources/" && page.engine != Engine::Chromium {
            // One engine goes through all claims; to the others, one of each kind is as good as a hundred.
            page.run(ONE_OF_EACH_KIND)?;
        }
        if pages.contains(&path) {
            page.satisfies_axe_in_both_themes(&format!("in {path}"))?;
        } else {
            page.satisfies_axe(&format!("in {path}"))?;
        }
    }
    Ok(())
}
