//! Spans of a day, in minutes.

/// The minutes of a day.
pub const DAY: i32 = 24 * 60;

/// A span on the clock, which may pass midnight and is shorter than a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// When it starts, in minutes after midnight.
    pub from: i32,
    /// How long it lasts, in minutes: less than a day.
    pub length: i32,
}

/// The time awake between getting up at `up` and going to bed at `down`, both in minutes after midnight.
///
/// Going to bed "before" getting up means the next day. The same time twice gives none.
pub fn own_span(up: i32, down: i32) -> Option<Span> {
    let length = (down - up).rem_euclid(DAY);
    (length > 0).then_some(Span { from: up.rem_euclid(DAY), length })
}

/// How many minutes after `woken` the clock shows `time`, both in minutes after midnight: 0 up to a day less a minute.
pub fn since_waking(woken: i32, time: i32) -> i32 {
    (time - woken).rem_euclid(DAY)
}
