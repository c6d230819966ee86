//! Sentences to sort by how certain they are, each to be compared with its source card.

use yew::prelude::*;

use super::context::{LessonContext, button};
use super::desk::Claim;
use crate::element::{
    InputState, MARKUP, WORDS, attr, attr_owned, bool_attr, container, element, input, on_change, text_in,
    text_in_class,
};
use crate::state::{LessonAction, Sorted, Sure};
use crate::story::{Argument, plain};

/// All sentences.
pub(super) fn sort(claims: &[Claim], context: &LessonContext<'_>) -> Html {
    let all = claims.iter().zip(context.live.lesson.sorted).enumerate();
    container("ol", "claims", all.map(|(at, (claim, sorted))| sentence(at, claim, sorted, context)).collect())
}

fn sentence(at: usize, claim: &Claim, sorted: Sorted, context: &LessonContext<'_>) -> Html {
    let id = ["claim-", &at.to_string()].concat();
    let claimed = element("div", &["id", MARKUP], [attr_owned(id.clone()), attr_owned(claim.text.clone())], Vec::new());
    let pills = Sure::ALL.into_iter().map(|sure| pill(at, sure, sorted, context)).collect();
    let choice = element(
        "div",
        &["class", "role", "aria-labelledby"],
        [attr("choice"), attr("radiogroup"), attr_owned(id)],
        pills,
    );
    let mut shown = vec![claimed, choice];
    if !sorted.compared {
        let press = context.press(LessonAction::Compare(at), ["told-", &at.to_string()].concat());
        let off = sorted.sure.is_none();
        shown.push(container(
            "p",
            "buttons",
            vec![if off {
                text_in_class("span", "hint", context.say("compare.none"))
            } else {
                button("main", context.say("compare"), press)
            }],
        ));
    }
    // The focus comes here, so screen readers say it; the card is read only by those who go on to it.
    let says = if sorted.compared { feedback(claim, sorted, context) } else { String::new() };
    let keys = &["id", "class", "tabindex", WORDS];
    let id = ["told-", &at.to_string()].concat();
    shown.push(element("p", keys, [attr_owned(id), attr("says-so"), attr("-1"), attr_owned(says)], Vec::new()));
    if sorted.compared {
        shown.push(element("div", &["class", MARKUP], [attr("quoted"), attr_owned(claim.card.clone())], Vec::new()));
    }
    element("li", &[], [], shown)
}

fn pill(at: usize, sure: Sure, sorted: Sorted, context: &LessonContext<'_>) -> Html {
    let call = context.dispatch.clone();
    let hear = on_change(Callback::from(move |_: Event| call.emit(LessonAction::Sort(at, sure))));
    let group = ["sort-", &at.to_string()].concat();
    let radio = input(
        &["type", "name", "value", "disabled"],
        [attr("radio"), attr_owned(group), attr(sure.name()), bool_attr(sorted.compared || context.review)],
        InputState::Checked(sorted.sure == Some(sure)),
        vec![hear],
    );
    container("label", "pill", vec![radio, text_in("span", name(sure, context))])
}

/// The category of the card beside that of the pupil; nobody is scored.
fn feedback(claim: &Claim, sorted: Sorted, context: &LessonContext<'_>) -> String {
    let same = sorted.sure == Some(claim.sure);
    let yours = sorted.sure.map(|sure| name(sure, context)).unwrap_or_default();
    let arguments = [
        Argument { name: "yours", text: yours, fact: None },
        Argument { name: "card", text: name(claim.sure, context), fact: None },
    ];
    plain(&context.words.say(if same { "class.same" } else { "class.other" }, &arguments))
}

pub(super) fn name(sure: Sure, context: &LessonContext<'_>) -> String {
    context.words.text(&["kind.", sure.name()].concat())
}
