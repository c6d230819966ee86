//! The app: one state, and a live figure in each place that the document keeps for one.

use std::rc::Rc;

use yew::prelude::*;

use super::{Figure, Shown};
use crate::browser::{self, Host};
use crate::hook::{use_address, use_arrival, use_frame};
use crate::state::{Action, ArrivalsView, Guess, State, from_query};
use crate::story::Words;

/// What the app is given by the document.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The words of the figures.
    pub words: Words,
    /// The state that the address asks for.
    pub start: State,
    /// The places for figures that this page has.
    pub hosts: Rc<[Host]>,
    /// The figure that comes alive first: the nearest to the reader.
    pub first: String,
}

impl AppProps {
    /// What the document asks for: its words, its places, the state in its address.
    pub fn of_document() -> Option<Self> {
        let words = Words::new(&browser::words()?);
        let hosts: Rc<[Host]> = browser::hosts().into();
        let first = browser::nearest(&hosts)?;
        let start = from_query(&browser::query());
        let start = if first == "arrivals" && may_ask(start) { start.after(Action::Ask) } else { start };
        Some(Self { words, start, hosts, first })
    }
}

/// The count asks for a guess only where the reader cannot have seen it.
fn may_ask(state: State) -> bool {
    state.arrivals.view == ArrivalsView::Years && state.arrivals.guess == Guess::Shown && !browser::seen("arrivals")
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Renders the live figures into their places, the nearest to the reader first.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start;
    let state = use_reducer_eq(move || start);
    let dispatcher = state.dispatcher();
    let act = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let frame = Some(use_frame());
    use_address(*state, act.clone());
    let ask = act.clone();
    let all = use_arrival(&props.hosts, &props.first, move || {
        if may_ask(start) {
            ask.emit(Action::Ask);
        }
    });

    let (act, words) = (Some(act), &props.words);
    props
        .hosts
        .iter()
        .map(|host| {
            let (act, words) = (act.clone(), words.clone());
            let shown = match host.figure.as_str() {
                "arrivals" => Shown::Arrivals(state.arrivals),
                "day" => Shown::Day(state.day),
                "wages" => Shown::Wages(state.wages),
                "visas" => Shown::Visas(state.visas),
                "sanctions" => Shown::Sanctions(state.sanctions),
                "escapes" => Shown::Escapes,
                "workers" => Shown::Workers(state.workers),
                _ => return Html::default(),
            };
            // A place in the list for each figure from the start: Yew would make those behind a newcomer anew.
            if !all && host.figure != props.first {
                return Html::default();
            }
            host.fill(html! { <Figure {shown} {words} {frame} {act} /> })
        })
        .collect()
}
