//! The way out. It has no control: nothing here is to be played with.

use yew::prelude::*;

use super::figure::{FigureProps, Parts};
use crate::chart::escapes as chart;

/// The parts of the figure of the way out.
pub(super) fn parts(props: &FigureProps) -> Parts {
    let words = &props.words;
    Parts {
        name: "escapes",
        finding: chart::finding(words),
        covered: false,
        picture: props.pictures(|frame| chart::draw(frame, words)),
        caption: words.say("escapes.caption", &[]),
        controls: Html::default(),
    }
}
