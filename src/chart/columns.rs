//! Vertical bars, one for each year, quarter or category.

use super::backend::UNIT;
use super::describe::format_amount;
use super::{Align, Canvas, Ink, Layout, Plot, gap};
use crate::facts::{Kind, Point};
use crate::story::Words;

/// A column is 100 wide on the horizontal scale; the bar takes this part of it.
pub const BAR: std::ops::Range<i32> = 17..83;

/// The width that the labels of the vertical axis need. A plot nearer to the edge has none; its bars show their
/// amounts.
const AXIS: i32 = 40 * UNIT;

/// What is behind the columns, up to the `end` of the scale: grid lines, if there are any, and the baseline at zero.
pub fn ground(canvas: &Canvas, plot: &Plot, (known, end): (i32, i32), levels: &[i32], words: &Words) {
    for level in levels {
        let (left, y) = plot.at(0, *level);
        if left >= AXIS {
            canvas.text((left - 5 * UNIT, y), Align::EndMid, Ink::AxisText, &words.count(*level));
            plot.line(&[(0, *level), (known, *level)], Ink::Grid);
        }
    }
    plot.line(&[(0, 0), (end, 0)], Ink::Baseline);
}

/// One column: bar and amount, or a gap. All of it is a link to the source.
pub fn column(canvas: &Canvas, plot: &Plot, index: i32, point: &Point, words: &Words, layout: Layout) {
    named(canvas, plot, index, (point, &words.period(point.at)), words, layout);
}

/// A column whose name differs from its place on the axis.
pub fn named(canvas: &Canvas, plot: &Plot, index: i32, (point, name): (&Point, &str), words: &Words, layout: Layout) {
    let (left, right) = (index * 100 + BAR.start, index * 100 + BAR.end);
    let label = words.named(name, &format_amount(point, words));
    canvas.link(point.fact, label, || {
        let (middle, base) = plot.at(index * 100 + 50, 0);
        let level = point.low.map_or(base, |amount| base.min(plot.at(0, amount).1)) - 40 * UNIT;
        canvas.rect((plot.at(index * 100, 0).0, level), (plot.at(index * 100 + 100, 0).0, base), Ink::Hit);
        let Some(amount) = point.low else {
            if point.kind == Kind::NotFound {
                gap::unfound(canvas, plot.at(left, 0), plot.at(right, 0));
                let text = words.text("gap.not-found.short");
                canvas.lines((middle, base - 36 * UNIT), 12, Align::Middle, Ink::Note, &text);
            }
            return;
        };
        plot.bar((left, 0), (right, amount), Ink::of(point.kind));
        let (_, top) = plot.at(0, amount);
        // From top to bottom, in reading order.
        if point.about {
            let rise = layout.pick(18, 20) * UNIT;
            canvas.text((middle, top - rise), Align::Middle, Ink::Note, &words.text("about.short"));
        }
        canvas.text((middle, top - 6 * UNIT), Align::Middle, Ink::Value, &words.count(amount));
    });
}
