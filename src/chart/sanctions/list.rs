//! What was decided and what was entered, on a phone: one list in the order of time, its bars on one scale.

use super::super::backend::UNIT;
use super::super::describe::format_amount;
use super::super::known::at;
use super::super::series::arrivals::{QUARTERS, YEARS};
use super::super::series::sanctions::PINS;
use super::super::{Align, Canvas, Ink, Layout, Plot, gap};
use super::{name, whole_date, words_of, years};
use crate::facts::{Kind, Point};
use crate::state::Sanctions;
use crate::story::Words;

/// From one row to the next, and the height of a bar that has a row for itself, in units.
const STEP: i32 = 17;
const BAR: i32 = 10;
/// Where the line of time runs, where words and bars start, and where the longest bar ends, in units.
const LINE: i32 = 84;
const START: i32 = 92;
const END: i32 = 214;
/// The most entries that a bar stands for.
const MOST: i32 = 21_000;
/// The quarter that the story names.
const NAMED: &str = "2024 Q3";
/// From one to the next of several amounts that share a row, in units.
const NEXT: i32 = 46;

/// The rows in the order of time, each with the points that share it: a decision, a year, three low years, the quarters of
/// one year, a gap. What nobody counted before the first year is in the table.
const ROWS: [&[&Point]; 17] = [
    &[at(&PINS, "2017-08-05")],
    &[at(&PINS, "2017-09-11")],
    &[at(&PINS, "2017-12-22")],
    &[at(&PINS, "2019-12-22")],
    &[at(&YEARS, "2019")],
    &[at(&YEARS, "2020")],
    &[at(&YEARS, "2021"), at(&YEARS, "2022"), at(&YEARS, "2023")],
    &[at(&PINS, "2024-03-28")],
    &[at(&PINS, "2024-04-30")],
    &[at(&PINS, "2024-06-19")],
    &[at(&PINS, "2024-10-16")],
    &[at(&PINS, "2024-12-04")],
    &[at(&QUARTERS, "2024 Q1"), at(&QUARTERS, "2024 Q2"), at(&QUARTERS, NAMED), at(&QUARTERS, "2024 Q4")],
    &[at(&QUARTERS, "2025 Q1")],
    &[at(&QUARTERS, "2025 Q2")],
    &[at(&PINS, "2025-05-29")],
    &[at(&PINS, "2025-10-22")],
];

/// The height of the canvas.
pub(super) const HEIGHT: i32 = 17 * STEP + 4;

/// Draws the rows as far as they are reached; later ones keep their place and say nothing.
pub(super) fn draw(canvas: &Canvas, state: Sanctions, words: &Words) {
    let plot = canvas.plot(START..END, 0..1, 0..MOST, 0..1);
    canvas.line(&[(LINE * UNIT, 4 * UNIT), (LINE * UNIT, (HEIGHT - 4) * UNIT)], Ink::Leader);
    for (index, points) in (0..).zip(ROWS) {
        let middle = (index * STEP + STEP / 2 + 2) * UNIT;
        let reached = points.iter().all(|point| state.reaches(point.at));
        let [first, .., last] = points else {
            for point in points {
                alone(canvas, &plot, middle, point, reached, words);
            }
            continue;
        };
        let quarters = first.at.contains('Q');
        if reached {
            let year = first.at.get(..4).unwrap_or_default();
            let when = if quarters { year.to_owned() } else { years(year, last.at, words) };
            canvas.text((0, middle), Align::StartMid, Ink::AxisText, &when);
        }
        for (index, point) in (0..).zip(points) {
            if quarters {
                let top = middle - (STEP / 2 - 1) * UNIT + index * (STEP - 1) * UNIT / 4;
                let says = (point.at == NAMED).then_some((START + 44) * UNIT);
                entered(canvas, &plot, point, (0, top, top + (STEP - 5) * UNIT / 4), (says, middle), reached, words);
            } else {
                whole(canvas, &plot, middle, index, point, reached, words);
            }
        }
    }
}

/// What has a row for itself.
fn alone(canvas: &Canvas, plot: &Plot, middle: i32, point: &Point, reached: bool, words: &Words) {
    if point.at.contains('-') {
        return decided(canvas, middle, point, reached, words);
    }
    let dark = point.kind == Kind::NotPublished;
    if reached {
        let when = if dark { words.text("sanctions.from") } else { words.period(point.at) };
        canvas.text((0, middle), Align::StartMid, Ink::AxisText, &when);
    }
    if !dark {
        return whole(canvas, plot, middle, 0, point, reached, words);
    }
    canvas.link(point.fact, name(point, words), || {
        // Past the longest bar: a gap has no length that could be an amount.
        let (from, to) = ((START * UNIT, middle - BAR * UNIT / 2), ((END + 2) * UNIT, middle + BAR * UNIT / 2));
        if reached {
            let text = words.text("gap.not-published.short").replace('/', " ");
            gap::dark(canvas, (from, to), (((END + 8) * UNIT, middle + 4 * UNIT), Align::Start), &text);
        } else {
            canvas.rect(from, to, Ink::Hit);
        }
    });
}

/// A decision: its date, its pin on the line, and its words.
fn decided(canvas: &Canvas, middle: i32, pin: &Point, reached: bool, words: &Words) {
    let what = words_of(pin, Layout::Narrow, words);
    // Outside of the link, whose name has the date in full.
    if reached {
        canvas.text((0, middle), Align::StartMid, Ink::AxisText, &whole_date(pin, ".short", words));
    }
    canvas.link(pin.fact, words.named(&whole_date(pin, "", words), &what), || {
        canvas.rect((0, middle - STEP * UNIT / 2), (318 * UNIT, middle + STEP * UNIT / 2), Ink::Hit);
        canvas.dot((LINE * UNIT, middle), 3, if reached { Ink::Pin } else { Ink::BackCounted });
        if reached {
            canvas.text((START * UNIT, middle), Align::StartMid, Ink::Label, &what);
        }
    });
}

/// A bar as high as its row, after so many others, with its amount.
fn whole(canvas: &Canvas, plot: &Plot, middle: i32, index: i32, point: &Point, reached: bool, words: &Words) {
    let bar = (index * NEXT * UNIT, middle - BAR * UNIT / 2, middle + BAR * UNIT / 2);
    entered(canvas, plot, point, bar, (Some(0), middle), reached, words);
}

/// Entries as a bar that is moved aside, between two heights, with their amount from some place on, if they say it.
fn entered(
    canvas: &Canvas,
    plot: &Plot,
    point: &Point,
    (aside, top, bottom): (i32, i32, i32),
    (says, middle): (Option<i32>, i32),
    reached: bool,
    words: &Words,
) {
    let in_time = if says.is_some_and(|least| least > 0) { words.text("sanctions.in.quarter") } else { String::new() };
    let text = [&format_amount(point, words), " ", &*in_time].concat();
    let text = text.trim_end();
    let from = START * UNIT + aside;
    canvas.link(point.fact, name(point, words), || {
        canvas.rect((from, top), (from + NEXT * UNIT, bottom), Ink::Hit);
        let ink = if reached { Ink::of(point.kind) } else { Ink::back(point.kind) };
        let end = match point.low {
            Some(entries) => from + (plot.at(entries, 0).0 - START * UNIT).max(UNIT),
            None => from + 4 * UNIT,
        };
        match point.low {
            Some(_) => canvas.rect((from, top), (end, bottom), ink),
            None if reached => gap::unfound(canvas, (from, top), (from, bottom)),
            None => {}
        }
        if let (true, Some(least)) = (reached, says) {
            canvas.text((least.max(end + 5 * UNIT), middle), Align::StartMid, Ink::Value, text);
        }
    });
}
