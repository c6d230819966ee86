//! The day at work: its twenty-four hours, its year, and what other sources say of it.

mod accounts;
mod clock;
#[cfg(not(target_arch = "wasm32"))]
mod strip;
mod year;

use yew::prelude::*;

use super::describe::row;
use super::known::Known;
use super::series::day::{self as series, ACCOUNTS, LEFT, UNEXPLAINED};
#[cfg(not(target_arch = "wasm32"))]
use super::{Band, Spot};
use super::{Cell, Chart, Layout, Table};
use crate::facts::Point;
use crate::state::{AWAKE_MOST, Day, DayView};
use crate::story::{Argument, Piece, Words};
use crate::sums::{self, Span};

#[cfg(not(target_arch = "wasm32"))]
pub use strip::{EVENING, HOURS, Way, strip};

const WOKEN: Known = Known::new(&series::WOKEN);
const BUILDING: Known = Known::new(&series::BUILDING);
const SPAN: Known = Known::new(&series::SPAN);
const COUNT: Known = Known::new(&series::COUNT);
const RULE: Known = Known::new(&series::RULE);
const DAYS_OFF: Known = Known::new(&series::DAYS_OFF);

impl Chart for Day {
    fn finding(self, words: &Words) -> Vec<Piece> {
        match self.view {
            DayView::Clock => {
                let (span, count) = (SPAN.amount * 2, COUNT.amount * 2);
                let key = match self.awake {
                    0 => "day.clock.waking",
                    awake if awake < count => "day.clock.up",
                    awake if awake < span => "day.clock.headline",
                    awake if awake == span => "day.clock.telling",
                    AWAKE_MOST => "day.clock.again",
                    _ => "day.clock.after",
                };
                let arguments = [
                    own("time", words.clock(time(self.awake))),
                    own("up", words.hours(self.awake * 30)),
                    own("left", words.hours((AWAKE_MOST - self.awake) * 30)),
                    bound("span", SPAN.amount, &SPAN, words),
                    bound("count", COUNT.amount, &COUNT, words),
                ];
                words.say(key, &arguments)
            }
            DayView::Year => words.say("day.year.finding", &[bound("off", DAYS_OFF.amount, &DAYS_OFF, words)]),
            DayView::Accounts => {
                let hours = |point: &'static Point| Some((point.high.or(point.low)?, point));
                let longest = ACCOUNTS.iter().filter_map(hours).max_by_key(|(hours, _)| *hours);
                let arguments: Vec<_> =
                    longest.map(|(hours, point)| bound("most", hours, point, words)).into_iter().collect();
                words.say("day.accounts.finding", &arguments)
            }
        }
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let state = self;
        match state.view {
            DayView::Clock => clock::draw(state, layout, words),
            DayView::Year => year::draw(layout, words),
            DayView::Accounts => accounts::draw(layout, words),
        }
    }

    fn table(self, words: &Words) -> Table {
        let rows: Vec<Vec<Cell>> = match self.view {
            DayView::Clock => [
                ("woken", WOKEN.point, words.clock(WOKEN.amount * 60)),
                ("building", BUILDING.point, words.clock(BUILDING.amount * 60)),
                ("span", SPAN.point, format_amount(&SPAN, words)),
                ("left", &LEFT, format_amount(&LEFT, words)),
                ("count", COUNT.point, format_amount(&COUNT, words)),
                ("unexplained", &UNEXPLAINED, format_amount(&UNEXPLAINED, words)),
                ("rule", RULE.point, format_amount(&RULE, words)),
            ]
            .into_iter()
            .map(|(name, point, text)| row(words.text(&["day.row.", name].concat()), text, point, words))
            .collect(),
            DayView::Year => {
                vec![row(words.text("day.row.off"), words.count(DAYS_OFF.amount), &DAYS_OFF, words)]
            }
            DayView::Accounts => {
                let name = |point: &Point| words.text(&["account.", point.at].concat());
                ACCOUNTS.iter().map(|point| row(name(point), format_amount(point, words), point, words)).collect()
            }
        };
        Table { head: vec![words.text("day.head.what"), words.text("day.head.amount"), words.text("kind.head")], rows }
    }

    fn says(self, _slider: &str, words: &Words) -> String {
        let (at, up) = (words.clock(time(self.awake)), words.hours(self.awake * 30));
        [&at, " · ", &up, " ", &words.text("day.hour.up")].concat()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, series: &str, _at: &str, _words: &Words) -> Option<Spot> {
        let row = match series {
            "unexplained" | "count" => 1,
            "rule" => 2,
            _ => 0,
        };
        Some(Spot { row, ..Spot::default() })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn band(self, voices: i32) -> Option<Band> {
        Some(Band { drawn: strip(voices, Way::Across), light: (EVENING, HOURS) })
    }
}

/// The time that the clock hand points at, in minutes after midnight.
pub fn time(awake: i32) -> i32 {
    (WOKEN.amount * 60 + awake * 30).rem_euclid(24 * 60)
}

/// Half hours from waking to the end of the work.
#[cfg(not(target_arch = "wasm32"))]
pub const fn worked() -> i32 {
    SPAN.amount * 2
}

/// The reader's own day on the clock, once both times were entered and are not the same.
fn own_span(state: Day) -> Option<Span> {
    state.own().and_then(|(up, down)| sums::own_span(up, down))
}

/// The reader's own day in words, once both times were entered.
pub fn own_day(state: Day, words: &Words) -> Vec<Piece> {
    own_span(state).map_or_else(Vec::new, |span| {
        let less = SPAN.amount * 60 - span.length;
        let key = if less > 0 { "day.own.shorter" } else { "day.own.longer" };
        words.say(
            key,
            &[
                own("hours", words.hours(span.length)),
                own("less", words.hours(less.abs())),
                bound("span", SPAN.amount, &SPAN, words),
            ],
        )
    })
}

/// The hours of a point as text: a number, a range, more than or up to.
fn format_amount(point: &Point, words: &Words) -> String {
    let (key, low, high) = match (point.low, point.high) {
        (Some(low), Some(high)) if low == high => ("hours.exact", low, high),
        (Some(low), Some(high)) => ("hours.range", low, high),
        (Some(low), None) => (if point.fact == COUNT.fact { "hours.more" } else { "hours.least" }, low, low),
        (None, Some(high)) => ("hours.most", high, high),
        (None, None) => ("gap.not-found", 0, 0),
    };
    crate::story::plain(&words.say(key, &[own("low", words.count(low)), own("high", words.count(high))]))
}

fn own(name: &str, text: String) -> Argument<'_> {
    Argument { name, text, fact: None }
}

fn bound<'a>(name: &'a str, amount: i32, point: &'a Point, words: &Words) -> Argument<'a> {
    Argument { name, text: words.count(amount), fact: Some((point.fact, point.kind.name())) }
}
