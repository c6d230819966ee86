//! The door: what was decided from 2017 on, and the entries under it on the same axis of time.

mod axis;
mod entries;
mod list;
mod pins;

use yew::prelude::*;

use super::backend::U;
use super::series::sanctions::PINS;
use super::tell::{head, row, written};
use super::{Align, Frame, Ink, Sheet, Table};
use crate::facts::{Kind, Point};
use crate::state::Sanctions;
use crate::story::{Piece, Words};
use axis::{YEAR, YEARS};

/// Draws what has happened until the step that is reached.
pub fn draw(state: Sanctions, frame: Frame, words: &Words) -> Html {
    let sheet = match frame {
        Frame::Narrow => {
            let sheet = Sheet::new(frame, list::HEIGHT);
            list::draw(&sheet, state, words);
            sheet
        }
        Frame::Wide => timeline(state, words),
    };
    sheet.picture(&words.text("sanctions.title"))
}

/// On a desk: pins over a line of years, entries under it.
fn timeline(state: Sanctions, words: &Words) -> Sheet {
    let sheet = Sheet::new(Frame::Wide, axis::HEIGHT);
    for year in 0..=YEARS {
        // Short, so that no label has a line through it.
        let (from, to) = (axis::at(year * YEAR, 0), axis::pin(year * YEAR));
        sheet.line(&[from, (from.0, from.1 + 5 * U)], Ink::Leader);
        sheet.line(&[to, (to.0, to.1 + 5 * U)], Ink::Leader);
        if year < YEARS {
            let at = (axis::along(year * YEAR + YEAR / 2), from.1 + 17 * U);
            sheet.text(at, Align::Middle, Ink::AxisText, &(axis::FIRST + year).to_string());
        }
    }
    let (decided, entries) = (words.text("sanctions.mark.decided"), words.text("sanctions.mark.entries"));
    sheet.text((50 * U, axis::pin(0).1), Align::EndMid, Ink::AxisText, &decided);
    sheet.text((axis::at(0, 0).0, axis::pin(0).1 + 24 * U), Align::Start, Ink::AxisText, &entries);
    sheet.line(&[axis::pin(0), axis::pin(YEARS * YEAR)], Ink::Leader);
    entries::draw(&sheet, state, words);
    sheet.line(&[axis::at(0, 0), axis::at(YEARS * YEAR, 0)], Ink::Baseline);
    pins::draw(&sheet, state, words);
    sheet
}

/// The finding of the step that is reached, from the numbers.
pub fn finding(state: Sanctions, words: &Words) -> Vec<Piece> {
    words.say(&["sanctions.", state.name(), ".finding"].concat(), &[])
}

/// The data of the picture until the step that is reached: what was decided, then the entries.
pub fn table(state: Sanctions, words: &Words) -> Table {
    let decided = PINS.iter().filter(|pin| state.reaches(pin.at)).map(|pin| {
        let what = words.text(&["pin.", pin.fact].concat());
        row(what, [&date(pin, words), " ", pin.at.get(..4).unwrap_or("")].concat(), pin, words)
    });
    let entries = entries::stretches().filter(|stretch| state.reaches(stretch.point.at)).map(|stretch| {
        let point = stretch.point;
        let key = if point.kind == Kind::NotPublished { "sanctions.entries.since" } else { "sanctions.entries" };
        row([&words.text(key), " ", point.at].concat(), written(point, words), point, words)
    });
    Table {
        head: head(["sanctions.head", "sanctions.head.when", "kind.head"], words),
        rows: decided.chain(entries).collect(),
    }
}

/// A pin in words: its day and month, and what was decided.
fn label(pin: &Point, words: &Words) -> String {
    [&date(pin, words), ": ", &words_of(pin, Frame::Wide, words)].concat()
}

/// The name of entries: when, how many, and in how much time; of a gap when it began.
fn name(point: &Point, words: &Words) -> String {
    let amount = written(point, words);
    if point.kind == Kind::NotPublished {
        return [&words.text("arrivals.dark"), ": ", &amount].concat();
    }
    let time = if point.at.contains('Q') { "sanctions.in.quarter" } else { "sanctions.in.year" };
    let time = point.low.map(|_| words.text(time)).unwrap_or_default();
    [point.at, ": ", &amount, " ", &time].concat().trim_end().to_owned()
}

/// What was decided, in fewer words on a phone.
fn words_of(pin: &Point, frame: Frame, words: &Words) -> String {
    let short = if frame == Frame::Narrow { ".short" } else { "" };
    words.text(&["pin.", pin.fact, short].concat())
}

/// The day and the month of a date: 28 Mar.
fn date(pin: &Point, words: &Words) -> String {
    let day = pin.at.get(8..).unwrap_or("").trim_start_matches('0');
    [day, " ", &words.text(&["month.", pin.at.get(5..7).unwrap_or("")].concat())].concat()
}
