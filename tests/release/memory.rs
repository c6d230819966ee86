//! What the app takes while it runs.

use sent_to_work::state::FigureState;

use crate::page::{Outcome, Page, same};

/// Two thousand moves of a slider, each drawn before the next.
const MOVES: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const slider = document.querySelector('#part'), says = document.querySelector('#part-says');
        const { port1, port2 } = new MessageChannel();
        const turn = () => new Promise((next) => { port1.onmessage = next; port2.postMessage(0); });
        let lost = 0;
        const play = async (moves) => {
            for (let i = 0; i < moves; i++) {
                slider.value = 100 + (i % 21) * 5;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                const drawn = () => says.textContent === `$${slider.value}`;
                for (let turns = 0; turns < 100 && !drawn(); turns++) await turn();
                if (!drawn()) lost++;
            }
            return __seen.memory.buffer.byteLength;
        };
        const before = await play(200);
        done([await play(2000) - before, lost]);
    })();";

/// Memory is given back: no page is added, however long a reader plays.
pub fn playing_takes_no_memory(page: &Page) -> Outcome {
    page.open("")?;
    page.expect("tables, which come in an idle moment", "$$('.host table').length", FigureState::COUNT)?;
    let answer = page.wait(page.client.execute_async(MOVES, Vec::new()))?;
    same("bytes added, and moves that were not drawn", &serde_json::json!([0, 0]), &answer)
}
