//! Entries by quarter: standing where there is room, lying on a phone.

use yew::prelude::*;

use super::super::backend::U;
use super::super::columns::{column, ground};
use super::super::rows::{self, Layout, Row};
use super::super::series::arrivals::{GAP, QUARTERS};
use super::super::tell::written;
use super::super::{Align, Frame, Ink, Sheet};
use super::dark;
use crate::facts::Kind;
use crate::story::{Words, plain};

const MOST: i32 = 6_200;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    match frame {
        Frame::Narrow => lying(words),
        Frame::Wide => standing(words),
    }
}

fn standing(words: &Words) -> Html {
    let sheet = Sheet::new(Frame::Wide, 360);
    let columns = i32::try_from(QUARTERS.len()).unwrap_or(0);
    let plot = sheet.plot(48..638, 6..318, 0..columns * 100, 0..MOST);
    let known = (columns - 3) * 100 + 8;
    ground(&sheet, &plot, (known, columns * 100), &[1_000, 2_000, 3_000, 4_000, 5_000]);
    let mut gap = None;
    for (index, quarter) in (0..).zip(&QUARTERS) {
        let (middle, base) = plot.at(index * 100 + 50, 0);
        let (year, name) = quarter.at.split_once(' ').unwrap_or(("", quarter.at));
        sheet.text((middle, base + 16 * U), Align::Middle, Ink::AxisText, name);
        if index % 4 == 0 {
            let (start, _) = plot.at(index * 100 + 8, 0);
            let (end, _) = plot.at(index * 100 + 392, 0);
            sheet.line(&[(start, base + 23 * U), (end, base + 23 * U)], Ink::Leader);
            sheet.text((i32::midpoint(start, end), base + 38 * U), Align::Middle, Ink::AxisText, year);
        }
        if quarter.kind == Kind::NotPublished {
            gap = gap.or(Some(quarter));
        } else {
            column(&sheet, &plot, index, quarter, words, Frame::Wide);
        }
    }
    if let Some(quarter) = gap {
        let (from, to) = (plot.at(known, MOST), plot.at(columns * 100, 0));
        let at = (i32::midpoint(from.0, to.0), plot.at(0, 3_100).1);
        dark(&sheet, (from, to), (at, Align::Middle), quarter, words);
    }
    let (left, y) = plot.at(10, 1_150);
    let (right, _) = plot.at(390, 1_150);
    sheet.line(&[(left, y + 6 * U), (left, y), (right, y), (right, y + 6 * U)], Ink::Leader);
    remark(&sheet, (left, y - 34 * U), words);
    sheet.picture(&words.text("arrivals.title"))
}

fn lying(words: &Words) -> Html {
    let sheet = Sheet::new(Frame::Narrow, 300);
    let layout = Layout { top: 4, step: 25, bar: 17, left: 62 };
    let plot = sheet.plot(62..230, 6..300, 0..MOST - 700, 0..1);
    let names: Vec<_> = QUARTERS.iter().map(|quarter| quarter.at).collect();
    let rows: Vec<_> =
        QUARTERS.iter().zip(&names).map(|(point, name)| Row::new(point, name, written(point, words))).collect();
    let known = QUARTERS.iter().take_while(|point| point.low.is_some()).count();
    let (rows, after) = rows.split_at(known.min(rows.len()));
    rows::draw(&sheet, &plot, &layout, rows);
    for (index, row) in (known..).zip(after) {
        sheet.text(((layout.left - 7) * U, layout.middle_of(index)), Align::EndMid, Ink::Label, row.name);
    }
    if let Some(quarter) = after.first() {
        let bottom = layout.top_of(known + after.len()) - 4 * U;
        let room = ((layout.left * U, layout.top_of(known) - 4 * U), (318 * U, bottom));
        let at = (190 * U, i32::midpoint(room.0.1, bottom) - 2 * U);
        dark(&sheet, room, (at, Align::Middle), quarter.point, words);
    }
    let x = 135 * U;
    sheet.line(&[(x - 6 * U, 7 * U), (x, 7 * U), (x, 93 * U), (x - 6 * U, 93 * U)], Ink::Leader);
    remark(&sheet, (x + 8 * U, 40 * U), words);
    sheet.picture(&words.text("arrivals.title"))
}

/// The published quarters of one year do not add up to that year: drawn and said, not smoothed.
fn remark(sheet: &Sheet, at: (i32, i32), words: &Words) {
    let pieces = words.say("arrivals.quarters.remark", &[]);
    let text = plain(&pieces);
    let name = [&words.text("arrivals.quarters.sum"), ": ", &text.replace('/', " ")].concat();
    sheet.link(GAP.fact, name, || {
        sheet.lines(at, 14, Align::Start, Ink::Note, &text);
    });
}
