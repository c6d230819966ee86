//! How much work scrolling is.
//!
//! Not how long it takes: what is judged is the processor time of the page's main thread, which other programs do not
//! lengthen, as a multiple of a fixed piece of work done in the same browser a moment before. A slow machine is slow in
//! both.

use libtest_mimic::Failed;
use serde_json::json;

use crate::page::{Outcome, Page, check};

/// A step of the scroll: a part of a window, and the frame after it. Gives what is left to scroll.
const STEP: &str = "const [y, done] = arguments;
    scrollTo({ top: y, behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollHeight - innerHeight - y)));";

/// The fixed piece of work: half a million steps of a common random number generator.
const WORK: &str = "let x = 1;
    for (let i = 0; i < 5e5; i++) {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
    }
    return x;";

/// How far a step goes, in pixels.
const FAR: usize = 80;

/// How many pieces of work a step may cost, its two frames and what the driver needs included. Measured: half cost less
/// than 3.8, 99 of 100 less than 9.0 and 9.3 in two plays, when fewer than one frame in a hundred took over 50 ms on a
/// processor four times slower. Half as much again is a page that has become slower.
const LIMIT: f64 = 14.0;

/// How often the page is scrolled through at most, each time loaded anew. A neighbour on the machine can only add to what
/// a step costs, by emptying the caches, so the least that it has cost is what it costs.
const PLAYS: usize = 4;

/// Fewer than one step in a hundred is so much work that a slow phone would miss frames.
pub fn scrolling_stays_smooth_on_a_slow_machine(page: &Page) -> Outcome {
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": false }),
    )?;
    page.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
    let played = is_smooth(page);
    page.cdp("Performance.disable", json!({}))?;
    page.cdp("Emulation.clearDeviceMetricsOverride", json!({}))?;
    played
}

fn is_smooth(page: &Page) -> Outcome {
    let mut least: Vec<f64> = Vec::new();
    let mut said = String::new();
    for play in 1..=PLAYS {
        let steps = scrolled(page)?;
        least = if least.is_empty() {
            steps
        } else {
            least.iter().zip(&steps).map(|(one, other)| one.min(*other)).collect()
        };
        let long = least.iter().filter(|step| **step > LIMIT).count();
        said = format!(
            "{long} of {} steps cost more than {LIMIT} pieces of work in {play} plays; {}",
            least.len(),
            spread(&least)
        );
        println!("{said}");
        check("a page of many steps", least.len() > 300)?;
        if long * 100 < least.len() {
            return Ok(());
        }
    }
    Err(format!("fewer than one in a hundred; {said}").into())
}

/// Where the costs lie.
fn spread(steps: &[f64]) -> String {
    let mut sorted = steps.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |part: usize| sorted.get((sorted.len() - 1) * part / 100).copied().unwrap_or_default();
    format!("half less than {:.2}, 99 of 100 less than {:.2}, the most {:.2}", at(50), at(99), at(100))
}

/// What each step costs from the head of the page to its end, in pieces of work.
fn scrolled(page: &Page) -> Result<Vec<f64>, Failed> {
    page.open("")?;
    let piece = piece(page)?;
    let (mut steps, mut left) = (Vec::new(), f64::MAX);
    while left > 0.0 {
        let before = busy(page)?;
        let y = json!(steps.len() * FAR);
        left = serde_json::from_value(page.wait(page.client.execute_async(STEP, vec![y]))?)?;
        steps.push((busy(page)? - before) / piece);
    }
    Ok(steps)
}

/// The processor time of the piece of work, in seconds: the least of several, since only the first is compiled meanwhile.
fn piece(page: &Page) -> Result<f64, Failed> {
    let mut least = f64::MAX;
    for _ in 0..8 {
        let before = busy(page)?;
        page.run(WORK)?;
        least = least.min(busy(page)? - before);
    }
    Ok(least)
}

/// The processor time that the page's main thread has used, in seconds.
fn busy(page: &Page) -> Result<f64, Failed> {
    let metrics = page.cdp("Performance.getMetrics", json!({}))?;
    let metrics = metrics.get("metrics").and_then(|all| all.as_array()).map(Vec::as_slice).unwrap_or_default();
    let task = metrics.iter().find(|one| one["name"] == "TaskDuration");
    task.and_then(|one| one["value"].as_f64()).ok_or_else(|| "Chromium tells no TaskDuration".into())
}
