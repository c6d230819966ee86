//! The app: one reading, and a live figure in each place that the document keeps for one.

use std::rc::Rc;

use yew::prelude::*;

use super::Figure;
use crate::browser::{self, Host};
use crate::chart::FigureState;
use crate::hook::{at_hand, use_address, use_layout, use_progressive_mount, use_steps};
use crate::state::{Action, ArrivalsView, Guess, Reading, Turn};
use crate::story::Words;

/// What the app is given by the document.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The words of the figures.
    pub words: Words,
    /// What the steps at hand and the address ask for.
    pub start: Reading,
    /// The places for figures that this page has.
    pub hosts: Rc<[Host]>,
    /// The figure that comes alive first: the nearest to the reader.
    pub first: String,
}

impl AppProps {
    /// What the document asks for: its words, its places, the state in its steps and its address.
    pub fn of_document() -> Option<Self> {
        let words = Words::new(&browser::words()?);
        let hosts: Rc<[Host]> = browser::hosts().into();
        let first = browser::nearest(&hosts)?;
        let start = Reading::open(&at_hand());
        let asks = first == "arrivals" && may_ask(start);
        let start = if asks { start.after(&Turn::Do(Action::Ask)) } else { start };
        Some(Self { words, start, hosts, first })
    }
}

/// The count asks for a guess only where the reader cannot have seen it.
fn may_ask(reading: Reading) -> bool {
    let state = reading.now.arrivals;
    state.view == ArrivalsView::Years && state.guess == Guess::Shown && !at_hand().told && !browser::seen("arrivals")
}

impl Reducible for Reading {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        let next = self.after(&turn);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Renders the live figures into their places, the nearest to the reader first.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start;
    let reading = use_reducer_eq(move || start);
    let (turns, acts) = (reading.dispatcher(), reading.dispatcher());
    let turn = use_callback((), move |turn, ()| turns.dispatch(turn));
    let act = use_callback((), move |action, ()| acts.dispatch(Turn::Do(action)));
    let layout = Some(use_layout());
    use_address(*reading, turn.clone());
    use_steps(turn);
    let ask = act.clone();
    let all = use_progressive_mount(&props.hosts, &props.first, move || {
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
            let Some(shown) = FigureState::named(&host.figure, &reading.now) else { return Html::default() };
            // A place in the list for each figure from the start: Yew would make those behind a newcomer anew.
            if !all && host.figure != props.first {
                return Html::default();
            }
            host.fill(html! { <Figure {shown} {words} {layout} {act} /> })
        })
        .collect()
}
