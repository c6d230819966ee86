//! The two kinds of gaps, drawn alike in every figure, and neither of them as an amount.

use super::backend::UNIT;
use super::{Align, Canvas, Ink, Place};

/// How far the mark for what we did not find extends to both sides of the baseline.
const LOW: i32 = 7 * UNIT / 2;

/// A number that was not published: hatched over the whole scale, so that it has no height. Its words are in it or
/// beside it, and the hatch keeps clear of them.
pub fn dark(canvas: &Canvas, (from, to): (Place, Place), (at, align): (Place, Align), text: &str) {
    canvas.rect(from, to, Ink::Hit);
    canvas.hatch(from, to, Ink::Hatch);
    canvas.lines(at, 14, align, Ink::OnHatch, text);
}

/// A number that we did not find: a dotted mark along the baseline that does not rise.
pub fn unfound(canvas: &Canvas, (ax, ay): Place, (bx, by): Place) {
    let (across, up) = if ay == by { (0, LOW) } else { (LOW, 0) };
    canvas.rect((ax - across, ay - up), (bx + across, by + up), Ink::Gap);
}
