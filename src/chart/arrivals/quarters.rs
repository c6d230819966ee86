//! Entries by quarter: standing where there is room, lying on a phone.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::columns::{column, ground};
use super::super::describe::format_amount;
use super::super::rows::{self, Row, RowGrid};
use super::super::series::arrivals::{GAP, QUARTERS};
use super::super::{Align, Canvas, Ink, Layout};
use super::dark;
use crate::facts::Kind;
use crate::story::{Words, plain};

const MOST: i32 = 6_200;

pub(super) fn draw(layout: Layout, words: &Words) -> Html {
    match layout {
        Layout::Narrow => lying(words),
        Layout::Wide => standing(words),
    }
}

fn standing(words: &Words) -> Html {
    let canvas = Canvas::new(Layout::Wide, 360);
    let columns = i32::try_from(QUARTERS.len()).unwrap_or(0);
    let plot = canvas.plot(48..638, 6..318, 0..columns * 100, 0..MOST);
    let known = (columns - 3) * 100 + 8;
    ground(&canvas, &plot, (known, columns * 100), &[1_000, 2_000, 3_000, 4_000, 5_000], words);
    let mut gap = None;
    for (index, quarter) in (0..).zip(&QUARTERS) {
        let (middle, base) = plot.at(index * 100 + 50, 0);
        let (year, name) = quarter.at.split_once('Q').unwrap_or(("", quarter.at));
        let name = words.quarter("", name);
        canvas.text((middle, base + 16 * UNIT), Align::Middle, Ink::AxisText, name.trim_start());
        if index % 4 == 0 {
            let (start, _) = plot.at(index * 100 + 8, 0);
            let (end, _) = plot.at(index * 100 + 392, 0);
            canvas.line(&[(start, base + 23 * UNIT), (end, base + 23 * UNIT)], Ink::Leader);
            canvas.text((i32::midpoint(start, end), base + 38 * UNIT), Align::Middle, Ink::AxisText, year.trim_end());
        }
        if quarter.kind == Kind::NotPublished {
            gap = gap.or(Some(quarter));
        } else {
            column(&canvas, &plot, index, quarter, words, Layout::Wide);
        }
    }
    if let Some(quarter) = gap {
        let (from, to) = (plot.at(known, MOST), plot.at(columns * 100, 0));
        let at = (i32::midpoint(from.0, to.0), plot.at(0, 3_100).1);
        dark(&canvas, (from, to), (at, Align::Middle), quarter, words);
    }
    let (left, y) = plot.at(10, 1_150);
    let (right, _) = plot.at(390, 1_150);
    canvas.line(&[(left, y + 6 * UNIT), (left, y), (right, y), (right, y + 6 * UNIT)], Ink::Leader);
    remark(&canvas, (left, y - 34 * UNIT), words);
    canvas.picture(&words.text("arrivals.title"))
}

fn lying(words: &Words) -> Html {
    let canvas = Canvas::new(Layout::Narrow, 300);
    let grid = RowGrid { top: 4, step: 25, bar: 17, left: 62 };
    let plot = canvas.plot(62..230, 6..300, 0..MOST - 700, 0..1);
    let names: Vec<_> = QUARTERS.iter().map(|quarter| words.period(quarter.at)).collect();
    let rows: Vec<_> =
        QUARTERS.iter().zip(&names).map(|(point, name)| Row::new(point, name, format_amount(point, words))).collect();
    let known = QUARTERS.iter().take_while(|point| point.low.is_some()).count();
    let (rows, after) = rows.split_at(known.min(rows.len()));
    rows::draw(&canvas, &plot, &grid, rows, words);
    for (index, row) in (known..).zip(after) {
        canvas.text(((grid.left - 7) * UNIT, grid.middle_of(index)), Align::EndMid, Ink::Label, row.name);
    }
    if let Some(quarter) = after.first() {
        let bottom = grid.top_of(known + after.len()) - 4 * UNIT;
        let room = ((grid.left * UNIT, grid.top_of(known) - 4 * UNIT), (318 * UNIT, bottom));
        let at = (190 * UNIT, i32::midpoint(room.0.1, bottom) - 2 * UNIT);
        dark(&canvas, room, (at, Align::Middle), quarter.point, words);
    }
    let x = 135 * UNIT;
    canvas.line(&[(x - 6 * UNIT, 7 * UNIT), (x, 7 * UNIT), (x, 93 * UNIT), (x - 6 * UNIT, 93 * UNIT)], Ink::Leader);
    remark(&canvas, (x + 8 * UNIT, 40 * UNIT), words);
    canvas.picture(&words.text("arrivals.title"))
}

/// The published quarters of one year do not add up to that year: drawn and said, not smoothed.
fn remark(canvas: &Canvas, at: (i32, i32), words: &Words) {
    let pieces = words.say("arrivals.quarters.remark", &[]);
    let text = plain(&pieces);
    let name = words.named(&words.text("arrivals.quarters.sum"), &text.replace('/', " "));
    canvas.link(GAP.fact, name, || {
        canvas.lines(at, 14, Align::Start, Ink::Note, &text);
    });
}
