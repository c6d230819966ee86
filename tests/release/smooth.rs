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

/// Fewer than one step in a hundred is so much work that a slow phone would miss frames.
pub fn scrolling_stays_smooth_on_a_slow_machine(page: &Page) -> Outcome {
    page.order(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": false }),
    )?;
    page.order("Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
    let played = played(page);
    page.order("Performance.disable", json!({}))?;
    page.order("Emulation.clearDeviceMetricsOverride", json!({}))?;
    played
}

fn played(page: &Page) -> Outcome {
    page.open("")?;
    let piece = piece(page)?;
    let (mut steps, mut left) = (Vec::new(), f64::MAX);
    while left > 0.0 {
        let before = busy(page)?;
        let y = json!(steps.len() * FAR);
        left = serde_json::from_value(page.wait(page.client.execute_async(STEP, vec![y]))?)?;
        steps.push((busy(page)? - before) / piece);
    }
    steps.sort_by(f64::total_cmp);
    let long = steps.iter().filter(|step| **step > LIMIT).count();
    let at = |part: usize| steps.get((steps.len() - 1) * part / 100).copied().unwrap_or_default();
    let said = format!(
        "{long} of {} steps cost more than {LIMIT} pieces of work; half less than {:.2}, 99 of 100 less than {:.2}, the most {:.2}; a piece took {:.2} ms",
        steps.len(),
        at(50),
        at(99),
        at(100),
        piece * 1000.0
    );
    println!("{said}");
    check(&format!("fewer than one in a hundred; {said}"), steps.len() > 300 && long * 100 < steps.len())
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
    let metrics = page.order("Performance.getMetrics", json!({}))?;
    let metrics = metrics.get("metrics").and_then(|all| all.as_array()).map(Vec::as_slice).unwrap_or_default();
    let task = metrics.iter().find(|one| one["name"] == "TaskDuration");
    task.and_then(|one| one["value"].as_f64()).ok_or_else(|| "Chromium tells no TaskDuration".into())
}
