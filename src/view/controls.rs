//! The controls that figures share: a choice between a few things, and a slider.

use yew::prelude::*;

use super::figure::FigureProps;
use crate::browser;
use crate::state::Action;

/// One thing to choose.
pub struct Choice {
    /// Its name in the markup.
    pub name: &'static str,
    /// What the reader sees.
    pub label: String,
    /// What choosing it does.
    pub action: Action,
    /// It is the one that is chosen.
    pub chosen: bool,
}

/// A slider's place and words.
pub struct Slider {
    /// Its id, which is also how tests and labels find it.
    pub id: &'static str,
    /// What the reader sees beside it.
    pub label: String,
    /// The lowest, the highest, the step, and where it stands.
    pub range: (i32, i32, i32, i32),
    /// Where it stands, in words.
    pub says: String,
}

/// A row of radio buttons under one question.
pub fn choice(
    props: &FigureProps,
    group: &'static str,
    legend: String,
    choices: impl IntoIterator<Item = Choice>,
) -> Html {
    let choices: Html = choices
        .into_iter()
        .map(|Choice { name, label, action, chosen }| {
            let onchange = props.on(move |_: Event| Some(action));
            html! {
                <label class="pill">
                    <input type="radio" name={group} value={name} checked={chosen} {onchange} />
                    <span>{ label }</span>
                </label>
            }
        })
        .collect();
    html! {
        <div class="choice" role="radiogroup" aria-label={legend.clone()}>
            <span class="question" aria-hidden="true">{ legend }</span>
            { choices }
        </div>
    }
}

/// A slider with its label and what it says; the action follows every move, and letting go is an action of its own.
pub fn slider(props: &FigureProps, slider: Slider, action: fn(i32) -> Action) -> Html {
    let (least, most, step, value) = slider.range;
    let oninput = props.on(move |event: InputEvent| browser::number(&event).map(action));
    let onchange = props.on(|_: Event| Some(Action::LetGo));
    html! {
        <div class="slider">
            <label for={slider.id}>{ slider.label }</label>
            <output for={slider.id} id={[slider.id, "-says"].concat()}>{ slider.says.clone() }</output>
            <input type="range" id={slider.id} min={least.to_string()} max={most.to_string()} step={step.to_string()}
                value={value.to_string()} aria-valuetext={slider.says} {oninput} {onchange} />
        </div>
    }
}
