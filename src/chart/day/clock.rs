//! Twenty-four hours from waking: the men's and the reader's on the clock, and below a line what is known as a length alone.
//! The hours that nobody has explained are drawn as unexplained; no meal, no break.

use yew::prelude::*;

use super::super::backend::U;
use super::super::known::Known;
use super::super::series::day::{LEFT, UNEXPLAINED};
use super::super::{Align, Frame, Ink, Plot, Sheet};
use super::{BUILDING, COUNT, RULE, SPAN, WOKEN, time, written};
use crate::state::{AWAKE_MOST, Day};
use crate::story::{Words, format, plain};
use crate::sums::{self, Span};

/// Where the rows stand, in units from the top.
struct Rows {
    men: i32,
    own: i32,
    count: i32,
    rule: i32,
    bar: i32,
}

pub(super) fn draw(state: Day, frame: Frame, words: &Words) -> Html {
    let height = frame.pick(300, 330);
    let sheet = Sheet::new(frame, height);
    let rows = match frame {
        Frame::Narrow => Rows { men: 50, own: 126, count: 200, rule: 264, bar: 26 },
        Frame::Wide => Rows { men: 54, own: 136, count: 218, rule: 290, bar: 30 },
    };
    // Half hours after waking across; nothing is measured upwards.
    let plot = sheet.plot(8..frame.width() - 8, 24..height, 0..AWAKE_MOST, 0..1);
    let hour = hour(&sheet, &plot, state.awake, frame);
    let clock = rows.own + rows.bar + 4;
    axis(&sheet, &plot, frame, clock, hour);
    men(&sheet, &plot, &rows, state.awake, frame, words);
    own(&sheet, &plot, &rows, state.own(), words);
    sheet.line(&[(2 * U, (clock + 12) * U), ((frame.width() - 2) * U, (clock + 12) * U)], Ink::Leader);
    count(&sheet, &plot, &rows, words);
    length(&sheet, &plot, rows.rule, rows.bar, RULE.amount * 2, words);
    // Over the one bar that it reads.
    let (x, _) = plot.at(state.awake, 0);
    sheet.line(&[(x, 40 * U), (x, (rows.men + rows.bar + 2) * U)], Ink::Hand);
    sheet.dot((x, 40 * U), 4, Ink::Hand);
    sheet.picture(&words.text("day.title"))
}

/// The hours; the one at which the hand stands is said by the hand.
fn axis(sheet: &Sheet, plot: &Plot, frame: Frame, end: i32, hour: i32) {
    let step = frame.pick(12, 6);
    let mut at = 0;
    while at <= AWAKE_MOST {
        let (x, _) = plot.at(at, 0);
        sheet.line(&[(x, 36 * U), (x, end * U)], Ink::Grid);
        let (align, middle) = match at {
            0 => (Align::Start, x + 17 * U),
            AWAKE_MOST => (Align::End, x - 17 * U),
            _ => (Align::Middle, x),
        };
        if (middle - hour).abs() >= 34 * U {
            sheet.text((x, 29 * U), align, Ink::AxisText, &format::clock(time(at)));
        }
        at += step;
    }
}

/// What six men told: woken, still building. Bright as far as the hand has come; then the hours nobody speaks of.
fn men(sheet: &Sheet, plot: &Plot, rows: &Rows, awake: i32, frame: Frame, words: &Words) {
    let (top, bottom) = (rows.men * U, (rows.men + rows.bar) * U);
    let x = |half: i32| plot.at(half, 0).0;
    let span = SPAN.amount * 2;
    let end = |point: &Known, (at, align): (i32, Align), key: &str| {
        let text = words.text(key);
        sheet.link(point.fact, [&text, ": ", &format::clock(point.amount * 60)].concat(), || {
            sheet.text((at, bottom + 16 * U), align, Ink::Note, &text);
        });
    };
    end(&WOKEN, (x(0), Align::Start), "day.row.woken.short");
    sheet.link(SPAN.fact, said(words, "day.row.span", &SPAN), || {
        sheet.rect((x(0), top), (x(span), bottom), Ink::Faint);
        sheet.ruled((x(awake.min(span)), top), (x(span), bottom), Ink::Range);
        sheet.ruled((x(0), top), (x(awake.min(span)), bottom), Ink::Testimony);
        sheet.text((x(span / 2), bottom + 16 * U), Align::Middle, Ink::Value, &written(&SPAN, words));
    });
    end(&BUILDING, (x(span) - 5 * U, Align::End), "day.row.building.short");
    sheet.link(LEFT.fact, said(words, "day.row.left", &LEFT), || {
        sheet.rect((x(span), top), (x(AWAKE_MOST), bottom), Ink::Gap);
        let text = words.text("day.clock.left");
        let text = if frame == Frame::Wide { text.replace('/', " ") } else { text };
        sheet.lines((x(AWAKE_MOST), bottom + 16 * U), 12, Align::End, Ink::Note, &text);
    });
}

/// What one of them counted: a length, not a place on the clock. What it leaves over is drawn as unexplained.
fn count(sheet: &Sheet, plot: &Plot, rows: &Rows, words: &Words) {
    let (top, bottom) = (rows.count * U, (rows.count + rows.bar) * U);
    let x = |half: i32| plot.at(half, 0).0;
    let (counted, span) = (COUNT.amount * 2, SPAN.amount * 2);
    sheet.text((x(0), top - 7 * U), Align::Start, Ink::Label, &words.text("day.clock.count"));
    sheet.link(COUNT.fact, said(words, "day.row.count", &COUNT), || {
        sheet.rect((x(0), top), (x(counted), bottom), Ink::Faint);
        sheet.ruled((x(0), top), (x(counted), bottom), Ink::Testimony);
        sheet.text((x(counted) - 6 * U, bottom + 16 * U), Align::End, Ink::Value, &written(&COUNT, words));
    });
    sheet.link(UNEXPLAINED.fact, said(words, "day.row.unexplained", &UNEXPLAINED), || {
        sheet.rect((x(counted), top), (x(span), bottom), Ink::Gap);
        let text = words.text("day.clock.unexplained");
        sheet.lines((x(span) + 5 * U, top + (rows.bar / 2 - 2) * U), 12, Align::Start, Ink::Note, &text);
    });
}

/// A plain length from the left, to compare with.
fn length(sheet: &Sheet, plot: &Plot, top: i32, bar: i32, half_hours: i32, words: &Words) {
    let x = |half: i32| plot.at(half, 0).0;
    sheet.text((x(0), (top - 7) * U), Align::Start, Ink::Label, &words.text("day.clock.rule"));
    sheet.link(RULE.fact, said(words, "day.row.rule", &RULE), || {
        sheet.rect((x(0), top * U), (x(half_hours), (top + bar) * U), Ink::Counted);
        sheet.text(
            (x(half_hours) + 6 * U, (top * 2 + bar) * U / 2),
            Align::StartMid,
            Ink::Value,
            &written(&RULE, words),
        );
    });
}

/// The reader's own day, laid where it falls on the same clock; a dotted place waits for it.
fn own(sheet: &Sheet, plot: &Plot, rows: &Rows, own: Option<Span>, words: &Words) {
    let (top, bottom) = (rows.own * U, (rows.own + rows.bar) * U);
    let x = |minutes: i32| plot.at(0, 0).0 + (plot.at(AWAKE_MOST, 0).0 - plot.at(0, 0).0) * minutes / sums::DAY;
    sheet.text((x(0), top - 7 * U), Align::Start, Ink::Label, &words.text("day.clock.own"));
    let Some(span) = own else {
        sheet.rect((x(0), top), (x(sums::DAY), bottom), Ink::Gap);
        let text = words.text("day.clock.own.empty");
        sheet.text((x(0) + 8 * U, i32::midpoint(top, bottom)), Align::StartMid, Ink::Note, &text);
        return;
    };
    let from = sums::since_waking(WOKEN.amount * 60, span.from);
    let end = from + span.length;
    sheet.rect((x(from), top), (x(end.min(sums::DAY)), bottom), Ink::Own);
    if end > sums::DAY {
        sheet.rect((x(0), top), (x(end - sums::DAY), bottom), Ink::Own);
    }
    let middle = x(from + (end.min(sums::DAY) - from) / 2);
    sheet.text((middle, i32::midpoint(top, bottom) + 4 * U), Align::Middle, Ink::Value, &format::hours(span.length));
}

/// The hour of the hand: where the reader stands in the day. Returns where the middle of its words is.
fn hour(sheet: &Sheet, plot: &Plot, awake: i32, frame: Frame) -> i32 {
    let half = 26 * U;
    let at = plot.at(awake, 0).0.clamp(half, frame.width() * U - half);
    sheet.text((at, 14 * U), Align::Middle, Ink::Headline, &format::clock(time(awake)));
    at
}

fn said(words: &Words, key: &str, point: &crate::facts::Point) -> String {
    let amount = written(point, words);
    let name = plain(&words.say(key, &[]));
    [&name, ": ", &amount].concat()
}
