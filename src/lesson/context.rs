//! What every component of the lesson needs.

use yew::prelude::*;

use crate::browser;
use crate::chart::Layout;
use crate::element::{MARKUP, WORDS, attr, attr_owned, clickable, element};
use crate::state::{Action, Lesson, LessonAction, Preset, State};
use crate::story::Words;

/// The state of the app: the lesson, and the figures that can be used once everything is revealed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Live {
    /// What the pupil has done.
    pub lesson: Lesson,
    /// The part that the pupil worked in last; empty at first.
    pub place: &'static str,
    /// The figures.
    pub figures: State,
}

/// What every component of the lesson needs.
pub(super) struct LessonContext<'a> {
    /// The current state.
    pub live: &'a Live,
    /// What the address sets up.
    pub preset: Preset,
    /// The words.
    pub words: &'a Words,
    /// The layout of the figures.
    pub layout: Layout,
    /// A submitted lesson is being reviewed: nothing can be entered.
    pub review: bool,
    /// Does something in the lesson.
    pub dispatch: Callback<LessonAction>,
    /// Does something to a figure.
    pub act: Callback<Action>,
}

impl LessonContext<'_> {
    /// The label of the lesson with this key.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.text(&["class.", key].concat())
    }

    /// A handler that takes an action and moves the focus to what appears, given by its id, since the button
    /// disappears.
    pub(super) fn press(&self, action: LessonAction, appears: String) -> Callback<MouseEvent> {
        let (call, selector) = (self.dispatch.clone(), ["#", &appears].concat());
        Callback::from(move |_| {
            call.emit(action.clone());
            let selector = selector.clone();
            browser::soon(move || browser::focus(&selector));
        })
    }
}

/// A button.
pub(super) fn button(class: &'static str, label: String, press: Callback<MouseEvent>) -> Html {
    clickable("button", &["type", "class", WORDS], [attr("button"), attr(class), attr_owned(label)], Some(press))
}

/// HTML of the document itself, which the build wrote, in an element of its own.
pub(super) fn raw(tag: &'static str, html: &str) -> Html {
    element(tag, &[MARKUP], [attr_owned(html.to_owned())], Vec::new())
}
