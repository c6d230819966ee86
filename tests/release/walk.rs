//! Steps beside their figures: which one is at hand, and that nothing is in its way.

use serde_json::Value;

use crate::engines::Engine;
use crate::page::{Outcome, Page, same};

/// The sizes of two phones, a tablet upright and lying, a desk and a large screen.
const SIZES: [(u32, u32); 6] = [(320, 640), (360, 740), (768, 1024), (1024, 768), (1440, 900), (1920, 1080)];
/// One with the figure over narrow text, one with it over wide text, one with it beside: what engines can differ in.
const KINDS: [(u32, u32); 3] = [SIZES[1], SIZES[3], SIZES[4]];

impl Page {
    /// Opens the site in a frame of this size.
    pub fn frame_of(
        &self,
        (width, height): (u32, u32),
        address: &str,
    ) -> Result<sent_to_work::site::Server, libtest_mimic::Failed> {
        let address = [self.stage.server.address(), address].concat();
        let host = self.visit_framed(&address, &format!("width={width} height={height}"))?;
        self.becomes("ready")?;
        Ok(host)
    }

    /// Plays a part of `walk.js`, which says what is wrong.
    fn walks(&self, what: &str, script: &str) -> Outcome {
        let script = format!(
            "{}{}const done = arguments[arguments.length - 1];
            (async () => {{ {script} }})().then((wrong) => done(wrong.slice(0, 6)), (problem) => done([String(problem)]));",
            include_str!("prelude.js"),
            include_str!("walk.js")
        );
        let wrong = self.wait(self.client.execute_async(&script, Vec::new()))?;
        same(&format!("what is wrong {what}"), &Value::Array(Vec::new()), &wrong)
    }

    /// All sizes in one engine, one of each kind in the others.
    fn sizes(&self) -> &'static [(u32, u32)] {
        if self.engine == Engine::Chromium { &SIZES } else { &KINDS }
    }

    /// How far a reader can scroll.
    fn depth(&self) -> Result<u32, libtest_mimic::Failed> {
        self.get("Math.floor(document.documentElement.scrollHeight - innerHeight)")
    }
}

/// In leaps at all sizes, and down and up bit by bit at one of each kind; on the way bit by bit the engine sees no shift.
pub fn walking_marks_the_step_at_the_line_and_moves_nothing(page: &Page) -> Outcome {
    marks_the_step(page, 4, "")
}

/// The same in leaps alone, down to every other step and up to the rest: an engine that is scrolled to a step one way and
/// finds it is asked nothing new the other way, which is a matter of our rule.
pub fn a_leap_marks_the_step_at_the_line(page: &Page) -> Outcome {
    marks_the_step(page, 0, ", 2")
}

/// Plays in leaps, to each step or to each of so many, and then bit by bit in so many pieces.
fn marks_the_step(page: &Page, most: u32, each: &str) -> Outcome {
    let mut found = Vec::new();
    for &size in page.sizes() {
        let pieces = if KINDS.contains(&size) { most } else { 0 };
        let _host = page.frame_of(size, "")?;
        page.run("$('#skip')?.click()")?;
        // By this clock each turn of the app has taken too long, and what it put off would come after the next frame.
        page.run(
            "window.Date.now = (time => () => time += 20)(Date.now());
            window.setTimeout = (set => (call, pause = 0, ...more) => set(call, pause + 60, ...more))(setTimeout);",
        )?;
        let depth = page.depth()?;
        // In pieces, since a browser has to answer in time.
        let mut plays: Vec<(String, String)> =
            (0..4).map(|quarter| (format!("in leaps, {quarter}"), format!("return leap({quarter}{each});"))).collect();
        if pieces > 0 {
            plays.push(("before the walk".to_owned(), "__seen.shifts = []; return [];".to_owned()));
        }
        for piece in 0..pieces {
            let (from, to) = (depth * piece / pieces, depth * (piece + 1) / pieces);
            plays.push((format!("down from {from}"), format!("return creep({from}, {to}, 170);")));
        }
        for piece in (0..pieces).rev() {
            let (from, to) = (depth * (piece + 1) / pieces, depth * piece / pieces);
            plays.push((format!("up from {from}"), format!("return creep({from}, {to}, -190);")));
        }
        for (what, script) in plays {
            let wrong = page.walks(&format!("{what} at {size:?}"), &script);
            found.extend(wrong.err().and_then(|wrong| wrong.message().map(str::to_owned)));
        }
        if pieces > 0 {
            let shifts: Vec<String> = page.get("__seen.shifts.slice(0, 4)")?;
            found.extend(shifts.into_iter().map(|shift| format!("a shift at {size:?}: {shift}")));
        }
        page.is_quiet()?;
    }
    same("what is wrong", &Vec::<String>::new(), &found)
}

/// Who follows a link to a step finds it marked, and its heading neither under the bar nor under the figure.
pub fn a_step_that_is_linked_to_is_in_the_open(page: &Page) -> Outcome {
    let mut found = Vec::new();
    // And in one engine at the smallest size, where there is least room.
    let smallest = if page.engine == Engine::Chromium { &SIZES[..1] } else { &[] };
    for &size in smallest.iter().chain(&KINDS) {
        let _host = page.frame_of(size, "")?;
        let wrong = page.walks(
            &format!("with links at {size:?}"),
            "const found = [];
            for (const step of $$('.walk .step')) {
                location.hash = step.id;
                await frame();
                await frame();
                found.push(...await settle(`at #${step.id}`));
                const walk = step.closest('.walk');
                const head = kind(walk) === 'over' ? box($('.stage', walk)).bottom : bar();
                if (kind(walk) === 'side' && box($('[data-figure]', walk)).top < bar()) found.push(`at #${step.id} the figure is cut off`);
                const { top, bottom } = box($('h3', step));
                if (!step.hasAttribute('data-now')) found.push(`#${step.id} is not marked`);
                if (top < head || bottom > innerHeight) found.push(`the heading of #${step.id} stands at ${top}, free is ${head} to ${innerHeight}`);
            }
            return found;",
        );
        found.extend(wrong.err().and_then(|wrong| wrong.message().map(str::to_owned)));
    }
    same("what is wrong", &Vec::<String>::new(), &found)
}

/// In a low window there is no room for both, so that all stands in the flow, and a link to a step sets its figure.
pub fn low_windows_are_stacked(page: &Page) -> Outcome {
    for size in [(700, 400), (1280, 500)] {
        let _host = page.frame_of(size, "")?;
        page.is_stacked()?;
    }
    Ok(())
}

impl Page {
    /// Nothing of the article sticks, nothing lies on anything else, and links to steps set their figures.
    pub fn is_stacked(&self) -> Outcome {
        self.walks(
            "in a stacked page",
            "const found = $$('main, main *').filter((one) => getComputedStyle(one).position === 'sticky').map((one) => `${one.className} sticks`);
            for (const walk of $$('.walk')) {
                if (kind(walk) !== 'stacked') found.push(`a walk is ${kind(walk)}`);
                const parts = [$('.stage', walk), $('.desk', walk), ...$$('.step', walk), $('.tools', walk)];
                for (const part of parts) if (!visible(part) || box(part).height < 20) found.push(`${part.className} ${part.id} cannot be seen`);
                parts.reduce((before, part) => {
                    if (box(part).top < box(before).bottom - .5) found.push(`${part.className} ${part.id} lies on ${before.className} ${before.id}`);
                    return part;
                });
            }
            for (const step of $$('.walk .step').toReversed()) {
                location.hash = step.id;
                const walk = step.closest('.walk');
                const off = () => box($('h3', step)).top < bar() || box($('h3', step)).top > innerHeight;
                for (let left = 60; (!step.hasAttribute('data-now') || shows(walk, step).length || off()) && left; left--) await frame();
                found.push(...shows(walk, step).map((what) => `at #${step.id} ${what}`));
                if (!step.hasAttribute('data-now')) found.push(`#${step.id} is not marked`);
                if (off()) found.push(`the heading of #${step.id} stands at ${box($('h3', step)).top}`);
            }
            return found;",
        )
    }
}

/// A chart that changes its view sets out from where it was: its end is never painted before.
pub fn a_chart_is_never_seen_at_its_end_before_it_moves(page: &Page) -> Outcome {
    page.open("")?;
    for (from, to, figure) in
        [("wages-split", "wages-quota", "wages"), ("workers-counted", "workers-planned", "workers")]
    {
        let reach = |step: &str| format!("$('#{step}').scrollIntoView({{ behavior: 'instant', block: 'center' }})");
        page.run(&reach(from))?;
        page.expect("the step", &format!("$('[data-figure={figure}]').dataset.step"), from)?;
        page.holds("a chart at rest", "!document.getAnimations().some(one => one.effect.target.closest('svg'))")?;
        // A task comes after the frame in which the step changed, and before the next.
        let script = format!(
            "{}const done = arguments[0], {{ port1, port2 }} = new MessageChannel();
            port1.onmessage = () => done(document.getAnimations().filter(one => one.effect.target.closest('[data-figure={figure}] svg')).length > 0);
            addEventListener('step', () => port2.postMessage(0), {{ once: true }});
            {}",
            include_str!("prelude.js"),
            reach(to)
        );
        let moves = page.wait(page.client.execute_async(&script, Vec::new()))?;
        same(&format!("that {figure} moves in the frame in which it changes"), &Value::Bool(true), &moves)?;
    }
    Ok(())
}
