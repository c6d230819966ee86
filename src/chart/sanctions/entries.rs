//! The entries under the pins: an area is an amount, so that a year and a quarter can stand side by side.

use super::super::backend::UNIT;
use super::super::describe::format_amount;
use super::super::series::arrivals::{QUARTERS, YEARS};
use super::super::series::sanctions::BEFORE;
use super::super::{Align, Canvas, Ink, Place, gap};
use super::axis::{self, QUARTER, YEAR, day};
use super::name;
use crate::facts::{Kind, Point};
use crate::state::Sanctions;
use crate::story::Words;

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
pub(super) fn draw(canvas: &Canvas, state: Sanctions, words: &Words) {
    for stretch in stretches() {
        let Stretch { point, from, length } = stretch;
        let reached = state.reaches(point.at);
        canvas.link(point.fact, name(point, words), || {
            let (a, b) = ends(from, length, if point.low.is_some() { 5_500 } else { 2_000 });
            if let Some(entries) = point.low {
                canvas.rect(a, b, Ink::Hit);
                let (a, b) = ends(from, length, entries * QUARTER / length);
                canvas.rect(a, b, if reached { Ink::of(point.kind) } else { Ink::back(point.kind) });
                if reached {
                    amount(canvas, point, (a, b), words);
                }
            } else if !reached {
                canvas.rect(a, b, Ink::Hit);
            } else if point.kind == Kind::NotPublished {
                let text = words.text("gap.not-published.short");
                let top = (a.0, axis::pin(0).1 + 8 * UNIT);
                gap::dark(canvas, (top, b), ((b.0 + 7 * UNIT, 222 * UNIT), Align::End), &text);
            } else {
                gap::unfound(canvas, (a.0, b.1), b);
                let at = (i32::midpoint(a.0, b.0), b.1 - 23 * UNIT);
                canvas.lines(at, 13, Align::Middle, Ink::Note, &words.text("sanctions.gap.not-found"));
            }
        });
    }
}

/// The corners of a stretch as high as an amount for each quarter: upper left, lower right. A hair apart from the next.
fn ends(from: i32, length: i32, entries: i32) -> (Place, Place) {
    let ((ax, ay), (bx, by)) = (axis::at(from, 0), axis::at(from + length, entries));
    ((ax + 5, by), (bx - 5, ay))
}

/// The amount of a bar beside it, where the others leave room; the tall ones say in how much time, since equal heights
/// are no equal totals.
fn amount(canvas: &Canvas, point: &Point, (a, b): (Place, Place), words: &Words) {
    let x = i32::midpoint(a.0, b.0);
    let (at, align, in_time) = match point.at {
        "2019" => ((x, a.1 - 19 * UNIT), Align::Middle, Some((x, a.1 - 6 * UNIT))),
        // Away from the next label, which is as low.
        "2023" => ((a.0, a.1 - 19 * UNIT), Align::Start, Some((a.0, a.1 - 6 * UNIT))),
        "2024 Q3" => ((a.0 - 5 * UNIT, a.1 + 10 * UNIT), Align::End, Some((a.0 - 5 * UNIT, a.1 + 23 * UNIT))),
        "2025 Q1" => {
            canvas.line(&[(x, a.1 - 3 * UNIT), (x, 168 * UNIT)], Ink::Leader);
            ((x + 5 * UNIT, 164 * UNIT), Align::End, None)
        }
        at if at.contains('Q') => ((b.0 - 2 * UNIT, a.1 - 5 * UNIT), Align::End, None),
        _ => ((x, a.1 - 5 * UNIT), Align::Middle, None),
    };
    let text = point.low.filter(|_| !point.about).map_or_else(|| format_amount(point, words), |low| words.count(low));
    canvas.text(at, align, Ink::Value, &text);
    if let Some(at) = in_time {
        let key = if point.at.contains('Q') { "sanctions.in.quarter" } else { "sanctions.in.year" };
        canvas.text(at, align, Ink::Note, &words.text(key));
    }
}
