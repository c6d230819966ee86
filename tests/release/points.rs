//! The charts by keys and by ear.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use fantoccini::key::Key;
use libtest_mimic::Failed;
use sent_to_work::state::FigureState;
use serde_json::{Value, json};

use crate::engines::Engine;
use crate::page::{Outcome, Page, check, same};
use crate::pupil::WORKS;
use crate::wait::until;

/// The figures, each with the view that it is told in, as its transcript is named.
const TOLD: [(&str, &str); 7] = [
    ("arrivals", "years"),
    ("workers", "all"),
    ("visas", "switch"),
    ("day", "clock"),
    ("wages", "split"),
    ("sanctions", "2025"),
    ("escapes", "all"),
];

/// The charts that are heard and seen, and how many stops of Tab each has.
const STOPS: &str = "$$('svg.chart').filter(svg => visible(svg) && !svg.closest('[inert]'))
    .map(svg => [svg, ...svg.querySelectorAll('a')].filter(one => one.tabIndex >= 0 && getComputedStyle(one).visibility === 'visible').length)";

impl Page {
    /// Every chart in sight is one stop, and there are so many charts.
    fn has_charts_of_one_stop(&self, what: &str, charts: usize) -> Outcome {
        self.expect(&format!("stops of Tab in each chart {what}"), STOPS, vec![1; charts])
    }

    /// The names of all links, as screen readers come to them.
    fn links_in_the_tree(&self) -> Result<Vec<String>, Failed> {
        let tree = self.cdp("Accessibility.getFullAXTree", json!({}))?;
        let said = |node: &Value, place: &str| node.pointer(place).and_then(Value::as_str).unwrap_or("").to_owned();
        let nodes = tree.get("nodes").and_then(Value::as_array).into_iter().flatten();
        let links = nodes.filter(|node| node.get("ignored") != Some(&Value::Bool(true)));
        let links = links.filter(|node| said(node, "/role/value") == "link");
        Ok(links.map(|node| said(node, "/name/value")).collect())
    }

    /// Opens each figure by itself in the view that it is told in, and looks at it, given its name and its transcript.
    fn each_as_told(&self, look: impl Fn(&str, Vec<String>) -> Outcome) -> Outcome {
        for (figure, view) in TOLD {
            let address = [self.stage.server.address(), "embed/", figure, "/?", figure, "=", view].concat();
            self.visit(&address)?;
            self.becomes("ready")?;
            self.has_charts_of_one_stop(&format!("of {figure}"), 1)?;
            look(figure, transcript(figure, view)?)?;
        }
        self.is_quiet()
    }
}

/// The chart of a figure, in the words of its transcript: as a whole, and point by point.
fn transcript(figure: &str, view: &str) -> Result<Vec<String>, Failed> {
    let text = fs::read_to_string(format!("tests/heard/{figure}-{view}-wide.txt"))?;
    Ok(text.lines().skip(1).map(str::to_owned).collect())
}

/// Tab enters a chart once and leaves it once: on the page, in frames, in the lesson, in the single file.
pub fn a_chart_is_one_stop_everywhere(page: &Page) -> Outcome {
    page.open_at("", "day-own")?;
    page.has_charts_of_one_stop("of the page", FigureState::COUNT)?;
    // Another view comes with another caption, before which nothing stays behind.
    let shown = "const done = arguments[0];
        addEventListener('named', () => done(document.querySelectorAll('#day .ears').length), { once: true });
        document.querySelector('#day [value=accounts]').click();";
    same("buttons for keys and sound", &json!(1), &page.wait(page.client.execute_async(shown, Vec::new()))?)?;
    page.focus("#day .finding a")?;
    page.tab_until("#day svg.chart", 12)?;
    page.press_here(&[Key::Tab])?;
    page.holds("the focus out of the chart", "!document.activeElement.closest('svg')")?;
    page.is_quiet()?;
    // One engine goes into each frame and plays the lesson; in the others one frame shows what Tab does in one.
    let is_first = page.engine == Engine::Chromium;
    for (figure, _) in TOLD.into_iter().take(if is_first { TOLD.len() } else { 1 }) {
        let address = [page.stage.server.address(), "embed/", figure, "/"].concat();
        let _host = page.visit_framed(&address, "width=700 height=1000")?;
        page.becomes("ready")?;
        page.has_charts_of_one_stop(&format!("of the frame {figure}"), 1)?;
        page.is_quiet()?;
    }
    if is_first {
        page.open_lesson("")?;
        for work in &WORKS {
            page.works_by_pointer(work.part)?;
        }
        page.has_charts_of_one_stop("of the lesson", WORKS.len())?;
        page.is_quiet()?;
    }
    page.open_offline("")?;
    page.has_charts_of_one_stop("of the single file", FigureState::COUNT)
}

/// Arrows, ends, the largest and the smallest, rows, the card, the way out, and the help.
pub fn the_keys_lead_through_a_chart(page: &Page) -> Outcome {
    let at = |what: &str, fact: &str| {
        let here =
            "(document.activeElement.getAttribute('href') ?? document.activeElement.localName).replace('#fact-', '')";
        page.expect(&format!("what has the focus after {what}"), here, fact)
    };
    page.open_at("", "visas-switch")?;
    page.has_charts_of_one_stop("of the page", FigureState::COUNT)?;
    page.focus("#visas svg.chart")?;
    for (key, fact) in [
        (Key::Right, "registered-tourism-2018"),
        (Key::Down, "registered-tourism-2019"),
        (Key::PageDown, "registered-study-2019"),
        (Key::Left, "registered-study-2018"),
        (Key::PageUp, "registered-tourism-2018"),
        (Key::End, "registered-work-2019"),
        (Key::Home, "registered-tourism-2018"),
    ] {
        page.press_here(&[key])?;
        at(&format!("{key:?}"), fact)?;
    }
    for (key, fact) in [("+", "registered-tourism-2019"), ("-", "registered-tourism-2018")] {
        page.run(&format!("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, cancelable: true }}))"))?;
        at(key, fact)?;
    }
    page.expect("stops of Tab", STOPS, vec![1; FigureState::COUNT])?;
    page.press_here(&[Key::Enter])?;
    page.holds("the card", "$('#card').open && text($('.card-body')).length > 80")?;
    page.press_here(&[Key::Escape])?;
    page.holds("no card", "!$('#card').open")?;
    at("the card", "registered-tourism-2018")?;
    page.press_here(&[Key::Escape])?;
    at("Escape", "svg")?;
    page.run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }))")?;
    page.holds("the help", "$('#card').open && text($('.card-body')).includes('Home, End') && $('.card-foot').hidden")?;
    page.satisfies_axe("with the help of a chart")?;
    page.press_here(&[Key::Escape])?;
    page.holds("no help", "!$('#card').open && !$('.card-foot').hidden")?;
    page.press_here(&[Key::Enter])?;
    at("Enter", "registered-tourism-2018")?;
    page.is_quiet()
}

/// The names in the living page are those of the reviewed transcripts.
pub fn the_charts_say_what_the_transcripts_say(page: &Page) -> Outcome {
    let names = "(svg => [document.getElementById(svg.getAttribute('aria-describedby'))?.textContent,
        ...[...svg.querySelectorAll('a')].map(one => one.getAttribute('aria-label'))])($$('svg.chart').find(visible))";
    page.each_as_told(|figure, told| page.expect(&format!("what the chart {figure} says"), names, told))?;
    page.open("")?;
    page.expect(
        "kinds in prose that are heard",
        "[...new Set($$('.part > p a.n, .finding a.n').map(one => [one.className.slice(4), document.getElementById(one.getAttribute('aria-describedby'))?.textContent ?? ''].join(': ')))].filter(one => !/^(counted|law|not-found): $|^(estimated: estimated|projected: projected|testimony: testimony|derived: derived by us|not-published: not published)$/.test(one))",
        Vec::<String>::new(),
    )?;
    page.unfold()?;
    page.holds(
        "tables with numbers that have marks",
        "$$('.data a.n-derived').length > 5 && $$('.data a.n-estimated').length > 5",
    )?;
    page.expect(
        "numbers in tables whose kind is seen and not heard",
        "$$('.data a').filter(one => /n-(estimated|projected|testimony|derived)/.test(one.className))
            .filter(one => !one.hasAttribute('aria-describedby') && !/estimated|projected|testimony|derived/.test(one.closest('tr').textContent))
            .map(one => one.textContent)",
        Vec::<String>::new(),
    )?;
    page.is_quiet()
}

/// However often a slider moves, what follows is said once.
pub fn a_finding_is_said_once_when_the_reader_stops(page: &Page) -> Outcome {
    page.open_at("", "day-own")?;
    page.has_charts_of_one_stop("of the page", FigureState::COUNT)?;
    page.expect(
        "findings that say every move",
        "$$('.finding').filter(one => one.getAttribute('aria-live') !== 'off').length",
        0,
    )?;
    page.run("self.heardHere = []; new MutationObserver(() => heardHere.push($('.unseen[role=status]').textContent)).observe($('.unseen[role=status]'), { childList: true })")?;
    // Four moves without a rest between them, however slow the machine is: so not by keys, one order after the other.
    page.run("for (let move = 0; move < 4; move += 1) { $('#hour').stepDown(); $('#hour').dispatchEvent(new Event('input', { bubbles: true })); }")?;
    page.holds("what is said, once", "heardHere.length === 1 && heardHere[0] === $('#day .finding').textContent")?;
    page.is_quiet()
}

/// Nobody who does not ask fetches the sound; it plays, says what it plays, and ends with Escape.
pub fn sound_is_fetched_when_asked_for_and_ends_with_escape(page: &Page) -> Outcome {
    let fetched = "performance.getEntriesByType('resource').filter(one => /sound-/.test(one.name)).length";
    page.open_at("", "workers-counted")?;
    page.holds("the button", "visible($('[data-figure=workers] .ears button'))")?;
    page.expect("sounds fetched before", fetched, 0)?;
    // By keys alone, from the chart and back to it.
    page.focus("[data-figure=workers] svg.chart")?;
    page.strike('?')?;
    page.holds("the card with the table", "$('#card').open && $('.card-body table')")?;
    page.expect("sounds fetched before playing", fetched, 0)?;
    page.tab_until(".card-body .buttons button:nth-of-type(1)", 4)?;
    page.strike(Key::Enter)?;
    // Where there is no sound, a sentence says so.
    page.holds("what is played", "/1 of 11|No sound/.test($('.card-body [role=status]').textContent)")?;
    page.expect("sounds fetched", fetched, 1)?;
    if page.get("$('.card-body [role=status]').textContent.includes('1 of 11')")? {
        page.expect("what the button does while it plays", "document.activeElement.textContent", "Pause")?;
        page.strike(Key::Enter)?;
        page.expect("what the button does then", "document.activeElement.textContent", "Play")?;
    }
    page.satisfies_axe("with the sound of a chart")?;
    page.press_here(&[Key::Escape])?;
    page.holds("no card", "!$('#card').open")?;
    page.holds("the focus on the chart again", "document.activeElement.matches('[data-figure=workers] svg.chart')")?;
    page.is_quiet()
}

/// In the tree that screen readers read, a chart has all its points, each with its name, in the order of the axis.
pub fn the_tree_has_every_point_in_its_order(page: &Page) -> Outcome {
    page.each_as_told(|figure, told| {
        let points = told.get(1..).unwrap_or_default();
        // The tree follows the page when it has time.
        until(Duration::from_secs(10), || {
            let links = page.links_in_the_tree()?;
            let are_there = links.windows(points.len()).any(|some| some == points);
            Ok(check(&format!("the points of {figure} in a row in the tree, not {links:?}"), are_there))
        })
    })
}

/// Rendered offline: each certainty is another signal, and a gap is none.
pub fn each_certainty_sounds_in_its_own_way(page: &Page) -> Outcome {
    page.open_at("", "workers-counted")?;
    page.holds("the button", "visible($('[data-figure=workers] .ears button'))")?;
    page.click("[data-figure=workers] .ears button")?;
    page.click(".card-body .buttons button:nth-of-type(2)")?;
    page.holds("the sound", "self.note")?;
    let heard = "const done = arguments[arguments.length - 1];
        const render = async (point) => {
            const context = new OfflineAudioContext(1, 44100, 44100);
            self.note(context, { voices: 0, gap: false, low: 8000, high: 8000, ...point }, 10000, 0, 0.8);
            const sound = (await context.startRendering()).getChannelData(0);
            // How loud each twentieth is, and how often it crosses zero: its envelope and its pitch.
            return Array.from({ length: 20 }, (_, at) => {
                const part = sound.subarray(at * 2205, at * 2205 + 2205);
                let [loud, crossings] = [0, 0];
                part.forEach((one, index) => { loud = Math.max(loud, Math.abs(one)); crossings += index && one > 0 !== part[index - 1] > 0 ? 1 : 0; });
                return [Math.round(loud * 50), crossings];
            });
        };
        const points = { counted: { kind: 'counted' }, estimated: { kind: 'estimated' }, range: { kind: 'estimated', low: 4000 },
            projected: { kind: 'projected' }, unnumbered: { kind: 'testimony' }, six: { kind: 'testimony', voices: 6 },
            derived: { kind: 'derived' }, gap: { kind: 'not-found', gap: true } };
        (async () => Object.fromEntries(await Promise.all(Object.entries(points).map(async ([name, point]) => [name, await render(point)]))))().then(done);";
    let heard = page.wait(page.client.execute_async(heard, Vec::new()))?;
    let kinds = heard.as_object().cloned().unwrap_or_default();
    same("kinds that were rendered", &8, &kinds.len())?;
    let silence: Vec<Value> = vec![json!([0, 0]); 20];
    for (name, signal) in &kinds {
        check(&format!("the sound of {name}: {signal}"), (signal.as_array() == Some(&silence)) == (name == "gap"))?;
        let twins: Vec<&String> =
            kinds.iter().filter(|(other, one)| *other != name && *one == signal).map(|(other, _)| other).collect();
        same(&format!("what sounds like {name}"), &Vec::<&String>::new(), &twins)?;
    }
    // All points of all figures, as they are drawn now.
    let silent = "const done = arguments[arguments.length - 1];
        const sounds = async (link) => {
            const { fact, gap, amounts: [low, high] } = self.heardOf(link);
            const context = new OfflineAudioContext(1, 22050, 22050);
            self.note(context, { ...fact, gap, low, high }, 60000, 0, 0.5);
            const loud = (await context.startRendering()).getChannelData(0).some(one => Math.abs(one) > .02);
            const name = link.getAttribute('aria-label');
            return { figure: link.closest('[data-figure]').dataset.figure, name, loud, gap, worded: /published|no figure|no count/.test(name) };
        };
        const links = [...document.querySelectorAll('[data-figure] svg.chart a:not(.under)')].filter(link => self.heardOf(link).fact && (self.heardOf(link).gap || self.heardOf(link).amounts.length));
        Promise.all(links.map(sounds)).then(done);";
    let sounded = page.wait(page.client.execute_async(silent, Vec::new()))?;
    let sounded = sounded.as_array().cloned().unwrap_or_default();
    let figures: BTreeSet<&str> = sounded.iter().filter_map(|one| one["figure"].as_str()).collect();
    same("figures with points that sound", &FigureState::COUNT, &figures.len())?;
    let wrong: Vec<&Value> =
        sounded.iter().filter(|one| one["gap"] == one["loud"] || one["gap"] != one["worded"]).collect();
    same("points that sound and should not, or the other way round", &Vec::<&Value>::new(), &wrong)?;
    let pulses = "const done = arguments[arguments.length - 1];
        const context = new OfflineAudioContext(1, 66150, 44100);
        const takes = self.note(context, { kind: 'testimony', voices: 6, gap: false, low: 69, high: 69 }, 10000, 0, 0.4);
        context.startRendering().then(sound => {
            const loud = Array.from({ length: 150 }, (_, at) => sound.getChannelData(0).subarray(at * 441, at * 441 + 441).some(one => Math.abs(one) > .02));
            done([loud.filter((one, at) => one && !loud[at - 1]).length, takes > loud.lastIndexOf(true) / 100]);
        });";
    let pulses = page.wait(page.client.execute_async(pulses, Vec::new()))?;
    same("pulses of six people at the fastest, and that the next waits for them", &json!([6, true]), &pulses)
}
