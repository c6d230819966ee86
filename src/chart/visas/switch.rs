//! Registrations by purpose, in the year before the deadline and in the deadline's own.

use yew::prelude::*;

use super::super::backend::U;
use super::super::columns::{ground, named};
use super::super::series::visas::DEADLINE;
use super::super::{Align, Frame, Ink, Sheet};
use super::PURPOSES;
use crate::story::Words;

/// The top of the scale, above the highest count.
const MOST: i32 = 19_500;
/// Columns of a year and the gap behind them: the deadline ends the second year.
const YEAR: i32 = 4;
/// The columns of both years, the gap between them, and room for the pin.
const COLUMNS: i32 = 8;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    let height = frame.pick(300, 360);
    let sheet = Sheet::new(frame, height);
    let plot = sheet.plot(frame.pick(2, 48)..frame.width() - 2, 6..height - 42, 0..COLUMNS * 100, 0..MOST);
    ground(&sheet, &plot, (COLUMNS * 100, COLUMNS * 100), &[5_000, 10_000, 15_000]);
    for (place, (purpose, points)) in (0..).zip(PURPOSES) {
        for (year, point) in (0..).zip(points) {
            let index = year * YEAR + place;
            let name = words.text(&["visas.", purpose, ".short"].concat());
            let (middle, base) = plot.at(index * 100 + 50, 0);
            sheet.text((middle, base + 16 * U), Align::Middle, Ink::Label, &name);
            named(&sheet, &plot, index, (point, &[&name, " ", point.at].concat()), words, frame);
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
    sheet.lines((x, y + 15 * U), frame.pick(15, 17), Align::Start, Ink::Headline, &words.text("visas.switch.remark"));
    sheet.picture(&words.text("visas.title"))
}
