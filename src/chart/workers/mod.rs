//! How many workers: every figure there is in the order of time, each with its kind's mark and who says so.

mod lines;

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
    let names: Vec<_> = FIGURES.iter().map(|point| who(point, frame, words)).collect();
    let rows: Vec<_> = FIGURES
        .iter()
        .zip(&names)
        .map(|(point, name)| Row {
            faint: !stands_out(state, point.kind),
            ..Row::new(point, name, written(point, words))
        })
        .collect();
    let dates = FIGURES.iter().map(|point| when(point, words));
    let last = FIGURES.iter().rposition(|point| point.kind == Kind::Counted);
    let last = last.filter(|_| stands_out(state, Kind::Counted));
    let count = i32::try_from(FIGURES.len()).unwrap_or(0);
    let sheet = match frame {
        Frame::Narrow => {
            let sheet = Sheet::new(frame, 8 + lines::STEP * count);
            let plot = sheet.plot(2..300, 0..1, 0..MOST, 0..1);
            lines::draw(&sheet, &plot, dates.zip(&rows));
            if let Some(row) = last.and_then(|row| i32::try_from(row).ok()) {
                lines::remark(&sheet, row, 36, &words.text("workers.last.short"));
            }
            sheet
        }
        Frame::Wide => {
            let sheet = Sheet::new(frame, 8 + 28 * count);
            let layout = Layout { top: 9, step: 28, bar: 18, left: 262 };
            let plot = sheet.plot(layout.left..490, 0..1, 0..MOST, 0..1);
            for (index, date) in dates.enumerate() {
                sheet.text((2 * U, layout.middle_of(index)), Align::StartMid, Ink::AxisText, &date);
            }
            rows::draw(&sheet, &plot, &layout, &rows);
            if let Some(row) = last {
                let at = ((layout.left + 46) * U, layout.middle_of(row));
                sheet.text(at, Align::StartMid, Ink::Headline, &words.text("workers.last"));
            }
            sheet
        }
    };
    sheet.picture(&words.text("workers.title"))
}

/// The finding in one sentence, from the numbers of the kind that stands out.
pub fn finding(state: Workers, words: &Words) -> Vec<Piece> {
    words.say(&["workers.", state.name(), ".finding"].concat(), &[])
}

/// The data of the picture: all of it, whatever stands out.
pub fn table(words: &Words) -> Table {
    let rows = FIGURES.iter().map(|point| {
        let name = [&when(point, words), ": ", &who(point, Frame::Wide, words)].concat();
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

/// Who says so, in fewer words on a phone.
fn who(point: &Point, frame: Frame, words: &Words) -> String {
    let short = if frame == Frame::Narrow { ".short" } else { "" };
    words.text(&["workers.who.", point.at, short].concat())
}
