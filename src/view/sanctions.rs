//! The door, with how far the reader has come.

use super::controls::{Choice, choice};
use super::figure::{FigureProps, Parts};
use crate::chart::sanctions as chart;
use crate::state::{Action, Sanctions};

/// The parts of the figure of the door.
pub(super) fn parts(state: Sanctions, props: &FigureProps) -> Parts {
    let words = &props.words;
    let steps = Sanctions::ALL.map(|value| Choice {
        name: value.name(),
        label: words.text(&["sanctions.", value.name()].concat()),
        action: Action::Reach(value),
        chosen: value == state,
    });
    Parts {
        name: "sanctions",
        finding: chart::finding(state, words),
        covered: false,
        picture: props.pictures(|frame| chart::draw(state, frame, words)),
        caption: words.say("sanctions.caption", &[]),
        controls: choice(props, "sanctions", words.text("sanctions.choose"), steps),
    }
}
