//! What a reader put into an input.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The whole number in the input that an event is about.
pub fn number(event: &InputEvent) -> Option<i32> {
    value(event)?.parse().ok()
}

/// The text of the input that an event is about.
pub fn written(event: &InputEvent) -> Option<String> {
    value(event)
}

/// The text in the field that an event is about.
pub fn text(event: &InputEvent) -> Option<String> {
    Some(event.target_dyn_into::<HtmlTextAreaElement>()?.value())
}

/// The time in the input that an event is about, in minutes after midnight; none while it is incomplete.
pub fn clock_time(event: &InputEvent) -> Option<i32> {
    let text = value(event)?;
    let (hour, rest) = text.split_once(':')?;
    // Some browsers add seconds.
    let minute = rest.split(':').next()?;
    let (hour, minute): (i32, i32) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 60 + minute)
}

fn value(event: &InputEvent) -> Option<String> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.value())
}
