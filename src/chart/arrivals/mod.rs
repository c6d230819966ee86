//! Entries by year, by quarter, and those of one year by stated purpose.

mod purposes;
mod quarters;
mod years;

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use super::Spot;
use super::describe::{format_amount, row};
use super::known::Known;
use super::series::arrivals::{self as series, BELOW, GROWTH, PURPOSES, QUARTERS, SECOND_HALF, YEARS};
use super::{Align, Canvas, Chart, Layout, Place, Table, gap};
use crate::facts::Point;
use crate::state::{Arrivals, ArrivalsView};
use crate::story::{Argument, Piece, Words};
use crate::sums;

/// The year that readers guess.
const YEAR: &str = "2024";
const NOW: Known = Known::at(&YEARS, YEAR);
const BEFORE: Known = Known::at(&YEARS, "2023");
const BASE: Known = Known::at(&YEARS, "2019");
const LATE: [Known; 2] = [Known::at(&QUARTERS, "2024 Q3"), Known::at(&QUARTERS, "2024 Q4")];
const STUDY: Known = Known::at(&PURPOSES, "study");
const WORK: Known = Known::at(&PURPOSES, "work");
/// The first quarter of the last year, after which nothing was published.
const FIRST_QUARTER: Known = Known::new(&series::FIRST_QUARTER);

impl Chart for Arrivals {
    fn finding(self, words: &Words) -> Vec<Piece> {
        match self.view {
            ArrivalsView::Years => {
                let (times, below) = (sums::times(NOW.amount, BEFORE.amount), BASE.amount - NOW.amount);
                words.say(
                    "arrivals.years.finding",
                    &[
                        bound("entries", &NOW, words),
                        derived("times", words.tenths(times), &GROWTH),
                        derived("below", words.percent(sums::percent(below, BASE.amount).whole()), &BELOW),
                    ],
                )
            }
            ArrivalsView::Quarters => {
                let late = LATE.iter().map(|quarter| quarter.amount).sum();
                let share = sums::percent(late, NOW.amount);
                words.say(
                    "arrivals.quarters.finding",
                    &[
                        derived("share", words.percent(share.whole()), &SECOND_HALF),
                        bound("last", &FIRST_QUARTER, words),
                    ],
                )
            }
            ArrivalsView::Purposes => words.say(
                "arrivals.purposes.finding",
                &[bound("entries", &NOW, words), bound("study", &STUDY, words), bound("work", &WORK, words)],
            ),
        }
    }

    fn ground(self, layout: Layout, words: &Words) -> Option<Html> {
        self.guess.covers().then(|| years::ground(self.guess, layout, words))
    }

    fn picture(self, ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        match self.view {
            ArrivalsView::Years => years::draw(ground, self.guess, layout, words),
            ArrivalsView::Quarters => quarters::draw(layout, words),
            ArrivalsView::Purposes => purposes::draw(layout, words),
        }
    }

    fn table(self, words: &Words) -> Table {
        let (points, key): (&[Point], _) = match self.view {
            ArrivalsView::Years => (&YEARS, "arrivals.years.head"),
            ArrivalsView::Quarters => (&QUARTERS, "arrivals.quarters.head"),
            ArrivalsView::Purposes => (&PURPOSES, "arrivals.purposes.head"),
        };
        let rows = points.iter().map(|point| {
            let covered = self.guess.covers() && self.view == ArrivalsView::Years && point.at == YEAR;
            let mut cells = row(name(point, words), format_amount(point, words), point, words);
            if point.at == "2025"
                && let Some(cell) = cells.get_mut(1)
            {
                let quarter = words.say("arrivals.years.last", &[bound("last", &FIRST_QUARTER, words)]);
                cell.text = crate::story::plain(&quarter);
            }
            for cell in cells.iter_mut().skip(1) {
                cell.covered = covered;
            }
            cells
        });
        Table {
            head: vec![words.text(key), words.text("arrivals.head"), words.text("kind.head")],
            rows: rows.collect(),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn frame_height(self) -> u16 {
        840
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, series: &str, _at: &str, _words: &Words) -> Option<Spot> {
        let timed = matches!(series, "years" | "quarters");
        // What is remarked beside the points and is none of them has a row of its own.
        let row = if series == "gap" { 3 } else { 0 };
        (!matches!(series, "growth" | "below" | "second_half")).then(|| Spot { row, timed, ..Spot::default() })
    }
}

/// What was not published in the years or quarters shown, with its words at a place.
fn dark(canvas: &Canvas, room: (Place, Place), at: (Place, Align), point: &Point, words: &Words) {
    let text = words.text("gap.not-published.short");
    let name = words.named(&words.text("arrivals.dark"), &text.replace('/', " "));
    canvas.link(point.fact, name, || gap::dark(canvas, room, at, &text));
}

/// The name of a point: a purpose has a label, a year or a quarter is its own name.
fn name(point: &Point, words: &Words) -> String {
    if point.at.starts_with('2') { words.period(point.at) } else { words.text(&["purpose.", point.at].concat()) }
}

fn bound<'a>(name: &'a str, known: &'a Known, words: &Words) -> Argument<'a> {
    derived(name, words.count(known.amount), known)
}

fn derived<'a>(name: &'a str, text: String, point: &'a Point) -> Argument<'a> {
    Argument { name, text, fact: Some((point.fact, point.kind.name())) }
}
