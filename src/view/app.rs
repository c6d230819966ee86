//! The app: one state, and a live figure in each place that the document keeps for one.

use std::rc::Rc;

use yew::prelude::*;

use super::{Figure, Shown};
use crate::browser::Host;
use crate::hook::{use_address, use_arrival, use_frame};
use crate::state::{Action, State};
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
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Renders the live figures into their places: the nearest to the reader first, each in a task of its own.
///
/// All at once would hold up a slow phone's first touch; one by one the longest wait is a third of that.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start;
    let state = use_reducer_eq(move || start);
    let dispatcher = state.dispatcher();
    let act = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let frame = Some(use_frame());
    use_address(*state, act.clone());
    let alive = use_arrival(&props.hosts, start, &act);

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
                _ => return Html::default(),
            };
            // A place in the list for each figure from the start: Yew would make those behind a newcomer anew.
            if !alive.contains(&host.figure) {
                return Html::default();
            }
            host.fill(html! { <Figure {shown} {words} {frame} {act} /> })
        })
        .collect()
}
