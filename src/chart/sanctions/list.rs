//! What was decided and what was entered, on a phone: one list in the order of time, its bars on one scale.

use super::super::backend::U;
use super::super::known::at;
use super::super::series::arrivals::{QUARTERS, YEARS};
use super::super::series::sanctions::PINS;
use super::super::tell::written;
use super::super::{Align, Frame, Ink, Plot, Sheet, gap};
use super::{date, name, words_of};
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

/// The height of the sheet.
pub(super) const HEIGHT: i32 = 17 * STEP + 4;

/// Draws the rows as far as they are reached; later ones keep their place and say nothing.
pub(super) fn draw(sheet: &Sheet, state: Sanctions, words: &Words) {
    let plot = sheet.plot(START..END, 0..1, 0..MOST, 0..1);
    sheet.line(&[(LINE * U, 4 * U), (LINE * U, (HEIGHT - 4) * U)], Ink::Leader);
    for (index, points) in (0..).zip(ROWS) {
        let middle = (index * STEP + STEP / 2 + 2) * U;
        let reached = points.iter().all(|point| state.reaches(point.at));
        let [first, .., last] = points else {
            for point in points {
                alone(sheet, &plot, middle, point, reached, words);
            }
            continue;
        };
        let quarters = first.at.contains('Q');
        if reached {
            let year = first.at.get(..4).unwrap_or_default();
            let when = if quarters { year.to_owned() } else { [year, "–", last.at].concat() };
            sheet.text((0, middle), Align::StartMid, Ink::AxisText, &when);
        }
        for (index, point) in (0..).zip(points) {
            if quarters {
                let top = middle - (STEP / 2 - 1) * U + index * (STEP - 1) * U / 4;
                let says = (point.at == NAMED).then_some((START + 44) * U);
                entered(sheet, &plot, point, (0, top, top + (STEP - 5) * U / 4), (says, middle), reached, words);
            } else {
                whole(sheet, &plot, middle, index, point, reached, words);
            }
        }
    }
}

/// What has a row for itself.
fn alone(sheet: &Sheet, plot: &Plot, middle: i32, point: &Point, reached: bool, words: &Words) {
    if point.at.contains('-') {
        return decided(sheet, middle, point, reached, words);
    }
    let dark = point.kind == Kind::NotPublished;
    if reached {
        let when = if dark { words.text("sanctions.from") } else { point.at.to_owned() };
        sheet.text((0, middle), Align::StartMid, Ink::AxisText, &when);
    }
    if !dark {
        return whole(sheet, plot, middle, 0, point, reached, words);
    }
    sheet.link(point.fact, name(point, words), || {
        // Past the longest bar: a gap has no length that could be an amount.
        let (from, to) = ((START * U, middle - BAR * U / 2), ((END + 2) * U, middle + BAR * U / 2));
        if reached {
            let text = words.text("gap.not-published.short").replace('/', " ");
            gap::dark(sheet, (from, to), (((END + 8) * U, middle + 4 * U), Align::Start), &text);
        } else {
            sheet.rect(from, to, Ink::Hit);
        }
    });
}

/// A decision: its date, its pin on the line, and its words.
fn decided(sheet: &Sheet, middle: i32, pin: &Point, reached: bool, words: &Words) {
    let when = [&date(pin, words), " ", pin.at.get(..4).unwrap_or_default()].concat();
    let what = words_of(pin, Frame::Narrow, words);
    sheet.link(pin.fact, [&when, ": ", &what].concat(), || {
        sheet.rect((0, middle - STEP * U / 2), (318 * U, middle + STEP * U / 2), Ink::Hit);
        sheet.dot((LINE * U, middle), 3, if reached { Ink::Pin } else { Ink::BackCounted });
        if reached {
            sheet.text((0, middle), Align::StartMid, Ink::AxisText, &when);
            sheet.text((START * U, middle), Align::StartMid, Ink::Label, &what);
        }
    });
}

/// A bar as high as its row, after so many others, with its amount.
fn whole(sheet: &Sheet, plot: &Plot, middle: i32, index: i32, point: &Point, reached: bool, words: &Words) {
    let bar = (index * NEXT * U, middle - BAR * U / 2, middle + BAR * U / 2);
    entered(sheet, plot, point, bar, (Some(0), middle), reached, words);
}

/// Entries as a bar that is moved aside, between two heights, with their amount from some place on, if they say it.
fn entered(
    sheet: &Sheet,
    plot: &Plot,
    point: &Point,
    (aside, top, bottom): (i32, i32, i32),
    (says, middle): (Option<i32>, i32),
    reached: bool,
    words: &Words,
) {
    let in_time = if says.is_some_and(|least| least > 0) { words.text("sanctions.in.quarter") } else { String::new() };
    let text = [&written(point, words), " ", &*in_time].concat();
    let text = text.trim_end();
    let from = START * U + aside;
    sheet.link(point.fact, name(point, words), || {
        sheet.rect((from, top), (from + NEXT * U, bottom), Ink::Hit);
        let ink = if reached { Ink::of(point.kind) } else { Ink::back(point.kind) };
        let end = match point.low {
            Some(entries) => from + (plot.at(entries, 0).0 - START * U).max(U),
            None => from + 4 * U,
        };
        match point.low {
            Some(_) => sheet.rect((from, top), (end, bottom), ink),
            None if reached => gap::unfound(sheet, (from, top), (from, bottom)),
            None => {}
        }
        if let (true, Some(least)) = (reached, says) {
            sheet.text((least.max(end + 5 * U), middle), Align::StartMid, Ink::Value, text);
        }
    });
}
