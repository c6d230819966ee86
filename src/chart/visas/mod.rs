//! The student visas: registrations around the deadline, and three counts of one year that should be close to each
//! other.

mod students;
mod switch;

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use super::Spot;
use super::describe::{format_amount, head, row};
use super::series::visas::{STUDENTS, STUDY, TOURISM, WORK};
use super::{Chart, Layout, Table};
use crate::facts::Point;
use crate::state::Visas;
use crate::story::{Piece, Words};

/// The purposes that were registered, each with its years.
static PURPOSES: [(&str, &[Point; 2]); 3] = [("tourism", &TOURISM), ("study", &STUDY), ("work", &WORK)];

impl Chart for Visas {
    fn finding(self, words: &Words) -> Vec<Piece> {
        words.say(&["visas.", self.name(), ".finding"].concat(), &[])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        match self {
            Visas::Switch => switch::draw(layout, words),
            Visas::Students => students::draw(layout, words),
        }
    }

    fn table(self, words: &Words) -> Table {
        let rows = match self {
            Visas::Switch => PURPOSES
                .into_iter()
                .flat_map(|(purpose, points)| points.iter().map(move |point| (purpose, point)))
                .map(|(purpose, point)| {
                    let name = words.joined(&words.text(&["visas.", purpose].concat()), point.at);
                    row(name, format_amount(point, words), point, words)
                })
                .collect(),
            Visas::Students => STUDENTS
                .iter()
                .map(|point| {
                    row(words.text(&["visas.of.", point.at].concat()), format_amount(point, words), point, words)
                })
                .collect(),
        };
        Table { head: head(["visas.head", "visas.head.count", "kind.head"], words), rows }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn frame_height(self) -> u16 {
        920
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, series: &str, _at: &str, _words: &Words) -> Option<Spot> {
        let row = match series {
            "study" => 1,
            "work" => 2,
            _ => 0,
        };
        Some(Spot { row, ..Spot::default() })
    }
}
