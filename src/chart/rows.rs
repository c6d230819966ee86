//! Horizontal bars: one row for each point, with its name on the left and its amount at the end of the bar.

use super::backend::UNIT;
use super::{Align, Canvas, Ink, Plot, gap};
use crate::facts::{Kind, Point};
use crate::story::Words;

/// One row to draw.
#[derive(Debug)]
pub struct Row<'a> {
    /// The fact behind it.
    pub point: &'a Point,
    /// Its name.
    pub name: &'a str,
    /// Its amount as text.
    pub amount: String,
    /// It is not highlighted: it keeps its place and is drawn faintly.
    pub faint: bool,
}

impl<'a> Row<'a> {
    /// A row that is not drawn faintly.
    pub const fn new(point: &'a Point, name: &'a str, amount: String) -> Self {
        Self { point, name, amount, faint: false }
    }
}

/// Where rows are on the canvas, in units.
#[derive(Debug)]
pub struct RowGrid {
    /// The top of the first row.
    pub top: i32,
    /// The distance between rows.
    pub step: i32,
    /// The height of a bar.
    pub bar: i32,
    /// Where the bars start. Names end just before that, or are above the bars if this is under 40.
    pub left: i32,
}

impl RowGrid {
    /// The top of a bar, in lattice steps.
    pub fn top_of(&self, row: usize) -> i32 {
        let row = i32::try_from(row).unwrap_or(0);
        let name = if self.names_above() { self.step - self.bar - 4 } else { 0 };
        (self.top + row * self.step + name) * UNIT
    }

    /// The middle of a bar, in lattice steps.
    pub fn middle_of(&self, row: usize) -> i32 {
        self.top_of(row) + self.bar * UNIT / 2
    }

    const fn names_above(&self) -> bool {
        self.left < 40
    }
}

/// Draws the rows with amounts along the horizontal scale of `plot`.
pub fn draw(canvas: &Canvas, plot: &Plot, grid: &RowGrid, rows: &[Row<'_>], words: &Words) {
    for (index, row) in rows.iter().enumerate() {
        let (top, middle) = (grid.top_of(index), grid.middle_of(index));
        if grid.names_above() {
            canvas.text((grid.left * UNIT, top - 4 * UNIT), Align::Start, Ink::Label, row.name);
        } else {
            canvas.text((grid.left * UNIT - 7 * UNIT, middle), Align::EndMid, Ink::Label, row.name);
        }
        let label = words.named(row.name, &row.amount);
        canvas.link(row.point.fact, label, || {
            canvas.rect(
                (grid.left * UNIT, top - 4 * UNIT),
                (plot.at(0, 0).0 + 200 * UNIT, top + (grid.bar + 4) * UNIT),
                Ink::Hit,
            );
            let end = mark(canvas, plot, row, top, top + grid.bar * UNIT);
            canvas.text((end + 5 * UNIT, middle), Align::StartMid, Ink::Value, &row.amount);
        });
    }
}

/// Draws the mark of one point between two heights; returns where it ends.
///
/// A range is solid up to its lower end and lighter from there to its upper end; an open end is an arrow. A projection
/// is an outline all along.
pub fn mark(canvas: &Canvas, plot: &Plot, row: &Row<'_>, top: i32, bottom: i32) -> i32 {
    let point = row.point;
    let from = plot.at(0, 0).0;
    let middle = i32::midpoint(top, bottom);
    let (ink, beyond) = match (point.kind, row.faint) {
        (Kind::Projected, false) => (Ink::Projected, Ink::Projected),
        (kind, true) => (Ink::back(kind), Ink::back(kind)),
        (kind, false) => (Ink::of(kind), Ink::Range),
    };
    let fill = |left: i32, right: i32, ink: Ink| match ink {
        Ink::Testimony => {
            canvas.rect((left, top), (right, bottom), Ink::Faint);
            canvas.ruled((left, top), (right, bottom), ink);
        }
        _ => canvas.rect((left, top), (right.max(left + UNIT), bottom), ink),
    };
    match (point.low, point.high) {
        // A counted zero has no length and is not a gap: a line where bars begin.
        (Some(0), Some(0)) => {
            canvas.line(&[(from, top), (from, bottom)], Ink::Baseline);
            from
        }
        (Some(low), Some(high)) if low == high => {
            let end = plot.at(low, 0).0;
            fill(from, end, ink);
            end
        }
        (Some(low), high) => {
            let (near, far) =
                (plot.at(low, 0).0, high.map_or(plot.at(low, 0).0 + 16 * UNIT, |high| plot.at(high, 0).0));
            fill(from, near, ink);
            if high.is_some() {
                canvas.rect((near, top), (far, bottom), beyond);
            } else {
                canvas.line(&[(near, middle), (far, middle)], Ink::Leader);
                canvas.line(
                    &[(far - 4 * UNIT, middle - 4 * UNIT), (far, middle), (far - 4 * UNIT, middle + 4 * UNIT)],
                    Ink::Leader,
                );
            }
            far
        }
        (None, Some(high)) => {
            let end = plot.at(high, 0).0;
            canvas.rect((from, top), (end, bottom), beyond);
            end
        }
        (None, None) => {
            // Never outside of the canvas.
            let at = from.max(6 * UNIT);
            gap::unfound(canvas, (at, top), (at, bottom));
            at + 4 * UNIT
        }
    }
}
