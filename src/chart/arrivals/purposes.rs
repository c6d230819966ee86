//! One year's entries by what the travellers' papers said they came for.

use yew::prelude::*;

use super::super::backend::U;
use super::super::rows::{self, Layout, Row};
use super::super::series::arrivals::PURPOSES;
use super::super::tell::written;
use super::super::{Align, Frame, Ink, Sheet};
use super::name;
use crate::story::Words;

const MOST: i32 = 7_900;

pub(super) fn draw(frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, frame.pick(300, 360));
    let layout = Layout {
        top: frame.pick(4, 12),
        step: frame.pick(43, 49),
        bar: frame.pick(24, 30),
        left: frame.pick(104, 132),
    };
    let plot = sheet.plot(layout.left..frame.pick(270, 590), 0..1, 0..MOST, 0..1);
    let names: Vec<_> = PURPOSES.iter().map(|point| name(point, words)).collect();
    let rows: Vec<_> =
        PURPOSES.iter().zip(&names).map(|(point, name)| Row::new(point, name, written(point, words))).collect();
    rows::draw(&sheet, &plot, &layout, &rows);
    let last = rows.len().saturating_sub(1);
    let text = words.text("arrivals.purposes.remark");
    let x = (layout.left + 26) * U;
    sheet.lines((x, layout.middle_of(last) + 5 * U), 15, Align::Start, Ink::Headline, &text);
    sheet.picture(&words.text("arrivals.title"))
}
