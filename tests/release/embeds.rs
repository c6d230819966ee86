//! The frames for the pages of others.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::key::Key;
use libtest_mimic::Failed;
use sent_to_work::edition::frame_height;
use serde_json::{Value, json};

use crate::engines::Engine;
use crate::page::{Outcome, Page, check, same};
use crate::stage::without_scripts;

/// The tallest that every host allows, in CSS pixels.
const TALLEST: u32 = 1_000;

/// The height of a document, as a frame tells it.
const HEIGHT: &str = "Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// Where one is in the story, without the title that is only heard.
pub const AT: &str = "$('#at').textContent.split('.')[0]";

/// Each figure with its views; what a slider moves changes no height that a view does not.
const FIGURES: [(&str, &[&str]); 7] = [
    ("arrivals", &["", "?arrivals=quarters", "?arrivals=purposes"]),
    ("workers", &["", "?workers=counted", "?workers=estimated", "?workers=planned"]),
    ("visas", &["", "?visas=students"]),
    ("day", &["", "?awake=0", "?awake=22", "?day=year", "?day=accounts"]),
    ("wages", &["", "?pay=kinu&part=200", "?wages=quota", "?wages=ledger&months=36"]),
    ("sanctions", &["", "?sanctions=2017", "?sanctions=2019", "?sanctions=2024"]),
    ("escapes", &[""]),
];

/// The heights of a frame, and what was wrong with it.
type Measured = (Vec<u32>, Vec<String>);

impl Page {
    fn embed(&self, path: &str, width: u32) -> Result<sent_to_work::site::Server, Failed> {
        let address = [self.stage.server.address(), "embed/", path].concat();
        let host = self.visit_framed(&address, &format!("width={width} height=1000"))?;
        self.becomes("ready")?;
        Ok(host)
    }

    /// Has the host make the frame this wide, and waits until the figure is drawn for it.
    pub fn becomes_wide(&self, width: u32) -> Outcome {
        self.wait(self.client.enter_parent_frame())?;
        self.run(&format!("$('iframe').width = {width}"))?;
        self.wait(async { self.client.find(Locator::Css("iframe")).await?.enter_frame().await })?;
        self.expect("the width of the frame", "innerWidth", width)?;
        self.is_redrawn()
    }

    /// Waits until what is on screen follows what was changed.
    pub fn is_redrawn(&self) -> Outcome {
        let drawn =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        self.wait(self.client.execute_async(drawn, Vec::new())).map(drop)
    }

    /// Has the host make the frame as wide as each of these, one after the other, with the table opened and closed where that is
    /// wanted; gives the heights at each and what was wrong. All of it is one message to the browser.
    fn heights_at(&self, widths: &[(u32, bool)]) -> Result<Vec<Measured>, Failed> {
        const SCRIPT: &str = "const [widths, done] = arguments, frame = document.querySelector('iframe'), found = [];
            const ask = () => {
                if (found.length === widths.length) return done(found);
                const [width, table] = widths[found.length];
                frame.width = width;
                frame.contentWindow.postMessage(`__measure ${JSON.stringify({ width, table })}`, '*');
            };
            addEventListener('message', ({ data }) => {
                if (typeof data !== 'string' || !data.startsWith('__measured ')) return;
                found.push(JSON.parse(data.slice('__measured '.length)));
                ask();
            });
            ask();";
        self.wait(self.client.enter_parent_frame())?;
        let found = self.wait(self.client.execute_async(SCRIPT, vec![json!(widths)]))?;
        self.wait(async { self.client.find(Locator::Css("iframe")).await?.enter_frame().await })?;
        Ok(serde_json::from_value(found)?)
    }

    /// Is no taller than hosts allow, and no wider than its frame; gives the height.
    fn is_within_bounds(&self, what: &str) -> Result<u32, Failed> {
        let tall: u32 = self.get(HEIGHT)?;
        check(&format!("at most {TALLEST} pixels, not {tall}, {what}"), tall <= TALLEST)?;
        self.expect(
            &format!("no scrolling sideways {what}"),
            "document.documentElement.scrollWidth <= innerWidth",
            true,
        )?;
        Ok(tall)
    }
}

/// Widths of phones, and of a column: at each of them the frame that is offered to sites that do not listen has room.
const COMMON: [u32; 4] = [320, 345, 360, 600];

/// A kind of width each: at these an opened table is looked at too.
const KINDS: [u32; 4] = [320, 414, 704, 1200];
/// The others, at which lines break elsewhere.
const OTHERS: [u32; 6] = [327, 345, 352, 360, 372, 600];

/// No figure is taller than hosts allow, at any width and in any view, and an opened table takes no room. The frame that is
/// offered to sites that do not listen has room on a phone and in a column, in any view, and not much more than that.
pub fn no_frame_is_taller_than_hosts_allow(page: &Page) -> Outcome {
    // The lines of a text break as our style says: engines can differ in a kind of width and in what a view is drawn with,
    // and not in each of both. At the least width a view is tallest.
    let is_first = page.engine == Engine::Chromium;
    for (name, views) in FIGURES {
        let mut tallest = 0;
        for (at, view) in views.iter().enumerate() {
            let _host = page.embed(&[name, "/", view].concat(), KINDS[0])?;
            let kinds: &[u32] = if is_first || at == 0 { &KINDS } else { &KINDS[..1] };
            let others = OTHERS.iter().filter(|_| is_first);
            let widths: Vec<(u32, bool)> =
                kinds.iter().map(|&width| (width, true)).chain(others.map(|&width| (width, false))).collect();
            let found = page.heights_at(&widths)?;
            same("widths that were looked at", &widths.len(), &found.len())?;
            for ((width, _), (heights, wrong)) in widths.into_iter().zip(found) {
                let what = format!("in {name}{view} at {width}");
                same(&format!("what is too wide {what}"), &Vec::new(), &wrong)?;
                let tall = heights.first().copied().unwrap_or_default();
                same(&format!("the heights with a table and without {what}"), &vec![tall; heights.len()], &heights)?;
                check(
                    &format!("at most {TALLEST} pixels and some, not {tall}, {what}"),
                    (1..=TALLEST).contains(&tall),
                )?;
                if COMMON.contains(&width) {
                    tallest = tallest.max(tall);
                }
            }
            page.is_quiet()?;
        }
        if is_first {
            let offered = u32::from(frame_height(name));
            check(&format!("{offered} for {name}, which has {tallest}"), (tallest..tallest + 60).contains(&offered))?;
        }
    }
    same("what is offered for the story", &TALLEST, &u32::from(frame_height("page")))
}

/// The whole story goes on and back, slide by slide, none of them too tall.
pub fn the_story_goes_on_slide_by_slide(page: &Page) -> Outcome {
    for width in [320, 960] {
        let _host = page.embed("", width)?;
        let slides: usize = page.get("$$('.slide').length")?;
        check("as many slides as the story has steps, and more", slides > 30)?;
        for at in 1..=slides {
            page.expect("where one is", AT, format!("{at} of {slides}"))?;
            page.expect("slides that are seen", "$$('.slide').filter(visible).length", 1)?;
            let id: String = page.get("$('.slide[data-now]').id")?;
            page.is_within_bounds(&format!("on slide {id} at {width}"))?;
            let shown = "[...document.querySelectorAll('.beside [data-figure]')].filter(one => visible($('.stage', one))).map(one => one.dataset.step)";
            let steps: Vec<String> = page.get(shown)?;
            check(
                &format!("at most one figure, of this step, on {id}: {steps:?}"),
                steps.iter().all(|step| *step == id) && steps.len() < 2,
            )?;
            if width < 896 && page.get::<bool>("$$('.beside:has([data-now]) .try button').some(visible)")? {
                page.click(".beside:has([data-now]) .try button")?;
                page.is_within_bounds(&format!("trying the figure of {id} at {width}"))?;
            }
            if at < slides {
                page.click("#on")?;
            }
        }
        page.expect("no way on from the last", "$('#on').disabled", true)?;
        page.click("#back")?;
        page.expect("where one is", AT, format!("{} of {slides}", slides - 1))?;
        page.is_quiet()?;
    }
    Ok(())
}

/// A slide has an address, which brings it back, with its figure in its state; a step does so for a single figure.
pub fn a_slide_has_an_address(page: &Page) -> Outcome {
    let _host = page.embed("?step=arrivals-purposes&utm=x", 700)?;
    page.expect("the slide", "$('.slide[data-now]').id", "arrivals-purposes")?;
    page.expect("the view", "$('[data-figure=arrivals] input[value=purposes]').checked", true)?;
    page.click("#on")?;
    page.expect("the address", "location.search", "?step=arrivals-dark&utm=x")?;
    page.expect("no fragment", "location.hash", "")?;
    page.run("self.old = true; location.reload()")?;
    page.holds("another document", "!self.old && document.documentElement?.dataset.app === 'ready'")?;
    page.expect("the slide after a reload", "$('.slide[data-now]').id", "arrivals-dark")?;
    page.expect("the view", "$('[data-figure=arrivals] input[value=quarters]').checked", true)?;
    let _host = page.embed("day/?step=day-accounts", 700)?;
    page.expect("the view", "$('[data-figure=day] input[value=accounts]').checked", true)?;
    let _host = page.embed("?step=nowhere", 700)?;
    page.expect("the slide", "$('.slide[data-now]').id", "opening")?;
    page.is_quiet()
}

/// A link in the story, by the pointer or by a key, leads to its slide and its title, and writes no fragment.
pub fn a_link_in_the_story_leads_to_its_slide(page: &Page) -> Outcome {
    let link = ".slide[data-now] a[href='#wages']";
    for width in [320, 960] {
        for keys in [false, true] {
            let _host = page.embed("?step=conditions", width)?;
            page.expect("the slide", "$('.slide[data-now]').id", "conditions")?;
            if keys {
                page.run(&format!("$(\"{link}\").focus()"))?;
                page.strike(Key::Enter)?;
            } else {
                page.click(link)?;
            }
            page.expect("the slide it leads to", "$('.slide[data-now]').id", "wages")?;
            page.expect("slides that are seen", "$$('.slide').filter(visible).length", 1)?;
            page.expect("the part", "$('#parts').value", "wages")?;
            page.expect("the focus at its title", "document.activeElement === $('#wages h2')", true)?;
            page.expect("the address", "location.search + location.hash", "?step=wages")?;
            page.is_quiet()?;
        }
    }
    // None is left that leads nowhere.
    let lost = "$$('.slide a[href^=\"#\"]').map(one => one.getAttribute('href').slice(1)).filter(to => !to.startsWith('fact-') && !$$('.slide').some(one => one.id === to || one.dataset.part === to))";
    page.expect("links that lead nowhere", lost, Vec::<String>::new())
}

/// An opened table covers picture and words of its figure, no more, and all of its rows can be reached; its summary stays
/// where it is, and closes it, as Escape does.
pub fn a_table_lies_over_its_figure(page: &Page) -> Outcome {
    for (path, width) in
        [("arrivals/", 320), ("wages/", 600), ("day/", 1000), ("sanctions/?fit=1", 600), ("?step=workers-counted", 960)]
    {
        let _host = page.embed(path, width)?;
        let open = "$$('.data[open]').length";
        let summary = "$$('.data summary').find(visible)";
        let place = format!("Math.round({summary}.getBoundingClientRect().top)");
        let before: u32 = page.get(&place)?;
        page.run(&format!("{summary}.focus()"))?;
        page.strike(Key::Enter)?;
        page.holds("a table", "$$('.data table').some(visible)")?;
        same(&format!("the place of its summary in {path}"), &before, &page.get(&place)?)?;
        let covers = "(() => {
            const panel = $$('.data[open] .scroll').find(visible).getBoundingClientRect();
            const stage = $$('.stage').find(visible), figure = [...stage.children].map(one => one.getBoundingClientRect());
            return figure.every(one => panel.left <= one.left && panel.top <= one.top && panel.right >= one.right && panel.bottom >= one.bottom)
                && panel.left >= 0 && panel.right <= innerWidth;
        })()";
        page.expect(&format!("that it covers the figure in {path}"), covers, true)?;
        let reached = "(() => {
            const panel = $$('.data[open] .scroll').find(visible), last = [...panel.querySelectorAll('tr')].at(-1);
            panel.scrollTop = panel.scrollHeight;
            const reached = last.getBoundingClientRect().bottom <= panel.getBoundingClientRect().bottom;
            panel.scrollTop = 0;
            return reached;
        })()";
        page.expect(&format!("that the last row is reached in {path}"), reached, true)?;
        page.strike(Key::Escape)?;
        page.expect("tables after Escape", open, 0)?;
        page.expect("the focus", &format!("document.activeElement === {summary}"), true)?;
        page.strike(Key::Enter)?;
        page.expect("tables", open, 1)?;
        page.strike(Key::Enter)?;
        page.expect("tables after its summary", open, 0)?;
        page.is_quiet()?;
    }
    Ok(())
}

/// Where a claim cannot be fetched, a frame stays as it is and the claim opens in a tab of its own; where the host allows no tab,
/// the link is followed in the frame.
pub fn a_card_in_a_frame_that_cannot_be_fetched_is_a_link(page: &Page) -> Outcome {
    let link = ".source a[href='#fact-pay-kinu']";
    for (sandbox, tabs) in [("", 2), ("sandbox=allow-scripts ", 1)] {
        let address = [page.stage.server.address(), "embed/wages/"].concat();
        let _host = page.visit_framed(&address, &format!("{sandbox}width=700 height=1000"))?;
        page.becomes("ready")?;
        page.run("self.fetch = () => Promise.reject(new TypeError('no network'))")?;
        page.click(link)?;
        let there = "location.pathname.endsWith('/claim/pay-kinu/') && visible($('h1'))";
        if tabs == 1 {
            page.holds("the page of the claim in the frame", there)?;
            continue;
        }
        page.holds("a frame without a card", "$('[data-figure=wages]') && !$('#card').open")?;
        let own = page.wait(page.client.window())?;
        let all = page.wait(page.client.windows())?;
        same("tabs", &tabs, &all.len())?;
        for other in all.into_iter().filter(|one| *one != own) {
            page.wait(page.client.switch_to_window(other))?;
            page.holds("the page of the claim in its tab", there)?;
            page.wait(page.client.close_window())?;
        }
        page.wait(page.client.switch_to_window(own))?;
    }
    Ok(())
}

/// Every number of every figure, in each of its views, has a claim.
pub fn every_number_in_a_frame_has_its_claim(page: &Page) -> Outcome {
    for (name, views) in FIGURES {
        for view in views {
            let _host = page.embed(&[name, "/", view].concat(), 700)?;
            page.click(".data summary")?;
            let ids: Vec<String> =
                page.get("$$('a[href^=\"#fact-\"]').map(one => one.getAttribute('href').slice(6))")?;
            let folder = |id: &String| Path::new("dist/claim").join(id).is_dir();
            let lost: Vec<_> = ids.iter().filter(|id| !folder(id)).collect();
            check(&format!("numbers in {name}{view}"), !ids.is_empty())?;
            same(&format!("claims of {name}{view} that are not there"), &Vec::new(), &lost)?;
        }
    }
    Ok(())
}

/// A number opens its card where the reader has pressed, and the card leads to the page of the claim.
pub fn a_number_in_a_frame_opens_its_card(page: &Page) -> Outcome {
    let _host = page.embed("wages/", 700)?;
    page.run("$('.source a[href^=\"#fact-\"]').click()")?;
    page.holds("a card", "$('#card').open && text($('#card')).length > 80")?;
    let claims = Value::from([page.stage.server.address(), "claim/"].concat());
    page.holds("the way to the claim", &format!("$('#card .all').href.startsWith({claims})"))?;
    let beside = "$$('.card-body a').filter(one => !one.href.includes('/claim/') && one.target !== '_blank').length";
    page.expect("links that would leave the frame empty", beside, 0)?;
    page.holds(
        "a card within the frame",
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)($('#card').getBoundingClientRect())",
    )?;
    page.strike(Key::Escape)?; // WebKit would look for the button in the wrong frame
    page.holds("no card", "!$('#card').open")?;
    page.is_quiet()
}

/// Where the frame may run no script, it is a figure with finding, table and claims, or the story in short.
pub fn a_frame_without_scripts_reads(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| without_scripts(reply))?;
    for (name, _) in FIGURES {
        let _host = page.visit_framed(&[server.address(), "embed/", name, "/"].concat(), "width=600 height=900")?;
        page.holds(&format!("a picture of {name}"), "$$('svg.chart').filter(visible).some(one => marks(one) > 5)")?;
        page.holds("a finding", "visible($('.finding')) && text($('.finding')).length > 30")?;
        page.expect("a table", "$$('.data table').length", 1)?;
        page.expect("the way to the page", "visible($('.credit a'))", true)?;
        page.run("$('.source a[href*=\"claim/\"]').click()")?;
        page.holds("the claim", "location.pathname.includes('/claim/') && visible($('.fact h1'))")?;
    }
    let _host = page.visit_framed(&[server.address(), "embed/"].concat(), "width=600 height=900")?;
    page.expect("slides", "$$('.slide').filter(visible).map(one => one.id)", vec!["opening"])?;
    page.holds("how it begins", "text($('#opening')).includes('Six men')")?;
    page.expect(
        "buttons",
        "$$('button').filter(one => visible(one) && getComputedStyle(one).visibility !== 'hidden').length",
        0,
    )?;
    page.expect("the way to the page", "visible($('.credit a'))", true)
}

/// A host’s colours are taken where every text stays readable, and left where not.
pub fn a_host_colours_only_what_stays_readable(page: &Page) -> Outcome {
    let value = |name: &str| format!("getComputedStyle(document.documentElement).getPropertyValue('--{name}').trim()");
    let _host = page.embed("day/?theme=light&accent=00527a&radius=12", 700)?;
    page.holds("the accent", &format!("{}.includes('#00527a')", value("warm-text")))?;
    page.expect("the corners", &value("radius"), "12px")?;
    for query in
        ["accent=ffee00", "accent=red", "accent=00527", "radius=99", "radius=-1", "ground=777777", "font=url(x)"]
    {
        let _host = page.embed(&format!("day/?theme=light&{query}"), 700)?;
        page.expect(&format!("a mark with {query}"), "getComputedStyle($('.finding .n')).color", "rgb(28, 29, 32)")?;
        page.expect(
            &format!("the ground with {query}"),
            "getComputedStyle(document.body).backgroundColor",
            "rgb(250, 247, 240)",
        )?;
        page.expect(&format!("the corners with {query}"), &value("radius"), "3px")?;
        page.is_quiet()?;
    }
    let _host = page.embed("day/?theme=light&ground=ffffff&font=sans", 700)?;
    page.expect("the ground", "getComputedStyle(document.body).backgroundColor", "rgb(255, 255, 255)")
}

/// In a frame of a fixed height the figure takes what there is.
pub fn a_fixed_frame_is_filled(page: &Page) -> Outcome {
    for height in [420, 900] {
        let address = [page.stage.server.address(), "embed/escapes/?fit=1"].concat();
        let _host = page.visit_framed(&address, &format!("width=640 height={height}"))?;
        page.becomes("ready")?;
        page.expect("the height", "document.documentElement.clientHeight", height)?;
        page.holds("a picture with room", "$('svg.chart').getBoundingClientRect().height > 150")?;
        page.is_quiet()?;
    }
    Ok(())
}

/// Who comes by the keyboard gets in, through, and out again.
pub fn the_keyboard_gets_through_a_frame(page: &Page) -> Outcome {
    let _host = page.embed("day/", 700)?;
    page.run("$('.finding a').focus()")?;
    let reached = "$$('a, button, input, summary').filter(one => visible(one) && !one.closest('dialog, .facts') && !one.disabled)";
    let last = format!("document.activeElement === ({reached}).at(-1)");
    for _ in 0..60 {
        if page.get(&last)? {
            return page.is_quiet();
        }
        page.press_here(&[Key::Tab])?;
    }
    Err("the focus does not come to the end".into())
}
