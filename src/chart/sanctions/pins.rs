//! What was decided, on a desk: each thing a pin at its day, its label placed by hand.

use super::super::backend::UNIT;
use super::super::series::sanctions::PINS;
use super::super::{Align, Canvas, Ink};
use super::axis::{self, day};
use super::label;
use crate::state::Sanctions;
use crate::story::Words;

/// The row of each label from the top, and whether it stands before its pin: later ones higher, so that no
/// leader runs through a label.
const ROWS: [(i32, bool); 11] = [
    (0, false),
    (1, false),
    (2, false),
    (6, true),
    (6, true),
    (5, true),
    (4, true),
    (3, true),
    (2, true),
    (1, true),
    (0, true),
];

/// Draws the pins as far as they are reached; later ones are faint and say nothing.
pub(super) fn draw(canvas: &Canvas, state: Sanctions, words: &Words) {
    for (pin, (row, before)) in PINS.iter().zip(ROWS) {
        let reached = state.reaches(pin.at);
        let text = label(pin, words);
        let (x, foot) = axis::pin(day(pin.at));
        canvas.link(pin.fact, text.clone(), || {
            let y = (10 + row * 18) * UNIT;
            let (at, align) =
                if before { ((x - 6 * UNIT, y), Align::EndMid) } else { ((x + 6 * UNIT, y), Align::StartMid) };
            if reached {
                canvas.line(&[(x, foot), (x, y - 6 * UNIT)], Ink::Leader);
                canvas.text(at, align, Ink::Label, &text);
            }
            canvas.dot((x, foot), 4, if reached { Ink::Pin } else { Ink::BackCounted });
        });
    }
}
