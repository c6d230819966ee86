//! The entries under the pins: an area is an amount, so that a year and a quarter can stand side by side.

use super::super::backend::U;
use super::super::series::arrivals::{QUARTERS, YEARS};
use super::super::series::sanctions::BEFORE;
use super::super::tell::written;
use super::super::{Align, Frame, Ink, Place, Sheet};
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

/// The stretches: years as long as only they are known, then the gap, then the quarters before it.
pub(super) fn stretches() -> impl Iterator<Item = Stretch> {
    let stretch = |point: &'static Point, length| Stretch { point, from: day(point.at), length };
    let years = YEARS.iter().filter(|point| point.at < QUARTERLY).map(move |point| stretch(point, YEAR));
    let quarters = QUARTERS
        .iter()
        .filter(|point| point.at >= QUARTERLY && point.low.is_some())
        .map(move |point| stretch(point, QUARTER));
    // The gap lies under the amounts, one of which reaches into it.
    let dark = QUARTERS.iter().find(|point| point.kind == Kind::NotPublished);
    let dark = dark.map(|point| stretch(point, axis::YEARS * YEAR - day(point.at)));
    std::iter::once(stretch(&BEFORE, 2 * YEAR)).chain(years).chain(dark).chain(quarters)
}

/// Draws the entries as far as they are reached; later ones are faint and say nothing.
pub(super) fn draw(sheet: &Sheet, axis: Axis, state: Sanctions, words: &Words) {
    for stretch in stretches() {
        let Stretch { point, from, length } = stretch;
        let reached = state.reaches(point.at);
        let label = [point.at, ": ", &written(point, words)].concat();
        sheet.link(point.fact, label, || {
            let (a, b) = ends(axis, from, length, height(axis, point));
            if let Some(entries) = point.low {
                sheet.rect(a, b, Ink::Hit);
                let (a, b) = ends(axis, from, length, entries * QUARTER / length);
                sheet.rect(a, b, if reached { Ink::of(point.kind) } else { Ink::Faint });
                if reached {
                    amount(sheet, axis, point, (a, b), words);
                }
            } else if reached {
                if point.kind == Kind::NotPublished {
                    sheet.rect(a, b, Ink::Faint);
                    sheet.hatch(a, b, Ink::Hatch);
                } else {
                    sheet.rect(a, b, Ink::Gap);
                }
                gap(sheet, axis, point, (a, b), words);
            } else {
                // A faint box would be a bar.
                sheet.rect(a, b, Ink::Hit);
            }
        });
    }
}

/// How high the room of a stretch is: what a finger may land on, or the box of a gap.
const fn height(axis: Axis, point: &Point) -> i32 {
    match (point.low, point.kind, axis.0) {
        (Some(_), ..) => 5_500,
        (None, Kind::NotFound, Frame::Narrow) => 7_300,
        _ => 2_000,
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

fn amount(sheet: &Sheet, axis: Axis, point: &Point, (a, b): (Place, Place), words: &Words) {
    let number = format::count(point.low.unwrap_or(0));
    let middle = i32::midpoint(a.1, b.1);
    if axis.0 == Frame::Narrow {
        let about = point.about && !point.at.contains('Q');
        // Quarters are lower than words: each amount stands where the one before lets it.
        let middle = match point.at {
            "2023" => middle - 3 * U,
            "2024 Q1" => middle - 8 * U,
            "2024 Q2" => middle - 4 * U,
            "2024 Q4" => middle + 4 * U,
            _ if about => middle + 7 * U,
            _ => middle,
        };
        sheet.text((b.0 + 3 * U, middle), Align::StartMid, Ink::Value, &number);
        if about {
            sheet.text((b.0 + 3 * U, middle - 14 * U), Align::StartMid, Ink::Note, &words.text("about.short"));
        }
        return;
    }
    let (x, align) = match point.at {
        "2024 Q1" | "2024 Q2" | "2024 Q3" => (b.0 - 2 * U, Align::End),
        "2024 Q4" => (a.0 + 2 * U, Align::Start),
        "2025 Q1" => (a.0, Align::Start),
        _ => (i32::midpoint(a.0, b.0), Align::Middle),
    };
    sheet.text((x, a.1 - 5 * U), align, Ink::Value, &number);
    if point.about {
        sheet.text((x, a.1 - 19 * U), align, Ink::Note, &words.text("about.short"));
    }
}

fn gap(sheet: &Sheet, axis: Axis, point: &Point, (a, b): (Place, Place), words: &Words) {
    let text = words.text(&["sanctions.gap.", point.kind.name()].concat());
    let lines = i32::try_from(text.split('/').count()).unwrap_or(1);
    // In the middle of a dotted gap; beside or above a hatched one, whose lines would run through the words.
    let middle = i32::midpoint(a.1, b.1) + 4 * U - (lines - 1) * 13 * U / 2;
    let (at, align) = match (axis.0, point.kind) {
        (Frame::Narrow, Kind::NotPublished) => ((b.0 + 4 * U, middle + 3 * U), Align::Start),
        (Frame::Wide, Kind::NotPublished) => ((b.0 + U, a.1 - 6 * U - (lines - 1) * 13 * U), Align::End),
        _ => ((i32::midpoint(a.0, b.0), middle), Align::Middle),
    };
    sheet.lines(at, 13, align, Ink::Note, &text);
}
