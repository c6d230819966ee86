//! A year's pay, and the sum owed out of it: what the state takes is cool, what would be left of the pay is faint.

use yew::prelude::*;

use super::super::backend::U;
use super::super::series::wages::QUOTAS;
use super::super::{Align, Frame, Ink, Plot, Sheet};
use super::{PAY_YEARS, dollar_range, of, own};
use crate::facts::Point;
use crate::state::Wages;
use crate::story::{Words, plain};

const MOST: i32 = 12_000;
/// From one row to the next, from its top to its bar, and the height of a bar, in units.
const STEP: i32 = 72;
const NAME: i32 = 26;
const BAR: i32 = 36;

pub(super) fn draw(state: Wages, frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, 300);
    let plot = sheet.plot(6..frame.pick(214, 520), 0..1, 0..MOST, 0..1);
    let pay = of(PAY_YEARS, state.estimate);
    let end = plot.at(pay.amount, 0).0;
    let name = whose(state, words);
    line(&sheet, frame, 0, (pay.point, &name), (end, end), words, |top, bottom| {
        sheet.rect((plot.at(0, 0).0, top), (end, bottom), Ink::of(pay.kind));
    });
    for (row, quota) in (1..).zip(&QUOTAS) {
        let name = words.text(&["quota.", quota.at].concat());
        let most = quota.high.or(quota.low).map_or(0, |most| plot.at(most, 0).0);
        line(&sheet, frame, row, (quota, &name), (end.max(most), end), words, |top, bottom| {
            owed(&sheet, &plot, quota, end, (top, bottom));
        });
    }
    sheet.picture(&words.text("wages.title"))
}

/// Whose figure the year's pay comes from, as the name of its bar.
pub(super) fn whose(state: Wages, words: &Words) -> String {
    let who = words.text(&["estimate.", state.estimate.name()].concat());
    plain(&words.say("wages.quota.pay", &[own("who", who)]))
}

/// One row: its name, its bar, the end of the pay across it, and its amount.
fn line(
    sheet: &Sheet,
    frame: Frame,
    row: i32,
    (point, name): (&Point, &str),
    (past, pay): (i32, i32),
    words: &Words,
    bar: impl FnOnce(i32, i32),
) {
    let (top, bottom) = ((row * STEP + NAME) * U, (row * STEP + NAME + BAR) * U);
    let amount = dollar_range(point, words);
    sheet.text((6 * U, top - 7 * U), Align::Start, Ink::Label, name);
    sheet.link(point.fact, [name, ": ", &amount].concat(), || {
        sheet.rect((6 * U, top - 4 * U), ((frame.width() - 6) * U, bottom + 4 * U), Ink::Hit);
        bar(top, bottom);
        sheet.text((past + 7 * U, i32::midpoint(top, bottom)), Align::StartMid, Ink::Value, &amount);
    });
    sheet.line(&[(pay, top - 2 * U), (pay, bottom + 2 * U)], Ink::Hand);
}

/// What is owed, with its range, and what would be left of the pay.
fn owed(sheet: &Sheet, plot: &Plot, quota: &Point, end: i32, (top, bottom): (i32, i32)) {
    let x = |dollars: Option<i32>| plot.at(dollars.unwrap_or(0), 0).0;
    let (low, high) = (x(quota.low.or(quota.high)), x(quota.high.or(quota.low)));
    if high < end {
        sheet.rect((high, top), (end, bottom), Ink::Faint);
    }
    sheet.rect((plot.at(0, 0).0, top), (low, bottom), Ink::Rest);
    if high > low {
        sheet.rect((low, top), (high, bottom), Ink::RestRange);
    }
}
