//! One year's entries by what the travellers' papers said they came for.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::describe::format_amount;
use super::super::rows::{self, Row, RowGrid};
use super::super::series::arrivals::PURPOSES;
use super::super::{Align, Canvas, Ink, Layout};
use super::name;
use crate::story::Words;

const MOST: i32 = 7_900;

pub(super) fn draw(layout: Layout, words: &Words) -> Html {
    let canvas = Canvas::new(layout, layout.pick(300, 360));
    let grid = RowGrid {
        top: layout.pick(4, 12),
        step: layout.pick(43, 49),
        bar: layout.pick(24, 30),
        left: layout.pick(104, 132),
    };
    let plot = canvas.plot(grid.left..layout.pick(270, 590), 0..1, 0..MOST, 0..1);
    let names: Vec<_> = PURPOSES.iter().map(|point| name(point, words)).collect();
    let rows: Vec<_> =
        PURPOSES.iter().zip(&names).map(|(point, name)| Row::new(point, name, format_amount(point, words))).collect();
    rows::draw(&canvas, &plot, &grid, &rows, words);
    let last = rows.len().saturating_sub(1);
    let text = words.text("arrivals.purposes.remark");
    let x = (grid.left + 26) * UNIT;
    canvas.lines((x, grid.middle_of(last) + 5 * UNIT), 15, Align::Start, Ink::Headline, &text);
    canvas.picture(&words.text("arrivals.title"))
}
