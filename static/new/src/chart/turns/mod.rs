//! How often two planets turn while the reader lets days go by: a bar for each, on one scale.

use yew::prelude::*;

use super::describe::{head, row};
use super::known::Known;
use super::series::turns::{EARTH, JUPITER};
use super::{Align, Canvas, Chart, Ink, Layout, Table, UNIT};
use crate::facts::Kind;
use crate::state::{DAYS, Turns};
use crate::story::{Argument, Piece, Words};
use crate::sums::{Tenths, times};

/// The two planets, with their days in tenths of an hour.
const PLANETS: [Known; 2] = [Known::new(&EARTH), Known::new(&JUPITER)];

impl Chart for Turns {
    fn finding(self, words: &Words) -> Vec<Piece> {
        let days = Argument { name: "days", text: words.count(self.days), fact: None };
        let [_, jupiter] = PLANETS;
        let turns = Argument {
            name: "turns",
            text: words.tenths(turned(self.days, &jupiter)),
            fact: Some((jupiter.fact, Kind::Derived.name())),
        };
        words.say(&words.plural("turns.finding", self.days), &[days, turns])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let canvas = Canvas::new(layout, 132);
        let [_, fastest] = PLANETS;
        let plot = canvas.plot(6..layout.pick(270, 580), 0..1, 0..turned(*DAYS.end(), &fastest).0, 0..1);
        for (index, planet) in (0..).zip(&PLANETS) {
            let (name, turns) = (name(planet, words), turned(self.days, planet));
            let amount = words.tenths(turns);
            let (top, bottom) = ((30 + index * 62) * UNIT, (58 + index * 62) * UNIT);
            canvas.text((6 * UNIT, top - 8 * UNIT), Align::Start, Ink::Label, &name);
            canvas.link(planet.fact, [&name, ": ", &amount].concat(), || {
                let ((left, _), (right, _)) = (plot.at(0, 0), plot.at(turns.0, 0));
                canvas.rect((left, top - 4 * UNIT), (layout.width() * UNIT, bottom + 4 * UNIT), Ink::Hit);
                canvas.rect((left, top), (right.max(left + UNIT), bottom), Ink::of(Kind::Derived));
                canvas.text((right + 5 * UNIT, i32::midpoint(top, bottom)), Align::StartMid, Ink::Value, &amount);
            });
        }
        canvas.picture(&words.text("turns.title"))
    }

    fn table(self, words: &Words) -> Table {
        let hours = |planet: &Known| words.fill("turns.hours", &[("n", &words.tenths(Tenths(planet.amount)))]);
        let rows = PLANETS.iter().map(|planet| row(name(planet, words), hours(planet), planet, words));
        Table { head: head(["turns.head", "turns.head.amount", "kind.head"], words), rows: rows.collect() }
    }

    fn says(self, _slider: &str, words: &Words) -> String {
        words.fill(&words.plural("turns.days.says", self.days), &[("n", &words.count(self.days))])
    }
}

/// How often a planet turns in some days of the Earth.
fn turned(days: i32, planet: &Known) -> Tenths {
    let [earth, _] = PLANETS;
    times(days * earth.amount, planet.amount)
}

fn name(planet: &Known, words: &Words) -> String {
    words.text(&["planet.", planet.at].concat())
}
