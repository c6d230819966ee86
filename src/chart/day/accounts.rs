//! The other accounts of a working day, each with who said it: different places and years, not one quantity.

use yew::prelude::*;

use super::super::rows::{self, Layout, Row};
use super::super::series::day::ACCOUNTS;
use super::super::{Frame, Sheet};
use super::written;
use crate::story::Words;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    let height = frame.pick(300, 330);
    let sheet = Sheet::new(frame, height);
    let rows = i32::try_from(ACCOUNTS.len()).unwrap_or(1);
    let step = (height - 8) / rows;
    let layout = Layout { top: frame.pick(2, 10), step, bar: frame.pick(14, 20), left: frame.pick(2, 268) };
    let plot = sheet.plot(layout.left..frame.pick(196, 540), 0..1, 0..24, 0..1);
    let names: Vec<_> = ACCOUNTS.iter().map(|point| words.text(&["account.", point.at].concat())).collect();
    let rows: Vec<_> =
        ACCOUNTS.iter().zip(&names).map(|(point, name)| Row::new(point, name, written(point, words))).collect();
    rows::draw(&sheet, &plot, &layout, &rows);
    sheet.picture(&words.text("day.title"))
}
