//! An activity: look, predict, reveal, explain, one after the other. What has appeared stays.

use yew::prelude::*;

use super::comparison::comparison;
use super::context::{LessonContext, button, raw};
use super::desk::Ask;
use super::predict::predict;
use crate::browser;
use crate::element::{
    WORDS, attr, attr_owned, bool_attr, container, element, on_input, text_in, text_in_class, textarea,
};
use crate::state::{FigureState, LessonAction, NOTE_MOST, PARTS, PROMPTS, SENTENCE_MOST, Stage, State, Work, left};
use crate::story::{Argument, plain};
use crate::view::Figure;

/// The desk of the activity with this number.
pub(super) fn activity(at: usize, ask: &Ask, context: &LessonContext<'_>) -> Html {
    let (Some(name), Some(work)) = (PARTS.get(at), context.live.lesson.works.get(at)) else { return Html::default() };
    let mut shown = vec![title(name, "look", context.say("look")), raw("div", &ask.look)];
    // Later it is beside the slider, which moves the prediction in it.
    let picture = picture(name, work, context);
    if work.stage == Stage::Look {
        shown.push(picture.clone());
    }
    shown.push(container(
        "ul",
        "prompts",
        PROMPTS.iter().enumerate().map(|prompt| note(at, prompt, name, work, context)).collect(),
    ));
    if work.stage == Stage::Look {
        let press = context.press(LessonAction::Begin(at), [name, "-predict"].concat());
        shown.push(container("p", "buttons", vec![button("main", context.say("predict.go"), press)]));
        return Html::from_iter(shown);
    }
    shown.extend([
        title(name, "predict", context.say("predict")),
        raw("div", &ask.predict),
        picture,
        predict(at, name, ask, work, context),
    ]);
    if work.stage == Stage::Told {
        shown.extend([
            title(name, "known", context.say("known")),
            comparison(name, ask, work, context),
            figure(name, work, context),
            raw("div", &ask.reveal),
            title(name, "explain", context.say("explain")),
            raw("div", &ask.explain),
            sentence(at, name, work, context),
            element(
                "details",
                &["class"],
                [attr("fold")],
                vec![text_in("summary", context.say("answer")), raw("div", &ask.answer)],
            ),
        ]);
    }
    Html::from_iter(shown)
}

/// A heading that can receive the focus.
fn title(name: &str, what: &str, words: String) -> Html {
    let id = [name, "-", what].concat();
    element("h3", &["id", "tabindex", WORDS], [attr_owned(id), attr("-1"), attr_owned(words)], Vec::new())
}

/// The picture, with the parts that give the answer covered by CSS, and hidden from keyboard and screen readers.
fn picture(name: &str, work: &Work, context: &LessonContext<'_>) -> Html {
    if work.stage == Stage::Told {
        return Html::default();
    }
    let guess = work.guess.unwrap_or_default();
    let Some(shown) = FigureState::named(name, &State::predicted(guess)) else { return Html::default() };
    let unsaid = if work.guess.is_some() { "" } else { " unsaid" };
    let class = ["cover ", work.stage.name(), unsaid, " c-", name].concat();
    let picture = element(
        "div",
        &["class", "data-of"],
        [attr("picture"), attr_owned(name.to_owned())],
        vec![shown.picture(None, context.layout, context.words)],
    );
    element(
        "div",
        &["class", "inert", "aria-hidden"],
        [attr_owned(class), attr(""), attr("true")],
        vec![container("div", "figure live", vec![picture])],
    )
}

/// The live figure of the story, with the prediction in it if it can show one.
fn figure(name: &str, work: &Work, context: &LessonContext<'_>) -> Html {
    let mut state = context.live.figures;
    if let Some(guess) = work.guess {
        state = state.compared(guess);
    }
    let Some(shown) = FigureState::named(name, &state) else { return Html::default() };
    let (words, layout, act) = (context.words.clone(), Some(context.layout), Some(context.act.clone()));
    element(
        "div",
        &["class", "data-figure"],
        [attr("host"), attr_owned(name.to_owned())],
        vec![html! { <Figure {shown} {words} {layout} {act} /> }],
    )
}

fn note(at: usize, (prompt, key): (usize, &&str), name: &str, work: &Work, context: &LessonContext<'_>) -> Html {
    let id = [name, "-", key].concat();
    let noted = work.notes.get(prompt).cloned().unwrap_or_default();
    let action = move |text| LessonAction::Note(at, prompt, text);
    let label = element("label", &["for", WORDS], [attr_owned(id.clone()), attr_owned(context.say(key))], Vec::new());
    container("li", "", vec![label, written(id, "1", NOTE_MOST, noted, Some(context.say("note")), action, context)])
}

fn sentence(at: usize, name: &str, work: &Work, context: &LessonContext<'_>) -> Html {
    let id = [name, "-sentence"].concat();
    let rest = context.words.count(i32::try_from(left(&work.sentence, SENTENCE_MOST)).unwrap_or_default());
    let rest = context.words.say("class.left", &[Argument { name: "n", text: rest, fact: None }]);
    let label =
        element("label", &["for", WORDS], [attr_owned(id.clone()), attr_owned(context.say("sentence"))], Vec::new());
    let explained = work.sentence.clone();
    let action = move |text| LessonAction::Explain(at, text);
    let field = written(id, "3", SENTENCE_MOST, explained, None, action, context);
    container("div", "sentence", vec![label, field, text_in_class("p", "left", plain(&rest))])
}

/// A text area for the pupil.
fn written(
    id: String,
    rows: &'static str,
    most: usize,
    said: String,
    hint: Option<String>,
    action: impl Fn(String) -> LessonAction + 'static,
    context: &LessonContext<'_>,
) -> Html {
    let call = context.dispatch.clone();
    let hear = Callback::from(move |event: InputEvent| {
        if let Some(text) = browser::text(&event) {
            call.emit(action(text));
        }
    });
    let (length, review) = (attr_owned(most.to_string()), bool_attr(context.review));
    let values = [attr_owned(id), attr(rows), length, hint.and_then(attr_owned), attr("off"), attr("true"), review];
    let keys = &["id", "rows", "maxlength", "placeholder", "autocomplete", "spellcheck", "readonly"];
    textarea(keys, values, said, vec![on_input(hear)])
}
