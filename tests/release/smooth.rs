//! How the page moves on a slow machine.

use serde_json::json;

use crate::page::{Outcome, Page, check};

/// Scrolls through the whole page, a part of a window in each frame, and gives how long the frames took.
const SCROLL: &str = "const done = arguments[arguments.length - 1];
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    (async () => {
        const took = [];
        let before = await frame();
        const most = document.documentElement.scrollHeight - innerHeight;
        for (let y = 0; y < most; y += 40) {
            scrollTo({ top: y, behavior: 'instant' });
            const now = await frame();
            took.push(now - before);
            before = now;
        }
        return took;
    })().then(done);";

/// On a processor four times slower, fewer than one frame in a hundred takes longer than 50 ms.
pub fn scrolling_stays_smooth_on_a_slow_machine(page: &Page) -> Outcome {
    page.order(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": false }),
    )?;
    let measured = measure(page);
    page.order("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    page.order("Emulation.clearDeviceMetricsOverride", json!({}))?;
    measured
}

fn measure(page: &Page) -> Outcome {
    page.open("")?;
    page.order("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    let took = page.wait(page.client.execute_async(SCROLL, Vec::new()))?;
    let mut took: Vec<f64> = serde_json::from_value(took)?;
    took.sort_by(f64::total_cmp);
    let long = took.iter().filter(|took| **took > 50.0).count();
    let at = |part: usize| took.get((took.len() - 1) * part / 100).copied().unwrap_or_default();
    let said = format!(
        "{long} of {} frames over 50 ms; half under {:.0}, 99 of 100 under {:.0}, longest {:.0} ms",
        took.len(),
        at(50),
        at(99),
        at(100)
    );
    println!("{said}");
    check(&format!("fewer than one in a hundred; {said}"), took.len() > 300 && long * 100 < took.len())
}
