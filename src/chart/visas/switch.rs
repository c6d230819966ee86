//! Registrations by purpose, in the year before the deadline and in the deadline's own.

use yew::prelude::*;

use super::super::backend::U;
use super::super::columns::{ground, named};
use super::super::rows::{self, Layout, Row};
use super::super::series::visas::DEADLINE;
use super::super::tell::written;
use super::super::{Align, Frame, Ink, Sheet};
use super::PURPOSES;
use crate::story::Words;

/// The top of the scale, above the highest count.
const MOST: i32 = 19_500;
/// The highest count, where bars lie and nothing stands above them.
const HIGHEST: i32 = 16_613;
/// Columns of a year and the gap behind them: the deadline ends the second year.
const YEAR: i32 = 4;
/// The columns of both years, the gap between them, and room for the pin.
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
    for (year, top) in [4, 134].into_iter().enumerate() {
        let layout = Layout { top, step: 38, bar: 24, left: 96 };
        let bars = PURPOSES.iter().filter_map(|(purpose, points)| {
            let point = points.get(year)?;
            Some((point, name(purpose, point.at, words)))
        });
        let bars: Vec<_> = bars.collect();
        let rows: Vec<_> = bars.iter().map(|(point, name)| Row::new(point, name, written(point, words))).collect();
        rows::draw(&sheet, &plot, &layout, &rows);
    }
    let text = words.text("visas.switch.pin").replace('/', " ");
    sheet.link(DEADLINE.fact, text.clone(), || {
        let (x, y) = (plot.at(0, 0).0, 272 * U);
        sheet.line(&[(x, 250 * U), (x, y)], Ink::Leader);
        sheet.dot((x, y), 5, Ink::Pin);
        sheet.text((x + 10 * U, y), Align::StartMid, Ink::Note, &text);
    });
    sheet.lines((176 * U, 18 * U), 19, Align::Start, Ink::Headline, &words.text("visas.switch.remark"));
    sheet.picture(&words.text("visas.title"))
}

fn standing(words: &Words) -> Html {
    let (frame, height) = (Frame::Wide, 360);
    let sheet = Sheet::new(frame, height);
    let plot = sheet.plot(48..frame.width() - 2, 6..height - 42, 0..COLUMNS * 100, 0..MOST);
    ground(&sheet, &plot, (COLUMNS * 100, COLUMNS * 100), &[5_000, 10_000, 15_000]);
    for year in 0..2 {
        for (place, (purpose, points)) in (0..).zip(PURPOSES) {
            let Some(point) = points.get(year) else { continue };
            let index = i32::try_from(year).unwrap_or(0) * YEAR + place;
            let (middle, base) = plot.at(index * 100 + 50, 0);
            let short = words.text(&["visas.", purpose, ".short"].concat());
            sheet.text((middle, base + 16 * U), Align::Middle, Ink::Label, &short);
            named(&sheet, &plot, index, (point, &name(purpose, point.at, words)), words, frame);
            if purpose == "study" {
                sheet.text((middle, base + 35 * U), Align::Middle, Ink::AxisText, point.at);
            }
        }
    }
    // The end of the second year: when all of the workers had to be home.
    let text = words.text("visas.switch.pin");
    sheet.link(DEADLINE.fact, text.replace('/', " "), || {
        let (x, top) = plot.at(YEAR * 200 - 85, 16_300);
        sheet.line(&[(x, top), (x, plot.at(0, 0).1)], Ink::Leader);
        sheet.dot((x, plot.at(0, 0).1), 5, Ink::Pin);
        sheet.lines((plot.at(COLUMNS * 100, 0).0, top - 34 * U), 14, Align::End, Ink::Note, &text);
    });
    // Between two levels, so that no line runs through the words.
    let (x, y) = plot.at(17, 15_000);
    sheet.lines((x, y + 15 * U), 17, Align::Start, Ink::Headline, &words.text("visas.switch.remark"));
    sheet.picture(&words.text("visas.title"))
}

/// The name of a bar: its purpose and its year.
fn name(purpose: &str, year: &str, words: &Words) -> String {
    [&words.text(&["visas.", purpose, ".short"].concat()), " ", year].concat()
}
