//! The prediction beside what is known: two bars on one scale. Nothing is called right or wrong.

use yew::prelude::*;

use super::context::LessonContext;
use super::desk::Ask;
use super::predict::said;
use crate::element::{attr, attr_owned, container, element, text_in};
use crate::state::Work;

/// The two bars.
pub(super) fn comparison(name: &str, ask: &Ask, work: &Work, context: &LessonContext<'_>) -> Html {
    let (_, most, ..) = ask.range;
    let guess = work.guess.map_or((0, 0), |guess| (0, guess * 10));
    let (low, high) = ask.known;
    let yours = if work.guess.is_some() { said(name, work.guess, context) } else { context.say("none") };
    let known = context.say(&[name, ".known"].concat());
    let mut shown = bar("i-own", context.say("yours"), yours, guess, (0, 0), most);
    shown.extend(bar("i-counted", known, ask.says.clone(), (0, low), (low, high), most));
    container("dl", "sums", shown)
}

/// A bar that is lighter between the ends of a range; amounts in tenths.
fn bar(
    ink: &'static str,
    name: String,
    says: String,
    (from, to): (i32, i32),
    (low, high): (i32, i32),
    most: i32,
) -> Vec<Html> {
    let rect = |class: &'static str, from: i32, to: i32| {
        let (x, width) = (from.to_string(), (to - from).max(0).to_string());
        element(
            "rect",
            &["class", "x", "width", "height"],
            [attr(class), attr_owned(x), attr_owned(width), attr("10")],
            Vec::new(),
        )
    };
    let view = ["0 0 ", &(most * 10).to_string(), " 10"].concat();
    let drawn = element(
        "svg",
        &["viewBox", "preserveAspectRatio", "aria-hidden"],
        [attr_owned(view), attr("none"), attr("true")],
        vec![rect(ink, from, to), rect("i-range", low, high)],
    );
    vec![text_in("dt", name), element("dd", &[], [], vec![text_in("b", says), drawn])]
}
