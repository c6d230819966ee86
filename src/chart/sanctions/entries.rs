//! The entries under the pins: an area is an amount, so that a year and a quarter can stand side by side.

use super::super::backend::U;
use super::super::series::arrivals::{QUARTERS, YEARS};
use super::super::series::sanctions::BEFORE;
use super::super::tell::written;
use super::super::{Align, Frame, Ink, Place, Sheet, gap};
use super::axis::{self, Axis, QUARTER, YEAR, day};
use crate::facts::{Kind, Point};
use crate::state::Sanctions;
use crate::story::{Words, format};

/// From this year on the quarters are drawn.
const QUARTERLY: &str = "2024";

/// A stretch of time with its point, in days.
pub(super) struct Stretch {
    /// The point.
    pub(super) point: &'static Point,
    from: i32,
    length: i32,
}

/// The stretches in the order of time: years as long as only they are known, then quarters, then the gap.
pub(super) fn stretches() -> impl Iterator<Item = Stretch> {
    let stretch = |point: &'static Point, length| Stretch { point, from: day(point.at), length };
    let years = YEARS.iter().filter(|point| point.at < QUARTERLY).map(move |point| stretch(point, YEAR));
    let quarters = QUARTERS
        .iter()
        .filter(|point| point.at >= QUARTERLY && point.low.is_some())
        .map(move |point| stretch(point, QUARTER));
    let dark = QUARTERS.iter().find(|point| point.kind == Kind::NotPublished);
    let dark = dark.map(|point| stretch(point, axis::YEARS * YEAR - day(point.at)));
    std::iter::once(stretch(&BEFORE, 2 * YEAR)).chain(years).chain(quarters).chain(dark)
}

/// Draws the entries as far as they are reached; later ones step back and say nothing.
pub(super) fn draw(sheet: &Sheet, axis: Axis, state: Sanctions, words: &Words) {
    for stretch in stretches() {
        let Stretch { point, from, length } = stretch;
        let reached = state.reaches(point.at);
        let mut label = [point.at, ": ", &written(point, words)].concat();
        if point.low.is_some() {
            label.push(' ');
            label.push_str(&words.text(if length == QUARTER { "sanctions.in.quarter" } else { "sanctions.in.year" }));
        }
        sheet.link(point.fact, label, || {
            let (a, b) = ends(axis, from, length, if point.low.is_some() { 5_500 } else { 2_000 });
            if let Some(entries) = point.low {
                sheet.rect(a, b, Ink::Hit);
                let (a, b) = ends(axis, from, length, entries * QUARTER / length);
                sheet.rect(a, b, if reached { Ink::of(point.kind) } else { Ink::back(point.kind) });
                for quarter in 1..length / QUARTER {
                    cut(sheet, axis, from + quarter * QUARTER, (a, b));
                }
                if reached {
                    amount(sheet, axis, point, (a, b), words);
                }
            } else if !reached {
                sheet.rect(a, b, Ink::Hit);
            } else if point.kind == Kind::NotPublished {
                dark(sheet, axis, (a, b), words);
            } else {
                unfound(sheet, axis, (a, b), words);
            }
        });
    }
}

/// The corners of a stretch as high as an amount for each quarter: upper left, lower right. A hair apart from the next.
fn ends(axis: Axis, from: i32, length: i32, entries: i32) -> (Place, Place) {
    let ((ax, ay), (bx, by)) = (axis.at(from, 0), axis.at(from + length, entries));
    match axis.0 {
        Frame::Narrow => ((ax, ay + 5), (bx, by - 5)),
        Frame::Wide => ((ax + 5, by), (bx - 5, ay)),
    }
}

/// A thin line through the bar of a year at a day: its amount is spread over four quarters.
fn cut(sheet: &Sheet, axis: Axis, day: i32, (a, b): (Place, Place)) {
    let at = axis.along(day);
    match axis.0 {
        Frame::Narrow => sheet.line(&[(a.0, at), (b.0, at)], Ink::Cut),
        Frame::Wide => sheet.line(&[(at, a.1), (at, b.1)], Ink::Cut),
    }
}

/// The amount of a bar beside it, where the others leave room; the tall ones say in how much time, since equal heights
/// are no equal totals.
fn amount(sheet: &Sheet, axis: Axis, point: &Point, (a, b): (Place, Place), words: &Words) {
    let (x, y) = (i32::midpoint(a.0, b.0), i32::midpoint(a.1, b.1));
    let past = b.0 + 4 * U;
    let (at, align, in_time) = match (axis.0, point.at) {
        (Frame::Narrow, "2019") => {
            sheet.text((past, y - 9 * U), Align::Start, Ink::Note, &words.text("about.short"));
            ((past, y + 4 * U), Align::Start, Some((past, y + 17 * U)))
        }
        (Frame::Narrow, "2023") => ((past, y - 3 * U), Align::StartMid, Some((past + 43 * U, y - 3 * U))),
        // Over the end of its bar, beside the lower ones.
        (Frame::Narrow, "2024 Q3") => ((142 * U, a.1 - 15 * U), Align::End, Some((142 * U, a.1 - 4 * U))),
        // Lower than words: its amount stands past the bar before it.
        (Frame::Narrow, "2025 Q1") => {
            sheet.line(&[(past, y), (92 * U, y)], Ink::Leader);
            ((95 * U, y - 3 * U), Align::StartMid, None)
        }
        (Frame::Narrow, at) if at.contains('Q') => return,
        (Frame::Narrow, _) => ((past, y), Align::StartMid, None),
        (Frame::Wide, "2019") => ((x, a.1 - 19 * U), Align::Middle, Some((x, a.1 - 6 * U))),
        // Away from the next label, which is as low.
        (Frame::Wide, "2023") => ((a.0, a.1 - 19 * U), Align::Start, Some((a.0, a.1 - 6 * U))),
        (Frame::Wide, "2024 Q3") => ((a.0 - 5 * U, a.1 + 10 * U), Align::End, Some((a.0 - 5 * U, a.1 + 23 * U))),
        (Frame::Wide, "2025 Q1") => {
            sheet.line(&[(x, a.1 - 3 * U), (x, 168 * U)], Ink::Leader);
            ((x + 5 * U, 164 * U), Align::End, None)
        }
        (Frame::Wide, at) if at.contains('Q') => ((b.0 - 2 * U, a.1 - 5 * U), Align::End, None),
        (Frame::Wide, _) => ((x, a.1 - 5 * U), Align::Middle, None),
    };
    let about = point.about && axis.0 == Frame::Wide;
    let text = point.low.filter(|_| !about).map_or_else(|| written(point, words), format::count);
    sheet.text(at, align, Ink::Value, &text);
    if let Some(at) = in_time {
        let key = if point.at.contains('Q') { "sanctions.in.quarter" } else { "sanctions.in.year" };
        sheet.text(at, align, Ink::Note, &words.text(key));
    }
}

/// What was not published, from the baseline to what was decided.
fn dark(sheet: &Sheet, axis: Axis, (a, b): (Place, Place), words: &Words) {
    let (pin, text) = (axis.pin(0), words.text("sanctions.gap.not-published"));
    match axis.0 {
        Frame::Narrow => {
            let (to, middle) = ((pin.0 - 7 * U, b.1), i32::midpoint(a.1, b.1) + 4 * U);
            let at = (i32::midpoint(a.0, to.0), middle);
            gap::dark(sheet, (a, to), (at, Align::Middle), &text.replace('/', " "));
        }
        Frame::Wide => {
            let from = (a.0, pin.1 + 8 * U);
            gap::dark(sheet, (from, b), ((b.0 + 7 * U, 222 * U), Align::End), &text);
        }
    }
}

/// What we found no figure of, on the baseline, with its words where a bar would be.
fn unfound(sheet: &Sheet, axis: Axis, (a, b): (Place, Place), words: &Words) {
    let text = words.text("sanctions.gap.not-found");
    match axis.0 {
        Frame::Narrow => {
            gap::unfound(sheet, a, (a.0, b.1));
            let y = i32::midpoint(a.1, b.1) - 2 * U;
            sheet.lines((a.0 + 9 * U, y), 13, Align::Start, Ink::Note, &text);
        }
        Frame::Wide => {
            gap::unfound(sheet, (a.0, b.1), b);
            let at = (i32::midpoint(a.0, b.0), b.1 - 23 * U);
            sheet.lines(at, 13, Align::Middle, Ink::Note, &text);
        }
    }
}
