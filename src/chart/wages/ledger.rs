//! The ledger: the amount in the book grows month by month, the money in hand does not.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::series::wages::{ON_RETURN, PART};
use super::super::{Align, Canvas, Ink, Layout, Plot};
use super::{dollars_between, ends};
use crate::state::{MONTHS, Wages};
use crate::story::Words;
use crate::sums;

const MOST: i32 = 7_600;

pub(super) fn draw(state: Wages, layout: Layout, words: &Words) -> Html {
    let canvas = Canvas::new(layout, 300);
    let last = *MONTHS.end();
    let plot = canvas.plot(layout.pick(50, 52)..layout.width() - 10, 10..242, 0..last, 0..MOST);
    for level in [2_000, 4_000, 6_000] {
        let (left, y) = plot.at(0, level);
        canvas.text((left - 6 * UNIT, y), Align::EndMid, Ink::AxisText, &words.dollars(level));
        plot.line(&[(0, level), (last, level)], Ink::Grid);
    }
    for month in [0, 12, 24, 36] {
        let (x, y) = plot.at(month, 0);
        canvas.text((x, y + 37 * UNIT), Align::Middle, Ink::AxisText, &words.count(month));
    }
    let (x, y) = plot.at(last / 2, 0);
    canvas.text((x, y + 53 * UNIT), Align::Middle, Ink::AxisText, &words.text("wages.ledger.axis"));
    let [now, most] = ends(state).map(|part| sums::ledger(part, state.months));
    let book = dollars_between(now.book, most.book, words);
    let draw = || {
        let [low, high] = ends(state);
        if high > low {
            months(&canvas, &plot, state, high, Ink::Range);
        }
        months(&canvas, &plot, state, low, Ink::Testimony);
        let (x, y) = plot.at(state.months, most.book);
        let (align, shift) = if state.months > last / 2 { (Align::End, 0) } else { (Align::Start, 6 * UNIT) };
        canvas.text((x + shift, y - 24 * UNIT), align, Ink::Note, &words.text("wages.ledger.book"));
        canvas.text((x + shift, y - 7 * UNIT), align, Ink::Headline, &book);
    };
    let label = words.named(&words.text("wages.ledger.book"), &book);
    canvas.classed("sum", || canvas.link(PART.fact, label, draw));
    plot.line(&[(0, 0), (last, 0)], Ink::Baseline);
    let hand = words.named(&words.text("wages.ledger.hand"), &words.dollars(now.hand));
    canvas.link(ON_RETURN.fact, hand.clone(), || {
        plot.line(&[(0, 0), (state.months, 0)], Ink::Hand);
        let (x, y) = plot.at(state.months, 0);
        canvas.dot((x, y), 4, Ink::Hand);
        let (align, shift) = if state.months > last / 2 { (Align::End, 4 * UNIT) } else { (Align::Start, -4 * UNIT) };
        canvas.text((x + shift, y + 19 * UNIT), align, Ink::Value, &hand);
    });
    canvas.picture(&words.text("wages.title"))
}

/// A line of the book for each month at this share: earlier entries stay.
fn months(canvas: &Canvas, plot: &Plot, state: Wages, part: i32, ink: Ink) {
    for month in 1..=state.months {
        let book = sums::ledger(part, month).book;
        let (from, to) = (plot.at(month - 1, book), plot.at(state.months, book));
        canvas.rect(from, (to.0, to.1 + 16), ink);
    }
}
