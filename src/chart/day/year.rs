//! The year as squares. Which days were off is not known, so the last ones are marked and the words say so.

use yew::prelude::*;

use super::super::backend::U;
use super::super::{Align, Frame, Ink, Sheet};
use super::DAYS_OFF;
use crate::story::{Words, format};

const DAYS: i32 = 365;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, frame.pick(300, 330));
    let (columns, step, left, top) = (frame.pick(21, 30), frame.pick(15, 21), frame.pick(4, 6), frame.pick(12, 28));
    let side = (step - 3) * U;
    let off = DAYS_OFF.amount;
    let place = |day: i32| ((left + day % columns * step) * U, (top + day / columns * step) * U);
    // Ruled, as all that was told.
    for day in 0..DAYS - off {
        let (x, y) = place(day);
        sheet.ruled((x, y), (x + side, y + side), Ink::Testimony);
    }
    let label = [&words.text("day.row.off"), ": ", &format::count(off)].concat();
    sheet.link(DAYS_OFF.fact, label, || {
        for day in DAYS - off..DAYS {
            let (x, y) = place(day);
            sheet.rect((x, y), (x + side, y + side), Ink::Marked);
        }
        let (x, y) = place(DAYS - 1);
        let text = [&format::count(off), " ", &words.text("day.year.mark")].concat();
        // The last row has room for the words.
        sheet.text((x + side + 8 * U, y + side / 2), Align::StartMid, Ink::Headline, &text);
    });
    sheet.picture(&words.text("day.title"))
}
