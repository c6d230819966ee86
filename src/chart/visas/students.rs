//! Three counts of one year: papers, crossings, people. They are not one quantity, and that is the point.

use yew::prelude::*;

use super::super::describe::format_amount;
use super::super::rows::{self, Row, RowGrid};
use super::super::series::visas::STUDENTS;
use super::super::{Canvas, Layout};
use crate::story::Words;

/// The end of the scale, at the highest count.
const MOST: i32 = 8_617;

pub(super) fn draw(layout: Layout, words: &Words) -> Html {
    let canvas = Canvas::new(layout, layout.pick(300, 360));
    let grid = RowGrid { top: layout.pick(-6, -8), step: layout.pick(58, 70), bar: layout.pick(24, 28), left: 6 };
    let plot = canvas.plot(6..layout.pick(236, 520), 0..1, 0..MOST, 0..1);
    let names: Vec<_> = STUDENTS.iter().map(|point| words.text(&["visas.of.", point.at].concat())).collect();
    let rows: Vec<_> =
        STUDENTS.iter().zip(&names).map(|(point, name)| Row::new(point, name, format_amount(point, words))).collect();
    rows::draw(&canvas, &plot, &grid, &rows, words);
    canvas.picture(&words.text("visas.title"))
}
