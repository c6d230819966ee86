//! The other accounts of a working day, each with who said it: different places and years, not one quantity.

use yew::prelude::*;

use super::super::rows::{self, Row, RowGrid};
use super::super::series::day::ACCOUNTS;
use super::super::{Canvas, Layout};
use super::format_amount;
use crate::story::Words;

pub(super) fn draw(layout: Layout, words: &Words) -> Html {
    let height = layout.pick(300, 330);
    let canvas = Canvas::new(layout, height);
    let rows = i32::try_from(ACCOUNTS.len()).unwrap_or(1);
    let step = (height - 8) / rows;
    let grid = RowGrid { top: layout.pick(2, 10), step, bar: layout.pick(14, 20), left: layout.pick(2, 268) };
    let plot = canvas.plot(grid.left..layout.pick(196, 540), 0..1, 0..24, 0..1);
    let names: Vec<_> = ACCOUNTS.iter().map(|point| words.text(&["account.", point.at].concat())).collect();
    let rows: Vec<_> =
        ACCOUNTS.iter().zip(&names).map(|(point, name)| Row::new(point, name, format_amount(point, words))).collect();
    rows::draw(&canvas, &plot, &grid, &rows, words);
    canvas.picture(&words.text("day.title"))
}
