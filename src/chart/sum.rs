//! The three sums of the opening: what is said, over what it has to be held against. Served, and never redrawn.

use yew::prelude::*;

use super::backend::U;
use super::series::day::{COUNT, SPAN, UNEXPLAINED};
use super::series::wages::{PART, PAY};
use super::series::workers::FIGURES;
use super::{Align, Frame, Ink, Place, Sheet};
use crate::facts::{Kind, Point};
use crate::story::Words;

/// The longest bar, in units: what is left of the sheet is for its words.
const LONGEST: i32 = 200;

/// The two bars from the top, in units, and how thick they are.
const ROWS: (i32, i32) = (2, 20);
const THICK: i32 = 13;

/// A sum by its name in the prose: `count`, `day` or `wage`.
pub fn sum(name: &str, words: &Words) -> Option<Html> {
    let sum = Sum { sheet: Sheet::new(Frame::Narrow, ROWS.1 + THICK + 2), name, words };
    match name {
        "count" => {
            let figure = |at: &str| FIGURES.iter().find(|point| point.at == at);
            let (counted, estimated) = (figure("2020-march")?, figure("2025-spring")?);
            let most = estimated.high?;
            sum.bar(ROWS.0, counted, "first", counted.high?, most);
            sum.bar(ROWS.1, estimated, "second", most, most);
        }
        "day" => {
            let (span, count) = (SPAN.high?, COUNT.low?);
            sum.bar(ROWS.0, &SPAN, "first", span, span);
            sum.bar(ROWS.1, &COUNT, "second", count, span);
            sum.part(ROWS.1, &UNEXPLAINED, "gap", (count, span), span, |sheet, from, to| {
                sheet.rect(from, to, Ink::Gap);
            });
        }
        "wage" => {
            let pay = PAY.first()?;
            let (least, most, all) = (PART.low?, PART.high?, pay.high?);
            // Up to the higher end that was told: faint, as in all figures.
            sum.part(ROWS.0, &PART, "first", (0, most), all, |sheet, from, to| {
                let middle = to.0 * least / most;
                sheet.rect(from, (middle, to.1), Ink::Faint);
                sheet.ruled(from, (middle, to.1), Ink::Testimony);
                sheet.ruled((middle, from.1), to, Ink::Range);
            });
            sum.bar(ROWS.1, pay, "second", all, all);
        }
        _ => return None,
    }
    let label = sum.say("name");
    Some(sum.sheet.picture(&label))
}

struct Sum<'a> {
    sheet: Sheet,
    name: &'a str,
    words: &'a Words,
}

impl Sum<'_> {
    fn say(&self, what: &str) -> String {
        self.words.text(&["sum.", self.name, ".", what].concat())
    }

    /// A bar of an amount, where the longest has `most`. What was told is ruled, and so is our sum of it; the lower bar
    /// has its words beside it.
    fn bar(&self, top: i32, point: &Point, what: &str, amount: i32, most: i32) {
        self.part(top, point, what, (0, amount), most, |sheet, from, to| {
            if matches!(point.kind, Kind::Testimony | Kind::Derived) {
                sheet.rect(from, to, Ink::Faint);
                sheet.ruled(from, to, Ink::Testimony);
            } else {
                sheet.rect(from, to, Ink::of(point.kind));
            }
            if top == ROWS.1 {
                let at = ((LONGEST + 8) * U, (top + THICK / 2 + 1) * U);
                sheet.text(at, Align::StartMid, Ink::Note, &self.say("beside"));
            }
        });
    }

    fn part(
        &self,
        top: i32,
        point: &Point,
        what: &str,
        (from, to): (i32, i32),
        most: i32,
        draw: impl FnOnce(&Sheet, Place, Place),
    ) {
        let at = |amount: i32| amount * LONGEST * U / most;
        self.sheet.link(point.fact, self.say(what), || {
            draw(&self.sheet, (at(from), top * U), (at(to), (top + THICK) * U));
        });
    }
}
