//! The way out: how many left Russia and reached Seoul. These are people and few, so each is a dot; none of them moves or
//! goes away, and who did not arrive is one open ring that stands for no number.

use yew::prelude::*;

use super::backend::U;
use super::series::escapes::{ALL, YEARS};
use super::tell::{head, row, written};
use super::{Align, Frame, Ink, Sheet, Table};
use crate::facts::Point;
use crate::story::{Piece, Words};

/// From one row to the next, in units.
const STEP: i32 = 52;

/// Draws the picture.
pub fn draw(frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, frame.pick(300, 262));
    for (index, point) in (0..).zip(&YEARS) {
        dots(&sheet, frame, 8 + index * STEP, point, words);
    }
    // Another population and another scale: said, not drawn.
    let top = 8 + STEP * i32::try_from(YEARS.len()).unwrap_or(0) + frame.pick(6, 4);
    sheet.line(&[(2 * U, top * U), ((frame.width() - 2) * U, top * U)], Ink::Grid);
    let text = words.text("escapes.all");
    let text = if frame == Frame::Wide { text.replace('/', " ") } else { text };
    sheet.lines((2 * U, (top + 21) * U), 15, Align::Start, Ink::Note, &text);
    for (column, point) in (0..).zip(&ALL) {
        let text = [point.at, ": ", &written(point, words)].concat();
        let name = [&words.text("escapes.all.row"), " ", &text].concat();
        sheet.link(point.fact, name, || {
            let x = frame.pick(2 + column * 96, 420 + column * 96) * U;
            let y = frame.pick(top + 57, top + 21) * U;
            sheet.text((x, y), Align::Start, Ink::Value, &text);
        });
    }
    sheet.picture(&words.text("escapes.title"))
}

/// A row of dots, one for each person, with its name above and its amount behind it.
fn dots(sheet: &Sheet, frame: Frame, top: i32, point: &Point, words: &Words) {
    let name = words.text(&["escapes.of.", point.at].concat());
    let amount = written(point, words);
    let middle = (top + 27) * U;
    let (pitch, radius) = (frame.pick(15, 22), frame.pick(5, 7));
    let at = |column: i32| (radius + 3 + column * pitch) * U;
    sheet.text((2 * U, (top + 12) * U), Align::Start, Ink::Label, &name);
    sheet.link(point.fact, [&name, ": ", &amount].concat(), || {
        sheet.rect((2 * U, top * U), ((frame.width() - 2) * U, (top + 40) * U), Ink::Hit);
        let people = point.low.or(point.high);
        let shown = people.unwrap_or(1);
        if people.is_some() {
            // The inks are dots, as far from one another as the columns; a little more, for the last of them.
            let line = [(at(0), middle), (at(shown - 1) + U, middle)];
            sheet.line(&line, Ink::PeopleEdge);
            sheet.line(&line, Ink::People);
        } else {
            sheet.dot((at(0), middle), radius, Ink::Gap);
        }
        // Twenty of them fill a phone: there the amount stands behind the name.
        if frame == Frame::Narrow && shown > 12 {
            sheet.text(((frame.width() - 2) * U, (top + 12) * U), Align::End, Ink::Value, &amount);
        } else {
            sheet.text((at(shown), middle), Align::StartMid, Ink::Value, &amount);
        }
    });
}

/// The finding in one sentence, from the numbers.
pub fn finding(words: &Words) -> Vec<Piece> {
    words.say("escapes.finding", &[])
}

/// The data of the picture.
pub fn table(words: &Words) -> Table {
    let rows = YEARS.iter().map(|point| (words.text(&["escapes.of.", point.at].concat()), point));
    let all = ALL.iter().map(|point| ([&words.text("escapes.all.row"), " ", point.at].concat(), point));
    Table {
        head: head(["escapes.head", "escapes.head.count", "kind.head"], words),
        rows: rows.chain(all).map(|(name, point)| row(name, written(point, words), point, words)).collect(),
    }
}
