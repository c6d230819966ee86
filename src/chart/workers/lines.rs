//! One number per line: its date, its source, its amount, and its bar; on a phone the bar is below the text.

use super::super::backend::UNIT;
use super::super::rows::{Row, mark};
use super::super::{Align, Canvas, Ink, Layout, Plot};

/// Where names start, in units; all dates fit before that, on a phone the short ones.
const fn names_start(layout: Layout) -> i32 {
    layout.pick(64, 92)
}

/// The distance between lines, in units.
pub(super) const fn step(layout: Layout) -> i32 {
    layout.pick(22, 26)
}

/// Where bars start and where the longest one ends, in units.
pub(super) const fn across(layout: Layout) -> std::ops::Range<i32> {
    layout.pick(2, 262)..layout.pick(300, 486)
}

/// A date as there is room for it, and all of the line as it is said.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub date: &'a str,
    pub whole: &'a str,
}

/// Draws one line from `top` on, in units. All of it is a link to the source. A line that is not highlighted keeps only
/// its bar.
pub(super) fn draw(canvas: &Canvas, plot: &Plot, layout: Layout, top: i32, said: Said<'_>, row: &Row<'_>) {
    let edge = (layout.width() - 2) * UNIT;
    let line = (top + layout.pick(11, 13)) * UNIT;
    let align = frame_align(layout);
    if !row.faint {
        canvas.text((2 * UNIT, line), align, Ink::AxisText, said.date);
        canvas.text((names_start(layout) * UNIT, line), align, Ink::Label, row.name);
    }
    canvas.link(row.point.fact, said.whole.to_owned(), || {
        canvas.rect((2 * UNIT, (top + 2) * UNIT), (edge, (top + step(layout)) * UNIT), Ink::Hit);
        let bar = match layout {
            Layout::Narrow => (top + 17) * UNIT..(top + 20) * UNIT,
            Layout::Wide => (top + 5) * UNIT..(top + 21) * UNIT,
        };
        let end = mark(canvas, plot, row, bar.start, bar.end);
        match layout {
            _ if row.faint => {}
            Layout::Narrow => canvas.text((edge, line), Align::End, Ink::Value, &row.amount),
            Layout::Wide => canvas.text((end + 6 * UNIT, line), Align::StartMid, Ink::Value, &row.amount),
        }
    });
}

/// On a phone the text is on its baseline, in the wide layout it is centred on its bar.
const fn frame_align(layout: Layout) -> Align {
    match layout {
        Layout::Narrow => Align::Start,
        Layout::Wide => Align::StartMid,
    }
}
