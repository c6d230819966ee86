//! The year as strips, one for each day: drawn as long as they were up, open for what was left. The days off stand outside,
//! since which days they were is not known.

use yew::prelude::*;

use super::super::backend::U;
use super::super::{Align, Frame, Ink, Sheet};
use super::{DAYS_OFF, SPAN};
use crate::story::{Words, format};

const DAYS: i32 = 365;
/// What is left of a year without two days off is an exact rectangle of such rows.
const COLUMNS: i32 = 33;
const HOURS: i32 = 24;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, frame.pick(300, 330));
    let (across, down) = (frame.pick(97, 192), frame.pick(240, 265));
    let (wide, long) = (across * 2 / 3, frame.pick(216, 240));
    let off = DAYS_OFF.amount;
    let place = |at: i32| (at % COLUMNS * across, 4 * U + at / COLUMNS * down);
    for day in 0..DAYS - off {
        let (x, y) = place(day);
        sheet.rect((x, y), (x + wide, y + long * SPAN.amount / HOURS), Ink::Testimony);
    }
    let text = [&format::count(off), " ", &words.text("day.year.mark")].concat();
    sheet.link(DAYS_OFF.fact, text.clone(), || {
        let rows = (DAYS - off + COLUMNS - 1) / COLUMNS;
        let (_, y) = place(rows * COLUMNS);
        for day in 0..off {
            let (x, _) = place(day);
            sheet.rect((x + U, y + 2 * U), (x + wide, y + long), Ink::Marked);
        }
        let (x, _) = place(off);
        sheet.text((x + 4 * U, y + i32::midpoint(long, 2 * U)), Align::StartMid, Ink::Headline, &text);
    });
    sheet.picture(&words.text("day.title"))
}
