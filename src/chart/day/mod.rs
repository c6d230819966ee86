//! The day: its twenty-four hours, its year, and what others say of it.

mod accounts;
mod clock;
mod year;

use yew::prelude::*;

use super::series::day::{ACCOUNTS, BUILDING, COUNT, DAYS_OFF, LEFT, RULE, SPAN, UNEXPLAINED, WOKEN};
use super::{Cell, Frame, Table};
use crate::facts::Point;
use crate::state::{AWAKE_MOST, Day, DayView};
use crate::story::{Argument, Piece, Words, format};

/// Draws the picture that the state asks for.
pub fn draw(state: Day, frame: Frame, words: &Words) -> Html {
    match state.view {
        DayView::Clock => clock::draw(state, frame, words),
        DayView::Year => year::draw(frame, words),
        DayView::Accounts => accounts::draw(frame, words),
    }
}

/// The time at which the hand stands, in minutes after midnight.
pub fn time(awake: i32) -> i32 {
    (amount(&WOKEN) * 60 + awake * 30).rem_euclid(24 * 60)
}

/// The finding of the picture in one sentence, from the numbers and from where the hand stands.
pub fn finding(state: Day, words: &Words) -> Vec<Piece> {
    match state.view {
        DayView::Clock => {
            let (span, count) = (amount(&SPAN) * 2, amount(&COUNT) * 2);
            let key = match state.awake {
                0 => "day.clock.waking",
                awake if awake < count => "day.clock.up",
                awake if awake < span => "day.clock.headline",
                awake if awake == span => "day.clock.telling",
                AWAKE_MOST => "day.clock.again",
                _ => "day.clock.after",
            };
            let arguments = [
                own("time", format::clock(time(state.awake))),
                own("up", format::hours(state.awake * 30)),
                own("left", format::hours((AWAKE_MOST - state.awake) * 30)),
                bound("span", &SPAN),
                bound("count", &COUNT),
            ];
            words.say(key, &arguments)
        }
        DayView::Year => words.say("day.year.finding", &[bound("off", &DAYS_OFF)]),
        DayView::Accounts => {
            let shortest = ACCOUNTS.iter().min_by_key(|point| point.low.or(point.high));
            let longest = ACCOUNTS.iter().max_by_key(|point| point.high.or(point.low));
            let arguments: Vec<_> = [("least", shortest), ("most", longest)]
                .into_iter()
                .filter_map(|(name, point)| Some(bound(name, point?)))
                .collect();
            words.say("day.accounts.finding", &arguments)
        }
    }
}

/// The reader's own day in words, once both of its times are said.
pub fn own_day(state: Day, words: &Words) -> Vec<Piece> {
    state.own().map_or_else(Vec::new, |span| {
        let less = amount(&SPAN) * 60 - span.length;
        let key = if less > 0 { "day.own.shorter" } else { "day.own.longer" };
        words.say(
            key,
            &[own("hours", format::hours(span.length)), own("less", format::hours(less.abs())), bound("span", &SPAN)],
        )
    })
}

/// The data of the picture.
pub fn table(state: Day, words: &Words) -> Table {
    let rows: Vec<Vec<Cell>> = match state.view {
        DayView::Clock => [
            ("woken", &WOKEN),
            ("building", &BUILDING),
            ("span", &SPAN),
            ("left", &LEFT),
            ("count", &COUNT),
            ("unexplained", &UNEXPLAINED),
            ("rule", &RULE),
        ]
        .into_iter()
        .map(|(name, point)| row(&["day.row.", name].concat(), point, words))
        .collect(),
        DayView::Year => vec![row("day.row.off", &DAYS_OFF, words)],
        DayView::Accounts => ACCOUNTS.iter().map(|point| row(&["account.", point.at].concat(), point, words)).collect(),
    };
    Table { head: vec![words.text("day.head.what"), words.text("day.head.amount"), words.text("kind.head")], rows }
}

fn row(key: &str, point: &Point, words: &Words) -> Vec<Cell> {
    let written = match point.fact {
        "day-woken" | "day-building" => format::clock(amount(point) * 60),
        "days-off" => format::count(amount(point)),
        _ => written(point, words),
    };
    vec![
        Cell::plain(words.text(key)),
        Cell::bound(written, point.fact, point.kind.name()),
        Cell::plain(words.text(&["kind.", point.kind.name()].concat())),
    ]
}

/// The hours of a point as they are written: a number, a range, more than or up to.
fn written(point: &Point, words: &Words) -> String {
    let (key, low, high) = match (point.low, point.high) {
        (Some(low), Some(high)) if low == high => ("hours.exact", low, high),
        (Some(low), Some(high)) => ("hours.range", low, high),
        (Some(low), None) => (if point.fact == COUNT.fact { "hours.more" } else { "hours.least" }, low, low),
        (None, Some(high)) => ("hours.most", high, high),
        (None, None) => ("gap.not-found", 0, 0),
    };
    crate::story::plain(&words.say(key, &[own("low", format::count(low)), own("high", format::count(high))]))
}

fn amount(point: &Point) -> i32 {
    point.low.or(point.high).unwrap_or(0)
}

fn own(name: &str, text: String) -> Argument<'_> {
    Argument { name, text, fact: None }
}

fn bound<'a>(name: &'a str, point: &'a Point) -> Argument<'a> {
    Argument { name, text: format::count(amount(point)), fact: Some((point.fact, point.kind.name())) }
}
