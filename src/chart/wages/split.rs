//! A month's pay in two parts, for the estimate that the reader has chosen, with the other two faintly beside it. The
//! worker's share is a range, as in the sources, until the reader sets it.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::series::wages::{RESTS, SPLITS};
use super::super::{Align, Canvas, Ink, Layout, Plot};
use super::{PART, PAY, Split, dollar_range, of, own, parts, rest, worker};
use crate::state::{Estimate, Wages};
use crate::story::{Words, plain};

const MOST: i32 = 1_000;
/// The upper and the lower edge of the large bar, in units.
const BAR: (i32, i32) = (70, 132);

pub(super) fn draw(state: Wages, layout: Layout, words: &Words) -> Html {
    let canvas = Canvas::new(layout, 300);
    let plot = canvas.plot(6..layout.width() - 6, 0..300, 0..MOST, 0..1);
    chosen(&canvas, &plot, state, layout, words);
    let others = Estimate::ALL.into_iter().filter(|estimate| *estimate != state.estimate);
    for (row, estimate) in (0..).zip(others) {
        other(&canvas, &plot, 210 + row * 48, estimate, state, words);
    }
    canvas.picture(&words.text("wages.title"))
}

/// The pay as its source gives it: about $800 a month.
fn month(estimate: Estimate, words: &Words) -> String {
    let pay = words.dollars(of(PAY, estimate).amount);
    plain(&words.say(&["pay.", estimate.name(), ".month"].concat(), &[own("pay", pay)]))
}

/// The chosen estimate, large: the worker's share and the rest, each with its text below.
fn chosen(canvas: &Canvas, plot: &Plot, state: Wages, layout: Layout, words: &Words) {
    let pay = of(PAY, state.estimate);
    let both = parts(pay.amount, state);
    let x = |dollars: i32| plot.at(dollars, 0).0;
    let (top, bottom) = (BAR.0 * UNIT, BAR.1 * UNIT);
    let name = words.text(&["pay.", state.estimate.name()].concat());
    let amount = month(state.estimate, words);
    canvas.link(pay.fact, words.named(&name, &amount), || {
        canvas.rect((x(0), 0), (x(MOST), 40 * UNIT), Ink::Hit);
        canvas.text((x(0), 13 * UNIT), Align::Start, Ink::Label, &name);
        canvas.text((x(0), 33 * UNIT), Align::Start, Ink::Headline, &amount);
    });
    if let Some(guess) = state.asks {
        whole(canvas, plot, pay.amount, (top, bottom));
        if guess > 0 {
            canvas.rect((x(0), top), (x(pay.amount * guess / 100), bottom), Ink::Own);
        }
        return;
    }
    two(canvas, plot, &both, (top, bottom), (state.estimate, Some(layout)), words);
    // If the reader has set a share, a bracket over the bar keeps the range of the sources.
    if state.part.is_some() {
        let (low, high) = (x(PART.amount), x(PART.most));
        let text = [&words.text("wages.told"), " ", &dollar_range(&PART, words)].concat();
        canvas.link(PART.fact, words.joined(&words.text("wages.row.part"), &text), || {
            canvas.line(
                &[(low, top - 3 * UNIT), (low, top - 8 * UNIT), (high, top - 8 * UNIT), (high, top - 3 * UNIT)],
                Ink::Leader,
            );
            canvas.text((high + 5 * UNIT, top - 5 * UNIT), Align::Start, Ink::Note, &text);
        });
    }
}

/// An estimate that is not chosen: thin, with its name.
fn other(canvas: &Canvas, plot: &Plot, top: i32, estimate: Estimate, state: Wages, words: &Words) {
    let pay = of(PAY, estimate);
    let text = words.named(&words.text(&["pay.", estimate.name()].concat()), &month(estimate, words));
    canvas.link(pay.fact, text.clone(), || {
        canvas.text((plot.at(0, 0).0, top * UNIT), Align::Start, Ink::Note, &text);
    });
    let across = ((top + 7) * UNIT, (top + 21) * UNIT);
    match state.asks {
        Some(_) => whole(canvas, plot, pay.amount, across),
        None => two(canvas, plot, &parts(pay.amount, state), across, (estimate, None), words),
    }
}

/// A bar before its parts are revealed: it has no seam that could give them away.
fn whole(canvas: &Canvas, plot: &Plot, pay: i32, (top, bottom): (i32, i32)) {
    canvas.rect((plot.at(0, 0).0, top), (plot.at(pay, 0).0, bottom), Ink::Rest);
}

/// The two parts of a bar, each a link to how it was derived: ruled as far as the worker's part goes at least, light on
/// to where it goes at most. In the large bar of an embed both have their words below.
fn two(
    canvas: &Canvas,
    plot: &Plot,
    both: &[Split; 2],
    (top, bottom): (i32, i32),
    (estimate, large): (Estimate, Option<Layout>),
    words: &Words,
) {
    let [low, high] = both;
    let x = |dollars: i32| plot.at(dollars, 0).0;
    let below = |layout: Layout, at: i32, ink: Ink, [money, share]: &[String; 2], what: &str| {
        // In the order of the name. A phone has no room for the share, which the finding gives.
        canvas.lines((at, bottom + 37 * UNIT), 15, Align::Start, Ink::Note, what);
        let amount = if layout == Layout::Wide { [money, " ", share].concat() } else { money.clone() };
        canvas.text((at, bottom + 20 * UNIT), Align::Start, ink, &amount);
    };
    let (amount, what) = (worker(both, words), words.text("wages.worker"));
    canvas.link(of(SPLITS.each_ref(), estimate).fact, words.named(&what, &amount.join(" ")), || {
        if high.worker > low.worker {
            canvas.rect((x(low.worker), top), (x(high.worker), bottom), Ink::Range);
        }
        canvas.rect((x(0), top), (x(low.worker), bottom), Ink::Faint);
        canvas.ruled((x(0), top), (x(low.worker), bottom), Ink::Testimony);
        if let Some(layout) = large {
            below(layout, x(0), Ink::Worker, &amount, &what);
        }
    });
    let key = if large == Some(Layout::Wide) { "wages.rest" } else { "wages.rest.short" };
    let (amount, what) = (rest(both, words), words.text(key));
    canvas.link(of(RESTS.each_ref(), estimate).fact, words.named(&what.replace('/', " "), &amount.join(" ")), || {
        canvas.rect((x(high.worker) + UNIT, top), (x(high.worker + high.rest), bottom), Ink::Rest);
        if let Some(layout) = large {
            below(layout, layout.pick(168, 230) * UNIT, Ink::Value, &amount, &what);
        }
    });
}
