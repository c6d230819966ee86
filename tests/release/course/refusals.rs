//! In a course system that refuses, throws or answers falsely: the pupil is told in sight, and asked before it is lost.

use serde_json::json;

use super::moodle::{Course, WORK};
use super::{FRAME, SAYS, sorts, through};
use crate::page::{Outcome, Page, check, same};

const WORK_BEFORE: &str = "1|t5000||||Sentence one|l|||||l|||||--------";

impl Page {
    /// Nobody is told that anything is kept, and the browser asks.
    fn is_warned(&self, words: &str, kind: &str) -> Outcome {
        self.is_told(words).map_err(|failed| format!("{kind}: {}", failed.message().unwrap_or_default()))?;
        self.inside(FRAME, || {
            self.expect("the sentence that is true now", SAYS, "window")?;
            check(&format!("a question before it is left, where it {kind}"), self.asks_before_leaving()?)?;
            self.is_quiet()
        })
    }
}

/// Whatever is refused, from the start or after a time, the first deed is enough.
pub fn whatever_a_course_system_refuses_is_told(page: &Page) -> Outcome {
    let course = Course::open(page, include_str!("../hosts/hostile.html"), &[])?;
    let [begin, tell] = through("day");
    for kind in [
        "refuses",
        "throws",
        "notes",
        "forgets",
        "cuts",
        "refuses-to-commit",
        "throws-to-commit",
        "notes-to-commit",
        "promises",
    ] {
        course.play(page, kind)?;
        // Who takes nothing at all is known before anybody has done anything, and nothing is lost yet.
        let deaf = ["refuses", "throws", "notes"].contains(&kind);
        page.is_told(if deaf { "does not answer" } else { "" })?;
        check("no question before the first deed", !page.asks()?)?;
        page.use_all(&[&begin])?;
        page.is_warned("did not take", kind)?;
        course.play(page, "good")?;
        page.use_all(&[&begin])?;
        page.inside(FRAME, || page.expect("the sentence that is true here", SAYS, "course"))?;
        page.is_told("")?;
        page.run(&format!("__course.kind = '{kind}'"))?;
        page.use_all(&[&tell])?;
        page.is_warned("did not take", kind)?;
        // And once it takes it, all of it is kept.
        page.run("__course.kind = 'good'")?;
        page.use_all(&[&sorts(0, "counted")[0]])?;
        page.is_told("")?;
        page.expect("what is kept", &format!("__course.cmi['{WORK}']"), "1|l|||||t|||||l|||||c-------")?;
    }
    Ok(())
}

/// The lesson is done, and the course system does not take that: it is told, and tried again.
pub fn an_end_that_is_refused_is_told(page: &Page) -> Outcome {
    let before = [(WORK, "1|t5000||||Mine|l|||||t|||||CCCCCCC-"), ("cmi.core.lesson_status", "incomplete")];
    let course = Course::open(page, include_str!("../hosts/hostile.html"), &before)?;
    course.play(page, "refuses-the-end")?;
    page.use_all(&sorts(7, "counted").each_ref().map(String::as_str))?;
    page.is_warned("did not take", "refuses the end")?;
    page.run("__course.kind = 'good'")?;
    page.write("#wages-sentence", "Mine too", true)?;
    page.is_told("You have completed the lesson")?;
    page.expect("the status", "__course.cmi['cmi.core.lesson_status']", "completed")?;
    check("no question once it is taken", !page.asks()?)
}

/// Where nothing can be begun, or nothing is handed out, that is said before anything is done.
pub fn a_course_system_that_hands_nothing_out_is_told_of(page: &Page) -> Outcome {
    let place = ("cmi.core.lesson_location", "arrivals");
    let before = [(WORK, WORK_BEFORE), ("cmi.core.lesson_status", "incomplete"), place];
    let course = Course::open(page, include_str!("../hosts/hostile.html"), &before)?;
    course.play(page, "deaf")?;
    page.is_told("does not answer")?;
    page.use_all(&[&through("day")[0]])?;
    page.inside(FRAME, || page.pretends_to_write("#day-guess", "12"))?;
    page.is_warned("does not answer", "is deaf")?;
    course.play(page, "mute")?;
    page.is_told("cannot be read")?;
    page.expect("what is kept", &format!("__course.cmi['{WORK}']"), WORK_BEFORE)
}

/// What the standard leaves open is not missed: a count of answers, errors that are noted.
pub fn a_course_system_may_leave_out_what_is_optional(page: &Page) -> Outcome {
    let course = Course::open(page, include_str!("../hosts/hostile.html"), &[])?;
    course.play(page, "silent")?;
    let [choose, compare] = sorts(1, "counted");
    page.use_all(&[&choose, &compare])?;
    page.expect("the answer", "__course.cmi['cmi.interactions.6.student_response']", "2.c")?;
    page.expect("the first place", "__course.cmi['cmi.interactions.0.id']", "arrivals-prediction")?;
    page.inside(FRAME, || page.expect("the sentence that is true here", SAYS, "course"))?;
    page.is_told("")?;
    same(
        "a question",
        &false,
        &page.get_inside::<bool>(FRAME, "!dispatchEvent(new Event('beforeunload', { cancelable: true }))")?,
    )
}

/// A page that comes back alive has ended its session: the one that has the API is loaded anew.
pub fn a_page_that_comes_back_alive_is_loaded_anew(page: &Page) -> Outcome {
    let course = Course::open(page, include_str!("../hosts/hostile.html"), &[])?;
    course.play(page, "good")?;
    page.run("window.__before = true")?;
    page.run(
        "frames[0].setTimeout(() => frames[0].dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))",
    )?;
    page.comes_anew()?;
    page.expect("what the page knew before", "window.__before ?? null", json!(null))?;
    page.inside(FRAME, || page.expect("the sentence that is true here", SAYS, "course"))
}

/// The page that opened the window goes away, and its functions go on answering.
pub fn a_course_system_that_went_away_is_told_of(page: &Page) -> Outcome {
    let course = Course::open(page, include_str!("../hosts/hostile.html"), &[])?;
    course.play(page, "good")?;
    let first = page.wait(page.client.window())?;
    page.run("__open()")?;
    let second = page.wait(page.client.windows())?.into_iter().find(|one| *one != first).ok_or("a second window")?;
    page.wait(page.client.switch_to_window(second.clone()))?;
    page.becomes("ready")?;
    page.expect("the sentence that is true here", SAYS, "course")?;
    page.wait(page.client.switch_to_window(first.clone()))?;
    page.visit("about:blank")?;
    page.wait(page.client.switch_to_window(second))?;
    page.set_off(&through("day")[0])?;
    page.holds("a word of it", "$('.keeper').textContent.includes('did not take')")?;
    check("a question before it is left", page.asks_before_leaving()?)?;
    page.wait(page.client.close_window())?;
    page.wait(page.client.switch_to_window(first))
}

impl Page {
    /// Moves a slider from within.
    fn pretends_to_write(&self, css: &str, value: &str) -> Outcome {
        self.holds(css, &format!("$('{css}')"))?;
        self.run(&format!(
            "const one = $('{css}'); one.value = '{value}'; one.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .map(drop)
    }
}
