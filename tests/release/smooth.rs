//! How the page moves on a slow machine.

use libtest_mimic::Failed;
use serde_json::json;

use crate::page::{Outcome, Page, check};

/// Scrolls through the whole page, a part of a window in each frame, and gives how long the frames took. What is laid out
/// on the way makes the page longer.
const SCROLL: &str = "const done = arguments[arguments.length - 1];
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    (async () => {
        const took = [];
        let before = await frame();
        for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += 80) {
            scrollTo({ top: y, behavior: 'instant' });
            const now = await frame();
            took.push(now - before);
            before = now;
        }
        return took;
    })().then(done);";

/// The longest that a frame may take, ms. Three frames of a display that shows sixty in a second are told as 50 and a
/// little.
const LIMIT: f64 = 50.5;

/// How often the page is played at most: what else the machine does lengthens frames, and never shortens one.
const PLAYS: usize = 3;

/// On a processor four times slower, fewer than one frame in a hundred takes longer than 50 ms.
pub fn scrolling_stays_smooth_on_a_slow_machine(page: &Page) -> Outcome {
    page.order(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": false }),
    )?;
    let measured = played(page);
    page.order("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    page.order("Emulation.clearDeviceMetricsOverride", json!({}))?;
    measured
}

fn played(page: &Page) -> Outcome {
    let mut all = Vec::new();
    for _ in 0..PLAYS {
        let (smooth, said) = measure(page)?;
        println!("{said}");
        if smooth {
            return Ok(());
        }
        all.push(said);
    }
    check(&format!("fewer than one in a hundred; {}", all.join(", then ")), false)
}

/// Whether one play was smooth, and what there is to say of it.
fn measure(page: &Page) -> Result<(bool, String), Failed> {
    page.order("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    page.open("")?;
    page.order("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    let took = page.wait(page.client.execute_async(SCROLL, Vec::new()))?;
    let mut took: Vec<f64> = serde_json::from_value(took)?;
    took.sort_by(f64::total_cmp);
    let long = took.iter().filter(|took| **took > LIMIT).count();
    let at = |part: usize| took.get((took.len() - 1) * part / 100).copied().unwrap_or_default();
    let said = format!(
        "{long} of {} frames over 50 ms; half under {:.0}, 99 of 100 under {:.0}, longest {:.0} ms",
        took.len(),
        at(50),
        at(99),
        at(100)
    );
    Ok((took.len() > 400 && long * 100 < took.len(), said))
}
