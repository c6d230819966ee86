//! What was decided, each thing a pin at its day, its label placed by hand.

use super::super::backend::U;
use super::super::series::sanctions::PINS;
use super::super::{Align, Frame, Ink, Sheet};
use super::axis::{Axis, day};
use super::label;
use crate::state::Sanctions;
use crate::story::Words;

/// The line of each label, in units from the top: as near to its pin as the others let it, evenly spaced.
const NARROW: [i32; 11] = [34, 50, 66, 114, 202, 218, 234, 250, 266, 282, 298];
/// The row of each label, and whether it stands before its pin.
const WIDE: [(i32, bool); 11] = [
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
pub(super) fn draw(sheet: &Sheet, axis: Axis, state: Sanctions, words: &Words) {
    for ((pin, y), (row, before)) in PINS.iter().zip(NARROW).zip(WIDE) {
        let reached = state.reaches(pin.at);
        let text = label(pin, axis.0, words);
        let (x, foot) = axis.pin(day(pin.at));
        sheet.link(pin.fact, text.clone(), || {
            let (at, align) = match axis.0 {
                Frame::Narrow => ((x + 17 * U, y * U), Align::StartMid),
                Frame::Wide if before => ((x - 6 * U, (10 + row * 18) * U), Align::EndMid),
                Frame::Wide => ((x + 6 * U, (10 + row * 18) * U), Align::StartMid),
            };
            if reached {
                match axis.0 {
                    Frame::Narrow => sheet.line(&[(x, foot), (x + 10 * U, at.1), (x + 14 * U, at.1)], Ink::Leader),
                    Frame::Wide => sheet.line(&[(x, foot), (x, at.1 - 6 * U)], Ink::Leader),
                }
                sheet.text(at, align, Ink::Label, &text);
            }
            sheet.dot((x, foot), axis.0.pick(3, 4), if reached { Ink::Pin } else { Ink::BackCounted });
        });
    }
}
