//! In a course system like Moodle: what was done in a live one, step by step, and what must be kept after each.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use libtest_mimic::Failed;
use sent_to_work::site::{Reply, Server};
use serde_json::{Map, Value, json};

use super::{FRAME, SAYS, borrowed, sorts, through};
use crate::page::{Outcome, Page, check, same};
use crate::wait::until;

/// What was entered.
pub const WORK: &str = "cmi.suspend_data";
/// How far the lesson has come.
const STATUS: &str = "cmi.core.lesson_status";
/// What the line says that stays in sight.
pub const LINE: &str = "(visible($('.keeper')) && $('.keeper').textContent)";
/// The way into the player, where nobody has chosen another.
const ENTRY: &str = "<!doctype html><title>A course</title><a id=\"enter\" href=\"/player/normal\">Enter</a> <a id=\"preview\" href=\"/player/browse\">Preview</a>";

/// A course system that remembers what was stored.
pub struct Course {
    stored: Arc<Mutex<Map<String, Value>>>,
    server: Server,
}

impl Course {
    /// Opens one with this page around the package, which knows this much already.
    pub fn open(page: &Page, player: &'static str, stored: &[(&str, &str)]) -> Result<Self, Failed> {
        let stored: Map<_, _> = stored.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        let stored = Arc::new(Mutex::new(stored));
        let (package, store) = (page.package()?, Arc::clone(&stored));
        let server = page.stage.serve_host(move |path| {
            let html = |page: &str| Reply::new(200, "text/html; charset=utf-8", page);
            let mut stored = store.lock().unwrap_or_else(PoisonError::into_inner);
            match path.split('/').nth(1).unwrap_or_default() {
                "" => html(ENTRY),
                "__collect.js" => Reply::new(200, "text/javascript", include_str!("../collect.js")),
                "player" => {
                    let values = Value::Object(stored.clone()).to_string().replace('<', "\\u003c");
                    html(&player.replace("/*stored*/{}", &values))
                }
                "store" => match path.rsplit('/').next().and_then(told) {
                    Some(values) => {
                        *stored = values;
                        Reply::text(200, "stored")
                    }
                    None => Reply::text(400, "not to be read"),
                },
                _ => package(path).unwrap_or_else(|| Reply::text(404, "Not found")),
            }
        })?;
        page.visit(server.address())?;
        Ok(Self { stored, server })
    }

    /// Opens one like Moodle.
    fn moodle(page: &Page, stored: &[(&str, &str)]) -> Result<Self, Failed> {
        Self::open(page, include_str!("../hosts/moodle.html"), stored)
    }

    /// Opens the player of this name by its address.
    pub fn play(&self, page: &Page, name: &str) -> Outcome {
        page.visit(&[self.server.address(), "player/", name].concat())?;
        page.lives(FRAME)
    }

    /// What is stored of an element.
    fn stored(&self, element: &str) -> String {
        let stored = self.stored.lock().unwrap_or_else(PoisonError::into_inner);
        stored.get(element).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Waits until this is stored of an element.
    fn keeps(&self, element: &str, expected: &str) -> Outcome {
        until(Duration::from_secs(12), || Ok(same(element, expected, &self.stored(element))))
    }

    /// The answers in their places.
    fn answers(&self) -> Vec<[String; 2]> {
        let at = |place: usize, what: &str| self.stored(&format!("cmi.interactions.{place}.{what}"));
        let all = (0..).map(|place| [at(place, "id"), at(place, "student_response")]);
        all.take_while(|[id, _]| !id.is_empty()).collect()
    }
}

/// What the player sends: JSON in hexadecimal digits.
fn told(hex: &str) -> Option<Map<String, Value>> {
    let digits = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    let bytes: Option<Vec<u8>> = (0..hex.len()).step_by(2).map(digits).collect();
    serde_json::from_slice(&bytes?).ok()
}

impl Page {
    /// Goes in by a link.
    fn enters_by(&self, link: &str) -> Outcome {
        self.click(link)?;
        self.lives(FRAME)
    }

    /// Leaves by the link of the player.
    fn exits(&self) -> Outcome {
        self.click("#exit")?;
        self.holds("the course", "$('#enter')")
    }

    /// Waits until a player that came out of the history has been loaded anew, with all that is kept.
    pub fn comes_anew(&self) -> Outcome {
        let anew =
            "performance.getEntriesByType('navigation')[0].type === 'reload' && document.readyState === 'complete'";
        // While pages change, a driver may find none.
        let is_anew = || self.get::<bool>(anew).unwrap_or_default();
        until(Duration::from_secs(10), || Ok(check("a player that is loaded anew", is_anew())))?;
        self.lives(FRAME)
    }

    /// Does the count with a prediction and a sentence.
    fn counts(&self, sentence: &str) -> Outcome {
        let [begin, tell] = through("arrivals");
        self.use_all(&[&begin])?;
        self.write("#arrivals-number", "5000", true)?;
        self.use_all(&[&tell])?;
        self.write("#arrivals-sentence", sentence, true)
    }

    /// Puts a text into a field of the lesson at once.
    fn pastes(&self, css: &str, text: &str) -> Outcome {
        let (css, text) = (json!(css), json!(text));
        let paste = format!(
            "const one = $({css}); one.value = {text}; one.dispatchEvent(new Event('input', {{ bubbles: true }})); one.dispatchEvent(new Event('focusout', {{ bubbles: true }}))"
        );
        self.inside(FRAME, || self.run(&paste).map(drop))
    }

    /// Whether the browser would ask before the lesson is left.
    pub fn asks(&self) -> Result<bool, Failed> {
        self.inside(FRAME, || self.asks_before_leaving())
    }

    /// What the line in sight says has these words; none: it is empty.
    pub fn is_told(&self, words: &str) -> Outcome {
        let there = if words.is_empty() { format!("!{LINE}") } else { format!("{LINE}.includes({})", json!(words)) };
        self.inside(FRAME, || self.holds(&format!("“{words}” in sight"), &there))
    }
}

/// Exit and Back, and Back and Forward, in the first sitting and in the second.
pub fn the_history_of_the_browser_brings_back_no_older_work(page: &Page) -> Outcome {
    let moodle = Course::moodle(page, &[])?;
    page.enters_by("#enter")?;
    page.counts("Sentence one")?;
    let one = "1|t5000||||Sentence one|l|||||l|||||--------";
    moodle.keeps(WORK, one)?;
    page.exits()?;
    page.wait(page.client.back())?;
    page.comes_anew()?;
    page.inside(FRAME, || page.expect("the sentence", "$('#arrivals-sentence').value", "Sentence one"))?;
    page.exits()?;
    moodle.keeps(WORK, one)?;

    page.enters_by("#enter")?;
    let [begin, tell] = through("wages");
    page.use_all(&[&begin, &tell])?;
    page.write("#wages-sentence", "Sentence two", true)?;
    let two = "1|t5000||||Sentence one|l|||||t||||Sentence two|--------";
    moodle.keeps(WORK, two)?;
    page.wait(page.client.back())?;
    page.holds("the course", "$('#enter')")?;
    page.wait(page.client.forward())?;
    page.comes_anew()?;
    moodle.keeps(WORK, two)?;
    page.inside(FRAME, || page.expect("the sentence", "$('#wages-sentence').value", "Sentence two"))?;
    page.use_all(&[&through("day")[0]])?;
    moodle.keeps(WORK, &two.replace("|l|||||t", "|p|||||t"))?;
    page.is_quiet_inside(FRAME)
}

/// An untouched preview is no attempt, and whoever enters after it can work.
pub fn a_preview_is_no_attempt(page: &Page) -> Outcome {
    let moodle = Course::moodle(page, &[])?;
    page.enters_by("#preview")?;
    page.is_told("This is a preview")?;
    check("no question where nothing was entered", !page.asks()?)?;
    page.use_all(&borrowed(&through("day")))?;
    check("no question where somebody has looked", !page.asks()?)?;
    page.write("#day-sentence", "Only tried", true)?;
    check("a question where something was entered", page.asks()?)?;
    page.exits()?;
    moodle.keeps(STATUS, "browsed")?;
    moodle.keeps(WORK, "")?;
    page.enters_by("#enter")?;
    page.inside(FRAME, || page.expect("the sentence that is true here", SAYS, "course"))?;
    page.counts("Mine")?;
    moodle.keeps(WORK, "1|t5000||||Mine|l|||||l|||||--------")?;
    moodle.keeps(STATUS, "incomplete")
}

/// What is kept stays as it is until somebody does something, whatever it is; and what can be read of it is there.
pub fn nothing_is_kept_of_a_lesson_in_which_nothing_is_done(page: &Page) -> Outcome {
    let whole = "1|t5000||||Sentence one|l|||||l|||||--------";
    let cut = &whole[..16];
    let other = whole.replacen('1', "2", 1);
    let (framed, unknown) = (format!("{whole}\n"), "{\"slide\":3}");
    let work = "Sentence one";
    for (kept, sentence, says) in [
        ("", "", ""),
        (whole, work, ""),
        (&framed, work, ""),
        (cut, &work[..5], "cannot be read in full"),
        (&other, work, "cannot be read in full"),
        (unknown, "", "cannot be read in full"),
    ] {
        let status = if kept.is_empty() { "not attempted" } else { "incomplete" };
        let moodle = Course::moodle(page, &[(WORK, kept), (STATUS, status)])?;
        page.enters_by("#enter")?;
        page.is_told(says)?;
        page.exits()?;
        moodle.keeps(STATUS, "incomplete")?;
        moodle.keeps(WORK, kept)?;
        page.enters_by("#enter")?;
        let there = format!("($('#arrivals-sentence')?.value ?? '') === {}", json!(sentence));
        page.inside(FRAME, || page.holds(&format!("{sentence:?} of {kept:?}"), &there))?;
        page.use_all(&[&through("day")[0]])?;
        let guess = if sentence.is_empty() { "l" } else { "t5000" };
        moodle.keeps(WORK, &format!("1|{guess}||||{sentence}|p|||||l|||||--------"))?;
        page.is_told("")?;
    }
    Ok(())
}

/// A class answers in all orders, and in sittings: each column of the report holds one question.
pub fn answers_have_the_same_places_for_the_whole_class(page: &Page) -> Outcome {
    let ids = [
        "arrivals-prediction",
        "arrivals-sentence",
        "day-prediction",
        "day-sentence",
        "wages-prediction",
        "wages-sentence",
        "sort",
    ];
    let moodle = Course::moodle(page, &[])?;
    page.enters_by("#enter")?;
    page.use_all(&borrowed(&sorts(0, "projected")))?;
    moodle.keeps("cmi.interactions.6.student_response", "1.p")?;
    let there: Vec<String> = moodle.answers().into_iter().map(|[id, _]| id).collect();
    same("places", &ids.map(str::to_owned).to_vec(), &there)?;
    page.counts("First")?;
    moodle.keeps("cmi.interactions.1.student_response", "First")?;
    page.exits()?;
    page.enters_by("#enter")?;
    page.write("#arrivals-sentence", " and then", true)?;
    page.use_all(&borrowed(&sorts(1, "counted")))?;
    let expected = ["5000", "First and then", "", "", "", "", "1.p,2.c"];
    moodle.keeps("cmi.interactions.6.student_response", expected[6])?;
    let expected: Vec<_> = ids.iter().zip(expected).map(|(id, says)| [(*id).to_owned(), says.to_owned()]).collect();
    same("answers", &expected, &moodle.answers())?;
    page.is_quiet_inside(FRAME)
}

/// All that can be written in an alphabet of three bytes a letter is kept by who counts bytes, and comes back.
pub fn a_lesson_in_korean_is_kept_whole(page: &Page) -> Outcome {
    let moodle = Course::moodle(page, &[(WORK, "1|t|||||t|||||t|||||--------"), (STATUS, "incomplete")])?;
    page.enters_by("#enter")?;
    for part in ["arrivals", "day", "wages"] {
        for field in ["notice", "wonder", "going", "sentence"] {
            page.pastes(&format!("#{part}-{field}"), &"입국은 사람이 아니라 횟수를 센다. ".repeat(20))?;
        }
    }
    let texts = "$$('.prompts textarea, .sentence textarea').map((one) => one.value)";
    let written: Vec<String> = page.get_inside(FRAME, texts)?;
    let short = written.iter().map(|text| text.chars().count()).min();
    check(&format!("80 letters and more in each, not {short:?}"), short >= Some(80))?;
    page.inside(FRAME, || {
        page.expect("what is left to write", "$$('.left')[2].textContent.match(/^\\d+/)[0] < 2", true)
    })?;
    let last = written.last().cloned().unwrap_or_default();
    let is_stored = || moodle.stored(WORK).contains(&format!("|{last}|--------"));
    until(Duration::from_secs(12), || Ok(check("the last of it in the store", is_stored())))?;
    let refused: Vec<Value> =
        page.get("__course.calls.filter(([name, , , result]) => name === 'LMSSetValue' && result !== 'true')")?;
    same("what was refused", &Vec::new(), &refused)?;
    let both: String =
        [1, 7].map(|place| moodle.stored(&format!("cmi.interactions.{place}.student_response"))).concat();
    check("the sentence whole in the report", written.get(3) == Some(&both))?;
    page.exits()?;
    page.enters_by("#enter")?;
    same("what comes back", &written, &page.get_inside::<Vec<String>>(FRAME, texts)?)
}

/// Once the session is over, or the network gone, a single deed is enough for a word and a question.
pub fn what_is_not_kept_is_told_and_asked_about(page: &Page) -> Outcome {
    let moodle = Course::moodle(page, &[])?;
    page.enters_by("#enter")?;
    page.is_told("")?;
    let [begin, tell] = through("day");
    page.run("__away(true)")?;
    page.is_told("There is no network")?;
    check("no question where nothing is lost", !page.asks()?)?;
    page.use_all(&[&begin])?;
    page.inside(FRAME, || page.expect("the sentence that is true now", SAYS, "window"))?;
    check("a question without a network", page.asks()?)?;
    moodle.keeps(WORK, "")?;
    page.run("__away(false)")?;
    moodle.keeps(WORK, "1|l|||||p|||||l|||||--------")?;
    page.is_told("")?;
    check("no question once it is kept", !page.asks()?)?;

    page.run("__course.over = true")?;
    page.use_all(&[&tell])?;
    page.is_told("did not take")?;
    check("a question once the session is over", page.asks()?)?;
    // And if nobody has waited for the pause after the last key.
    page.run("__course.over = false")?;
    page.write("#day-sentence", "Two things", true)?;
    page.is_told("")?;
    page.run("__course.over = true")?;
    page.write("#day-sentence", " and more", false)?;
    check("a question right after the last key", page.asks()?)
}

/// What was handed in is looked at, and nobody is asked about nothing.
pub fn what_was_handed_in_is_only_looked_at(page: &Page) -> Outcome {
    let moodle = Course::moodle(page, &[(WORK, "1|t5000||||Mine|l|||||t|||||CCCCCCC-"), (STATUS, "incomplete")])?;
    page.enters_by("#enter")?;
    page.use_all(&borrowed(&sorts(7, "counted")))?;
    moodle.keeps(STATUS, "completed")?;
    page.is_told("You have completed the lesson")?;
    page.write("#wages-sentence", "Mine too", true)?;
    page.exits()?;
    page.enters_by("#enter")?;
    page.is_told("what you handed in")?;
    page.inside(FRAME, || {
        page.expect("the sentence that is true here", "['window', 'course', 'review'].filter((name) => visible($(`.opening .${name}`))).join()", "review")?;
        page.expect("what was written last", "$('#wages-sentence').value", "Mine too")?;
        page.expect("fields to write in", "$$('.lesson textarea:not([readonly]), :is(.predict, .claims) input:not([disabled])').filter(visible).length", 0)
    })?;
    page.use_all(&borrowed(&through("day")))?;
    page.inside(FRAME, || page.expect("a slider to move", "$('#day-guess').disabled", true))?;
    check("no question", !page.asks()?)?;
    page.exits()?;
    moodle.keeps(WORK, "1|t5000||||Mine|l|||||t||||Mine too|CCCCCCCC")
}

/// Where each commit stops the page for 800 ms, it is not stopped while keys are coming.
pub fn no_key_waits_for_a_slow_course_system(page: &Page) -> Outcome {
    let moodle = Course::moodle(page, &[(WORK, "1|t|||||l|||||l|||||--------"), (STATUS, "incomplete")])?;
    page.enters_by("#enter")?;
    page.run("__course.slow = 800; __course.calls.length = 0")?;
    let commits = "__course.calls.filter(([name]) => name !== 'LMSGetValue').length";
    let text = "It counts entries and not people, so far as anybody knows";
    for word in text.split_inclusive(' ') {
        page.write("#arrivals-sentence", word, false)?;
        same("calls while keys are coming", &0, &page.get::<usize>(commits)?)?;
    }
    page.inside(FRAME, || page.run("document.activeElement.blur()").map(drop))?;
    moodle.keeps(WORK, &format!("1|t||||{text}|l|||||l|||||--------"))?;
    // A pause will do as well.
    page.write("#arrivals-sentence", ".", false)?;
    moodle.keeps(WORK, &format!("1|t||||{text}.|l|||||l|||||--------"))
}

/// Cut off, the lesson opens where the pupil was; and a second window is told of.
pub fn a_lesson_that_was_cut_off_opens_at_its_place(page: &Page) -> Outcome {
    let place = ("cmi.core.lesson_location", "wages");
    let moodle = Course::moodle(page, &[(WORK, "1|l|||||l|||||p|||||--------"), (STATUS, "incomplete"), place])?;
    page.enters_by("#enter")?;
    page.inside(FRAME, || page.holds("the place", "Math.abs($('#wages').getBoundingClientRect().top) < 50"))?;
    page.is_told("")?;
    let first = page.wait(page.client.window())?;
    let second = page.wait(page.client.new_window(false))?.handle;
    page.wait(page.client.switch_to_window(second))?;
    moodle.play(page, "normal")?;
    page.is_told("in another window")?;
    page.wait(page.client.close_window())?;
    page.wait(page.client.switch_to_window(first))?;
    page.is_told("in another window")
}
