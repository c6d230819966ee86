//! The student visas: registrations around the deadline, and three counts of one year that should be close to each
//! other.

mod students;
mod switch;

use yew::prelude::*;

use super::describe::{format_amount, head, row};
use super::series::visas::{STUDENTS, STUDY, TOURISM, WORK};
use super::{Layout, Table};
use crate::facts::Point;
use crate::state::Visas;
use crate::story::{Piece, Words};

/// The purposes that were registered, each with its years.
static PURPOSES: [(&str, &[Point; 2]); 3] = [("tourism", &TOURISM), ("study", &STUDY), ("work", &WORK)];

/// Draws the picture that the state asks for.
pub fn draw(state: Visas, layout: Layout, words: &Words) -> Html {
    match state {
        Visas::Switch => switch::draw(layout, words),
        Visas::Students => students::draw(layout, words),
    }
}

/// The finding of the picture in one sentence, from the numbers.
pub fn finding(state: Visas, words: &Words) -> Vec<Piece> {
    words.say(&["visas.", state.name(), ".finding"].concat(), &[])
}

/// The data of the picture.
pub fn table(state: Visas, words: &Words) -> Table {
    let rows = match state {
        Visas::Switch => PURPOSES
            .into_iter()
            .flat_map(|(purpose, points)| points.iter().map(move |point| (purpose, point)))
            .map(|(purpose, point)| {
                let name = [&words.text(&["visas.", purpose].concat()), ", ", point.at].concat();
                row(name, format_amount(point, words), point, words)
            })
            .collect(),
        Visas::Students => STUDENTS
            .iter()
            .map(|point| row(words.text(&["visas.of.", point.at].concat()), format_amount(point, words), point, words))
            .collect(),
    };
    Table { head: head(["visas.head", "visas.head.count", "kind.head"], words), rows }
}
