//! The choices of each figure.

use yew::prelude::*;

use super::controls::{Choice, choice};
use super::figure::FigureProps;
use crate::chart::FigureState;
use crate::element::container;
use crate::state::{Action, ArrivalsView, DayView, Estimate, Sanctions, Visas, WagesView, Workers};

/// The rows of choices of the figure that is shown.
pub(super) fn choices(props: &FigureProps) -> Vec<Html> {
    match props.shown {
        FigureState::Arrivals(state) => {
            let views = row(
                props,
                "arrivals",
                "arrivals",
                ArrivalsView::ALL,
                state.view,
                ArrivalsView::name,
                Action::ShowArrivals,
            );
            // It keeps its place while the question is open, so that neither asking nor answering moves anything.
            vec![container("div", if state.guess.covers() { "away" } else { "" }, vec![views])]
        }
        FigureState::Workers(state) => {
            vec![row(props, "workers", "workers", Workers::ALL, state, Workers::name, Action::Filter)]
        }
        FigureState::Visas(state) => {
            vec![row(props, "visas", "visas", Visas::ALL, state, Visas::name, Action::ShowVisas)]
        }
        FigureState::Day(state) => {
            vec![row(props, "day", "day", DayView::ALL, state.view, DayView::name, Action::ShowDay)]
        }
        FigureState::Wages(state) => {
            let views = row(props, "wages", "wages", WagesView::ALL, state.view, WagesView::name, Action::ShowWages);
            let estimate = (state.view != WagesView::Ledger)
                .then(|| row(props, "pay", "estimate", Estimate::ALL, state.estimate, Estimate::name, Action::Believe));
            vec![views, estimate.unwrap_or_default()] // an empty place, so that the views keep the focus
        }
        FigureState::Sanctions(state) => {
            vec![row(props, "sanctions", "sanctions", Sanctions::ALL, state, Sanctions::name, Action::Follow)]
        }
        FigureState::Escapes => Vec::new(),
    }
}

/// A row with a choice for each value; the keys of its labels begin with `words`.
fn row<T: Copy + PartialEq, const N: usize>(
    props: &FigureProps,
    group: &'static str,
    words: &str,
    all: [T; N],
    now: T,
    name: fn(T) -> &'static str,
    action: fn(T) -> Action,
) -> Html {
    let choices = all.map(|value| {
        let label = props.words.text(&[words, ".", name(value)].concat());
        Choice { name: name(value), label, action: action(value), chosen: value == now }
    });
    choice(props, group, props.words.text(&[words, ".choose"].concat()), &choices)
}
