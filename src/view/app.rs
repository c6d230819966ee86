//! The app: the state of one reader, and a live figure in each place that the document keeps for one.

use std::rc::Rc;

use yew::prelude::*;

use super::use_address::use_address;
use super::use_layout::use_layout;
use super::use_progressive_mount::use_progressive_mount;
use super::use_steps::{at_hand, use_steps};
use super::{Figure, own};
use crate::browser::{self, Host};
use crate::state::{Action, FigureState, ReaderEvent, ReaderState};
use crate::story::Words;

/// What the app is given by the document.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The labels of the figures.
    pub words: Words,
    /// The state that the current steps and the address ask for.
    pub start: ReaderState,
    /// The places for figures that this page has, in the order in which they come alive: the nearest to the reader first.
    pub hosts: Rc<[Host]>,
}

impl AppProps {
    /// Reads them from the document: labels, places, and the state from its steps and its address.
    pub fn of_document() -> Option<Self> {
        let words = Words::new(&browser::words()?);
        let mut hosts = browser::hosts();
        browser::nearest_first(&mut hosts);
        let start = ReaderState::open(&at_hand());
        let first = hosts.first()?;
        let asks = asking(start).is_some_and(|figure| first.figure == figure);
        let start = if asks { start.after(&ReaderEvent::Do(Action::Ask)) } else { start };
        Some(Self { words, start, hosts: hosts.into() })
    }
}

/// The figure that asks for a guess, only if the reader cannot have seen it yet.
fn asking(reader: ReaderState) -> Option<&'static str> {
    own::asking(&reader.now).filter(|figure| !at_hand().told && !browser::seen(figure))
}

impl Reducible for ReaderState {
    type Action = ReaderEvent;

    fn reduce(self: Rc<Self>, event: ReaderEvent) -> Rc<Self> {
        let next = self.after(&event);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Renders the live figures into their places, the nearest to the reader first.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start;
    let reader = use_reducer_eq(move || start);
    let (events, acts) = (reader.dispatcher(), reader.dispatcher());
    let dispatch = use_callback((), move |event, ()| events.dispatch(event));
    let act = use_callback((), move |action, ()| acts.dispatch(ReaderEvent::Do(action)));
    let layout = Some(use_layout());
    use_address(*reader, dispatch.clone());
    use_steps(dispatch);
    let ask = act.clone();
    let alive = use_progressive_mount(&props.hosts, move || {
        if asking(start).is_some() {
            ask.emit(Action::Ask);
        }
    });

    let (act, words) = (Some(act), &props.words);
    props
        .hosts
        .iter()
        .enumerate()
        .map(|(at, host)| {
            let (act, words) = (act.clone(), words.clone());
            let Some(shown) = FigureState::named(&host.figure, &reader.now) else { return Html::default() };
            // Each figure has its place in the list from the start; otherwise Yew would recreate those behind a new
            // one.
            if at >= alive {
                return Html::default();
            }
            host.fill(html! { <Figure {shown} {words} {layout} {act} /> })
        })
        .collect()
}
