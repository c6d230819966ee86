//! The app: one lesson, rendered into each desk of the document.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{LessonContext, Live};
use super::desk::{Desk, Task};
use super::{activity, sort, summary};
use crate::browser::{self, Guard};
use crate::state::{Action, Lesson, LessonAction, PARTS, Preset};
use crate::story::Words;
use crate::view::use_layout;

/// What the app is given by the document.
#[derive(Clone, Debug, Properties)]
pub struct AppProps {
    /// The words.
    pub words: Words,
    /// The desks.
    pub desks: Rc<[Desk]>,
    /// What the address sets up.
    pub preset: Preset,
    /// The lesson that was stored, if any.
    pub kept: Option<Lesson>,
}

impl PartialEq for AppProps {
    /// The document is read once, so whoever has the same desks has the same of everything.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.desks, &other.desks)
    }
}

impl AppProps {
    /// Reads them from the document and its address.
    pub fn of_document() -> Option<Self> {
        let desks: Rc<[Desk]> = Desk::all().into();
        (!desks.is_empty()).then_some(Self {
            words: Words::new(&browser::words()?),
            desks,
            preset: Preset::of(&browser::query()),
            kept: browser::kept().map(|kept| {
                let (lesson, whole) = Lesson::recover(&kept);
                if !whole {
                    browser::unread();
                }
                lesson
            }),
        })
    }
}

/// What changes the state of the app.
pub(super) enum LessonEvent {
    /// An action of the lesson.
    Do(LessonAction),
    /// A control of a figure.
    Play(Action),
}

impl Reducible for Live {
    type Action = LessonEvent;

    fn reduce(self: Rc<Self>, event: LessonEvent) -> Rc<Self> {
        let Self { lesson, place, figures } = &*self;
        let next = match &event {
            LessonEvent::Do(LessonAction::Forget) => Self::default(),
            LessonEvent::Do(action) => {
                Self { lesson: lesson.after(action), place: action.part().unwrap_or(place), figures: *figures }
            }
            LessonEvent::Play(action) => Self { lesson: lesson.clone(), place, figures: figures.after(*action) },
        };
        Rc::new(next)
    }
}

/// Renders the desks into their places.
#[component]
pub fn App(props: &AppProps) -> Html {
    let live = use_reducer_eq(|| Live { lesson: props.kept.clone().unwrap_or_default(), ..Live::default() });
    let (events, acts) = (live.dispatcher(), live.dispatcher());
    let dispatch = use_callback((), move |action, ()| events.dispatch(LessonEvent::Do(action)));
    let act = use_callback((), move |action, ()| acts.dispatch(LessonEvent::Play(action)));
    let (preset, words, review) = (props.preset, &props.words, browser::is_review());
    let context = LessonContext { live: &live, preset, words, layout: use_layout(), review, dispatch, act };
    // A script that stores the lesson knows better what would be lost, and asks by itself.
    let lost = !live.lesson.is_empty() && props.kept.is_none();
    use_effect_with(lost, |lost| {
        let guard = if *lost { Guard::new() } else { None };
        move || drop(guard)
    });
    let keeps = props.kept.as_ref().map(|_| (live.lesson.write(), live.lesson.report(&props.preset, live.place)));
    use_effect_with(keeps, |keeps| {
        if let Some((kept, report)) = keeps {
            browser::keep(kept, report);
        }
    });
    use_effect_with(live.lesson.told(&props.preset), |told| browser::told(told));
    let desks = Rc::clone(&props.desks);
    use_effect_with((), move |()| {
        desks.iter().for_each(|desk| desk.host.take_over());
        browser::ready();
    });
    props
        .desks
        .iter()
        .map(|desk| {
            let at = PARTS.iter().position(|part| *part == desk.host.figure).unwrap_or_default();
            desk.host.fill(match &desk.task {
                Task::Predict(ask) => activity::activity(at, ask, &context),
                Task::Sort(claims) => sort::sort(claims, &context),
                Task::Sum => summary::summary(&props.desks, &context),
            })
        })
        .collect()
}
