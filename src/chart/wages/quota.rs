//! A year's pay against the sum owed each year.

use yew::prelude::*;

use super::super::backend::U;
use super::super::rows::{self, Layout, Row};
use super::super::series::wages::QUOTAS;
use super::super::{Frame, Ink, Sheet};
use super::{PAY_YEARS, dollar_range, of};
use crate::state::Wages;
use crate::story::Words;

const MOST: i32 = 12_000;

pub(super) fn draw(state: Wages, frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, 300);
    let layout = Layout { top: 8, step: 72, bar: 36, left: 6 };
    let plot = sheet.plot(6..frame.pick(214, 520), 0..1, 0..MOST, 0..1);
    let pay = of(PAY_YEARS, state.estimate);
    let points: Vec<_> = std::iter::once(pay.point).chain(&QUOTAS).collect();
    let names: Vec<_> = points
        .iter()
        .enumerate()
        .map(|(row, quota)| {
            let key = if row == 0 { "wages.quota.pay".into() } else { ["quota.", quota.at].concat() };
            words.text(&key)
        })
        .collect();
    // The year's pay as a line down through the quotas, under their words: a quota that reaches it leaves nothing.
    let (x, _) = plot.at(pay.amount, 0);
    let rows: Vec<_> = points
        .iter()
        .zip(&names)
        .map(|(point, name)| Row { past: x, ..Row::new(point, name, dollar_range(point, words)) })
        .collect();
    sheet.line(&[(x, layout.top_of(0)), (x, 298 * U)], Ink::Hand);
    rows::draw(&sheet, &plot, &layout, &rows);
    for (row, _) in points.iter().enumerate().filter(|(_, quota)| quota.high >= pay.high) {
        sheet.line(&[(x, layout.top_of(row)), (x, layout.top_of(row) + layout.bar * U)], Ink::Hand);
    }
    sheet.picture(&words.text("wages.title"))
}
