//! The rows of a phone: one line of words for each figure, its amount at the edge, a thin bar below as long as can be.

use super::super::backend::U;
use super::super::rows::{Row, mark};
use super::super::{Align, Frame, Ink, Plot, Sheet};

/// From one row to the next, in units.
pub(super) const STEP: i32 = 23;
/// The line of the words, and the bar under it, in units from the top of a row.
const LINE: i32 = 13;
const BAR: std::ops::Range<i32> = 17..22;
/// Where names start: all dates fit before.
const NAME: i32 = 64;

/// The right edge of the amounts, in lattice steps.
const fn edge() -> i32 {
    (Frame::Narrow.width() - 2) * U
}

/// Draws the rows with their dates; the whole of a row opens its source.
pub(super) fn draw<'a>(sheet: &Sheet, plot: &Plot, rows: impl Iterator<Item = (String, &'a Row<'a>)>) {
    let mut top = 0;
    for (date, row) in rows {
        let line = (top + LINE) * U;
        let (name, amount) = if row.faint { (Ink::Note, Ink::Note) } else { (Ink::Label, Ink::Value) };
        sheet.text((2 * U, line), Align::Start, Ink::AxisText, &date);
        sheet.text((NAME * U, line), Align::Start, name, row.name);
        sheet.link(row.point.fact, [row.name, ": ", &row.amount].concat(), || {
            sheet.rect((2 * U, (top + 3) * U), (edge(), (top + STEP + 2) * U), Ink::Hit);
            // A gap is no thin bar.
            let more = if row.point.low.or(row.point.high).is_none() { 2 } else { 0 };
            mark(sheet, plot, row, (top + BAR.start - more) * U, (top + BAR.end + more) * U);
            sheet.text((edge(), line), Align::End, amount, &row.amount);
        });
        top += STEP;
    }
}

/// The remark just before the amount of a row, which is `amount` units wide.
pub(super) fn remark(sheet: &Sheet, row: i32, amount: i32, text: &str) {
    sheet.text((edge() - amount * U, (row * STEP + LINE) * U), Align::End, Ink::Headline, text);
}
