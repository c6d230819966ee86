//! The way out: how many left Russia and reached Seoul. These are people and few, so each is a dot; none of them moves or
//! goes away, and who did not arrive is one open ring that stands for no number.

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use super::Spot;
use super::backend::UNIT;
use super::describe::{format_amount, head, row};
use super::series::escapes::{ALL, YEARS};
use super::{Align, Canvas, Chart, Ink, Layout, Table};
use crate::facts::Point;
use crate::state::Escapes;
use crate::story::{Piece, Words};

/// From one row to the next, in units.
const STEP: i32 = 52;

impl Chart for Escapes {
    fn finding(self, words: &Words) -> Vec<Piece> {
        words.say("escapes.finding", &[])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let canvas = Canvas::new(layout, layout.pick(300, 262));
        for (index, point) in (0..).zip(&YEARS) {
            dots(&canvas, layout, 8 + index * STEP, point, words);
        }
        // Another population and another scale: said, not drawn.
        let top = 8 + STEP * i32::try_from(YEARS.len()).unwrap_or(0) + layout.pick(6, 4);
        canvas.line(&[(2 * UNIT, top * UNIT), ((layout.width() - 2) * UNIT, top * UNIT)], Ink::Grid);
        let text = words.text("escapes.all");
        let text = if layout == Layout::Wide { text.replace('/', " ") } else { text };
        canvas.lines((2 * UNIT, (top + 21) * UNIT), 15, Align::Start, Ink::Note, &text);
        for (column, point) in (0..).zip(&ALL) {
            let text = words.named(point.at, &format_amount(point, words));
            let name = [&words.text("escapes.all.row"), " ", &text].concat();
            canvas.link(point.fact, name, || {
                let x = layout.pick(2 + column * 96, 420 + column * 96) * UNIT;
                let y = layout.pick(top + 57, top + 21) * UNIT;
                canvas.text((x, y), Align::Start, Ink::Value, &text);
            });
        }
        canvas.picture(&words.text("escapes.title"))
    }

    fn table(self, words: &Words) -> Table {
        let rows = YEARS.iter().map(|point| (words.text(&["escapes.of.", point.at].concat()), point));
        let all = ALL.iter().map(|point| ([&words.text("escapes.all.row"), " ", point.at].concat(), point));
        Table {
            head: head(["escapes.head", "escapes.head.count", "kind.head"], words),
            rows: rows.chain(all).map(|(name, point)| row(name, format_amount(point, words), point, words)).collect(),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn frame_height(self) -> u16 {
        740
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, series: &str, _at: &str, _words: &Words) -> Option<Spot> {
        Some(Spot { row: usize::from(series == "all"), ..Spot::default() })
    }
}

/// A row of dots, one for each person, with its name above and its amount behind it.
fn dots(canvas: &Canvas, layout: Layout, top: i32, point: &Point, words: &Words) {
    let name = words.text(&["escapes.of.", point.at].concat());
    let amount = format_amount(point, words);
    let middle = (top + 27) * UNIT;
    let (pitch, radius) = (layout.pick(15, 22), layout.pick(5, 7));
    let at = |column: i32| (radius + 3 + column * pitch) * UNIT;
    canvas.text((2 * UNIT, (top + 12) * UNIT), Align::Start, Ink::Label, &name);
    canvas.link(point.fact, words.named(&name, &amount), || {
        canvas.rect((2 * UNIT, top * UNIT), ((layout.width() - 2) * UNIT, (top + 40) * UNIT), Ink::Hit);
        let people = point.low.or(point.high);
        let shown = people.unwrap_or(1);
        if people.is_some() {
            // The inks are dots, as far from one another as the columns; a little more, for the last of them.
            let line = [(at(0), middle), (at(shown - 1) + UNIT, middle)];
            canvas.line(&line, Ink::PeopleEdge);
            canvas.line(&line, Ink::People);
        } else {
            canvas.dot((at(0), middle), radius, Ink::Gap);
        }
        // Twenty of them fill a phone: there the amount stands behind the name.
        if layout == Layout::Narrow && shown > 12 {
            canvas.text(((layout.width() - 2) * UNIT, (top + 12) * UNIT), Align::End, Ink::Value, &amount);
        } else {
            canvas.text((at(shown), middle), Align::StartMid, Ink::Value, &amount);
        }
    });
}
