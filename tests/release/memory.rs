//! What the app takes while it runs.

use crate::page::{Outcome, Page, same};

/// Two thousand moves of a slider, each drawn before the next.
const MOVES: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const slider = document.querySelector('#part'), says = document.querySelector('#part-says');
        const move = async (value) => {
            slider.value = value;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((next) => queueMicrotask(() => queueMicrotask(next)));
        };
        const size = () => __seen.memory.buffer.byteLength;
        for (let i = 0; i < 200; i++) await move(100 + (i % 21) * 5);
        const before = size();
        let wrong = 0;
        for (let i = 0; i < 2000; i++) {
            await move(100 + (i % 21) * 5);
            if (!says.textContent.startsWith(`$${100 + (i % 21) * 5} `)) wrong++;
        }
        done([size() - before, wrong]);
    })();";

/// Memory is given back: no page is added, however long a reader plays.
pub fn playing_takes_no_memory(page: &Page) -> Outcome {
    page.open("")?;
    let answer = page.wait(page.client.execute_async(MOVES, Vec::new()))?;
    same("bytes added, and moves that were not drawn", &serde_json::json!([0, 0]), &answer)
}
