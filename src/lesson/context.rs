//! What every part of the lesson works with.

use yew::prelude::*;

use crate::browser;
use crate::chart::Layout;
use crate::element::{MARKUP, WORDS, attr, attr_owned, clickable, element};
use crate::state::{Action, Lesson, LessonAction, Preset, State};
use crate::story::Words;

/// The lesson, and how its figures are played with after everything is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Live {
    /// What the pupil has done.
    pub lesson: Lesson,
    /// In which part that was last; no part at first.
    pub place: &'static str,
    /// The figures.
    pub figures: State,
}

/// What every part of the lesson needs.
pub(super) struct LessonContext<'a> {
    /// The lesson as it stands.
    pub live: &'a Live,
    /// What the address sets up.
    pub preset: Preset,
    /// The words.
    pub words: &'a Words,
    /// The layout of the figures.
    pub layout: Layout,
    /// What was handed in is only looked at: nothing can be entered.
    pub review: bool,
    /// Does something in the lesson.
    pub dispatch: Callback<LessonAction>,
    /// Does something to a figure.
    pub act: Callback<Action>,
}

impl LessonContext<'_> {
    /// The words of the lesson with this key.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.text(&["class.", key].concat())
    }

    /// A handler that does something, and takes the keyboard to what appears, by its id: the button itself goes.
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
