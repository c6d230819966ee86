//! The wage: a month's pay in two parts, a year's pay against the quota, and the ledger.

mod ledger;
mod quota;
mod split;

use yew::prelude::*;

use super::known::Known;
use super::series::wages::{self as series, ON_RETURN, QUOTA_SHARES, QUOTAS, RESTS, SPLITS};
use super::{Cell, Frame, Table};
use crate::facts::Point;
use crate::state::{Estimate, Wages, WagesView};
use crate::story::{Argument, Piece, Words, format};
use crate::sums::{self, Split};

const PAY: [Known; 3] = Known::three(&series::PAY);
const PAY_YEARS: [Known; 3] = Known::three(&series::PAY_YEARS);
const PART: Known = Known::new(&series::PART);
/// The quota that a year's pay is compared with in words.
const OWED: Known = Known::at(&QUOTAS, "2022");

/// Draws the picture that the state asks for.
pub fn draw(state: Wages, frame: Frame, words: &Words) -> Html {
    match state.view {
        WagesView::Split => split::draw(state, frame, words),
        WagesView::Quota => quota::draw(state, frame, words),
        WagesView::Ledger => ledger::draw(state, frame, words),
    }
}

/// The finding of the picture in one sentence, from the numbers and the controls.
pub fn finding(state: Wages, words: &Words) -> Vec<Piece> {
    let estimate = state.estimate;
    let called = |what: &str| own("who", words.text(&["estimate.", estimate.name(), what].concat()));
    let pay = of(PAY, estimate);
    match state.view {
        WagesView::Split => {
            let parts = sums::split(pay.amount, state.part);
            let (kept, rest) = (of(SPLITS.each_ref(), estimate), of(RESTS.each_ref(), estimate));
            words.say(
                "wages.split.finding",
                &[
                    called(".pay"),
                    bound("pay", format::dollars(pay.amount), &pay),
                    bound("part", format::dollars(parts.worker), &PART),
                    bound("share", format::percent(parts.worker_share), kept),
                    bound("rest", format::dollars(parts.rest), rest),
                    bound("rest_share", format::percent(parts.rest_share), rest),
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
                    bound("pay", format::dollars(set.pay), &year),
                    bound("quota", dollar_range(&OWED, words), &OWED),
                    bound("share", percent_range(set.low, set.high, words), share),
                ],
            )
        }
        WagesView::Ledger => {
            let ledger = sums::ledger(state.part, state.months);
            words.say(
                if state.months == 1 { "wages.ledger.month" } else { "wages.ledger.finding" },
                &[
                    own("months", format::count(state.months)),
                    bound("part", format::dollars(state.part), &PART),
                    bound("book", format::dollars(ledger.book), &PART),
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

/// The data of the picture, computed from the controls where the reader sets them.
pub fn table(state: Wages, words: &Words) -> Table {
    let head = |keys: &[&str]| keys.iter().map(|key| words.text(key)).collect();
    match state.view {
        WagesView::Split => Table {
            head: head(&["wages.head.who", "wages.head.pay", "wages.head.worker", "wages.head.rest"]),
            rows: Estimate::ALL
                .into_iter()
                .map(|estimate| {
                    let pay = of(PAY, estimate);
                    let parts = sums::split(pay.amount, state.part);
                    vec![
                        Cell::plain(words.text(&["estimate.", estimate.name()].concat())),
                        cell(format::dollars(pay.amount), &pay),
                        cell(both(parts.worker, parts.worker_share), of(SPLITS.each_ref(), estimate)),
                        cell(both(parts.rest, parts.rest_share), of(RESTS.each_ref(), estimate)),
                    ]
                })
                .collect(),
        },
        WagesView::Quota => {
            let year = of(PAY_YEARS, state.estimate);
            let pay = [Cell::plain(words.text("wages.quota.pay")), cell(format::dollars(year.amount), &year)];
            let quotas = QUOTAS.iter().map(|quota| {
                vec![Cell::plain(words.text(&["quota.", quota.at].concat())), cell(dollar_range(quota, words), quota)]
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
                    let ledger = sums::ledger(state.part, months);
                    vec![
                        Cell::plain(format::count(months)),
                        cell(format::dollars(ledger.book), &PART),
                        cell(format::dollars(ledger.hand), &ON_RETURN),
                    ]
                })
                .collect(),
        },
    }
}

/// Dollars and per cent together: $150 (19%).
fn both(dollars: i32, share: sums::Tenths) -> String {
    [&format::dollars(dollars), " (", &format::percent(share), ")"].concat()
}

fn dollar_range(point: &Point, words: &Words) -> String {
    match (point.low, point.high) {
        (Some(low), Some(high)) if low != high => range(format::dollars(low), format::count(high), words),
        (Some(dollars), _) | (None, Some(dollars)) => format::dollars(dollars),
        (None, None) => words.text(&["gap.", point.kind.name()].concat()),
    }
}

/// A range in per cent without decimals, as the sources give it: 73–83%.
fn percent_range(low: sums::Tenths, high: sums::Tenths, words: &Words) -> String {
    range(format::tenths(low.whole()), format::percent(high.whole()), words)
}

fn range(low: String, high: String, words: &Words) -> String {
    crate::story::plain(&words.say("range", &[own("low", low), own("high", high)]))
}

fn cell(text: String, point: &Point) -> Cell {
    Cell::bound(text, point.fact, point.kind.name())
}

/// What belongs to an estimate; all of it stands in the order of the estimates.
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
