//! The two gaps, drawn in the same way in every figure, and neither of them as an amount.

use super::backend::UNIT;
use super::{Align, Canvas, Ink, Place};

/// How far the mark of what we did not find reaches to both sides of the baseline.
const LOW: i32 = 7 * UNIT / 2;

/// What was not published: hatched from one end of the scale to the other, so that it has no height. Its words stand
/// in it or beside it, and the hatch keeps clear of them.
pub(super) fn dark(canvas: &Canvas, (from, to): (Place, Place), (at, align): (Place, Align), text: &str) {
    canvas.rect(from, to, Ink::Hit);
    canvas.hatch(from, to, Ink::Hatch);
    canvas.lines(at, 14, align, Ink::OnHatch, text);
}

/// What we found no figure of: a dotted mark that lies on the baseline from one place to another and rises from nothing.
pub(super) fn unfound(canvas: &Canvas, (ax, ay): Place, (bx, by): Place) {
    let (across, up) = if ay == by { (0, LOW) } else { (LOW, 0) };
    canvas.rect((ax - across, ay - up), (bx + across, by + up), Ink::Gap);
}
