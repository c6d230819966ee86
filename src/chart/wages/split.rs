//! A month's pay in two parts, for the estimate that the reader believes; the other two stand faint beside it.

use yew::prelude::*;

use super::super::backend::U;
use super::super::series::wages::{RESTS, SPLITS};
use super::super::{Align, Frame, Ink, Plot, Sheet};
use super::{PART, PAY, Split, both, of};
use crate::state::{Estimate, Wages};
use crate::story::{Words, format};
use crate::sums;

const MOST: i32 = 1_000;

pub(super) fn draw(state: Wages, frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, 300);
    let plot = sheet.plot(6..frame.width() - 6, 0..300, 0..MOST, 0..1);
    chosen(&sheet, &plot, state, frame, words);
    let others = Estimate::ALL.into_iter().filter(|estimate| *estimate != state.estimate);
    for (row, estimate) in (0..).zip(others) {
        other(&sheet, &plot, 202 + row * 50, estimate, state, words);
    }
    sheet.picture(&words.text("wages.title"))
}

/// The estimate believed, large: the worker's part with its range, and the rest.
fn chosen(sheet: &Sheet, plot: &Plot, state: Wages, frame: Frame, words: &Words) {
    let pay = of(PAY, state.estimate);
    let parts = sums::split(pay.amount, state.part);
    let x = |dollars: i32| plot.at(dollars, 0).0;
    let (top, bottom) = (60 * U, 128 * U);
    let name = words.text(&["estimate.", state.estimate.name(), ".pay"].concat());
    sheet.link(pay.fact, [&name, " ", &format::dollars(pay.amount), " ", &words.text("wages.month")].concat(), || {
        let text = [&name, " ", &format::dollars(pay.amount), " ", &words.text("wages.month")].concat();
        sheet.text((x(0), 14 * U), Align::Start, Ink::Value, &text);
    });
    if let Some(guess) = state.asks {
        whole(sheet, plot, pay.amount, (top, bottom));
        if guess > 0 {
            sheet.rect((x(0), top), (x(pay.amount * guess / 100), bottom), Ink::Own);
        }
        return;
    }
    two(sheet, plot, &parts, (top, bottom), state.estimate, words);
    // The range within which the worker's part is said to lie: a bracket over the bar.
    let (low, high) = (x(PART.amount), x(PART.most));
    let range = super::dollar_range(&PART, words);
    let text = [&words.text("wages.told"), " ", &range].concat();
    sheet.link(PART.fact, [&words.text("wages.row.part"), ", ", &text].concat(), || {
        sheet.line(&[(low, top - 3 * U), (low, top - 8 * U), (high, top - 8 * U), (high, top - 3 * U)], Ink::Leader);
        sheet.text((low, top - 14 * U), Align::Start, Ink::Note, &text);
    });
    let middle = x(i32::midpoint(parts.worker, pay.amount));
    let rest = words.text(if frame == Frame::Narrow { "wages.rest.short" } else { "wages.rest" });
    sheet.lines((middle, top + frame.pick(21, 30) * U), 15, Align::Middle, Ink::OnRest, &rest);
    sheet.text((middle, top + frame.pick(55, 50) * U), Align::Middle, Ink::OnRest, &both(parts.rest, parts.rest_share));
    sheet.text((x(0), bottom + 20 * U), Align::Start, Ink::Worker, &both(parts.worker, parts.worker_share));
    sheet.text((x(0), bottom + 36 * U), Align::Start, Ink::Note, &words.text("wages.worker"));
}

/// An estimate that is not chosen: thin, with its name and shares.
fn other(sheet: &Sheet, plot: &Plot, top: i32, estimate: Estimate, state: Wages, words: &Words) {
    let pay = of(PAY, estimate);
    let parts = sums::split(pay.amount, state.part);
    let x = |dollars: i32| plot.at(dollars, 0).0;
    let name = words.text(&["estimate.", estimate.name(), ".pay"].concat());
    let text = [&name, " ", &format::dollars(pay.amount), " ", &words.text("wages.month")].concat();
    sheet.link(pay.fact, text.clone(), || {
        sheet.text((x(0), top * U), Align::Start, Ink::Note, &text);
    });
    let across = ((top + 7) * U, (top + 21) * U);
    match state.asks {
        Some(_) => whole(sheet, plot, pay.amount, across),
        None => two(sheet, plot, &parts, across, estimate, words),
    }
}

/// A bar before anything of its parts is told: there is no seam in it to find.
fn whole(sheet: &Sheet, plot: &Plot, pay: i32, (top, bottom): (i32, i32)) {
    sheet.rect((plot.at(0, 0).0, top), (plot.at(pay, 0).0, bottom), Ink::Rest);
}

/// The two parts of a bar, each a link to how it was derived.
fn two(sheet: &Sheet, plot: &Plot, parts: &Split, (top, bottom): (i32, i32), estimate: Estimate, words: &Words) {
    let x = |dollars: i32| plot.at(dollars, 0).0;
    let all = parts.worker + parts.rest;
    let label = |key: &str, dollars: i32, share| [&words.text(key), ": ", &both(dollars, share)].concat();
    sheet.link(of(SPLITS.each_ref(), estimate).fact, label("wages.worker", parts.worker, parts.worker_share), || {
        sheet.rect((x(0), top), (x(parts.worker), bottom), Ink::Faint);
        sheet.ruled((x(0), top), (x(parts.worker), bottom), Ink::Testimony);
    });
    sheet.link(of(RESTS.each_ref(), estimate).fact, label("wages.rest", parts.rest, parts.rest_share), || {
        sheet.rect((x(parts.worker) + U, top), (x(all), bottom), Ink::Rest);
    });
}
