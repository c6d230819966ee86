//! Registrations by purpose: for each its two years side by side, before the deadline and in the deadline's own year.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::columns::{ground, named};
use super::super::describe::format_amount;
use super::super::rows::{self, Row, RowGrid};
use super::super::{Align, Canvas, Ink, Layout};
use super::PURPOSES;
use crate::story::Words;

/// The top of the scale, above the highest count.
const MOST: i32 = 19_500;
/// The top of the scale where bars are horizontal and have nothing above them.
const HIGHEST: i32 = 16_613;
/// The columns of a purpose: two years and a gap.
const PURPOSE: i32 = 3;
/// The columns of all purposes, with some space at both ends.
const COLUMNS: i32 = 8;

pub(super) fn draw(layout: Layout, words: &Words) -> Html {
    match layout {
        Layout::Narrow => lying(words),
        Layout::Wide => standing(words),
    }
}

/// A phone is too narrow for six bars side by side.
fn lying(words: &Words) -> Html {
    let canvas = Canvas::new(Layout::Narrow, 300);
    let plot = canvas.plot(96..266, 0..1, 0..HIGHEST, 0..1);
    for (place, (purpose, points)) in (0..).zip(PURPOSES) {
        let grid = RowGrid { top: 6 + place * 102, step: 38, bar: 28, left: 96 };
        let bars: Vec<_> = points.iter().map(|point| (point, name(purpose, point.at, words))).collect();
        let rows: Vec<_> =
            bars.iter().map(|(point, name)| Row::new(point, name, format_amount(point, words))).collect();
        rows::draw(&canvas, &plot, &grid, &rows, words);
    }
    canvas.picture(&words.text("visas.title"))
}

fn standing(words: &Words) -> Html {
    let (layout, height) = (Layout::Wide, 360);
    let canvas = Canvas::new(layout, height);
    let plot = canvas.plot(48..layout.width() - 2, 6..height - 42, 0..COLUMNS * 100, 0..MOST);
    ground(&canvas, &plot, (COLUMNS * 100, COLUMNS * 100), &[5_000, 10_000, 15_000], words);
    for (place, (purpose, points)) in (0..).zip(PURPOSES) {
        let first = place * PURPOSE;
        for (index, point) in (first..).zip(points) {
            let (middle, base) = plot.at(index * 100 + 50, 0);
            canvas.text((middle, base + 16 * UNIT), Align::Middle, Ink::AxisText, point.at);
            named(&canvas, &plot, index, (point, &name(purpose, point.at, words)), words, layout);
        }
        let (middle, base) = plot.at(first * 100 + 100, 0);
        let short = words.text(&["visas.", purpose, ".short"].concat());
        canvas.text((middle, base + 35 * UNIT), Align::Middle, Ink::Value, &short);
    }
    canvas.picture(&words.text("visas.title"))
}

/// The name of a bar: its purpose and its year.
fn name(purpose: &str, year: &str, words: &Words) -> String {
    [&words.text(&["visas.", purpose, ".short"].concat()), " ", year].concat()
}
