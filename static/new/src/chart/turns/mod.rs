//! How often other planets turn while the reader lets days of the Earth go by: a bar for each, on one scale.

use yew::prelude::*;

use super::describe::{head, row};
use super::known::Known;
use super::series::turns::PLANETS;
use super::{Align, Canvas, Chart, Ink, Layout, Table, UNIT};
use crate::facts::Kind;
use crate::state::{DAYS, Turns};
use crate::story::{Argument, Piece, Words, plain};
use crate::sums::{Tenths, times};

/// How often each planet turns in a day of the Earth, in hundredths; the fastest first.
const OTHERS: [Known; 3] = [Known::at(&PLANETS, "jupiter"), Known::at(&PLANETS, "saturn"), Known::at(&PLANETS, "mars")];

/// From one bar to the next, in units.
const STEP: i32 = 56;

impl Chart for Turns {
    fn finding(self, words: &Words) -> Vec<Piece> {
        let [jupiter, ..] = OTHERS;
        let days = Argument { name: "days", text: words.count(self.days), fact: None };
        let fact = Some((jupiter.fact, Kind::Derived.name()));
        let turns = Argument { name: "turns", text: words.tenths(turned(self.days, &jupiter)), fact };
        words.say(&words.plural("turns.finding", self.days), &[days, turns])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let canvas = Canvas::new(layout, 8 + 4 * STEP);
        let [fastest, ..] = OTHERS;
        let plot = canvas.plot(6..layout.pick(270, 580), 0..1, 0..turned(*DAYS.end(), &fastest).0, 0..1);
        let draw = |index: i32, name: &str, turns: Tenths, bar: Ink, text: Ink| {
            let top = (8 + index * STEP) * UNIT;
            let (left, right) = (plot.at(0, 0).0, plot.at(turns.0, 0).0);
            canvas.rect((left, top), (layout.width() * UNIT, top + (STEP - 8) * UNIT), Ink::Hit);
            canvas.text((left, top + 12 * UNIT), Align::Start, Ink::Label, name);
            canvas.rect((left, top + 18 * UNIT), (right.max(left + UNIT), top + 42 * UNIT), bar);
            canvas.text((right + 5 * UNIT, top + 30 * UNIT), Align::StartMid, text, &words.tenths(turns));
        };
        // The days of the Earth are what the reader has set, and so no claim.
        draw(0, &words.text("planet.earth"), Tenths(self.days * 10), Ink::Own, Ink::Own);
        for (index, planet) in (1..).zip(&OTHERS) {
            let (name, turns) = (name(planet, words), turned(self.days, planet));
            canvas.link(planet.fact, words.named(&name, &words.tenths(turns)), || {
                draw(index, &name, turns, Ink::of(planet.kind), Ink::Value);
            });
        }
        canvas.picture(&words.text("turns.title"))
    }

    fn table(self, words: &Words) -> Table {
        let often = |planet: &Known| plain(&words.say(&["turns.", planet.at, ".amount"].concat(), &[]));
        let rows = OTHERS.iter().map(|planet| row(name(planet, words), often(planet), planet, words));
        Table { head: head(["turns.head", "turns.head.amount", "kind.head"], words), rows: rows.collect() }
    }

    fn says(self, _slider: &str, words: &Words) -> String {
        words.fill(&words.plural("turns.days.says", self.days), &[("n", &words.count(self.days))])
    }
}

/// How often a planet turns in some days of the Earth.
fn turned(days: i32, planet: &Known) -> Tenths {
    times(days * planet.amount, 100)
}

fn name(planet: &Known, words: &Words) -> String {
    words.text(&["planet.", planet.at].concat())
}
