//! Entries by year, and the reader's guess of the year that is told.

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::columns::{self, BAR, column};
use super::super::series::arrivals::YEARS;
use super::super::{Align, Canvas, Ink, Layout, Plot};
use super::{FIRST_QUARTER, YEAR, dark};
use crate::facts::Kind;
use crate::state::Guess;
use crate::story::Words;

/// The top of the scale, above the highest year.
const MOST: i32 = 23_500;

/// Everything that the guess does not change and the question does not cover.
pub(super) fn ground(guess: Guess, layout: Layout, words: &Words) -> Html {
    let (canvas, plot) = canvas(layout);
    still(&canvas, &plot, guess, true, layout, words);
    canvas.ground()
}

pub(super) fn draw(ground: Option<Html>, guess: Guess, layout: Layout, words: &Words) -> Html {
    let (canvas, plot) = canvas(layout);
    if ground.is_none() {
        still(&canvas, &plot, guess, false, layout, words);
    }
    let index = (0..).zip(&YEARS).find(|(_, year)| year.at == YEAR).map_or(0, |(index, _)| index);
    match guess {
        Guess::Asked(entries) => canvas.classed("over", || asked(&canvas, &plot, index, entries, words, layout)),
        Guess::Given(entries) => {
            remark(&canvas, &plot, index, if (4_000..15_000).contains(&entries) { 21_500 } else { 12_600 }, words);
            given(&canvas, &plot, index, entries, words);
        }
        Guess::Shown => remark(&canvas, &plot, index, 12_600, words),
    }
    canvas.picture_over(ground, &words.text("arrivals.title"))
}

fn canvas(layout: Layout) -> (Canvas, Plot) {
    let height = layout.pick(300, 360);
    let canvas = Canvas::new(layout, height);
    // On a phone the words of the gap stand over the highest guess.
    let plot = canvas.plot(
        layout.pick(2, 48)..layout.width() - 2,
        layout.pick(20, 6)..height - 24,
        0..unknown(layout).1,
        0..MOST,
    );
    (canvas, plot)
}

/// Where the last year starts on the scale: all columns are 100 wide.
fn last() -> i32 {
    i32::try_from(YEARS.len()).unwrap_or(0) * 100 - 100
}

/// Where the part without publication starts, and the end of the scale.
fn unknown(layout: Layout) -> (i32, i32) {
    (last() + layout.pick(62, 50), last() + layout.pick(120, 140))
}

/// What no slider changes. While the question is open, the answer lies under it, but only in the living page: saved
/// copies show it, since nobody can answer there; paper must not contain it.
fn still(canvas: &Canvas, plot: &Plot, guess: Guess, living: bool, layout: Layout, words: &Words) {
    columns::ground(canvas, plot, unknown(layout), &[5_000, 10_000, 15_000, 20_000], words);
    for (index, year) in (0..).zip(&YEARS) {
        let (middle, base) = plot.at(index * 100 + 50, 0);
        canvas.text((middle, base + 17 * UNIT), Align::Middle, Ink::AxisText, year.at);
        if year.kind == Kind::NotPublished {
            continue; // drawn as its one quarter and its gap
        }
        if year.at != YEAR || !guess.covers() {
            column(canvas, plot, index, year, words, layout);
        } else if living {
            canvas.classed("under", || {
                column(canvas, plot, index, year, words, layout);
                remark(canvas, plot, index, 12_600, words);
            });
        }
    }
    last_quarter(canvas, plot, layout, words);
}

/// The last year: one quarter was counted, then nothing was published.
fn last_quarter(canvas: &Canvas, plot: &Plot, layout: Layout, words: &Words) {
    let left = last();
    let (known, end) = unknown(layout);
    let entries = FIRST_QUARTER.amount;
    canvas.link(FIRST_QUARTER.fact, words.named(&words.period(FIRST_QUARTER.at), &words.count(entries)), || {
        let (x, y) = plot.at(left + 25, entries);
        canvas.rect((plot.at(left, 0).0, y - 40 * UNIT), plot.at(known, 0), Ink::Hit);
        plot.bar((left + BAR.start, 0), (left + 33, entries), Ink::of(FIRST_QUARTER.kind));
        canvas.text((x, y - 6 * UNIT), Align::Middle, Ink::Value, &words.count(entries));
    });
    if let Some(gap) = YEARS.last() {
        let (from, to) = ((plot.at(known, 0).0, 6 * UNIT), plot.at(end, 0));
        // On a phone the words stand before the hatch, over the year that is lower.
        let at = match layout {
            Layout::Narrow => ((from.0 - 7 * UNIT, from.1 + 10 * UNIT), Align::End),
            Layout::Wide => ((i32::midpoint(from.0, to.0), plot.at(0, 12_600).1), Align::Middle),
        };
        dark(canvas, (from, to), at, gap, words);
    }
}

/// The remark of the picture, in the free space left of the tall bar.
fn remark(canvas: &Canvas, plot: &Plot, index: i32, level: i32, words: &Words) {
    let (x, y) = plot.at(index * 100 + BAR.start, level);
    canvas.lines((x - 8 * UNIT, y), 15, Align::End, Ink::Headline, &words.text("arrivals.years.remark"));
}

/// The question: the outline of a bar as high as the guess.
fn asked(canvas: &Canvas, plot: &Plot, index: i32, entries: i32, words: &Words, layout: Layout) {
    let (left, right) = (index * 100 + BAR.start, index * 100 + BAR.end);
    plot.bar((left, 0), (right, entries), Ink::Own);
    // On a phone the question stands close to the left of the bar; the words of the gap stand over it, so that those of
    // the highest guesses stand within.
    let (x, align, level) = match layout {
        Layout::Narrow if entries > 19_500 => (left - 12, Align::Start, entries - 3_500),
        Layout::Narrow => (left - 12, Align::Start, entries),
        Layout::Wide => (index * 100 + 50, Align::Middle, entries),
    };
    let (x, y) = plot.at(x, level);
    canvas.text((x, y - 6 * UNIT), align, Ink::Value, &words.count(entries));
    canvas.text((x, y - 20 * UNIT), align, Ink::Note, &words.text("arrivals.guess.mark"));
}

/// The guess that was given, as a line across the bar.
fn given(canvas: &Canvas, plot: &Plot, index: i32, entries: i32, words: &Words) {
    let left = plot.at(index * 100 + 4, entries);
    let right = plot.at(index * 100 + 96, entries);
    canvas.line(&[left, right], Ink::Own);
    let text = [&words.text("arrivals.guess.mark"), " ", &words.count(entries)].concat();
    // Over the low bars beside it, however low the guess.
    let level = plot.at(0, entries.max(3_300)).1;
    canvas.text((left.0 - 4 * UNIT, level), Align::EndMid, Ink::Label, &text);
}
