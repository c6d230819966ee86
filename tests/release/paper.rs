//! On paper: the worksheet, its key, and what a pupil takes home. Chromium prints; what is printed is read as it is.

use std::collections::BTreeSet;
use std::io::Read;

use fantoccini::wd::{PrintConfigurationBuilder, PrintMargins, PrintSize};
use flate2::read::ZlibDecoder;
use regex_lite::Regex;
use serde_json::json;

use crate::page::{Outcome, Page, check, same};
use crate::pupil::WORKS;
use crate::stage::without_scripts;

/// How far the parts of a colour may lie apart and still be grey.
const GREY: f64 = 0.03;

/// The worksheet and its key fill two pages each, of either size, and have no colour.
pub fn the_sheets_fill_two_pages_in_black_and_white(page: &Page) -> Outcome {
    for sheet in ["teach/worksheet/", "teach/key/"] {
        page.visit(&[page.stage.server.address(), sheet].concat())?;
        page.holds("the page", "document.readyState === 'complete'")?;
        for (name, size) in [("A4", PrintSize::A4), ("Letter", PrintSize::US_LETTER)] {
            // As `@page` has them.
            let margins = PrintMargins { top: 1.2, bottom: 1.2, left: 1.4, right: 1.4 };
            let print = PrintConfigurationBuilder::default().size(size).margins(margins).background(true).build()?;
            let pdf = page.wait(page.client.print(print))?;
            same(&format!("pages of {sheet} on {name}"), &2, &pages(&pdf)?)?;
            let inks = inks(&pdf)?;
            check(&format!("inks in {sheet}, not {inks:?}"), inks.len() > 2)?;
            let coloured: Vec<_> = inks.iter().filter(|ink| spread(ink) > GREY).collect();
            same(&format!("what is no grey in {sheet} on {name}"), &Vec::new(), &coloured)?;
        }
    }
    Ok(())
}

/// The story is no longer than twenty pages, as browsers print by default.
pub fn the_story_prints_on_twenty_pages(page: &Page) -> Outcome {
    page.open("")?;
    for (name, size) in [("A4", PrintSize::A4), ("Letter", PrintSize::US_LETTER)] {
        let margins = PrintMargins { top: 1.0, bottom: 1.0, left: 1.0, right: 1.0 };
        let print = PrintConfigurationBuilder::default().size(size).margins(margins).background(false).build()?;
        let pages = pages(&page.wait(page.client.print(print))?)?;
        check(&format!("at most 20 pages of {name}, not {pages}"), (10..=20).contains(&pages))?;
    }
    Ok(())
}

/// Of the lesson, the summary alone is printed, with all that is in it.
pub fn the_summary_of_a_lesson_is_printed_alone(page: &Page) -> Outcome {
    page.open_lesson("")?;
    let says = page.works_by_pointer(WORKS[0].part)?;
    page.click("[data-do=print]")?;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    let seen: String = page.get("text($('main')).trim()")?;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
    let summed: String =
        page.get("[...$$('h1, .stamp, #summary h3'), ...$$('#summed > *')].map(one => one.textContent).join(' ')")?;
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
    check(&format!("{says} in {summed}"), summed.contains(&says))?;
    let address = [page.stage.server.address(), "class/"].concat();
    check(&format!("the address in {summed}"), summed.contains(&address))?;
    same("what is printed", &words(&summed), &words(&seen))
}

/// What is folded stays folded on paper, and what is not told is not printed: with the app and without.
pub fn no_answer_is_printed_before_its_reveal(page: &Page) -> Outcome {
    let printed = || {
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
        let seen = page.get::<String>("text(document.body)");
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
        seen
    };
    let untold = |when: &str| -> Outcome {
        let seen = printed()?;
        let told = ["13,221", "twelve", "13%", "counts entries, not people"].into_iter().find(|one| seen.contains(one));
        same(&format!("an answer on paper {when}"), &None, &told)
    };
    page.open_lesson("?curtain=1")?;
    untold("at the start")?;
    page.click("[data-desk=arrivals] > .buttons .main")?;
    page.writes("#arrivals-number", "5")?;
    untold("with a prediction")?;
    page.click("[data-desk=arrivals] .predict .main")?;
    untold("behind the curtain")?;
    page.run("$('[data-do=print]').click()")?;
    untold("in the summary")?;
    page.run("dispatchEvent(new Event('afterprint'))")?;
    page.click("[data-desk=arrivals] .predict .main")?;
    page.holds("all told", "$('#arrivals-known')")?;
    check("the answer on paper, once it is told", printed()?.contains("13,221"))?;
    let server = page.stage.with(|_, reply| without_scripts(reply))?;
    page.visit(&[server.address(), "class/"].concat())?;
    untold("without scripts")
}

fn pages(pdf: &[u8]) -> Result<usize, regex_lite::Error> {
    Ok(Regex::new(r"/Type\s*/Page\b")?.find_iter(&String::from_utf8_lossy(pdf)).count())
}

/// The colours that are set in the drawings of a file, as it writes them.
fn inks(pdf: &[u8]) -> Result<BTreeSet<String>, regex_lite::Error> {
    let sets = Regex::new(r"([0-9.]+ [0-9.]+ [0-9.]+) (?:rg|RG)\b")?;
    let start = b"stream\n";
    let mut inks = BTreeSet::new();
    for at in (0..pdf.len()).filter(|at| pdf.get(*at..).is_some_and(|rest| rest.starts_with(start))) {
        let mut drawn = Vec::new();
        // Fonts are packed too, some in other ways; they set no colour.
        let _ = ZlibDecoder::new(pdf.get(at + start.len()..).unwrap_or_default()).read_to_end(&mut drawn);
        let drawn = String::from_utf8_lossy(&drawn);
        inks.extend(sets.captures_iter(&drawn).filter_map(|one| Some(one.get(1)?.as_str().to_owned())));
    }
    Ok(inks)
}

/// How far the parts of a colour lie apart.
fn spread(ink: &str) -> f64 {
    let parts: Vec<f64> = ink.split(' ').filter_map(|part| part.parse().ok()).collect();
    parts.iter().fold(0.0, |most: f64, one| most.max(*one)) - parts.iter().fold(1.0, |least: f64, one| least.min(*one))
}
