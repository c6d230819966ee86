//! In a course system: the package from the zip, against the real SCORM 1.2 runtime of `scorm-again`.

pub mod moodle;
pub mod refusals;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use libtest_mimic::Failed;
use sent_to_work::site::{Reply, Server, headers, scorm};
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::page::{Outcome, Page, check, same};
use crate::parents::reply;

/// The column of the frame.
pub const FRAME: &str = "frame0";
/// Whether the browser would ask before the lesson is left.
const ASKS: &str = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
/// Which sentence of those about what becomes of it can be seen.
pub const SAYS: &str = "['window', 'course'].filter((name) => visible($(`.opening .${name}`))).join()";
/// What a pupil writes; it needs each of the marks that are escaped.
const SENTENCE: &str = "It counts entries | not people ~ so far.";

/// What is in the package.
pub fn unpacked(zip: Vec<u8>) -> Result<BTreeMap<String, Vec<u8>>, Failed> {
    let mut archive = ZipArchive::new(Cursor::new(zip))?;
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at)?;
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        files.insert(file.name()?.into_owned(), content);
    }
    Ok(files)
}

impl Page {
    /// The files of the package, as a course system serves them.
    pub fn package(&self) -> Result<impl Fn(&str) -> Option<Reply> + Send + Sync + 'static, Failed> {
        let files = unpacked(self.stage.file(scorm::NAME)?)?;
        Ok(move |path: &str| {
            let name = path.strip_prefix("/package/")?;
            let body = files.get(name)?;
            if name == "index.html" {
                let page = String::from_utf8_lossy(body);
                let page = page.replacen("</head>", "<script src=\"/__collect.js\"></script></head>", 1);
                return Some(Reply::new(200, "text/html; charset=utf-8", page));
            }
            // Few course systems know the type of WASM.
            let kind = match headers::content_type(name) {
                "application/wasm" => "application/octet-stream",
                kind => kind,
            };
            Some(Reply::new(200, kind, body.clone()))
        })
    }

    /// Opens a course system that serves the package, with all its files in one folder.
    fn course(&self) -> Result<Server, Failed> {
        let scripts = self.scripts.clone();
        check("scorm-again on this machine", scripts.contains_key("scorm-again"))?;
        let package = self.package()?;
        let server = self.stage.serve_host(move |path| {
            package(path).unwrap_or_else(|| reply(include_str!("hosts/scorm.html"), &scripts, path))
        })?;
        self.visit(server.address())?;
        Ok(server)
    }

    /// Opens the lesson, in the place of one that is open.
    pub fn launch(&self, mode: &str) -> Outcome {
        self.run(&format!("__launch({})", json!(mode)))?;
        self.lives(FRAME)
    }

    /// Uses buttons and choices in the lesson, one after the other, each as soon as it is there.
    pub fn use_all(&self, all: &[&str]) -> Outcome {
        self.inside(FRAME, || {
            all.iter().try_for_each(|css| {
                self.holds(css, &format!("$({0}) && !$({0}).disabled", json!(css)))?;
                self.set_off(css)
            })
        })
    }

    /// Types into a field of the lesson, and leaves it if it is `done`.
    pub fn write(&self, css: &str, text: &str, done: bool) -> Outcome {
        self.inside(FRAME, || {
            self.holds(css, &format!("$({})", json!(css)))?;
            self.wait(self.find(css)?.send_keys(text))?;
            if done { self.run("document.activeElement.blur()").map(drop) } else { Ok(()) }
        })
    }

    /// Waits until the course system has stored this of an element.
    fn stores(&self, element: &str, expected: impl Into<Value>) -> Outcome {
        self.expect(element, &format!("__course.stored?.{element}"), expected)
    }

    /// The answers that are stored, in the order of their places.
    fn answers(&self) -> Result<Vec<[String; 4]>, Failed> {
        self.get(
            "Object.values(__course.stored.interactions.childArray ?? __course.stored.interactions)
                .filter((one) => one.result).map((one) => [one.id, one.type, one.student_response, one.result])",
        )
    }

    /// No call has come to an error, and everything that was set is within the limits of the standard.
    fn is_sound(&self) -> Outcome {
        let errors: Vec<Value> = self.get("__course.errors")?;
        same("errors of the course system", &Vec::new(), &errors)?;
        let set: Vec<(String, String)> = self
            .get("__course.all.filter(([name]) => name === 'LMSSetValue').map(([, name, value]) => [name, value])")?;
        for (name, value) in set {
            let bytes = value.len();
            let holds = match name.rsplit('.').next().unwrap_or_default() {
                "suspend_data" => bytes <= 4096,
                "session_time" => is_time(&value, &[4, 2, 2, 2]),
                "time" => is_time(&value, &[2, 2, 2]),
                "result" => value == "neutral",
                "lesson_status" => ["incomplete", "completed"].contains(&value.as_str()),
                _ => bytes <= 255,
            };
            check(&format!("a {name} within its limits, not {value}"), holds && !name.contains("score"))?;
        }
        self.is_quiet()?;
        self.is_quiet_inside(FRAME)
    }
}

fn is_time(time: &str, digits: &[usize]) -> bool {
    let parts: Vec<&str> = time.split([':', '.']).collect();
    parts.iter().map(|part| part.len()).eq(digits.iter().copied()) && parts.concat().bytes().all(|c| c.is_ascii_digit())
}

/// What looks at a part of the lesson from start to end.
pub fn through(part: &str) -> [String; 2] {
    ["> p > .main", ".predict .main"].map(|button| format!("[data-desk={part}] {button}"))
}

/// What sorts a sentence and compares it.
pub fn sorts(claim: usize, kind: &str) -> [String; 2] {
    [
        format!("[data-desk=sort] li:nth-child({}) input[value={kind}]", claim + 1),
        format!("[data-desk=sort] li:nth-child({}) .buttons button", claim + 1),
    ]
}

pub fn borrowed(all: &[String]) -> Vec<&str> {
    all.iter().map(String::as_str).collect()
}

/// A lesson in two sittings: initialise, set, commit, suspend, resume, finish.
pub fn a_course_system_keeps_the_lesson_to_its_end(page: &Page) -> Outcome {
    let _course = page.course()?;
    page.launch("normal")?;
    let [begin, tell] = through("arrivals");
    page.use_all(&[&begin])?;
    page.write("#arrivals-number", "5000", true)?;
    page.use_all(&[&tell])?;
    page.write("#arrivals-sentence", SENTENCE, true)?;
    page.use_all(&borrowed(&sorts(1, "counted")))?;
    page.stores("core.lesson_status", "incomplete")?;
    page.stores("core.lesson_location", "sort")?;
    page.holds("the last deed in the store", "__course.stored.suspend_data.endsWith('-C------')")?;
    let first = |id: &str, kind: &str, says: &str| [id, kind, says, "neutral"].map(str::to_owned);
    let answers = [
        first("arrivals-prediction", "numeric", "5000"),
        first("arrivals-sentence", "fill-in", SENTENCE),
        first("sort", "matching", "2.c"),
    ];
    same("answers", &answers.to_vec(), &page.answers()?)?;
    same("the sentence that is true here", "course", page.get_inside::<String>(FRAME, SAYS)?.as_str())?;
    check("no question before it is left", !page.get_inside::<bool>(FRAME, ASKS)?)?;

    page.launch("normal")?;
    page.inside(FRAME, || {
        page.expect("the sentence", "$('#arrivals-sentence').value", SENTENCE)?;
        page.holds("what was compared", "$('[name=sort-1][value=counted]:checked:disabled')")?;
        page.holds("the place where the pupil was", "Math.abs($('#sort').getBoundingClientRect().top) < 50")
    })?;
    let exit: (String, String) = page.get("[__course.stored.core.exit, __course.stored.core.session_time]")?;
    check(
        &format!("a session that is suspended after a time: {exit:?}"),
        exit.0 == "suspend" && *exit.1 > *"0000:00:00.00",
    )?;
    let rest: Vec<String> = ["day", "wages"].into_iter().flat_map(through).collect();
    let sorted: Vec<String> = (0..8).filter(|claim| *claim != 1).flat_map(|claim| sorts(claim, "testimony")).collect();
    page.use_all(&borrowed(&rest))?;
    page.use_all(&borrowed(&sorted))?;
    page.stores("core.lesson_status", "completed")?;
    // What has changed takes the place of what was told before.
    let [count, sentence, _] = answers;
    let all = vec![count, sentence, first("sort", "matching", "1.t,2.c,3.t,4.t,5.t,6.t,7.t,8.t")];
    same("answers in the end", &all, &page.answers()?)?;

    page.launch("normal")?;
    page.stores("core.exit", "")?;
    page.stores("core.lesson_status", "completed")?;
    let of = |name: &str| format!("__course.calls.filter(([name]) => name === '{name}').length");
    same(
        "sessions begun and not ended",
        &(1, 0),
        &page.get(&format!("[{}, {}]", of("LMSInitialize"), of("LMSFinish")))?,
    )?;
    page.inside(FRAME, || page.holds("the lesson as it was left", "$$('.quoted').length === 8"))?;
    page.is_sound()
}

/// The browser dies or the network goes: what was done before the last moment is there the next time.
pub fn a_course_system_that_dies_loses_the_last_deed_at_most(page: &Page) -> Outcome {
    let _course = page.course()?;
    page.launch("normal")?;
    let [begin, tell] = through("wages");
    page.use_all(&[&begin, &tell])?;
    page.stores("core.lesson_location", "wages")?;
    // A press is stored at once, and not after the pause that keys have, even where a clock tells the app that its turn is
    // over: it does not put off what it has to hand over.
    let slow = "window.kept = [window.setTimeout, window.Date.now];
        const [set] = window.kept;
        window.setTimeout = (call, pause, ...more) => pause === 5000 ? 0 : set(call, pause, ...more);
        let time = Date.now();
        window.Date.now = () => time += 20;";
    page.inside(FRAME, || page.run(slow))?;
    page.use_all(&[&through("day")[0]])?;
    page.stores("suspend_data", "1|l|||||p|||||t|||||--------")?;
    page.inside(FRAME, || page.run("[window.setTimeout, window.Date.now] = window.kept"))?;
    // Nobody leaves the field: it is stored all the same.
    page.write("#wages-sentence", "Two people", false)?;
    page.holds("what is typed", "__course.stored.suspend_data.includes('Two people')")?;
    page.run("__course.alive = false")?;
    page.write("#wages-sentence", " say two things", true)?;
    page.inside(FRAME, || page.expect("the sentence that is true now", SAYS, "window"))?;
    page.use_all(&borrowed(&sorts(0, "projected")))?;
    page.inside(FRAME, || page.holds("a question before it is left", ASKS))?;

    page.launch("normal")?;
    page.inside(FRAME, || {
        page.expect("what was typed", "$('#wages-sentence').value", "Two people")?;
        page.expect("what was lost", "$$('[data-desk=sort] :checked').length", 0)
    })?;
    // And what a pupil clears is cleared there: an answer of this session is emptied, since none can be taken away.
    page.use_all(&borrowed(&sorts(0, "projected")))?;
    page.holds("an answer", "__course.stored.suspend_data.endsWith('P-------')")?;
    page.use_all(&["[data-desk=summary] .fold button"])?;
    page.stores("suspend_data", "1|l|||||l|||||l|||||--------")?;
    let last = page.answers()?.pop();
    same("what is left of it", &Some(["sort", "matching", "", "neutral"].map(str::to_owned)), &last)?;
    page.is_sound()
}

/// Somebody who only looks at what was done changes nothing of it.
pub fn a_course_system_in_review_is_told_nothing(page: &Page) -> Outcome {
    let _course = page.course()?;
    page.launch("normal")?;
    page.use_all(&borrowed(&through("day")))?;
    page.stores("core.lesson_location", "day")?;
    for (mode, says) in [("review", ""), ("browse", "window")] {
        page.launch(mode)?;
        page.inside(FRAME, || page.holds("what was told", "$('#day-sentence')"))?;
        page.write("#day-sentence", "Not to be kept", true)?;
        page.inside(FRAME, || page.expect("the sentence that is true here", SAYS, says))?;
        let wrote = "__course.calls.filter(([name]) => name === 'LMSSetValue' || name === 'LMSCommit')";
        same("what was written", &Vec::<Value>::new(), &page.get(wrote)?)?;
        page.is_sound()?;
    }
    Ok(())
}

/// No course system, one that throws at each call, and one of another origin: the lesson is as on the site.
pub fn a_course_system_is_not_needed(page: &Page) -> Outcome {
    let course = page.course()?;
    let alone = || {
        page.holds("a desk", "$('[data-desk=day] .main')")?;
        page.set_off(&through("day")[0])?;
        page.holds("the next question", "$('#day-guess')")?;
        page.run(
            "const one = $('#day-guess'); one.value = 12; one.dispatchEvent(new Event('input', { bubbles: true }))",
        )?;
        page.holds("a question before it is left", ASKS)?;
        page.expect("the sentence that is true here", SAYS, "window")?;
        page.is_quiet()
    };
    for mode in ["", "broken"] {
        page.launch(mode)?;
        page.inside(FRAME, alone)?;
    }
    let lesson = [course.address(), "package/index.html"].concat();
    let _other = page.visit_framed(&lesson, "width=\"900\" height=\"900\"")?;
    page.becomes("ready")?;
    alone()?;
    page.wait(page.client.enter_parent_frame())?;
    page.visit(&lesson)?;
    page.becomes("ready")?;
    alone()
}

/// In a window of its own, the course system is the one that opened it.
pub fn a_course_system_may_have_opened_the_window(page: &Page) -> Outcome {
    let _course = page.course()?;
    let first = page.wait(page.client.window())?;
    page.run("__open('normal')")?;
    let windows = page.wait(page.client.windows())?;
    let second = windows.into_iter().find(|one| *one != first).ok_or("a second window")?;
    page.wait(page.client.switch_to_window(second))?;
    page.becomes("ready")?;
    page.expect("the sentence that is true here", SAYS, "course")?;
    page.set_off(&through("day")[0])?;
    page.wait(page.client.close_window())?;
    page.wait(page.client.switch_to_window(first))?;
    page.stores("core.exit", "suspend")?;
    page.stores("core.lesson_location", "day")?;
    same("errors of the course system", &Vec::<Value>::new(), &page.get("__course.errors")?)
}
