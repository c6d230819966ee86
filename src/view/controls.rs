//! The controls that figures share: a choice between a few things, and a slider.

use yew::prelude::*;

use super::figure::FigureProps;
use crate::browser;
use crate::element::{InputState, WORDS, attr, attr_owned, container, element, input, on_change, on_input, text_in};
use crate::state::Action;

/// One of several choices.
pub(super) struct Choice {
    /// Its name in the markup.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// The action of choosing it.
    pub action: Action,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A row of radio buttons under one question.
pub(super) fn choice(props: &FigureProps, group: &'static str, legend: String, choices: &[Choice]) -> Html {
    let values = [attr("question"), attr("true"), attr_owned(legend.clone())];
    let question = element("span", &["class", "aria-hidden", WORDS], values, Vec::new());
    let mut inside = vec![question];
    inside.extend(choices.iter().map(|Choice { name, label, action, chosen }| {
        let action = *action;
        let heard = props.on(move |_: Event| Some(action)).map(on_change).into_iter().collect();
        let values = [attr("radio"), attr(group), attr(name)];
        let radio = input(&["type", "name", "value"], values, InputState::Checked(*chosen), heard);
        container("label", "pill", vec![radio, text_in("span", label.clone())])
    }));
    element("div", &["class", "role", "aria-label"], [attr("choice"), attr("radiogroup"), attr_owned(legend)], inside)
}

/// The data of a slider.
pub(super) struct Slider {
    /// Its id, which its label refers to.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// Minimum, maximum, step, and value.
    pub range: (i32, i32, i32, i32),
    /// Its value in words.
    pub says: String,
}

/// A slider with its label and its value in words. Every move is an action, and so is releasing it.
pub(super) fn slider(props: &FigureProps, slider: Slider, action: fn(i32) -> Action) -> Html {
    let (least, most, step, value) = slider.range;
    let heard = props.on(move |event: InputEvent| browser::number(&event).map(action)).map(on_input);
    let left = props.on(|_: Event| Some(Action::LetGo)).map(on_change);
    let says = AttrValue::from(slider.says);
    let range = input(
        &["type", "id", "min", "max", "step", "aria-valuetext"],
        [
            attr("range"),
            attr(slider.id),
            attr_owned(least.to_string()),
            attr_owned(most.to_string()),
            attr_owned(step.to_string()),
            attr_owned(says.clone()),
        ],
        InputState::Value(value.to_string().into()),
        heard.into_iter().chain(left).collect(),
    );
    let output = [slider.id, "-says"].concat();
    container(
        "div",
        "slider",
        vec![
            element("label", &["for", WORDS], [attr(slider.id), attr_owned(slider.label)], Vec::new()),
            // The slider says the same of itself: it is not to be announced a second time.
            element(
                "output",
                &["for", "id", "aria-live", WORDS],
                [attr(slider.id), attr_owned(output), attr("off"), attr_owned(says)],
                Vec::new(),
            ),
            range,
        ],
    )
}
