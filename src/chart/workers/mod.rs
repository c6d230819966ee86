//! How many workers: every figure there is in the order of time, each with its kind's mark and who says so.

use yew::prelude::*;

use super::backend::U;
use super::rows::{self, Layout, Row};
use super::series::workers::FIGURES;
use super::tell::{head, row, written};
use super::{Align, Frame, Ink, Sheet, Table};
use crate::facts::{Kind, Point};
use crate::state::Workers;
use crate::story::{Piece, Words};

const MOST: i32 = 50_000;

/// Draws the picture; what the filter leaves out keeps its place and steps back.
pub fn draw(state: Workers, frame: Frame, words: &Words) -> Html {
    let step = frame.pick(38, 28);
    let sheet = Sheet::new(frame, 8 + step * i32::try_from(FIGURES.len()).unwrap_or(0));
    let layout = Layout { top: 4, step, bar: frame.pick(15, 18), left: frame.pick(2, 262) };
    let plot = sheet.plot(layout.left..frame.pick(176, 490), 0..1, 0..MOST, 0..1);
    let names: Vec<_> = FIGURES
        .iter()
        .map(|point| match frame {
            Frame::Narrow => [&when(point, words), ": ", &who(point, words)].concat(),
            Frame::Wide => who(point, words),
        })
        .collect();
    let rows: Vec<_> = FIGURES
        .iter()
        .zip(&names)
        .map(|(point, name)| Row { point, name, amount: written(point, words), faint: !stands_out(state, point.kind) })
        .collect();
    if frame == Frame::Wide {
        for (index, point) in FIGURES.iter().enumerate() {
            sheet.text((2 * U, layout.middle_of(index)), Align::StartMid, Ink::AxisText, &when(point, words));
        }
    }
    rows::draw(&sheet, &plot, &layout, &rows);
    if stands_out(state, Kind::Counted)
        && let Some(row) = FIGURES.iter().rposition(|point| point.kind == Kind::Counted)
    {
        let at = ((layout.left + 46) * U, layout.middle_of(row));
        sheet.text(at, Align::StartMid, Ink::Headline, &words.text("workers.last"));
    }
    sheet.picture(&words.text("workers.title"))
}

/// The finding in one sentence, from the numbers of the kind that stands out.
pub fn finding(state: Workers, words: &Words) -> Vec<Piece> {
    words.say(&["workers.", state.name(), ".finding"].concat(), &[])
}

/// The data of the picture: all of it, whatever stands out.
pub fn table(words: &Words) -> Table {
    let rows = FIGURES.iter().map(|point| {
        let name = [&when(point, words), ": ", &who(point, words)].concat();
        row(name, written(point, words), point, words)
    });
    Table { head: head(["workers.head", "workers.head.count", "kind.head"], words), rows: rows.collect() }
}

/// Whether a kind stands out; the gap after the last count belongs to the counts.
const fn stands_out(state: Workers, kind: Kind) -> bool {
    match state {
        Workers::All => true,
        Workers::Counted => matches!(kind, Kind::Counted | Kind::NotFound),
        Workers::Estimated => matches!(kind, Kind::Estimated),
        Workers::Planned => matches!(kind, Kind::Projected),
    }
}

fn when(point: &Point, words: &Words) -> String {
    words.text(&["workers.when.", point.at].concat())
}

fn who(point: &Point, words: &Words) -> String {
    words.text(&["workers.who.", point.at].concat())
}
