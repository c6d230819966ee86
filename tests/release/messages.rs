//! What frames say to their hosts: heights that are true, and nothing of the reader. What hosts say to them: anything.

use std::collections::BTreeMap;

use libtest_mimic::Failed;
use regex_lite::{Regex, escape};
use sent_to_work::host::{PROTOCOLS, Said};
use serde::Deserialize;
use serde_json::Value;

use crate::hostile;
use crate::page::{Outcome, Page, check, same};
use crate::parents::{Framed, Parent, written};

/// A message as the host has heard it.
#[derive(Debug, Deserialize)]
struct Message {
    from: String,
    data: Value,
}

/// What hosts have given, as expressions, by the names that the protocols have for it.
type Given<'a> = &'a [(&'a str, &'a str)];

/// What a message of ours says.
#[derive(Debug, PartialEq, Eq)]
enum Meaning {
    /// This height.
    Height(u32),
    /// That there is somebody to talk to.
    Ready,
}

/// Understands a message that consists of nothing but sizes and what the host has given.
fn meaning(data: &Value, given: Given) -> Option<Meaning> {
    if data == "[iFrameResizerChild]Ready" {
        return Some(Meaning::Ready);
    }
    let all =
        PROTOCOLS.iter().flat_map(|one| std::iter::once(one.says).chain(one.asks.iter().filter_map(|ask| ask.answer)));
    all.into_iter().find_map(|said| height_in(data, said, given)).map(Meaning::Height)
}

fn height_in(data: &Value, said: Said, given: Given) -> Option<u32> {
    let (template, message) = match said {
        Said::Text(text) => (text.to_owned(), data.as_str()?.to_owned()),
        Said::Object(text) => (sorted(text)?, data.is_object().then(|| data.to_string())?),
        Said::Json(text) => (sorted(text)?, sorted(data.as_str()?)?),
    };
    let mut expression = escape(&template)
        .replace("\"\\{height\\}\"", "\\{height\\}") // a number in an object
        .replace("\"\\{width\\}\"", "\\{width\\}")
        .replace("\\{height\\}", "(?<height>[0-9]+)")
        .replace("\\{width\\}", "[0-9]+");
    for (name, value) in given {
        expression = expression.replace(&format!("\\{{{name}\\}}"), value);
    }
    // Heights are whole numbers also where the template has quotation marks.
    Regex::new(&format!("^(?:{expression})$")).ok()?.captures(&message)?.name("height")?.as_str().parse().ok()
}

/// JSON with its fields in order.
fn sorted(text: &str) -> Option<String> {
    Some(serde_json::from_str::<Value>(text).ok()?.to_string())
}

/// The heights that a column has said, all of them in known shapes.
fn heights(column: &str, messages: &[Message], given: Given) -> Result<Vec<u32>, Failed> {
    let mut heights = Vec::new();
    for message in messages.iter().filter(|one| one.from == column) {
        match meaning(&message.data, given) {
            Some(Meaning::Height(height)) => heights.push(height),
            Some(Meaning::Ready) => {}
            None => return Err(format!("{column} says what nobody has asked for: {}", message.data).into()),
        }
    }
    Ok(heights)
}

impl Page {
    /// All messages since the first `from`.
    fn heard(&self, from: usize) -> Result<Vec<Message>, Failed> {
        self.get(&format!("window.__said.slice({from}).map(({{ from, data }}) => ({{ from, data }}))"))
    }

    /// The address of a frame as its host has loaded it, as an expression.
    fn loaded(&self, column: &str) -> Result<String, Failed> {
        Ok(escape(&self.get::<String>(&format!("$('#{column} iframe').src"))?))
    }
}

/// Every way to learn a height, in one page.
const ALL: [(Parent, bool); 16] = [
    (Parent::PYM, false),
    (Parent::PYM, true),
    (Parent::NEWSWIRE, true),
    (Parent::RESIZER_4, false),
    (Parent::RESIZER_4, true),
    (Parent::RESIZER_5, false),
    (Parent::OPEN_RESIZER, true),
    (Parent::DATAWRAPPER, false),
    (Parent::H5P, true),
    (Parent::WORDPRESS, true),
    (Parent::CANVAS, false),
    (Parent::MESSENGER, false),
    (Parent::AMP, true),
    (Parent::IFRAME_RESIZE, false),
    (Parent::OWN_FRAME, true),
    (Parent::OWN_ELEMENT, false),
];

/// How many messages of a frame are enough for loading, three changes by controls and two of the width: about nine
/// for each height, and what its host asks for meanwhile. The most that was counted is 64.
const MOST: usize = 80;

/// All hosts' scripts in one page: every frame fits, none fights, and all fall silent.
pub fn all_hosts_together_fit(page: &Page) -> Outcome {
    let frames = ALL.map(|(parent, sandboxed)| Framed { parent, shows: "embed/wages/".into(), sandboxed });
    let _host = page.host(&frames)?;
    let columns: Vec<String> = (0..frames.len()).map(|number| format!("frame{number}")).collect();
    let fit = |when: &str| columns.iter().try_for_each(|column| page.exact(column, when).map(drop));
    columns.iter().try_for_each(|column| page.lives(column))?;
    fit("after loading")?;
    for column in &columns {
        page.changes(column, "label:has([name=wages][value=ledger])")?;
    }
    fit("after a control has been used")?;
    for column in &columns {
        page.changes(column, "label:has([name=wages][value=split])")?;
    }
    fit("when all is as before")?;
    page.widen(340)?;
    fit("in narrow columns")?;
    page.widen(700)?;
    fit("in wide columns again")?;
    page.rests()?;
    fit("at rest")?;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for Message { from, .. } in page.heard(0)? {
        *counts.entry(from).or_default() += 1;
    }
    for column in &columns {
        let count = counts.remove(column).unwrap_or_default();
        check(&format!("at most {MOST} messages of {column}, not {count}"), (1..=MOST).contains(&count))?;
        page.is_quiet_inside(column)?;
    }
    same("messages of others", &BTreeMap::new(), &counts)
}

/// Ten thousand messages that make no sense, or nearly: the frame lives, complains of nothing and says its true height.
pub fn ten_thousand_messages_change_nothing(page: &Page) -> Outcome {
    let framed = Framed::plain(Parent::OWN_FRAME, "embed/wages/");
    let fuzz = format!("<script>{}</script>", include_str!("hosts/fuzz.js"));
    let _host = page.host_page(written(&[framed], page.stage.server.address()) + &fuzz)?;
    page.lives("frame0")?;
    let tall = page.exact("frame0", "before the storm")?;
    page.rests()?;
    page.run("window.__fuzz($('#frame0 iframe'), 10000)")?;
    page.holds(
        "the last answer",
        "window.__said.some(({ data }) => String(data).startsWith('[iFrameSizer]thelast:'))",
    )?;
    let src = page.loaded("frame0")?;
    // What hosts may give: here that is anything.
    let given = [("src", src.as_str()), ("frame", "[^:]{1,200}"), ("version", "[^:]{1,20}"), ("asked", "[a-z-]+")];
    let said = heights("frame0", &page.heard(page.get("window.__fuzzed")?)?, &given)?;
    check("answers", !said.is_empty())?;
    same("heights that are not true", &Vec::new(), &said.into_iter().filter(|one| *one != tall).collect())?;
    page.rests()?;
    page.keeps_fitting("frame0", "embed/wages/")?;
    page.is_quiet()
}

/// A frame beside ours gets no answer: only the host does.
pub fn nobody_but_the_host_is_answered(page: &Page) -> Outcome {
    let ask = "<iframe id=\"stranger\" srcdoc=\"<script>
        for (const ask of [{ 'sent-to-work': 'ask' }, { type: 'iframe-child-init' }, '[iFrameSizer]stranger:8:true:false'])
            parent.frames[0].postMessage(ask, '*');
        parent.asked = true;
    </script>\"></iframe>";
    let _host = page.host(&[Framed::plain(Parent::OWN_FRAME, "embed/wages/")])?;
    page.lives("frame0")?;
    page.exact("frame0", "before a stranger comes")?;
    page.rests()?;
    let before = page.said()?;
    page.run(&format!("document.body.insertAdjacentHTML('beforeend', {})", Value::from(ask)))?;
    page.holds("that the stranger has asked", "window.asked")?;
    page.rests()?;
    same("messages after a stranger has asked", &before, &page.said()?)
}

/// Addresses that nobody would write: the frame lives, complains of nothing, and fits unless it was told not to.
pub fn hostile_addresses_change_nothing(page: &Page) -> Outcome {
    let addresses: Vec<String> = hostile::addresses(24).collect();
    for some in addresses.chunks(8) {
        let quoted = |address: &String| address.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        let folders = ["embed/wages/", "embed/"];
        let frames = some.iter().zip(folders.iter().cycle());
        let frames: Vec<_> = frames
            .map(|(address, folder)| Framed::plain(Parent::OWN_FRAME, &[folder, quoted(address).as_str()].concat()))
            .collect();
        let _host = page.host(&frames)?;
        for (number, address) in some.iter().enumerate() {
            let column = format!("frame{number}");
            let problem = |failed: Failed| Failed::from(format!("{address}: {}", failed.message().unwrap_or_default()));
            page.lives(&column).map_err(problem)?;
            page.is_quiet_inside(&column).map_err(problem)?;
            if page.get_inside(&column, "new URLSearchParams(location.search).get('fit') === '1'")? {
                let said = format!("window.__said.filter(({{ from }}) => from === '{column}').length");
                page.expect(&format!("messages of a frame with a fixed height, {address}"), &said, 0)?;
            } else {
                page.exact(&column, "with a hostile address").map_err(problem)?;
            }
        }
        page.rests()?;
    }
    Ok(())
}

/// Heights, widths, what the host gave, and the address as the host loaded it: nothing else leaves a frame.
pub fn nothing_of_the_reader_is_sent(page: &Page) -> Outcome {
    let frames = [
        Framed::plain(Parent::OWN_FRAME, "embed/arrivals/"),
        Framed::plain(Parent::PYM, "embed/day/"),
        Framed::sandboxed(Parent::RESIZER_4, "embed/wages/"),
        Framed::plain(Parent::RESIZER_5, "embed/"),
        Framed::plain(Parent::OPEN_RESIZER, "embed/workers/"),
        Framed::sandboxed(Parent::WORDPRESS, "embed/visas/"),
    ];
    let _host = page.host(&frames)?;
    let given = [
        vec![],
        vec![("childId", "frame1-pym")],
        vec![("frame", "frame2-resized")],
        vec![("frame", "frame3-resized"), ("version", "5\\.5\\.9")],
        vec![("asked", "iframe-child-init")],
        vec![("secret", "frame5")],
    ];
    page.use_controls()?;
    let messages = page.heard(0)?;
    for (number, mut given) in given.into_iter().enumerate() {
        let column = format!("frame{number}");
        let src = page.loaded(&column)?;
        given.push(("src", &src));
        check(&format!("heights of {column}"), heights(&column, &messages, &given)?.len() > 1)?;
        page.is_quiet_inside(&column)?;
    }
    Ok(())
}

/// Hosts that ask for it are told which steps are reached and which controls are used; never what was set.
pub fn events_name_steps_and_controls_only(page: &Page) -> Outcome {
    let frames = ["arrivals/", "day/", "wages/", ""];
    let frames = frames.map(|figure| Framed::plain(Parent::DATAWRAPPER, &["embed/", figure, "?events=1"].concat()));
    let _host = page.host(&frames)?;
    page.use_controls()?;
    let mut events = Vec::new();
    for Message { from, data } in page.heard(0)? {
        let src = page.loaded(&from)?;
        if meaning(&data, &[("src", src.as_str())]).is_none() {
            events.push(data.to_string());
        }
    }
    events.sort();
    events.dedup();
    let used: Vec<&String> = events.iter().filter(|event| event.contains("\"control\":")).collect();
    let control = |figure: &str, control: &str| {
        format!("{{\"control\":\"{control}\",\"figure\":\"{figure}\",\"sent-to-work\":\"control\"}}")
    };
    let expected = [
        control("arrivals", "arrivals"),
        control("day", "down"),
        control("wages", "part"),
        control("day", "up"),
        control("wages", "wages"),
    ];
    same("the controls that hosts hear of", &expected.iter().collect::<Vec<_>>(), &used)?;
    let ids: Vec<String> = page.get_inside("frame3", "$$('.slide').map(one => one.id)")?;
    let steps: Vec<String> = ids
        .get(1..5)
        .unwrap_or_default()
        .iter()
        .map(|id| format!("{{\"sent-to-work\":\"step\",\"step\":\"{id}\"}}"))
        .collect();
    let mut heard: Vec<&String> = events.iter().filter(|event| !used.contains(event)).collect();
    heard.sort_by_key(|event| steps.iter().position(|step| step == *event));
    same("the steps that hosts hear of", &steps.iter().collect::<Vec<_>>(), &heard)
}

impl Page {
    /// Guesses, tells of a day, earns and steps on, in whatever frames have that.
    fn use_controls(&self) -> Outcome {
        let columns: Vec<String> = self.get("$$('.column').map(one => one.id)")?;
        for column in &columns {
            self.lives(column)?;
            self.exact(column, "after loading")?;
            self.inside(column, || {
                if self.get("!!$('#reveal') && visible($('#reveal'))")? {
                    self.slide("#guess")?;
                    self.set_off("#reveal")?;
                }
                if self.get("!!$('.embed:not(.whole) [name=arrivals]')")? {
                    self.set_off("label:has([name=arrivals][value=quarters])")?;
                }
                if self.get("!!$('#up')")? {
                    self.run(
                        "for (const [id, time] of [['up', '07:11'], ['down', '22:59']]) {
                            $('#' + id).value = time;
                            for (const kind of ['input', 'change']) $('#' + id).dispatchEvent(new Event(kind, { bubbles: true }));
                        }",
                    )?;
                }
                if self.get("!!$('[name=wages]') && visible($('[name=wages]').parentElement)")? {
                    self.slide("#part")?;
                    self.set_off("label:has([name=wages][value=ledger])")?;
                }
                if self.get("!!$('#on')")? {
                    for _ in 0..4 {
                        self.set_off("#on")?;
                    }
                }
                Ok(())
            })?;
            self.exact(column, "after its controls have been used")?;
        }
        self.rests()
    }

    /// Moves a slider by a step and lets go of it, from within: `WebKit`'s driver does not focus what is in such a frame.
    fn slide(&self, css: &str) -> Outcome {
        self.run(&format!(
            "$('{css}').stepUp();
            for (const kind of ['input', 'change']) $('{css}').dispatchEvent(new Event(kind, {{ bubbles: true }}));"
        ))
        .map(drop)
    }
}

/// A frame keeps nothing, asks nobody else for anything, and sends no data where nobody asked.
pub fn a_frame_keeps_nothing_and_asks_nobody(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| reply)?;
    let frames = ["arrivals/", "day/", "wages/", ""];
    let frames = frames.map(|figure| Framed::plain(Parent::OWN_FRAME, &["embed/", figure].concat()));
    let _host = page.host_page(written(&frames, server.address()))?;
    page.use_controls()?;
    for number in 0..frames.len() {
        page.inside(&format!("frame{number}"), || {
            page.expect("cookies", "document.cookie", "")?;
            page.expect("storage", "localStorage.length + sessionStorage.length", 0)?;
            let kept = "const done = arguments[arguments.length - 1];
                Promise.all([indexedDB.databases(), caches.keys()]).then(lists => done(lists.flat().length));";
            let kept = page.wait(page.client.execute_async(kept, Vec::new()))?;
            same("databases and caches", &Value::from(0), &kept)?;
            let strangers = "performance.getEntriesByType('resource').map(one => one.name).filter(name => new URL(name).origin !== location.origin)";
            page.expect("requests to other origins", strangers, Vec::<Value>::new())
        })?;
    }
    // Nothing comes back to us either: files are asked for, and no query says anything.
    let asked = server.asked().into_iter().filter(|one| one.method != "GET" || !one.query.is_empty());
    same("what is asked for besides files", &Vec::new(), &asked.collect())?;
    page.expect("cookies of the host", "document.cookie", "")?;
    page.expect("storage of the host", "localStorage.length + sessionStorage.length", 0)
}
