//! The door: what was decided from 2017 on, and the entries under it on the same axis of time.

mod axis;
mod entries;
mod list;
mod pins;

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use super::Spot;
use super::backend::UNIT;
use super::describe::{format_amount, head, row};
use super::series::sanctions::PINS;
use super::{Align, Canvas, Chart, Ink, Layout, Table};
use crate::facts::{Kind, Point};
use crate::state::Sanctions;
use crate::story::{Piece, Words};
use axis::{YEAR, YEARS};

impl Chart for Sanctions {
    fn finding(self, words: &Words) -> Vec<Piece> {
        words.say(&["sanctions.", self.name(), ".finding"].concat(), &[])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let state = self;
        let canvas = match layout {
            Layout::Narrow => {
                let canvas = Canvas::new(layout, list::HEIGHT);
                list::draw(&canvas, state, words);
                canvas
            }
            Layout::Wide => timeline(state, words),
        };
        canvas.picture(&words.text("sanctions.title"))
    }

    fn table(self, words: &Words) -> Table {
        let decided = PINS.iter().filter(|pin| self.reaches(pin.at)).map(|pin| {
            let what = words.text(&["pin.", pin.fact].concat());
            row(what, whole_date(pin, "", words), pin, words)
        });
        let entries = entries::stretches().filter(|stretch| self.reaches(stretch.point.at)).map(|stretch| {
            let point = stretch.point;
            let key = if point.kind == Kind::NotPublished { "sanctions.entries.since" } else { "sanctions.entries" };
            row([&words.text(key), " ", &time(point, words)].concat(), format_amount(point, words), point, words)
        });
        Table {
            head: head(["sanctions.head", "sanctions.head.when", "kind.head"], words),
            rows: decided.chain(entries).collect(),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn frame_height(self) -> u16 {
        840
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, series: &str, at: &str, _words: &Words) -> Option<Spot> {
        let at = if matches!(series, "pins" | "before") { at.chars().take(4).collect() } else { String::new() };
        Some(Spot { row: usize::from(series == "pins"), at, timed: true, ..Spot::default() })
    }
}

/// On a desk: pins over a line of years, entries under it.
fn timeline(state: Sanctions, words: &Words) -> Canvas {
    let canvas = Canvas::new(Layout::Wide, axis::HEIGHT);
    for year in 0..=YEARS {
        // Short, so that no label has a line through it.
        let (from, to) = (axis::at(year * YEAR, 0), axis::pin(year * YEAR));
        canvas.line(&[from, (from.0, from.1 + 5 * UNIT)], Ink::Leader);
        canvas.line(&[to, (to.0, to.1 + 5 * UNIT)], Ink::Leader);
        if year < YEARS {
            let at = (axis::along(year * YEAR + YEAR / 2), from.1 + 17 * UNIT);
            canvas.text(at, Align::Middle, Ink::AxisText, &(axis::FIRST + year).to_string());
        }
    }
    let (decided, entries) = (words.text("sanctions.mark.decided"), words.text("sanctions.mark.entries"));
    canvas.text((50 * UNIT, axis::pin(0).1), Align::EndMid, Ink::AxisText, &decided);
    canvas.text((axis::at(0, 0).0, axis::pin(0).1 + 24 * UNIT), Align::Start, Ink::AxisText, &entries);
    canvas.line(&[axis::pin(0), axis::pin(YEARS * YEAR)], Ink::Leader);
    entries::draw(&canvas, state, words);
    canvas.line(&[axis::at(0, 0), axis::at(YEARS * YEAR, 0)], Ink::Baseline);
    pins::draw(&canvas, state, words);
    canvas
}

/// A pin in words: its day and month, and what was decided.
fn label(pin: &Point, words: &Words) -> String {
    words.named(&date(pin, "", words), &words_of(pin, Layout::Wide, words))
}

/// The name of entries: when, how many, and in how much time; of a gap when it began.
fn name(point: &Point, words: &Words) -> String {
    let amount = format_amount(point, words);
    if point.kind == Kind::NotPublished {
        return words.named(&words.text("arrivals.dark"), &amount);
    }
    let span = if point.at.contains('Q') { "sanctions.in.quarter" } else { "sanctions.in.year" };
    let span = point.low.map(|_| words.text(span)).unwrap_or_default();
    words.named(&time(point, words), [&amount, " ", &span].concat().trim_end())
}

/// When entries were: a year, a quarter, or several years.
fn time(point: &Point, words: &Words) -> String {
    point.at.split_once('–').map_or_else(|| words.period(point.at), |(first, last)| years(first, last, words))
}

/// Several years: 2021 to 2023.
fn years(first: &str, last: &str, words: &Words) -> String {
    words.fill("sanctions.years", &[("first", first), ("last", last)])
}

/// What was decided, in fewer words on a phone.
fn words_of(pin: &Point, layout: Layout, words: &Words) -> String {
    let short = if layout == Layout::Narrow { ".short" } else { "" };
    words.text(&["pin.", pin.fact, short].concat())
}

/// The day and the month of a date: 28 March; with `.short`, 28 Mar.
fn date(pin: &Point, form: &str, words: &Words) -> String {
    let day = pin.at.get(8..).unwrap_or("").trim_start_matches('0');
    let month = words.text(&["month.", pin.at.get(5..7).unwrap_or(""), form].concat());
    words.fill("rules.date.day", &[("day", day), ("month", &month)])
}

/// A date with its year: 28 March 2024; with `.short`, 28 Mar 2024.
fn whole_date(pin: &Point, form: &str, words: &Words) -> String {
    [&date(pin, form, words), " ", pin.at.get(..4).unwrap_or_default()].concat()
}
