//! The day as a strip: a line for each man who described it, from waking to the end of work, then dots to the next
//! waking.

use std::ops::Range;

use yew::prelude::*;

use super::super::backend::UNIT;
use super::super::{Canvas, Ink, Layout, Place};
use super::SPAN;

/// The hours of a day.
pub const HOURS: i32 = 24;
/// Units per hour along the strip, and per line across it.
const HOUR: i32 = 10;
const LINE: i32 = 10;
/// The thickness of a line.
const THICK: i32 = 4;
/// The hours after waking at which the background changes between day and night. It follows the clock, not a place or a
/// season.
pub const EVENING: i32 = 13;

/// The direction of the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Downwards, as readers scroll.
    Down,
    /// To the right, as text runs.
    Across,
}

/// A strip with a number of lines, to be stretched over its background. It is hidden from screen readers, which have
/// the text beside it.
pub fn strip(lines: i32, way: Way) -> Html {
    let (along, across) = (HOURS * HOUR, lines * LINE);
    let size = match way {
        Way::Down => format!("0 0 {across} {along}"),
        Way::Across => format!("0 0 {along} {across}"),
    };
    html! {
        <svg class="strip" viewBox={size} preserveAspectRatio="none" aria-hidden="true">
            <g class="by-day">{ part(lines, way, 0..EVENING) }</g>
            <g class="by-night">{ part(lines, way, EVENING..HOURS) }</g>
        </svg>
    }
}

/// The hours of a part of the day: lines for work, dots for the rest.
fn part(lines: i32, way: Way, hours: Range<i32>) -> Html {
    let canvas = Canvas::new(Layout::Narrow, HOURS * HOUR);
    let place = |along: i32, across: i32| -> Place {
        match way {
            Way::Down => (across * UNIT, along * UNIT),
            Way::Across => (along * UNIT, across * UNIT),
        }
    };
    let end = SPAN.amount.clamp(hours.start, hours.end);
    let across = |line: i32| line * LINE + LINE / 2;
    if end > hours.start {
        for line in 0..lines {
            let (from, to) = (across(line) - THICK / 2, across(line) + THICK / 2);
            canvas.rect(place(hours.start * HOUR, from), place(end * HOUR, to), Ink::Testimony);
        }
    }
    if end < hours.end {
        for line in 0..lines {
            // The dots keep a distance from the lines, and from the next waking.
            canvas.line(&[place(end * HOUR + 2, across(line)), place(hours.end * HOUR - 1, across(line))], Ink::Gap);
        }
    }
    canvas.ground()
}
