//! The count: entries by year, by quarter, and one year's by stated purpose.

mod purposes;
mod quarters;
mod years;

use yew::prelude::*;

use super::series::arrivals::{BELOW, FIRST_QUARTER, GROWTH, PURPOSES, QUARTERS, SECOND_HALF, YEARS};
use super::tell::{row, written};
use super::{Align, Frame, Place, Sheet, Table, gap};
use crate::facts::{Kind, Point};
use crate::state::{Arrivals, ArrivalsView};
use crate::story::{Argument, Piece, Words, format};
use crate::sums;

/// The year that is guessed and told.
const YEAR: &str = "2024";
const YEAR_BEFORE: &str = "2023";
const BASE_YEAR: &str = "2019";

/// Draws the picture that the state asks for.
pub fn draw(state: Arrivals, frame: Frame, words: &Words) -> Html {
    draw_over(None, state, frame, words)
}

/// What the slider does not move, where that is worth keeping while the rest is drawn again.
pub fn ground(state: Arrivals, frame: Frame, words: &Words) -> Option<Html> {
    state.guess.covers().then(|| years::ground(state.guess, frame, words))
}

/// Draws the picture over its ground; none draws that too.
pub fn draw_over(ground: Option<Html>, state: Arrivals, frame: Frame, words: &Words) -> Html {
    match state.view {
        ArrivalsView::Years => years::draw(ground, state.guess, frame, words),
        ArrivalsView::Quarters => quarters::draw(frame, words),
        ArrivalsView::Purposes => purposes::draw(frame, words),
    }
}

/// The finding of the picture in one sentence, from the numbers.
pub fn finding(state: Arrivals, words: &Words) -> Vec<Piece> {
    match state.view {
        ArrivalsView::Years => {
            let (now, before, base) = (point(&YEARS, YEAR), point(&YEARS, YEAR_BEFORE), point(&YEARS, BASE_YEAR));
            let (times, below) = (sums::times(amount(now), amount(before)), amount(base) - amount(now));
            words.say(
                "arrivals.years.finding",
                &[
                    bound("entries", now),
                    derived("times", format::tenths(times), &GROWTH),
                    derived("below", format::percent(sums::percent(below, amount(base)).whole()), &BELOW),
                ],
            )
        }
        ArrivalsView::Quarters => {
            let late = amount(point(&QUARTERS, "2024 Q3")) + amount(point(&QUARTERS, "2024 Q4"));
            let share = sums::percent(late, amount(point(&YEARS, YEAR)));
            words.say(
                "arrivals.quarters.finding",
                &[derived("share", format::percent(share.whole()), &SECOND_HALF), bound("last", &FIRST_QUARTER)],
            )
        }
        ArrivalsView::Purposes => words.say(
            "arrivals.purposes.finding",
            &[
                bound("entries", point(&YEARS, YEAR)),
                bound("study", point(&PURPOSES, "study")),
                bound("work", point(&PURPOSES, "work")),
            ],
        ),
    }
}

/// The data of the picture; while the reader is asked to guess, the row of that year is covered.
pub fn table(state: Arrivals, words: &Words) -> Table {
    let (points, key): (&[Point], _) = match state.view {
        ArrivalsView::Years => (&YEARS, "arrivals.years.head"),
        ArrivalsView::Quarters => (&QUARTERS, "arrivals.quarters.head"),
        ArrivalsView::Purposes => (&PURPOSES, "arrivals.purposes.head"),
    };
    let rows = points.iter().map(|point| {
        let covered = state.guess.covers() && state.view == ArrivalsView::Years && point.at == YEAR;
        let mut cells = row(name(point, words), written(point, words), point, words);
        if point.at == "2025"
            && let Some(cell) = cells.get_mut(1)
        {
            let quarter = words.say("arrivals.years.last", &[bound("last", &FIRST_QUARTER)]);
            cell.text = crate::story::plain(&quarter);
        }
        for cell in cells.iter_mut().skip(1) {
            cell.covered = covered;
        }
        cells
    });
    Table { head: vec![words.text(key), words.text("arrivals.head"), words.text("kind.head")], rows: rows.collect() }
}

/// What was not published in the years or quarters shown, with its words at a place.
fn dark(sheet: &Sheet, room: (Place, Place), at: (Place, Align), point: &Point, words: &Words) {
    let text = words.text("gap.not-published.short");
    sheet.link(point.fact, text.replace('/', " "), || gap::dark(sheet, room, at, &text));
}

/// A purpose has a word of its own; a year or a quarter is its own name.
fn name(point: &Point, words: &Words) -> String {
    if point.at.starts_with('2') { point.at.into() } else { words.text(&["purpose.", point.at].concat()) }
}

fn amount(point: &Point) -> i32 {
    point.low.unwrap_or(0)
}

fn bound<'a>(name: &'a str, point: &'a Point) -> Argument<'a> {
    derived(name, format::count(amount(point)), point)
}

fn derived<'a>(name: &'a str, text: String, point: &'a Point) -> Argument<'a> {
    Argument { name, text, fact: Some((point.fact, point.kind.name())) }
}

/// The point at a place on the axis; a gap where the data file has none, which a test would name.
fn point<'a, const N: usize>(points: &'a [Point; N], at: &str) -> &'a Point {
    const NONE: Point = Point { at: "", fact: "", kind: Kind::NotFound, about: false, low: None, high: None };
    points.iter().find(|point| point.at == at).unwrap_or(&NONE)
}
