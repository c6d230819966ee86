//! Three counts of one year: papers, crossings, people. They are not one quantity, and that is the point.

use yew::prelude::*;

use super::super::rows::{self, Layout, Row};
use super::super::series::visas::STUDENTS;
use super::super::tell::written;
use super::super::{Frame, Sheet};
use crate::story::Words;

/// The end of the scale, at the highest count.
const MOST: i32 = 8_617;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, frame.pick(300, 360));
    let layout = Layout { top: frame.pick(-6, -8), step: frame.pick(58, 70), bar: frame.pick(24, 28), left: 6 };
    let plot = sheet.plot(6..frame.pick(236, 520), 0..1, 0..MOST, 0..1);
    let names: Vec<_> = STUDENTS.iter().map(|point| words.text(&["visas.of.", point.at].concat())).collect();
    let rows: Vec<_> =
        STUDENTS.iter().zip(&names).map(|(point, name)| Row::new(point, name, written(point, words))).collect();
    rows::draw(&sheet, &plot, &layout, &rows);
    sheet.picture(&words.text("visas.title"))
}
