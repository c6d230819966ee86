//! Entries by year, and the reader's guess of the year that is told.

use yew::prelude::*;

use super::super::backend::U;
use super::super::columns::{self, BAR, column};
use super::super::series::arrivals::YEARS;
use super::super::{Align, Frame, Ink, Plot, Sheet};
use super::{FIRST_QUARTER, YEAR, dark};
use crate::facts::Kind;
use crate::state::Guess;
use crate::story::{Words, format};

/// The top of the scale, above the highest year.
const MOST: i32 = 23_500;

/// All that the guess does not move, as far as the question does not cover it.
pub(super) fn ground(guess: Guess, frame: Frame, words: &Words) -> Html {
    let (sheet, plot) = sheet(frame);
    still(&sheet, &plot, guess, true, frame, words);
    sheet.ground()
}

pub(super) fn draw(ground: Option<Html>, guess: Guess, frame: Frame, words: &Words) -> Html {
    let (sheet, plot) = sheet(frame);
    if ground.is_none() {
        still(&sheet, &plot, guess, false, frame, words);
    }
    let index = (0..).zip(&YEARS).find(|(_, year)| year.at == YEAR).map_or(0, |(index, _)| index);
    match guess {
        Guess::Asked(entries) => sheet.classed("over", || asked(&sheet, &plot, index, entries, words, frame)),
        Guess::Given(entries) => {
            remark(&sheet, &plot, index, if (4_000..15_000).contains(&entries) { 21_500 } else { 12_600 }, words);
            given(&sheet, &plot, index, entries, words);
        }
        Guess::Shown => remark(&sheet, &plot, index, 12_600, words),
    }
    sheet.picture_over(ground, &words.text("arrivals.title"))
}

fn sheet(frame: Frame) -> (Sheet, Plot) {
    let height = frame.pick(300, 360);
    let sheet = Sheet::new(frame, height);
    // On a phone the words of the gap stand over the highest guess.
    let plot =
        sheet.plot(frame.pick(2, 48)..frame.width() - 2, frame.pick(20, 6)..height - 24, 0..unknown(frame).1, 0..MOST);
    (sheet, plot)
}

/// The start of the last year: all columns are 100 wide.
fn last() -> i32 {
    i32::try_from(YEARS.len()).unwrap_or(0) * 100 - 100
}

/// From where on nothing was published, and the end of the scale.
fn unknown(frame: Frame) -> (i32, i32) {
    (last() + frame.pick(62, 50), last() + frame.pick(120, 140))
}

/// What no slider moves. The answer to an open question is under it only in the living page, for copies that nobody can
/// answer in: a sheet of paper must not hold it.
fn still(sheet: &Sheet, plot: &Plot, guess: Guess, living: bool, frame: Frame, words: &Words) {
    columns::ground(sheet, plot, unknown(frame), &[5_000, 10_000, 15_000, 20_000]);
    for (index, year) in (0..).zip(&YEARS) {
        let (middle, base) = plot.at(index * 100 + 50, 0);
        sheet.text((middle, base + 17 * U), Align::Middle, Ink::AxisText, year.at);
        if year.kind == Kind::NotPublished {
            continue; // it has its quarter and its gap
        }
        if year.at != YEAR || !guess.covers() {
            column(sheet, plot, index, year, words, frame);
        } else if living {
            sheet.classed("under", || {
                column(sheet, plot, index, year, words, frame);
                remark(sheet, plot, index, 12_600, words);
            });
        }
    }
    last_quarter(sheet, plot, frame, words);
}

/// The last year: one quarter was counted, then the line goes dark.
fn last_quarter(sheet: &Sheet, plot: &Plot, frame: Frame, words: &Words) {
    let left = last();
    let (known, end) = unknown(frame);
    let entries = FIRST_QUARTER.amount;
    sheet.link(FIRST_QUARTER.fact, [FIRST_QUARTER.at, ": ", &format::count(entries)].concat(), || {
        let (x, y) = plot.at(left + 25, entries);
        sheet.rect((plot.at(left, 0).0, y - 40 * U), plot.at(known, 0), Ink::Hit);
        plot.bar((left + BAR.start, 0), (left + 33, entries), Ink::of(FIRST_QUARTER.kind));
        sheet.text((x, y - 6 * U), Align::Middle, Ink::Value, &format::count(entries));
    });
    if let Some(gap) = YEARS.last() {
        let (from, to) = ((plot.at(known, 0).0, 6 * U), plot.at(end, 0));
        // On a phone the words stand before the hatch, over the year that is lower.
        let at = match frame {
            Frame::Narrow => ((from.0 - 7 * U, from.1 + 10 * U), Align::End),
            Frame::Wide => ((i32::midpoint(from.0, to.0), plot.at(0, 12_600).1), Align::Middle),
        };
        dark(sheet, (from, to), at, gap, words);
    }
}

/// The one remark of the picture, in the empty years left of the tall bar.
fn remark(sheet: &Sheet, plot: &Plot, index: i32, level: i32, words: &Words) {
    let (x, y) = plot.at(index * 100 + BAR.start, level);
    sheet.lines((x - 8 * U, y), 15, Align::End, Ink::Headline, &words.text("arrivals.years.remark"));
}

/// The question: the outline of a bar as high as the guess.
fn asked(sheet: &Sheet, plot: &Plot, index: i32, entries: i32, words: &Words, frame: Frame) {
    let (left, right) = (index * 100 + BAR.start, index * 100 + BAR.end);
    plot.bar((left, 0), (right, entries), Ink::Own);
    // On a phone the question stands close to the left of the bar; the words of the gap stand over it, so that those of
    // the highest guesses stand within.
    let (x, align, level) = match frame {
        Frame::Narrow if entries > 19_500 => (left - 12, Align::Start, entries - 3_500),
        Frame::Narrow => (left - 12, Align::Start, entries),
        Frame::Wide => (index * 100 + 50, Align::Middle, entries),
    };
    let (x, y) = plot.at(x, level);
    sheet.text((x, y - 6 * U), align, Ink::Value, &format::count(entries));
    sheet.text((x, y - 20 * U), align, Ink::Note, &words.text("arrivals.guess.mark"));
}

/// The guess that was given, as a line across the bar.
fn given(sheet: &Sheet, plot: &Plot, index: i32, entries: i32, words: &Words) {
    let left = plot.at(index * 100 + 4, entries);
    let right = plot.at(index * 100 + 96, entries);
    sheet.line(&[left, right], Ink::Own);
    let text = [&words.text("arrivals.guess.mark"), " ", &format::count(entries)].concat();
    // Over the low bars beside it, however low the guess.
    let level = plot.at(0, entries.max(3_300)).1;
    sheet.text((left.0 - 4 * U, level), Align::EndMid, Ink::Label, &text);
}
