//! A month's pay in two parts, for the estimate that the reader believes; the other two stand faint beside it. The worker's
//! part is a range, as it was told, until the reader sets it.

use yew::prelude::*;

use super::super::backend::U;
use super::super::series::wages::{RESTS, SPLITS};
use super::super::{Align, Frame, Ink, Plot, Sheet};
use super::{PART, PAY, Split, dollar_range, of, own, parts, rest, worker};
use crate::state::{Estimate, Wages};
use crate::story::{Words, format, plain};

const MOST: i32 = 1_000;
/// The upper and the lower edge of the large bar, in units.
const BAR: (i32, i32) = (70, 132);

pub(super) fn draw(state: Wages, frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, 300);
    let plot = sheet.plot(6..frame.width() - 6, 0..300, 0..MOST, 0..1);
    chosen(&sheet, &plot, state, frame, words);
    let others = Estimate::ALL.into_iter().filter(|estimate| *estimate != state.estimate);
    for (row, estimate) in (0..).zip(others) {
        other(&sheet, &plot, 210 + row * 48, estimate, state, words);
    }
    sheet.picture(&words.text("wages.title"))
}

/// The pay as its source gives it: about $800 a month.
fn month(estimate: Estimate, words: &Words) -> String {
    let pay = format::dollars(of(PAY, estimate).amount);
    plain(&words.say(&["estimate.", estimate.name(), ".month"].concat(), &[own("pay", pay)]))
}

/// The estimate believed, large: the worker's part, and the rest, each with its words below.
fn chosen(sheet: &Sheet, plot: &Plot, state: Wages, frame: Frame, words: &Words) {
    let pay = of(PAY, state.estimate);
    let both = parts(pay.amount, state);
    let x = |dollars: i32| plot.at(dollars, 0).0;
    let (top, bottom) = (BAR.0 * U, BAR.1 * U);
    let name = words.text(&["estimate.", state.estimate.name()].concat());
    let amount = month(state.estimate, words);
    sheet.link(pay.fact, [&name, ": ", &amount].concat(), || {
        sheet.rect((x(0), 0), (x(MOST), 40 * U), Ink::Hit);
        sheet.text((x(0), 13 * U), Align::Start, Ink::Label, &name);
        sheet.text((x(0), 33 * U), Align::Start, Ink::Headline, &amount);
    });
    if let Some(guess) = state.asks {
        whole(sheet, plot, pay.amount, (top, bottom));
        if guess > 0 {
            sheet.rect((x(0), top), (x(pay.amount * guess / 100), bottom), Ink::Own);
        }
        return;
    }
    two(sheet, plot, &both, (top, bottom), (state.estimate, Some(frame)), words);
    // Where the reader sets a part, a bracket over the bar keeps the range that was told.
    if state.part.is_some() {
        let (low, high) = (x(PART.amount), x(PART.most));
        let text = [&words.text("wages.told"), " ", &dollar_range(&PART, words)].concat();
        sheet.link(PART.fact, [&words.text("wages.row.part"), ", ", &text].concat(), || {
            sheet
                .line(&[(low, top - 3 * U), (low, top - 8 * U), (high, top - 8 * U), (high, top - 3 * U)], Ink::Leader);
            sheet.text((high + 5 * U, top - 5 * U), Align::Start, Ink::Note, &text);
        });
    }
}

/// An estimate that is not chosen: thin, with its name.
fn other(sheet: &Sheet, plot: &Plot, top: i32, estimate: Estimate, state: Wages, words: &Words) {
    let pay = of(PAY, estimate);
    let text = [&words.text(&["estimate.", estimate.name()].concat()), ": ", &month(estimate, words)].concat();
    sheet.link(pay.fact, text.clone(), || {
        sheet.text((plot.at(0, 0).0, top * U), Align::Start, Ink::Note, &text);
    });
    let across = ((top + 7) * U, (top + 21) * U);
    match state.asks {
        Some(_) => whole(sheet, plot, pay.amount, across),
        None => two(sheet, plot, &parts(pay.amount, state), across, (estimate, None), words),
    }
}

/// A bar before anything of its parts is told: there is no seam in it to find.
fn whole(sheet: &Sheet, plot: &Plot, pay: i32, (top, bottom): (i32, i32)) {
    sheet.rect((plot.at(0, 0).0, top), (plot.at(pay, 0).0, bottom), Ink::Rest);
}

/// The two parts of a bar, each a link to how it was derived: ruled as far as the worker's part goes at least, light on to
/// where it goes at most. In the large bar of a frame both have their words below.
fn two(
    sheet: &Sheet,
    plot: &Plot,
    both: &[Split; 2],
    (top, bottom): (i32, i32),
    (estimate, large): (Estimate, Option<Frame>),
    words: &Words,
) {
    let [low, high] = both;
    let x = |dollars: i32| plot.at(dollars, 0).0;
    let below = |at: i32, ink: Ink, amount: &str, what: &str| {
        // In the order in which the name says them.
        sheet.lines((at, bottom + 37 * U), 15, Align::Start, Ink::Note, what);
        sheet.text((at, bottom + 20 * U), Align::Start, ink, amount);
    };
    let (amount, what) = (worker(both, words), words.text("wages.worker"));
    sheet.link(of(SPLITS.each_ref(), estimate).fact, [&what, ": ", &amount].concat(), || {
        if high.worker > low.worker {
            sheet.rect((x(low.worker), top), (x(high.worker), bottom), Ink::Range);
        }
        sheet.rect((x(0), top), (x(low.worker), bottom), Ink::Faint);
        sheet.ruled((x(0), top), (x(low.worker), bottom), Ink::Testimony);
        if large.is_some() {
            below(x(0), Ink::Worker, &amount, &what);
        }
    });
    let key = if large == Some(Frame::Wide) { "wages.rest" } else { "wages.rest.short" };
    let (amount, what) = (rest(both, words), words.text(key));
    sheet.link(of(RESTS.each_ref(), estimate).fact, [&what.replace('/', " "), ": ", &amount].concat(), || {
        sheet.rect((x(high.worker) + U, top), (x(high.worker + high.rest), bottom), Ink::Rest);
        if let Some(frame) = large {
            below(frame.pick(168, 230) * U, Ink::Value, &amount, &what);
        }
    });
}
