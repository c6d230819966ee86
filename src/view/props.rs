//! What a figure is given, and which part of it is rendered.

use yew::prelude::*;

use crate::chart::Layout;
use crate::state::{Action, FigureState};
use crate::story::Words;

/// Which part of the figure a component renders, so that a move of a slider redraws no more than it changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The whole figure: picture and sliders, with the other parts in their places.
    #[default]
    Whole,
    /// Title and finding.
    Told,
    /// The part of the picture that no slider changes.
    Ground,
    /// The buttons that end the question.
    Answer,
    /// The legend of the controls, and the choices.
    Choices,
    /// Caption, table and sources.
    Foot,
}

/// The properties of a figure.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FigureProps {
    /// Which figure, in which state.
    pub shown: FigureState,
    /// The labels.
    pub words: Words,
    /// The layout to draw; none draws both for CSS to choose from, as in the served page.
    pub layout: Option<Layout>,
    /// Called for each action of the reader. A figure without it is not alive, and its controls are disabled.
    pub act: Option<Callback<Action>>,
    /// Which part of it.
    #[prop_or_default]
    pub part: Part,
}

impl FigureProps {
    /// A handler that turns an event into an action.
    pub(super) fn on<E: 'static>(&self, action: impl Fn(E) -> Option<Action> + 'static) -> Option<Callback<E>> {
        let act = self.act.clone()?;
        Some(Callback::from(move |event| {
            if let Some(action) = action(event) {
                act.emit(action);
            }
        }))
    }
}
