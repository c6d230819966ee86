//! The lesson: played as a pupil plays it, set up as a teacher sets it up, failing as machines fail.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::engines::Engine;
use crate::page::{Outcome, Page, check, same};
use crate::pupil::WORKS;

/// A whole lesson by keys alone. What was entered is in the summary, is taken along, and stays in the window.
pub fn a_lesson_is_played_by_keys(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| reply)?;
    page.visit(&[server.address(), "class/"].concat())?;
    page.becomes("ready")?;
    let address: String = page.get("location.href")?;
    same("that it asks before anything is entered", &false, &page.asks_before_leaving()?)?;
    for work in &WORKS {
        page.works_by_keys(work)?;
    }
    page.sorts_by_keys()?;
    let lines = page.has_summed_up(&WORKS)?;
    same("that it asks before all is lost", &true, &page.asks_before_leaving()?)?;
    page.tab_until("[data-do=print]", 8)?;
    page.strike(Key::Enter)?;
    page.expect("what was printed", "__seen.printed", vec!["summary"])?;
    page.run("dispatchEvent(new Event('afterprint'))")?;
    page.tab_until("[data-do=copy]", 1)?;
    page.strike(Key::Enter)?;
    page.holds("a copy", "__seen.copied")?;
    page.tab_until("[data-do=save]", 1)?;
    page.strike(Key::Enter)?;
    page.holds("a file", "__seen.saved?.name === 'sent-to-work.txt'")?;
    let saved = page.wait(page.client.execute_async("__seen.saved.blob.text().then(arguments[0])", Vec::new()))?;
    same("the file and the copy", &page.get::<Value>("__seen.copied")?, &saved)?;
    let saved = saved.as_str().unwrap_or_default();
    let lost: Vec<&String> = lines.iter().filter(|line| !saved.contains(line.as_str())).collect();
    same("what is not in the file", &Vec::new(), &lost)?;
    page.expect("the address", "location.href", address)?;
    page.has_kept_nothing()?;
    page.has_asked_for_own_files_only(&server)?;
    page.is_quiet()
}

/// What was entered can be cleared, and then there is nothing to ask about.
pub fn a_lesson_can_be_cleared(page: &Page) -> Outcome {
    page.open_lesson("")?;
    page.writes("#arrivals-notice", "tall")?;
    page.holds("a summary", "$('#summed')")?;
    page.click("#summary .fold summary")?;
    page.click("#summary .fold button")?;
    page.expect("what has the focus", "document.activeElement.id", "emptied")?;
    page.expect("the note", "$('#arrivals-notice').value", "")?;
    same("that it asks", &false, &page.asks_before_leaving()?)
}

/// A teacher's link: two parts, a curtain until the class is ready, large type.
pub fn a_link_sets_the_lesson_up(page: &Page) -> Outcome {
    page.open_lesson("")?;
    let size: f64 = page.get(SIZE)?;
    page.open_lesson("?do=arrivals,sort&curtain=1&large=1")?;
    page.expect("the parts", PARTS, vec!["arrivals", "sort", "summary"])?;
    let large: f64 = page.get(SIZE)?;
    check(&format!("type of {large} larger than {size}"), large > size * 1.3)?;
    page.click("[data-desk=arrivals] > .buttons .main")?;
    page.expect("a note on a part that is not there", "visible($('.note'))", false)?;
    page.writes("#arrivals-number", "30000")?;
    page.expect("the prediction of 30,000", "$('#arrivals output').textContent", "—")?;
    page.holds("the end of the scale", "$('#arrivals .off').textContent.includes('22,000')")?;
    page.expect("what was typed", "$('#arrivals-number').value", "30000")?;
    page.click("[data-desk=arrivals] .predict .main")?;
    page.expect("what has the focus", "document.activeElement.id", "arrivals-curtain")?;
    page.holds("that there is no prediction", "$('#arrivals-curtain').textContent.startsWith('You made no')")?;
    page.holds("that the prediction stands", "$('#arrivals-guess').disabled && $('#arrivals-number').disabled")?;
    page.holds("nothing told", "!$('#arrivals-known') && !text($('#arrivals')).includes('13,221')")?;
    page.click("[data-desk=arrivals] .predict .main")?;
    page.holds("all told", "$('#arrivals-known') && text($('#arrivals')).includes('13,221')")?;
    page.sorts_by_pointer()?;
    page.has_summed_up(&[])?;
    page.is_quiet()
}

/// What tells the answer of the count.
const ANSWER: &str = "/13,221|13 221|3221|twelve|12 times/";

/// Whatever is looked at before the reveal, with a curtain and without, no answer is told: not in the summary, not on the
/// cards of the question. After it all of them tell it.
pub fn no_answer_comes_before_its_reveal(page: &Page) -> Outcome {
    let untold = || page.expect("an answer", &format!("text(document.body).match({ANSWER})?.[0] ?? ''"), "");
    let cards = |told: bool| -> Outcome {
        for fact in ["entries-2023", "entries-2019"] {
            page.run(&format!("$('#arrivals a:is([href=\"#fact-{fact}\"], [href$=\"claim/{fact}/\"])').click()"))?;
            page.holds("a card", "$('#card').open && text($('#card')).includes('How exact')")?;
            page.expect("an answer on a card", &format!("{ANSWER}.test(text($('#card')))"), told)?;
            page.run("$('#card').close()")?;
        }
        Ok(())
    };
    for query in ["?do=arrivals&curtain=1", "?do=arrivals", "?curtain=1", ""] {
        page.open_lesson(query)?;
        untold()?;
        page.click("[data-desk=arrivals] > .buttons .main")?;
        page.writes("#arrivals-number", "5")?;
        page.holds("the prediction in the summary", "$('#summed').textContent.includes('5 entries')")?;
        untold()?;
        cards(false)?;
        if query.contains("curtain") {
            page.click("[data-desk=arrivals] .predict .main")?;
            page.holds("the curtain", "$('#arrivals-curtain')")?;
            untold()?;
        }
        page.click("[data-desk=arrivals] .predict .main")?;
        page.holds("all told", "$('#arrivals-known') && $('#summed').textContent.includes('13,221')")?;
        cards(true)?;
    }
    page.is_quiet()
}

/// What no teacher would put into a link changes nothing.
pub fn hostile_links_change_no_lesson(page: &Page) -> Outcome {
    page.open_lesson("")?;
    let plain: Value = page.get(WHOLE)?;
    let long = "a,".repeat(2_000);
    for query in [
        "?do=%3Cimg%20src=x%20onerror=alert(1)%3E&curtain=2&large=yes",
        "?do=__proto__,constructor,summary,ARRIVALS&curtain=%31%00&large=11",
        "?do=&do=arrivals&curtain=&large=&theme=sepia",
        "?%&do=%ff,%E0%A4&&&==&large",
        &format!("?do={long}"),
    ] {
        page.open_lesson(query)?;
        same(&format!("the lesson with {query:.60}"), &plain, &page.get(WHOLE)?)?;
        page.is_quiet()?;
    }
    Ok(())
}

/// The font size of the document.
const SIZE: &str = "parseFloat(getComputedStyle(document.documentElement).fontSize)";

/// The parts that can be seen.
const PARTS: &str = "$$('.part').filter(visible).map(one => one.id)";

/// All that a link could change.
const WHOLE: &str = "[$$('.part').filter(visible).map(one => one.id), getComputedStyle(document.documentElement).fontSize,
    $$('main *').length, $('main').textContent.length, $$('.predict').length, ['only', 'large', 'theme'].filter(one => one in document.documentElement.dataset)]";

/// On a small phone, and there with large type too, all of it is done by the pointer, and nothing is wider than the page.
pub fn a_lesson_is_played_by_pointer_on_a_phone(page: &Page) -> Outcome {
    // The larger type is ours, and one engine is enough for it.
    for query in if page.engine == Engine::Chromium { &["", "?large=1"][..] } else { &[""] } {
        let address = [page.stage.server.address(), "class/", query].concat();
        let _host = page.visit_framed(&address, "width=320 height=700")?;
        page.becomes("ready")?;
        page.is_uncut("at the start")?;
        page.is_played_by_pointer()?;
        page.is_uncut("with everything told")?;
        page.expect("the width of the frame", "innerWidth", 320)?;
    }
    page.is_quiet()
}

/// With text twice as large, on a small phone.
pub fn a_lesson_is_played_with_large_text(page: &Page) -> Outcome {
    let address = [page.stage.server.address(), "class/"].concat();
    let _host = page.visit_framed(&address, "width=320 height=700")?;
    page.becomes("ready")?;
    check("text twice as large", page.get::<f64>(SIZE)? >= 32.0)?;
    page.is_uncut("at the start")?;
    page.is_played_by_pointer()?;
    page.is_uncut("with everything told")
}

/// With less motion asked for.
pub fn a_lesson_is_played_without_motion(page: &Page) -> Outcome {
    page.open_lesson("")?;
    page.holds("that the engine says so", "matchMedia('(prefers-reduced-motion: reduce)').matches")?;
    page.is_played_by_pointer()?;
    // A colour may still fade under the pointer.
    let moves = "document.getAnimations().filter(one => !['opacity', 'background-color'].includes(one.transitionProperty)).length";
    page.expect("what moves", moves, 0)
}

impl Page {
    /// A whole lesson can be done by the pointer, and is summed up; at the end every fold is open.
    fn is_played_by_pointer(&self) -> Outcome {
        for work in &WORKS {
            let says = self.works_by_pointer(work.part)?;
            self.holds(
                "the prediction in the summary",
                &format!("$('#summed').textContent.includes({})", json!(says)),
            )?;
        }
        self.sorts_by_pointer()?;
        self.run("for (const one of $$('main details:not([open]) > summary')) one.click()")?;
        let sorted = self.stage.story.lesson.claims.len();
        self.expect("lines of the summary", "$$('#summed > dt').length", WORKS.len() + sorted)?;
        self.click("[data-do=copy]")?;
        self.holds("a copy", "__seen.copied")
    }
}

/// Terms open in place by pointer and by key, and close again.
pub fn terms_of_the_lesson_open_in_place(page: &Page) -> Outcome {
    page.open_lesson("")?;
    let means = "visible($('#arrivals .term p'))";
    page.expect("what it means, at first", means, false)?;
    page.click("#arrivals .term summary")?;
    page.expect("what it means, after a click", means, true)?;
    page.focus("#arrivals .term summary")?;
    page.strike(Key::Enter)?;
    page.expect("what it means, after a key", means, false)?;
    page.expect("the address", "location.hash", "")
}

/// Headings are in order and every control has its name, from the first look to the end.
pub fn the_lesson_is_in_order(page: &Page) -> Outcome {
    page.open_lesson("")?;
    page.is_in_order(0)?;
    page.is_played_by_pointer()?;
    page.is_in_order(3)
}
