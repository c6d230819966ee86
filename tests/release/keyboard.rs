//! The page by keys alone.

use std::collections::BTreeSet;

use fantoccini::key::Key;
use libtest_mimic::Failed;
use serde_json::json;

use crate::engines::Engine;
use crate::page::{Outcome, Page, check, same};

/// What has the focus, in a word: its id, its group, what it does, or what it is.
const HERE: &str = "((one) => one.id || one.name || one.dataset.do || (one.closest('.data, .tools, .menu')?.className ?? '') + ' ' + one.localName)(document.activeElement)";

impl Page {
    /// Goes on by the Tab key until an element of this selector has the focus, and gives what had it on the way.
    pub fn tab_until(&self, css: &str, most: usize) -> Result<BTreeSet<String>, Failed> {
        let mut passed = BTreeSet::new();
        for _ in 0..most {
            self.strike(Key::Tab)?;
            let (here, there) = self.get(&format!("[{HERE}, document.activeElement.matches({})]", json!(css)))?;
            passed.insert(here);
            if there {
                return Ok(passed);
            }
        }
        Err(format!("{css} is not reached by {most} tabs; passed were {passed:?}").into())
    }

    /// Gives an element the focus, as a reader who knows the way.
    pub fn focus(&self, css: &str) -> Outcome {
        self.run(&format!("$({}).focus()", json!(css)))?;
        self.holds(&format!("the focus on {css}"), &format!("document.activeElement.matches({})", json!(css)))
    }
}

/// Tab reaches the bar; the menu opens by Enter and closes by Escape; the ways back and on lead by Enter.
pub fn the_bar_answers_to_keys(page: &Page) -> Outcome {
    page.open("")?;
    page.tab_until(".skip", 3)?;
    page.tab_until(".mark", 1)?;
    page.tab_until(".menu summary", 1)?;
    page.press_here(&[Key::Enter])?;
    page.holds("the menu is open", "$('.menu').open")?;
    page.tab_until(".menu a[href='#day']", 1)?;
    page.press_here(&[Key::Escape])?;
    page.holds("the menu is closed", "!$('.menu').open")?;
    page.holds("the focus on what opens the menu", "document.activeElement.matches('.menu summary')")?;
    page.tab_until("#back", 1)?;
    page.tab_until("#on", 1)?;
    page.expect("the way on", "$('#on').hash", "#day")?;
    page.press_here(&[Key::Enter])?;
    page.expect("the hash", "location.hash", "#day")?;
    page.is_quiet()
}

/// The ways on and back lead through all parts and steps, one by one, on a desk and on a phone.
pub fn the_ways_on_and_back_lead_through_the_page(page: &Page) -> Outcome {
    // The order of the stops is ours: the phone, where the figure is over its text, is enough for the other engines.
    let sizes = ["width=360 height=640", "width=1280 height=800"];
    for size in sizes.into_iter().take(if page.engine == Engine::Chromium { 2 } else { 1 }) {
        let _host = page.visit_framed(page.stage.server.address(), size)?;
        page.becomes("ready")?;
        let mut stops: Vec<String> = page.get("$$('main > section, .step').map(one => '#' + one.id)")?;
        page.expect("the way on", "$('#on').hash", stops.get(1).cloned())?;
        for way in ["on", "back"] {
            let wrong = page.goes_through(way, &stops)?;
            same(&format!("what is wrong on the way {way} at {size}"), &Vec::new(), &wrong)?;
            stops.reverse();
        }
        page.is_quiet()?;
    }
    Ok(())
}

impl Page {
    /// Presses the button for the next or the previous stop, each time once it leads on, and says where it leads elsewhere. All of
    /// it in one message to the browser.
    fn goes_through(&self, way: &str, stops: &[String]) -> Result<Vec<String>, Failed> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            const [, ...stops] = {}, button = document.getElementById('{way}'), wrong = [];
            const holds = async (what, condition) => {{
                for (let left = 300; !condition() && left; left--) await new Promise((next) => requestAnimationFrame(next));
                if (!condition()) wrong.push(what());
            }};
            (async () => {{
                for (const stop of stops) {{
                    await holds(() => `the button leads to ${{button.hash}}, not to ${{stop}}`, () => button.hash === stop);
                    if (wrong.length) return;
                    button.click();
                    await holds(() => `the page is at ${{location.hash}}, not at ${{stop}}`, () => location.hash === stop);
                }}
            }})().then(() => done(wrong));",
            json!(stops)
        );
        Ok(serde_json::from_value(self.wait(self.client.execute_async(&script, Vec::new()))?)?)
    }
}

/// The bar is always in view, so the focus in it leaves the page where it is.
pub fn the_focus_in_the_bar_scrolls_nothing(page: &Page) -> Outcome {
    page.open("#day-own")?;
    page.is_at("day-own")?;
    let before: f64 = page.get("scrollY")?;
    for css in [".mark", ".menu summary", "#back", "#on"] {
        page.focus(css)?;
        same(&format!("where the page is, with the focus on {css}"), &before, &page.get("scrollY")?)?;
    }
    Ok(())
}

/// Tab goes through a figure's controls and table to its tools, and through the filter of the list of claims.
pub fn figures_tools_and_sources_are_reached_by_tab(page: &Page) -> Outcome {
    page.open_at("", "day-own")?;
    page.focus("#day .finding a")?;
    let mut passed = page.tab_until("#day .data summary", 60)?;
    passed.append(&mut page.tab_until("#day .tools summary", 40)?);
    let wanted: BTreeSet<String> = ["day", "hour", "up", "down"].map(str::to_owned).into();
    same("controls that Tab does not reach", &Vec::new(), &wanted.difference(&passed).collect())?;
    page.press_here(&[Key::Enter])?;
    page.holds("the tools are open", "$('#day .tools').open")?;
    let passed = page.tab_until("#day .tools a[href$='.json']", 12)?;
    let wanted: BTreeSet<String> = ["png", "svg", "link", "embed", "plain"].map(str::to_owned).into();
    same("tools that Tab does not reach", &Vec::new(), &wanted.difference(&passed).collect())?;
    page.visit(&[page.stage.server.address(), "sources/"].concat())?;
    page.holds("the filter", "$('.filter select')")?;
    page.run(
        "$('.filters').previousElementSibling.insertAdjacentHTML('beforeend', '<a href=\"#\" id=\"before\">.</a>')",
    )?;
    page.focus("#before")?;
    page.tab_until("[name=kind]", 1)?;
    page.tab_until("[name=part]", 1)?;
    page.tab_until("[name=source]", 1)?;
    page.tab_until("[name=needs]", 1)?;
    page.tab_until(".fact summary", 1)?;
    page.is_quiet()
}

/// Beside its step, every control of a figure comes on screen with the focus, and the step stays at hand.
pub fn a_control_that_has_the_focus_is_on_screen(page: &Page) -> Outcome {
    let mut found = Vec::new();
    for size in ["width=1280 height=900", "width=1366 height=650"] {
        let _host = page.visit_framed(page.stage.server.address(), size)?;
        page.becomes("ready")?;
        for step in [
            "arrivals-years",
            "workers-counted",
            "visas-switch",
            "day-own",
            "wages-split",
            "wages-ledger",
            "sanctions-2017",
        ] {
            page.run(&format!("location.hash = '#{step}'"))?;
            page.is_at(step)?;
            page.click(&format!("#{step} h3"))?; // WebKit gives the focus only within a frame that has it
            let off = format!(
                "const done = arguments[arguments.length - 1];
                const step = document.getElementById('{step}'), walk = step.closest('.walk');
                const frame = () => new Promise((next) => requestAnimationFrame(next));
                (async () => {{
                    const off = [];
                    for (const one of walk.querySelectorAll('.controls input')) {{
                        one.focus();
                        await frame();
                        await frame();
                        const {{ top, bottom }} = one.getBoundingClientRect();
                        const name = one.id || one.value;
                        if (!one.isConnected) off.push(`${{name}} went away`);
                        else if (top < document.querySelector('.top').offsetHeight || bottom > innerHeight + 1) off.push(`${{name}} stands at ${{Math.round(top)}} to ${{Math.round(bottom)}}`);
                        if (!step.hasAttribute('data-now')) off.push(`${{name}} took the step away`);
                    }}
                    return off;
                }})().then(done);"
            );
            let off = page.wait(page.client.execute_async(&off, Vec::new()))?;
            let off: Vec<String> = serde_json::from_value(off)?;
            if !off.is_empty() {
                found.push(format!("{step} at {size}: {}", off.join(", ")));
            }
        }
    }
    check(&format!("controls on screen; {}", found.join("; ")), found.is_empty())
}
