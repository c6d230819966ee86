//! A point in words: its amount, its row in a table.

use super::Cell;
use crate::facts::Point;
use crate::story::{Argument, Words, plain};

/// The amount of a point as text: a number, an approximate number, a range, an open range, or the words for its gap.
pub fn format_amount(point: &Point, words: &Words) -> String {
    let (key, low, high) = match (point.low, point.high) {
        (Some(low), Some(high)) if low != high => ("range", low, high),
        (Some(low), Some(_)) if point.about => ("about", low, low),
        (Some(low), Some(_)) => return words.count(low),
        (Some(low), None) => ("more", low, low),
        (None, Some(high)) => ("most", high, high),
        (None, None) => return words.text(&["gap.", point.kind.name()].concat()),
    };
    let argument = |name, number| Argument { name, text: words.count(number), fact: None };
    plain(&words.say(key, &[argument("n", low), argument("low", low), argument("high", high)]))
}

/// The row of a point in a table: its name, its amount, and how certain that is.
pub fn row(name: String, amount: String, point: &Point, words: &Words) -> Vec<Cell> {
    vec![
        Cell::plain(name),
        Cell::bound(amount, point.fact, point.kind.name()),
        Cell::plain(words.text(&["kind.", point.kind.name()].concat())),
    ]
}

/// The labels of several keys, for the head of a table.
pub fn head(keys: [&str; 3], words: &Words) -> Vec<String> {
    keys.iter().map(|key| words.text(key)).collect()
}
