//! The student visa, with which visas.

use super::controls::{Choice, choice};
use super::figure::{FigureProps, Parts};
use crate::chart::visas as chart;
use crate::state::{Action, Visas};

/// The parts of the figure of the student visa.
pub(super) fn parts(state: Visas, props: &FigureProps) -> Parts {
    let words = &props.words;
    let views = Visas::ALL.map(|value| Choice {
        name: value.name(),
        label: words.text(&["visas.", value.name()].concat()),
        action: Action::ShowVisas(value),
        chosen: value == state,
    });
    Parts {
        name: "visas",
        finding: chart::finding(state, words),
        covered: false,
        picture: props.pictures(|frame| chart::draw(state, frame, words)),
        caption: words.say(&["visas.", state.name(), ".caption"].concat(), &[]),
        controls: choice(props, "visas", words.text("visas.choose"), views),
    }
}
