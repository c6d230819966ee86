//! Standing bars, one for each year, quarter or sort.

use super::backend::U;
use super::tell::written;
use super::{Align, Frame, Ink, Plot, Sheet, gap};
use crate::facts::{Kind, Point};
use crate::story::{Words, format};

/// A column is 100 wide on the horizontal scale; the bar takes this part of it.
pub(super) const BAR: std::ops::Range<i32> = 17..83;

/// The room that the words of the vertical axis need; a plot nearer to the edge does without, its bars say their amounts.
const AXIS: i32 = 40 * U;

/// The ground that columns stand on, to the `end` of the scale: levels to read amounts by, as far as there are any, and
/// the baseline at zero.
pub(super) fn ground(sheet: &Sheet, plot: &Plot, (known, end): (i32, i32), levels: &[i32]) {
    for level in levels {
        let (left, y) = plot.at(0, *level);
        if left >= AXIS {
            sheet.text((left - 5 * U, y), Align::EndMid, Ink::AxisText, &format::count(*level));
            plot.line(&[(0, *level), (known, *level)], Ink::Grid);
        }
    }
    plot.line(&[(0, 0), (end, 0)], Ink::Baseline);
}

/// One column: bar and amount, or its gap. The whole of it opens the source.
pub(super) fn column(sheet: &Sheet, plot: &Plot, index: i32, point: &Point, words: &Words, frame: Frame) {
    named(sheet, plot, index, (point, point.at), words, frame);
}

/// A column whose name is not its place on the axis.
pub(super) fn named(
    sheet: &Sheet,
    plot: &Plot,
    index: i32,
    (point, name): (&Point, &str),
    words: &Words,
    frame: Frame,
) {
    let (left, right) = (index * 100 + BAR.start, index * 100 + BAR.end);
    let label = [name, ": ", &written(point, words)].concat();
    sheet.link(point.fact, label, || {
        let (middle, base) = plot.at(index * 100 + 50, 0);
        let level = point.low.map_or(base, |amount| base.min(plot.at(0, amount).1)) - 40 * U;
        sheet.rect((plot.at(index * 100, 0).0, level), (plot.at(index * 100 + 100, 0).0, base), Ink::Hit);
        let Some(amount) = point.low else {
            if point.kind == Kind::NotFound {
                gap::unfound(sheet, plot.at(left, 0), plot.at(right, 0));
                let text = words.text("gap.not-found.short");
                sheet.lines((middle, base - 36 * U), 12, Align::Middle, Ink::Note, &text);
            }
            return;
        };
        plot.bar((left, 0), (right, amount), Ink::of(point.kind));
        let (_, top) = plot.at(0, amount);
        // From top to bottom, as it is read.
        if point.about {
            let rise = frame.pick(18, 20) * U;
            sheet.text((middle, top - rise), Align::Middle, Ink::Note, &words.text("about.short"));
        }
        sheet.text((middle, top - 6 * U), Align::Middle, Ink::Value, &format::count(amount));
    });
}
