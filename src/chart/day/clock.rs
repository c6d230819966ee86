//! Twenty-four hours from waking: the men's and the reader's on the clock; below a line, what is known only as a
//! length. The hours that nobody has explained are drawn as unexplained; no meal, no break.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::known::Known;
use super::super::series::day::{LEFT, UNEXPLAINED};
use super::super::{Align, Canvas, Ink, Layout, Plot};
use super::{BUILDING, COUNT, RULE, SPAN, WOKEN, format_amount, own_span, time};
use crate::state::{AWAKE_MOST, Day};
use crate::story::{Words, plain};
use crate::sums::{self, Span};

/// The positions of the rows, in units from the top.
struct Rows {
    men: i32,
    own: i32,
    count: i32,
    rule: i32,
    bar: i32,
}

pub(super) fn draw(state: Day, layout: Layout, words: &Words) -> Html {
    let height = layout.pick(300, 330);
    let canvas = Canvas::new(layout, height);
    let rows = match layout {
        Layout::Narrow => Rows { men: 50, own: 126, count: 200, rule: 264, bar: 26 },
        Layout::Wide => Rows { men: 54, own: 136, count: 218, rule: 290, bar: 30 },
    };
    // The horizontal scale is half hours after waking; the vertical one is not used.
    let plot = canvas.plot(8..layout.width() - 8, 24..height, 0..AWAKE_MOST, 0..1);
    let hour = hour(&canvas, &plot, state.awake, layout, words);
    let clock = rows.own + rows.bar + 4;
    axis(&canvas, &plot, layout, (clock, hour), words);
    men(&canvas, &plot, &rows, state.awake, layout, words);
    own(&canvas, &plot, &rows, own_span(state), words);
    canvas.line(&[(2 * UNIT, (clock + 12) * UNIT), ((layout.width() - 2) * UNIT, (clock + 12) * UNIT)], Ink::Leader);
    count(&canvas, &plot, &rows, words);
    length(&canvas, &plot, rows.rule, rows.bar, RULE.amount * 2, words);
    // Above the one bar that it points at.
    let (x, _) = plot.at(state.awake, 0);
    canvas.line(&[(x, 40 * UNIT), (x, (rows.men + rows.bar + 2) * UNIT)], Ink::Hand);
    canvas.dot((x, 40 * UNIT), 4, Ink::Hand);
    canvas.picture(&words.text("day.title"))
}

/// The labels of the hours, without the one under the hand, which has a label of its own.
fn axis(canvas: &Canvas, plot: &Plot, layout: Layout, (end, hour): (i32, i32), words: &Words) {
    let step = layout.pick(12, 6);
    let mut at = 0;
    while at <= AWAKE_MOST {
        let (x, _) = plot.at(at, 0);
        canvas.line(&[(x, 36 * UNIT), (x, end * UNIT)], Ink::Grid);
        let (align, middle) = match at {
            0 => (Align::Start, x + 17 * UNIT),
            AWAKE_MOST => (Align::End, x - 17 * UNIT),
            _ => (Align::Middle, x),
        };
        if (middle - hour).abs() >= 34 * UNIT {
            canvas.text((x, 29 * UNIT), align, Ink::AxisText, &words.clock(time(at)));
        }
        at += step;
    }
}

/// What six men told: when they were woken, when they were still building. Bright up to the hand; then the hours that
/// nobody described.
fn men(canvas: &Canvas, plot: &Plot, rows: &Rows, awake: i32, layout: Layout, words: &Words) {
    let (top, bottom) = (rows.men * UNIT, (rows.men + rows.bar) * UNIT);
    let x = |half: i32| plot.at(half, 0).0;
    let span = SPAN.amount * 2;
    let end = |point: &Known, (at, align): (i32, Align), key: &str| {
        let text = words.text(key);
        canvas.link(point.fact, words.named(&text, &words.clock(point.amount * 60)), || {
            canvas.text((at, bottom + 16 * UNIT), align, Ink::Note, &text);
        });
    };
    end(&WOKEN, (x(0), Align::Start), "day.row.woken.short");
    canvas.link(SPAN.fact, said(words, "day.row.span", &SPAN), || {
        canvas.rect((x(0), top), (x(span), bottom), Ink::Faint);
        canvas.ruled((x(awake.min(span)), top), (x(span), bottom), Ink::Range);
        canvas.ruled((x(0), top), (x(awake.min(span)), bottom), Ink::Testimony);
        canvas.text((x(span / 2), bottom + 16 * UNIT), Align::Middle, Ink::Value, &format_amount(&SPAN, words));
    });
    end(&BUILDING, (x(span) - 5 * UNIT, Align::End), "day.row.building.short");
    canvas.link(LEFT.fact, said(words, "day.row.left", &LEFT), || {
        canvas.rect((x(span), top), (x(AWAKE_MOST), bottom), Ink::Gap);
        let text = words.text("day.clock.left");
        let text = if layout == Layout::Wide { text.replace('/', " ") } else { text };
        canvas.lines((x(AWAKE_MOST), bottom + 16 * UNIT), 12, Align::End, Ink::Note, &text);
    });
}

/// What one of them counted: a length, without a place on the clock. The rest of the span is drawn as unexplained.
fn count(canvas: &Canvas, plot: &Plot, rows: &Rows, words: &Words) {
    let (top, bottom) = (rows.count * UNIT, (rows.count + rows.bar) * UNIT);
    let x = |half: i32| plot.at(half, 0).0;
    let (counted, span) = (COUNT.amount * 2, SPAN.amount * 2);
    canvas.text((x(0), top - 7 * UNIT), Align::Start, Ink::Label, &words.text("day.clock.count"));
    canvas.link(COUNT.fact, said(words, "day.row.count", &COUNT), || {
        canvas.rect((x(0), top), (x(counted), bottom), Ink::Faint);
        canvas.ruled((x(0), top), (x(counted), bottom), Ink::Testimony);
        canvas.text((x(counted) - 6 * UNIT, bottom + 16 * UNIT), Align::End, Ink::Value, &format_amount(&COUNT, words));
    });
    canvas.link(UNEXPLAINED.fact, said(words, "day.row.unexplained", &UNEXPLAINED), || {
        canvas.rect((x(counted), top), (x(span), bottom), Ink::Gap);
        let text = words.text("day.clock.unexplained");
        canvas.lines((x(span) + 5 * UNIT, top + (rows.bar / 2 - 2) * UNIT), 12, Align::Start, Ink::Note, &text);
    });
}

/// A length from the left, for comparison.
fn length(canvas: &Canvas, plot: &Plot, top: i32, bar: i32, half_hours: i32, words: &Words) {
    let x = |half: i32| plot.at(half, 0).0;
    canvas.text((x(0), (top - 7) * UNIT), Align::Start, Ink::Label, &words.text("day.clock.rule"));
    canvas.link(RULE.fact, said(words, "day.row.rule", &RULE), || {
        canvas.rect((x(0), top * UNIT), (x(half_hours), (top + bar) * UNIT), Ink::Counted);
        canvas.text(
            (x(half_hours) + 6 * UNIT, (top * 2 + bar) * UNIT / 2),
            Align::StartMid,
            Ink::Value,
            &format_amount(&RULE, words),
        );
    });
}

/// The reader's own day on the same clock; a dotted outline until it is entered.
fn own(canvas: &Canvas, plot: &Plot, rows: &Rows, own: Option<Span>, words: &Words) {
    let (top, bottom) = (rows.own * UNIT, (rows.own + rows.bar) * UNIT);
    let x = |minutes: i32| plot.at(0, 0).0 + (plot.at(AWAKE_MOST, 0).0 - plot.at(0, 0).0) * minutes / sums::DAY;
    canvas.text((x(0), top - 7 * UNIT), Align::Start, Ink::Label, &words.text("day.clock.own"));
    let Some(span) = own else {
        canvas.rect((x(0), top), (x(sums::DAY), bottom), Ink::Gap);
        let text = words.text("day.clock.own.empty");
        canvas.text((x(0) + 8 * UNIT, i32::midpoint(top, bottom)), Align::StartMid, Ink::Note, &text);
        return;
    };
    let from = sums::since_waking(WOKEN.amount * 60, span.from);
    let end = from + span.length;
    canvas.rect((x(from), top), (x(end.min(sums::DAY)), bottom), Ink::Own);
    if end > sums::DAY {
        canvas.rect((x(0), top), (x(end - sums::DAY), bottom), Ink::Own);
    }
    let middle = x(from + (end.min(sums::DAY) - from) / 2);
    canvas.text((middle, i32::midpoint(top, bottom) + 4 * UNIT), Align::Middle, Ink::Value, &words.hours(span.length));
}

/// The clock hand with its hour. Returns the middle of its label.
fn hour(canvas: &Canvas, plot: &Plot, awake: i32, layout: Layout, words: &Words) -> i32 {
    let half = 26 * UNIT;
    let at = plot.at(awake, 0).0.clamp(half, layout.width() * UNIT - half);
    canvas.text((at, 14 * UNIT), Align::Middle, Ink::Headline, &words.clock(time(awake)));
    at
}

fn said(words: &Words, key: &str, point: &crate::facts::Point) -> String {
    let amount = format_amount(point, words);
    let name = plain(&words.say(key, &[]));
    words.named(&name, &amount)
}
