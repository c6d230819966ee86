//! The number of workers, with which kind of figure stands out.

use super::controls::{Choice, choice};
use super::figure::{FigureProps, Parts};
use crate::chart::workers as chart;
use crate::state::{Action, Workers};

/// The parts of the figure of the number of workers.
pub(super) fn parts(state: Workers, props: &FigureProps) -> Parts {
    let words = &props.words;
    let kinds = Workers::ALL.map(|value| Choice {
        name: value.name(),
        label: words.text(&["workers.", value.name()].concat()),
        action: Action::Sift(value),
        chosen: value == state,
    });
    Parts {
        name: "workers",
        finding: chart::finding(state, words),
        covered: false,
        picture: props.pictures(|frame| chart::draw(state, frame, words)),
        caption: words.say("workers.caption", &[]),
        controls: choice(props, "workers", words.text("workers.choose"), kinds),
    }
}
