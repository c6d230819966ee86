//! A year's pay, and the sum owed out of it: what the state takes in the cool colour, what would be left of the pay
//! faintly.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::series::wages::QUOTAS;
use super::super::{Align, Canvas, Ink, Layout, Plot};
use super::{PAY_YEARS, dollar_range, of, own};
use crate::facts::Point;
use crate::state::Wages;
use crate::story::{Words, plain};

const MOST: i32 = 12_000;
/// The distance between rows, that from the top of a row to its bar, and the height of a bar, in units.
const STEP: i32 = 72;
const NAME: i32 = 26;
const BAR: i32 = 36;

pub(super) fn draw(state: Wages, layout: Layout, words: &Words) -> Html {
    let canvas = Canvas::new(layout, 300);
    let plot = canvas.plot(6..layout.pick(214, 520), 0..1, 0..MOST, 0..1);
    let pay = of(PAY_YEARS, state.estimate);
    let end = plot.at(pay.amount, 0).0;
    let name = whose(state, words);
    line(&canvas, layout, 0, (pay.point, &name), (end, end), words, |top, bottom| {
        canvas.rect((plot.at(0, 0).0, top), (end, bottom), Ink::of(pay.kind));
    });
    for (row, quota) in (1..).zip(&QUOTAS) {
        let name = words.text(&["quota.", quota.at].concat());
        let most = quota.high.or(quota.low).map_or(0, |most| plot.at(most, 0).0);
        line(&canvas, layout, row, (quota, &name), (end.max(most), end), words, |top, bottom| {
            owed(&canvas, &plot, quota, end, (top, bottom));
        });
    }
    canvas.picture(&words.text("wages.title"))
}

/// The source of the year's pay, as the name of its bar.
pub(super) fn whose(state: Wages, words: &Words) -> String {
    let who = words.text(&["pay.", state.estimate.name()].concat());
    plain(&words.say("wages.quota.pay", &[own("who", who)]))
}

/// One row: its name, its bar, the end of the pay across it, and its amount.
fn line(
    canvas: &Canvas,
    layout: Layout,
    row: i32,
    (point, name): (&Point, &str),
    (past, pay): (i32, i32),
    words: &Words,
    bar: impl FnOnce(i32, i32),
) {
    let (top, bottom) = ((row * STEP + NAME) * UNIT, (row * STEP + NAME + BAR) * UNIT);
    let amount = dollar_range(point, words);
    canvas.text((6 * UNIT, top - 7 * UNIT), Align::Start, Ink::Label, name);
    canvas.link(point.fact, words.named(name, &amount), || {
        canvas.rect((6 * UNIT, top - 4 * UNIT), ((layout.width() - 6) * UNIT, bottom + 4 * UNIT), Ink::Hit);
        bar(top, bottom);
        canvas.text((past + 7 * UNIT, i32::midpoint(top, bottom)), Align::StartMid, Ink::Value, &amount);
    });
    canvas.line(&[(pay, top - 2 * UNIT), (pay, bottom + 2 * UNIT)], Ink::Hand);
}

/// What is owed, with its range, and what would be left of the pay.
fn owed(canvas: &Canvas, plot: &Plot, quota: &Point, end: i32, (top, bottom): (i32, i32)) {
    let x = |dollars: Option<i32>| plot.at(dollars.unwrap_or(0), 0).0;
    let (low, high) = (x(quota.low.or(quota.high)), x(quota.high.or(quota.low)));
    if high < end {
        canvas.rect((high, top), (end, bottom), Ink::Faint);
    }
    canvas.rect((plot.at(0, 0).0, top), (low, bottom), Ink::Rest);
    if high > low {
        canvas.rect((low, top), (high, bottom), Ink::RestRange);
    }
}
