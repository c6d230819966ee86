//! Claims about days and years, one below the other. Their amounts have no common scale, so none is drawn as a length.

use yew::prelude::*;

use super::describe::{head, row};
use super::series::records::{DAYS, YEARS};
use super::{Align, Canvas, Chart, Ink, Layout, Table, UNIT};
use crate::facts::Point;
use crate::state::Records;
use crate::story::{Piece, Words, plain};

/// From one claim to the next, in units.
const STEP: i32 = 56;

impl Chart for Records {
    fn finding(self, words: &Words) -> Vec<Piece> {
        words.say("records.finding", &[])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let canvas = Canvas::new(layout, 172);
        for (index, point) in (0..).zip(points()) {
            let (name, amount) = (name(point, words), amount(point, words));
            let top = 8 + index * STEP;
            canvas.text((6 * UNIT, (top + 14) * UNIT), Align::Start, Ink::Label, &name);
            canvas.link(point.fact, words.named(&name, &amount), || {
                canvas.rect((6 * UNIT, top * UNIT), ((layout.width() - 6) * UNIT, (top + 42) * UNIT), Ink::Hit);
                canvas.text((6 * UNIT, (top + 36) * UNIT), Align::Start, Ink::Value, &amount);
            });
        }
        canvas.picture(&words.text("records.title"))
    }

    fn table(self, words: &Words) -> Table {
        let rows = points().map(|point| row(name(point, words), amount(point, words), point, words));
        Table { head: head(["records.head", "records.head.amount", "kind.head"], words), rows: rows.collect() }
    }
}

fn points() -> impl Iterator<Item = &'static Point> {
    DAYS.iter().chain(&YEARS)
}

fn name(point: &Point, words: &Words) -> String {
    words.text(&["records.of.", point.at].concat())
}

/// The amount as the label writes it, in which it is bound to the fact.
fn amount(point: &Point, words: &Words) -> String {
    plain(&words.say(&["records.", point.at, ".amount"].concat(), &[]))
}
