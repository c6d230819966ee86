//! How wide the planets are: a bar for each, on one scale for all that are shown together.

use yew::prelude::*;

use super::describe::{format_amount, head, row};
use super::rows::{self, Row, RowGrid};
use super::series::sizes::{GIANT, ROCKY};
use super::{Canvas, Chart, Layout, Table};
use crate::facts::Point;
use crate::state::Sizes;
use crate::story::{Piece, Words};

impl Chart for Sizes {
    fn finding(self, words: &Words) -> Vec<Piece> {
        words.say(&["sizes.", self.name(), ".finding"].concat(), &[])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let points = points(self);
        let most = points.iter().filter_map(|point| point.high).max().unwrap_or(1);
        let canvas = Canvas::new(layout, 236);
        let grid = RowGrid { top: 2, step: 56, bar: 24, left: 6 };
        let plot = canvas.plot(6..layout.pick(236, 520), 0..1, 0..most, 0..1);
        let names: Vec<_> = points.iter().map(|point| name(point, words)).collect();
        let rows: Vec<_> =
            points.iter().zip(&names).map(|(point, name)| Row::new(point, name, amount(point, words))).collect();
        rows::draw(&canvas, &plot, &grid, &rows, words);
        canvas.picture(&words.text("sizes.title"))
    }

    fn table(self, words: &Words) -> Table {
        let rows = points(self).iter().map(|point| row(name(point, words), amount(point, words), point, words));
        Table { head: head(["sizes.head", "sizes.head.amount", "kind.head"], words), rows: rows.collect() }
    }
}

fn points(shown: Sizes) -> &'static [Point; 4] {
    match shown {
        Sizes::Rocky => &ROCKY,
        Sizes::Giant => &GIANT,
    }
}

fn name(point: &Point, words: &Words) -> String {
    words.text(&["planet.", point.at].concat())
}

fn amount(point: &Point, words: &Words) -> String {
    words.fill("sizes.amount", &[("n", &format_amount(point, words))])
}
