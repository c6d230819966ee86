//! The year as strips, one for each day: drawn for the hours awake, open for the rest. The days off are outside, since
//! nobody said which days they were.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::{Align, Canvas, Ink, Layout};
use super::{DAYS_OFF, SPAN};
use crate::story::Words;

const DAYS: i32 = 365;
/// A year without its two days off is an exact rectangle of such rows.
const COLUMNS: i32 = 33;
const HOURS: i32 = 24;

pub(super) fn draw(layout: Layout, words: &Words) -> Html {
    let canvas = Canvas::new(layout, layout.pick(300, 330));
    let (across, down) = (layout.pick(97, 192), layout.pick(240, 265));
    let (wide, long) = (across * 2 / 3, layout.pick(216, 240));
    let off = DAYS_OFF.amount;
    let place = |at: i32| (at % COLUMNS * across, 4 * UNIT + at / COLUMNS * down);
    for day in 0..DAYS - off {
        let (x, y) = place(day);
        canvas.rect((x, y), (x + wide, y + long * SPAN.amount / HOURS), Ink::Testimony);
    }
    let text = [&words.count(off), " ", &words.text("day.year.mark")].concat();
    canvas.link(DAYS_OFF.fact, text.clone(), || {
        let rows = (DAYS - off + COLUMNS - 1) / COLUMNS;
        let (_, y) = place(rows * COLUMNS);
        for day in 0..off {
            let (x, _) = place(day);
            canvas.rect((x + UNIT, y + 2 * UNIT), (x + wide, y + long), Ink::Marked);
        }
        let (x, _) = place(off);
        canvas.text((x + 4 * UNIT, y + i32::midpoint(long, 2 * UNIT)), Align::StartMid, Ink::Headline, &text);
    });
    canvas.picture(&words.text("day.title"))
}
