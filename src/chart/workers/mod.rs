//! How many workers: counts, estimates and plans in groups of their own on one scale, each with its date and who says
//! so.

mod lines;

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use super::Spot;
use super::backend::UNIT;
use super::describe::{format_amount, head, row};
use super::rows::Row;
use super::series::workers::FIGURES;
use super::{Align, Canvas, Chart, Ink, Layout, Table};
use crate::facts::{Kind, Point};
use crate::state::Workers;
use crate::story::{Piece, Words};

const MOST: i32 = 50_000;

/// The groups from top to bottom.
const GROUPS: [Workers; 3] = [Workers::Counted, Workers::Estimated, Workers::Planned];

/// Numbers that only the table contains: a newspaper's for a year between two counts, and a minister's wish.
const UNDRAWN: [&str; 2] = ["2019-spring", "2022-wish"];

/// The height of a group's heading, and of the rule after the last count, in units.
const HEAD: i32 = 23;
const RULE: i32 = 17;

impl Chart for Workers {
    fn finding(self, words: &Words) -> Vec<Piece> {
        words.say(&["workers.", self.name(), ".finding"].concat(), &[])
    }

    fn picture(self, _ground: Option<Html>, layout: Layout, words: &Words) -> Html {
        let state = self;
        let lines = FIGURES.iter().filter(|point| is_line(point)).count();
        let lines = i32::try_from(lines).unwrap_or(0);
        let canvas = Canvas::new(layout, 2 + lines * lines::step(layout) + 3 * HEAD + RULE);
        let plot = canvas.plot(lines::across(layout), 0..1, 0..MOST, 0..1);
        let mut top = 0;
        for group in GROUPS {
            let faint = !matches!(state, Workers::All) && state != group;
            let title = words.text(&["workers.", group.name(), ".head"].concat());
            let ink = if faint { Ink::Note } else { Ink::Headline };
            canvas.text((2 * UNIT, (top + 18) * UNIT), Align::Start, ink, &title);
            top += HEAD;
            for point in FIGURES.iter().filter(|point| stands_out(group, point.kind)) {
                if point.kind == Kind::NotFound {
                    rule(&canvas, layout, top, point, faint, words);
                    top += RULE;
                } else if is_line(point) {
                    let name = who(point, words);
                    let row = Row { faint, ..Row::new(point, &name, format_amount(point, words)) };
                    let said = when(point, "", words);
                    let whole = &words.named(&words.joined(&said, &name), &row.amount);
                    let date = if layout == Layout::Narrow { &when(point, ".short", words) } else { &said };
                    lines::draw(&canvas, &plot, layout, top, lines::Said { date, whole }, &row);
                    top += lines::step(layout);
                }
            }
        }
        canvas.picture(&words.text("workers.title"))
    }

    fn table(self, words: &Words) -> Table {
        let rows = FIGURES.iter().map(|point| {
            let name = words.named(&when(point, "", words), &who(point, words));
            row(name, format_amount(point, words), point, words)
        });
        Table { head: head(["workers.head", "workers.head.count", "kind.head"], words), rows: rows.collect() }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn frame_height(self) -> u16 {
        870
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn heard(self, _series: &str, at: &str, words: &Words) -> Option<Spot> {
        Some(Spot { at: words.text(&["workers.when.", at].concat()), timed: true, ..Spot::default() })
    }
}

/// Whether a number has a line of its own in the picture.
fn is_line(point: &Point) -> bool {
    point.kind != Kind::NotFound && !UNDRAWN.contains(&point.at)
}

/// After the last count: a dotted line from edge to edge, which stands for no amount.
fn rule(canvas: &Canvas, layout: Layout, top: i32, point: &Point, faint: bool, words: &Words) {
    let text = words.text("workers.since");
    let edge = (layout.width() - 2) * UNIT;
    canvas.link(point.fact, text.clone(), || {
        canvas.rect((2 * UNIT, top * UNIT), (edge, (top + RULE) * UNIT), Ink::Hit);
        let from = if faint { 2 } else { layout.pick(212, 224) };
        canvas.line(&[(from * UNIT, (top + 9) * UNIT), (edge, (top + 9) * UNIT)], Ink::Gap);
        if !faint {
            canvas.text((2 * UNIT, (top + 13) * UNIT), Align::Start, Ink::Note, &text);
        }
    });
}

/// Whether a kind is highlighted; the gap after the last count belongs to the counts.
const fn stands_out(state: Workers, kind: Kind) -> bool {
    match state {
        Workers::All => true,
        Workers::Counted => matches!(kind, Kind::Counted | Kind::NotFound),
        Workers::Estimated => matches!(kind, Kind::Estimated),
        Workers::Planned => matches!(kind, Kind::Projected),
    }
}

/// When a number is of; with `.short`, its month is abbreviated.
fn when(point: &Point, form: &str, words: &Words) -> String {
    words.text(&["workers.when.", point.at, form].concat())
}

/// The source of a number.
fn who(point: &Point, words: &Words) -> String {
    words.text(&["workers.who.", point.at].concat())
}
