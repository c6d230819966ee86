//! The prediction: a slider or a number, then the curtain or the answer.

use yew::prelude::*;

use super::context::{LessonContext, button};
use super::desk::Ask;
use crate::browser;
use crate::element::{InputState, WORDS, attr, attr_owned, bool_attr, container, element, input, on_input, text_in};
use crate::state::{LessonAction, Stage, Work};
use crate::story::{Argument, plain};

/// The question until the answer is revealed, then the fixed prediction.
pub(super) fn predict(at: usize, name: &str, ask: &Ask, work: &Work, context: &LessonContext<'_>) -> Html {
    let mut shown = vec![sliders(at, name, ask, work, context)];
    match work.stage {
        Stage::Look | Stage::Told => {}
        Stage::Predict if context.preset.curtain => {
            let press = context.press(LessonAction::Keep(at), [name, "-curtain"].concat());
            let says = context.say(if work.guess.is_some() { "keep" } else { "keep.none" });
            shown.push(container("p", "buttons", vec![button("main", says, press)]));
        }
        Stage::Predict => {
            let press = context.press(LessonAction::Tell(at), [name, "-known"].concat());
            shown.push(container("p", "buttons", vec![button("main", context.say("reveal"), press)]));
        }
        Stage::Kept => {
            let press = context.press(LessonAction::Tell(at), [name, "-known"].concat());
            let curtain = if work.guess.is_some() { "curtain" } else { "curtain.none" };
            let says = element(
                "p",
                &["id", "class", "tabindex", WORDS],
                [
                    attr_owned([name, "-curtain"].concat()),
                    attr("curtain"),
                    attr("-1"),
                    attr_owned(context.say(curtain)),
                ],
                Vec::new(),
            );
            shown.extend([says, container("p", "buttons", vec![button("main", context.say("open"), press)])]);
        }
    }
    container("div", "predict", shown)
}

fn sliders(at: usize, name: &str, ask: &Ask, work: &Work, context: &LessonContext<'_>) -> Html {
    let (least, most, step, start) = ask.range;
    let stands = context.review || work.stage > Stage::Predict;
    let value = work.guess.unwrap_or(start);
    // The slider can only give valid numbers; typed text is checked by the lesson.
    let hear = || {
        let call = context.dispatch.clone();
        on_input(Callback::from(move |event: InputEvent| {
            call.emit(LessonAction::Type(at, browser::written(&event).unwrap_or_default(), (least, most)));
        }))
    };
    let (slider, number) = ([name, "-guess"].concat(), [name, "-number"].concat());
    let says = said(name, work.guess, context);
    let range = input(
        &["type", "class", "id", "min", "max", "step", "aria-valuetext", "disabled"],
        [
            attr("range"),
            attr(if work.guess.is_some() { "" } else { "unsaid" }),
            attr_owned(slider.clone()),
            attr_owned(least.to_string()),
            attr_owned(most.to_string()),
            attr_owned(step.to_string()),
            attr_owned(work.guess.map_or_else(|| context.say("unsaid"), |guess| amount(name, guess, context))),
            bool_attr(stands),
        ],
        InputState::Value(value.to_string().into()),
        vec![hear()],
    );
    let typed = input(
        &["type", "id", "min", "max", "inputmode", "disabled"],
        [
            attr("number"),
            attr_owned(number.clone()),
            attr_owned(least.to_string()),
            attr_owned(most.to_string()),
            attr("numeric"),
            bool_attr(stands),
        ],
        InputState::Value(work.guess.map_or_else(|| work.typed.clone(), |guess| guess.to_string()).into()),
        vec![hear()],
    );
    let label =
        element("label", &["for", WORDS], [attr_owned(slider.clone()), attr_owned(context.say("yours"))], Vec::new());
    // The slider says the same of itself, and who types a number hears it.
    let output = element(
        "output",
        &["for", "aria-live", WORDS],
        [attr_owned(slider), attr("off"), attr_owned(says)],
        Vec::new(),
    );
    let unit = context.say(&[name, ".unit"].concat());
    let label_typed =
        element("label", &["for", WORDS], [attr_owned(number), attr_owned(context.say("number"))], Vec::new());
    // It exists from the start, so that screen readers announce what appears in it.
    let off = if work.typed.is_empty() { String::new() } else { off(least, most, context) };
    let off = element("p", &["class", "role", WORDS], [attr("off"), attr("status"), attr_owned(off)], Vec::new());
    container(
        "div",
        "slider",
        vec![label, output, range, container("p", "typed", vec![label_typed, typed, text_in("span", unit)]), off],
    )
}

/// The ends of the scale.
fn off(least: i32, most: i32, context: &LessonContext<'_>) -> String {
    let end = |name, end| Argument { name, text: context.words.count(end), fact: None };
    plain(&context.words.say("class.off", &[end("least", least), end("most", most)]))
}

/// The prediction in words.
pub(super) fn said(name: &str, guess: Option<i32>, context: &LessonContext<'_>) -> String {
    guess.map_or_else(|| "—".to_owned(), |guess| amount(name, guess, context))
}

fn amount(name: &str, amount: i32, context: &LessonContext<'_>) -> String {
    let key = ["class.", name, ".says"].concat();
    plain(&context.words.say(&key, &[Argument { name: "n", text: context.words.count(amount), fact: None }]))
}
