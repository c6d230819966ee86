//! The controls that figures share: a choice between a few things, and a slider.

use yew::prelude::*;

use super::figure::FigureProps;
use crate::browser;
use crate::state::Action;

/// One thing to choose.
pub struct Choice<'a, T> {
    /// What it stands for.
    pub value: T,
    /// Its name in the markup.
    pub name: &'a str,
    /// What the reader sees.
    pub label: String,
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
pub fn choice<S: PartialEq, T: Copy + PartialEq + 'static>(
    props: &FigureProps<S>,
    group: &'static str,
    legend: &str,
    options: &[Choice<'_, T>],
    chosen: T,
    action: fn(T) -> Action,
) -> Html {
    html! {
        <div class="choice" role="radiogroup" aria-label={legend.to_owned()}>
            <span class="question" aria-hidden="true">{ legend }</span>
            { for options.iter().map(|option| {
                let value = option.value;
                let onchange = props.on(move |_: Event| Some(action(value)));
                let input = html! {
                    <input type="radio" name={group} value={option.name.to_owned()} checked={value == chosen} {onchange} />
                };
                html! { <label class="pill">{ input }<span>{ option.label.as_str() }</span></label> }
            }) }
        </div>
    }
}

/// A slider with its label and what it says; the action follows every move, and letting go is an action of its own.
pub fn slider<S: PartialEq>(props: &FigureProps<S>, slider: &Slider, action: fn(i32) -> Action) -> Html {
    let (least, most, step, value) = slider.range;
    let oninput = props.on(move |event: InputEvent| browser::number(&event).map(action));
    let onchange = props.on(|_: Event| Some(Action::LetGo));
    html! {
        <div class="slider">
            <label for={slider.id}>{ slider.label.as_str() }</label>
            <output for={slider.id} id={[slider.id, "-says"].concat()}>{ slider.says.as_str() }</output>
            <input type="range" id={slider.id} min={least.to_string()} max={most.to_string()} step={step.to_string()}
                value={value.to_string()} aria-valuetext={slider.says.clone()} {oninput} {onchange} />
        </div>
    }
}
