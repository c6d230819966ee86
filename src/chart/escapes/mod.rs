//! The way out: how many left Russia and reached Seoul. Lengths and words; nobody is drawn, and nobody vanishes.

use yew::prelude::*;

use super::backend::U;
use super::rows::{self, Layout, Row};
use super::series::escapes::{ALL, YEARS};
use super::tell::{head, row, written};
use super::{Align, Frame, Ink, Sheet, Table};
use crate::story::{Piece, Words};

const MOST: i32 = 20;

/// Draws the picture.
pub fn draw(frame: Frame, words: &Words) -> Html {
    let sheet = Sheet::new(frame, frame.pick(300, 262));
    let layout = Layout { top: 4, step: frame.pick(54, 54), bar: frame.pick(24, 26), left: frame.pick(2, 196) };
    let plot = sheet.plot(layout.left..frame.pick(246, 550), 0..1, 0..MOST, 0..1);
    let names: Vec<_> = YEARS.iter().map(|point| words.text(&["escapes.of.", point.at].concat())).collect();
    let rows: Vec<_> =
        YEARS.iter().zip(&names).map(|(point, name)| Row::new(point, name, written(point, words))).collect();
    rows::draw(&sheet, &plot, &layout, &rows);
    // Another population and another scale: said, not drawn.
    let top = layout.top + layout.step * i32::try_from(rows.len()).unwrap_or(0) + frame.pick(11, 10);
    sheet.line(&[(2 * U, top * U), ((frame.width() - 2) * U, top * U)], Ink::Grid);
    let text = words.text("escapes.all");
    let text = if frame == Frame::Wide { text.replace('/', " ") } else { text };
    sheet.lines((2 * U, (top + 21) * U), 15, Align::Start, Ink::Note, &text);
    for (column, point) in (0..).zip(&ALL) {
        let text = [point.at, ": ", &written(point, words)].concat();
        sheet.link(point.fact, text.clone(), || {
            let x = frame.pick(2 + column * 96, 420 + column * 96) * U;
            let y = frame.pick(top + 57, top + 21) * U;
            sheet.text((x, y), Align::Start, Ink::Value, &text);
        });
    }
    sheet.picture(&words.text("escapes.title"))
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
