//! Registrations by purpose: for each its two years side by side, before the deadline and in the deadline's own year.

use yew::prelude::*;

use super::super::backend::U;
use super::super::columns::{ground, named};
use super::super::rows::{self, Layout, Row};
use super::super::tell::written;
use super::super::{Align, Frame, Ink, Sheet};
use super::PURPOSES;
use crate::story::Words;

/// The top of the scale, above the highest count.
const MOST: i32 = 19_500;
/// The highest count, where bars lie and nothing stands above them.
const HIGHEST: i32 = 16_613;
/// The columns of a purpose: two years and a gap.
const PURPOSE: i32 = 3;
/// The columns of all purposes, and a little air at both ends.
const COLUMNS: i32 = 8;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    match frame {
        Frame::Narrow => lying(words),
        Frame::Wide => standing(words),
    }
}

/// A phone's column has no room for six bars side by side.
fn lying(words: &Words) -> Html {
    let sheet = Sheet::new(Frame::Narrow, 300);
    let plot = sheet.plot(96..266, 0..1, 0..HIGHEST, 0..1);
    for (place, (purpose, points)) in (0..).zip(PURPOSES) {
        let layout = Layout { top: 6 + place * 102, step: 38, bar: 28, left: 96 };
        let bars: Vec<_> = points.iter().map(|point| (point, name(purpose, point.at, words))).collect();
        let rows: Vec<_> = bars.iter().map(|(point, name)| Row::new(point, name, written(point, words))).collect();
        rows::draw(&sheet, &plot, &layout, &rows);
    }
    sheet.picture(&words.text("visas.title"))
}

fn standing(words: &Words) -> Html {
    let (frame, height) = (Frame::Wide, 360);
    let sheet = Sheet::new(frame, height);
    let plot = sheet.plot(48..frame.width() - 2, 6..height - 42, 0..COLUMNS * 100, 0..MOST);
    ground(&sheet, &plot, (COLUMNS * 100, COLUMNS * 100), &[5_000, 10_000, 15_000]);
    for (place, (purpose, points)) in (0..).zip(PURPOSES) {
        let first = place * PURPOSE;
        for (index, point) in (first..).zip(points) {
            let (middle, base) = plot.at(index * 100 + 50, 0);
            sheet.text((middle, base + 16 * U), Align::Middle, Ink::AxisText, point.at);
            named(&sheet, &plot, index, (point, &name(purpose, point.at, words)), words, frame);
        }
        let (middle, base) = plot.at(first * 100 + 100, 0);
        let short = words.text(&["visas.", purpose, ".short"].concat());
        sheet.text((middle, base + 35 * U), Align::Middle, Ink::Value, &short);
    }
    sheet.picture(&words.text("visas.title"))
}

/// The name of a bar: its purpose and its year.
fn name(purpose: &str, year: &str, words: &Words) -> String {
    [&words.text(&["visas.", purpose, ".short"].concat()), " ", year].concat()
}
