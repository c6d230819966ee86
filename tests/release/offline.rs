//! The offline file, from the disk: no server has it, and its own policy lets it ask for nothing.

use fantoccini::key::Key;
use sent_to_work::state::FigureState;
use serde_json::Value;

use crate::engines::Engine;
use crate::page::{Outcome, Page, check};
use crate::pupil::WORKS;

/// What the file asked of anybody.
const ASKED: &str =
    "performance.getEntriesByType('resource').map(one => one.name).filter(name => !name.startsWith('data:'))";

impl Page {
    /// Opens the offline file at a query or a place.
    pub fn open_offline(&self, rest: &str) -> Outcome {
        let address = self.stage.offline("alone.html", |file| file)?;
        self.visit("about:blank")?;
        self.visit(&[&address, rest].concat())?;
        self.becomes("ready")
    }

    fn asked_nobody(&self) -> Outcome {
        self.expect("what was asked for", ASKED, Vec::<String>::new())?;
        self.is_quiet()
    }
}

/// Every figure of the page is alive in it, its claims open, and it asks nobody for anything.
pub fn the_offline_file_plays_the_page(page: &Page) -> Outcome {
    page.open_offline("?arrivals=quarters")?;
    page.expect("figures that are alive", "$$('.figure.live').length", FigureState::COUNT)?;
    page.expect("the view of the address", "$('#arrivals input[value=quarters]').checked", true)?;
    page.click("#day label:has([value=year])")?;
    page.expect("squares of the year", "$('#day input[value=year]').checked", true)?;
    page.press("#part", &[Key::Right])?;
    page.holds("a wage that moved", "$('#part').value !== $('#part').defaultValue")?;
    page.run("$('.host .data summary').click()")?;
    page.holds("a table", "$('.host table')")?;
    page.click("#opening p > a[href='#fact-report']")?;
    page.holds("a card", "$('#card').open && text($('#card')).length > 80")?;
    page.press_here(&[Key::Escape])?;
    page.run("$('.filter select[name=kind]').value = 'testimony'; $('.filter').dispatchEvent(new Event('input', { bubbles: true }))")?;
    page.holds("fewer claims", "$$('.fact:not([hidden])').length < 60")?;
    page.run("$('[data-for=day] summary').click(); $('[data-for=day] [data-do=svg]').click()")?;
    page.holds("a drawing that is saved", "__seen.saved?.name === 'sent-to-work-day.svg'")?;
    page.holds("the display face", "document.fonts.check('600 20px Broadsheet')")?;
    page.asked_nobody()
}

/// The lesson is played in it from the first prompt to the summary, and it asks nobody for anything. By keys as it is on the
/// site, in one engine to the last activity.
pub fn the_offline_file_plays_the_lesson(page: &Page) -> Outcome {
    page.open_offline("?lesson")?;
    page.expect("the title", "document.title", "Before you look, guess")?;
    let works = if page.engine == Engine::Chromium { &WORKS[..] } else { &WORKS[..1] };
    for work in works {
        page.works_by_keys(work)?;
    }
    page.sorts_by_pointer()?;
    page.has_summed_up(works)?;
    page.run("$('.lesson a[href^=\"#fact-\"]').click()")?;
    page.holds("a card", "$('#card').open && text($('#card')).length > 80")?;
    page.asked_nobody()
}

/// Axe has nothing to say of either edition in it, as it is served and alive, in both themes.
pub fn axe_finds_nothing_in_the_offline_file(page: &Page) -> Outcome {
    for rest in ["", "?lesson"] {
        page.open_offline(rest)?;
        // Of the claims a few are enough: `sources/` has all of them, in the same form.
        page.run("for (const one of $$('.fact:nth-of-type(n+6)')) one.remove()")?;
        page.satisfies_axe_in_both_themes(&format!("in the offline file at {rest}"))?;
    }
    Ok(())
}

/// A link to a claim leads there, although the list has to be unpacked first.
pub fn the_offline_file_leads_to_a_claim(page: &Page) -> Outcome {
    page.open_offline("#fact-entries-2024")?;
    page.holds(
        "the claim",
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)($('#fact-entries-2024').getBoundingClientRect())",
    )?;
    page.asked_nobody()
}

/// All its links lead into itself, or into the world.
pub fn the_offline_file_has_no_loose_end(page: &Page) -> Outcome {
    for rest in ["", "?lesson"] {
        page.open_offline(rest)?;
        let loose = "[...new Set($$('[href], [src]').map(one => one.getAttribute('href') ?? one.getAttribute('src')))]
            .filter(link => link && !/^(#|https?:|data:|\\?)/.test(link) || link?.startsWith('#') && link.length > 1 && !document.getElementById(link.slice(1)))";
        page.expect(&format!("links that lead nowhere from {rest:?}"), loose, Vec::<String>::new())?;
    }
    Ok(())
}

/// Without scripts it is the article with its pictures and tables.
pub fn the_offline_file_reads_without_scripts(page: &Page) -> Outcome {
    let scripts = |file: String| {
        let mut parts = file.split("<script");
        let start = parts.next().unwrap_or_default().to_owned();
        parts.filter_map(|part| Some(part.split_once("</script>")?.1)).fold(start, |page, part| page + part)
    };
    page.visit(&page.stage.offline("silent.html", scripts)?)?;
    page.expect(
        "pictures",
        "$$('.host svg.chart').filter(visible).filter(one => marks(one) > 5).length",
        FigureState::COUNT,
    )?;
    page.expect("tables", "$$('.host table').length", FigureState::COUNT)?;
    let words: Value = page.get("document.querySelector('main').textContent.split(/\\s+/).length")?;
    check(&format!("an article, not {words} words"), words.as_u64() > Some(2_000))
}

/// Where the browser cannot unpack, the article stays.
pub fn the_offline_file_reads_where_it_cannot_unpack(page: &Page) -> Outcome {
    // In the collector's script, which stands before the policy.
    let old = |file: String| file.replacen("<script>", "<script>delete window.DecompressionStream;", 1);
    let address = page.stage.offline("old.html", old)?;
    for rest in ["", "?lesson"] {
        page.visit("about:blank")?;
        page.visit(&[&address, rest].concat())?;
        page.becomes("failed")?;
        page.holds("the article", "visible($('h1')) && $$('.host svg.chart').filter(visible).length === 7")?;
    }
    Ok(())
}
