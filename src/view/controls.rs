//! The controls of a figure, from what its state declares: choices between a few things, and sliders.

use yew::prelude::*;

use super::props::FigureProps;
use crate::browser;
use crate::element::{InputState, WORDS, attr, attr_owned, container, element, input, on_change, on_input, text_in};
use crate::state::{Action, Setting, Values};

/// The rows of choices of a figure. One that is of no use for the moment leaves an empty place, so that the others keep the
/// focus.
pub(super) fn choices(props: &FigureProps) -> Vec<Html> {
    let state = props.shown.alone();
    let mut rows = Vec::new();
    for Setting { control, get, offered, .. } in props.shown.settings() {
        if let Values::Choice(names) | Values::Views(names) = control.values {
            let row = offered(&state).then(|| choice(props, control.name, names, get(&state)));
            rows.push(row.unwrap_or_default());
        }
    }
    rows
}

/// The sliders of a figure that are of use for the moment.
pub(super) fn sliders(props: &FigureProps) -> Vec<Html> {
    let state = props.shown.alone();
    let mut rows = Vec::new();
    for Setting { control, get, offered, .. } in props.shown.settings() {
        if let Values::Slider { id, least, most, step, .. } = control.values
            && offered(&state)
        {
            let label = props.words.text(&[props.shown.name(), ".", id].concat());
            let says = props.shown.says(id, &props.words);
            let range = (least, most, step, get(&state).unwrap_or(i32::midpoint(least, most)));
            rows.push(slider(props, Slider { id, label, range, says }, control.name, Action::Set));
        }
    }
    rows
}

/// A row of radio buttons under one question. The keys of their labels begin with the name of the control.
fn choice(props: &FigureProps, group: &'static str, names: &'static [&'static str], value: Option<i32>) -> Html {
    let label = |name: &str| props.words.text(&[group, ".", name].concat());
    let legend = label("choose");
    let values = [attr("question"), attr("true"), attr_owned(legend.clone())];
    let question = element("span", &["class", "aria-hidden", WORDS], values, Vec::new());
    let mut inside = vec![question];
    inside.extend((0..).zip(names.iter()).map(|(at, name)| {
        let heard = props.on(move |_: Event| Some(Action::Set(group, at))).map(on_change).into_iter().collect();
        let values = [attr("radio"), attr(group), attr(name)];
        let radio = input(&["type", "name", "value"], values, InputState::Checked(value == Some(at)), heard);
        container("label", "pill", vec![radio, text_in("span", label(name))])
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

/// A slider with its label and its value in words. Every move is an action on what it is called, and so is releasing it.
pub(super) fn slider(
    props: &FigureProps,
    slider: Slider,
    name: &'static str,
    action: fn(&'static str, i32) -> Action,
) -> Html {
    let (least, most, step, value) = slider.range;
    let heard = props.on(move |event: InputEvent| Some(action(name, browser::number(&event)?))).map(on_input);
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
