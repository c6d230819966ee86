//! The wage: a month's pay in two parts, a year's pay against the quota, and the ledger.

mod ledger;
mod quota;
mod split;

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use super::Spot;
use super::known::Known;
use super::series::wages::{self as series, ON_RETURN, QUOTA_SHARES, QUOTAS, RESTS, SPLITS};
use super::{Cell, Chart, Layout, Table};
use crate::facts::{Kind, Point};
use crate::state::{Estimate, Wages, WagesView};
use crate::story::{Argument, Piece, Words, plain};
use crate::sums::{self, Split};

const PAY: [Known; 3] = Known::three(&series::PAY);
const PAY_YEARS: [Known; 3] = Known::three(&series::PAY_YEARS);
const PART: Known = Known::new(&series::PART);
/// The quota that a year's pay is compared with in words.
const OWED: Known = Known::at(&QUOTAS, "2022");

impl Chart for Wages {
    fn finding(self, words: &Words) -> Vec<Piece> {
        let state = self;
        let estimate = state.estimate;
        let called = |what: &str| own("who", words.text(&["pay.", estimate.name(), what].concat()));
        let pay = of(PAY, estimate);
        match state.view {
            WagesView::Split => {
                let parts = parts(pay.amount, state);
                let (kept, rest) = (of(SPLITS.each_ref(), estimate), of(RESTS.each_ref(), estimate));
                words.say(
                    "wages.split.finding",
                    &[
                        called(".pay"),
                        bound("pay", words.dollars(pay.amount), &pay),
                        bound("part", part_told(state, words), &PART),
                        bound("share", percent_range(parts[0].worker_share, parts[1].worker_share, words), kept),
                        bound("rest", dollars_between(parts[1].rest, parts[0].rest, words), rest),
                        bound("rest_share", percent_range(parts[1].rest_share, parts[0].rest_share, words), rest),
                    ],
                )
            }
            WagesView::Quota => {
                let set = sums::quota(pay.amount, OWED.amount, OWED.most);
                let (year, share) = (of(PAY_YEARS, estimate), of(QUOTA_SHARES.each_ref(), estimate));
                let key = if set.low.0 > 1000 { "wages.quota.over" } else { "wages.quota.finding" };
                words.say(
                    key,
                    &[
                        called(".who"),
                        bound("pay", words.dollars(set.pay), &year),
                        bound("quota", dollar_range(&OWED, words), &OWED),
                        bound("share", percent_range(set.low, set.high, words), share),
                    ],
                )
            }
            WagesView::Ledger => {
                let [low, high] = ends(state).map(|part| sums::ledger(part, state.months).book);
                words.say(
                    &words.plural("wages.ledger.finding", state.months),
                    &[
                        own("months", words.count(state.months)),
                        bound("part", part_told(state, words), &PART),
                        Argument {
                            name: "book",
                            text: dollars_between(low, high, words),
                            // Nobody said this sum: it is theirs times the months.
                            fact: Some((PART.fact, Kind::Derived.name())),
                        },
                        Argument {
                            name: "hand",
                            text: words.text("wages.ledger.nothing"),
                            fact: Some((ON_RETURN.fact, ON_RETURN.kind.name())),
                        },
                    ],
                )
            }
        }
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let state = self;
        match state.view {
            WagesView::Split => split::draw(state, layout, words),
            WagesView::Quota => quota::draw(state, layout, words),
            WagesView::Ledger => ledger::draw(state, layout, words),
        }
    }

    fn table(self, words: &Words) -> Table {
        let state = self;
        let head = |keys: &[&str]| keys.iter().map(|key| words.text(key)).collect();
        match state.view {
            WagesView::Split => Table {
                head: head(&["wages.head.who", "wages.head.pay", "wages.head.worker", "wages.head.rest"]),
                rows: Estimate::ALL
                    .into_iter()
                    .map(|estimate| {
                        let pay = of(PAY, estimate);
                        let parts = parts(pay.amount, state);
                        vec![
                            Cell::plain(words.text(&["pay.", estimate.name()].concat())),
                            cell(words.dollars(pay.amount), &pay),
                            cell(worker(&parts, words).join(" "), of(SPLITS.each_ref(), estimate)),
                            cell(rest(&parts, words).join(" "), of(RESTS.each_ref(), estimate)),
                        ]
                    })
                    .collect(),
            },
            WagesView::Quota => {
                let year = of(PAY_YEARS, state.estimate);
                let pay = [Cell::plain(quota::whose(state, words)), cell(words.dollars(year.amount), &year)];
                let quotas = QUOTAS.iter().map(|quota| {
                    vec![
                        Cell::plain(words.text(&["quota.", quota.at].concat())),
                        cell(dollar_range(quota, words), quota),
                    ]
                });
                Table {
                    head: head(&["wages.head.what", "wages.head.year"]),
                    rows: std::iter::once(pay.to_vec()).chain(quotas).collect(),
                }
            }
            WagesView::Ledger => Table {
                head: head(&["wages.head.months", "wages.head.book", "wages.head.hand"]),
                rows: [1, 6, 12, 24, 36]
                    .into_iter()
                    .map(|months| {
                        let [low, high] = ends(state).map(|part| sums::ledger(part, months));
                        vec![
                            Cell::plain(words.count(months)),
                            cell(dollars_between(low.book, high.book, words), &PART),
                            cell(words.dollars(low.hand), &ON_RETURN),
                        ]
                    })
                    .collect(),
            },
        }
    }

    fn says(self, slider: &str, words: &Words) -> String {
        if slider == "part" {
            return plain(&words.say("wages.part.says", &[own("part", part_told(self, words))]));
        }
        plain(&words.say(&words.plural("wages.months.says", self.months), &[own("months", words.count(self.months))]))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, series: &str, at: &str, words: &Words) -> Option<Spot> {
        if series == "quota_shares" {
            return None;
        }
        if !matches!(series, "pay" | "splits" | "rests") {
            return Some(Spot::default());
        }
        let row = match at {
            "kinu" => 1,
            "ambassador" => 2,
            // Beside the first bar stands what the worker is credited with, a row of its own.
            _ => 4,
        };
        // A worker's part is a share, and is drawn as the money that it is.
        let unit_of = (series != "pay").then_some("pay");
        Some(Spot { row, at: words.text(&["pay.", at].concat()), unit_of, ..Spot::default() })
    }
}

/// The lower and the upper end of the worker's share: the range of the sources, or twice what the reader has set.
fn ends(state: Wages) -> [i32; 2] {
    state.part.map_or([PART.amount, PART.most], |part| [part, part])
}

/// The worker's share as the sources give it or the reader has set it: $100 to $200.
fn part_told(state: Wages, words: &Words) -> String {
    let [low, high] = ends(state);
    dollars_between(low, high, words)
}

/// A month's pay in two parts, for both ends of the worker's share.
fn parts(pay: i32, state: Wages) -> [Split; 2] {
    ends(state).map(|part| sums::split(pay, part))
}

/// What is credited to the worker, in dollars and per cent: `$100 to $200` and `(13% to 25%)`.
fn worker([low, high]: &[Split; 2], words: &Words) -> [String; 2] {
    let share = percent_range(low.worker_share, high.worker_share, words);
    [dollars_between(low.worker, high.worker, words), ["(", &share, ")"].concat()]
}

/// What goes elsewhere, in dollars and per cent.
fn rest([low, high]: &[Split; 2], words: &Words) -> [String; 2] {
    let share = percent_range(high.rest_share, low.rest_share, words);
    [dollars_between(high.rest, low.rest, words), ["(", &share, ")"].concat()]
}

fn dollars_between(low: i32, high: i32, words: &Words) -> String {
    if low == high { words.dollars(low) } else { words.dollar_range(low, high) }
}

fn dollar_range(point: &Point, words: &Words) -> String {
    match (point.low, point.high) {
        (Some(low), Some(high)) => dollars_between(low, high, words),
        (Some(dollars), _) | (None, Some(dollars)) => words.dollars(dollars),
        (None, None) => words.text(&["gap.", point.kind.name()].concat()),
    }
}

/// A range in per cent without decimals, as sources give it: 73% to 83%.
fn percent_range(low: sums::Tenths, high: sums::Tenths, words: &Words) -> String {
    if low == high {
        return words.percent(low.whole());
    }
    words.percent_range(low.whole(), high.whole())
}

fn cell(text: String, point: &Point) -> Cell {
    Cell::bound(text, point.fact, point.kind.name())
}

/// The item that belongs to an estimate, of a list in the order of the estimates.
fn of<T>([nis, kinu, ambassador]: [T; 3], estimate: Estimate) -> T {
    match estimate {
        Estimate::Nis => nis,
        Estimate::Kinu => kinu,
        Estimate::Ambassador => ambassador,
    }
}

fn own(name: &str, text: String) -> Argument<'_> {
    Argument { name, text, fact: None }
}

fn bound<'a>(name: &'a str, text: String, point: &'a Point) -> Argument<'a> {
    Argument { name, text, fact: Some((point.fact, point.kind.name())) }
}
