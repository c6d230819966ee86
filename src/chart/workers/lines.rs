//! One figure on a line: its date, who says so, its amount, and its bar; on a phone the bar lies below the words.

use super::super::backend::U;
use super::super::rows::{Row, mark};
use super::super::{Align, Frame, Ink, Plot, Sheet};

/// Where names start, in units: all dates fit before.
const NAME: i32 = 64;

/// From one line to the next, in units.
pub(super) const fn step(frame: Frame) -> i32 {
    frame.pick(22, 26)
}

/// Where bars start and where the longest ends, in units.
pub(super) const fn across(frame: Frame) -> std::ops::Range<i32> {
    frame.pick(2, 262)..frame.pick(300, 486)
}

/// Draws one line from `top` on, in units. Its whole length opens the source. One that steps back keeps its bar alone.
pub(super) fn draw(sheet: &Sheet, plot: &Plot, frame: Frame, top: i32, date: &str, row: &Row<'_>) {
    let edge = (frame.width() - 2) * U;
    let line = (top + frame.pick(11, 13)) * U;
    let align = frame_align(frame);
    if !row.faint {
        sheet.text((2 * U, line), align, Ink::AxisText, date);
        sheet.text((NAME * U, line), align, Ink::Label, row.name);
    }
    sheet.link(row.point.fact, [date, ", ", row.name, ": ", &row.amount].concat(), || {
        sheet.rect((2 * U, (top + 2) * U), (edge, (top + step(frame)) * U), Ink::Hit);
        let bar = match frame {
            Frame::Narrow => (top + 17) * U..(top + 20) * U,
            Frame::Wide => (top + 5) * U..(top + 21) * U,
        };
        let end = mark(sheet, plot, row, bar.start, bar.end);
        match frame {
            _ if row.faint => {}
            Frame::Narrow => sheet.text((edge, line), Align::End, Ink::Value, &row.amount),
            Frame::Wide => sheet.text((end + 6 * U, line), Align::StartMid, Ink::Value, &row.amount),
        }
    });
}

/// On a phone words stand on their line, on a desk at the middle of their bar.
const fn frame_align(frame: Frame) -> Align {
    match frame {
        Frame::Narrow => Align::Start,
        Frame::Wide => Align::StartMid,
    }
}
