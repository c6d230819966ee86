//! The sliders of the wage: the worker's share and the months.

use yew::prelude::*;

use super::controls::{Slider, slider};
use super::figure::FigureProps;
use crate::chart::wages::part_told;
use crate::state::{Action, MONTHS, PART, PART_MIDDLE, PART_STEP, Wages, WagesView};
use crate::story::{Argument, Words, plain};

/// The worker's part, and the months of the ledger.
pub(super) fn sliders(state: Wages, props: &FigureProps) -> Vec<Html> {
    let mut rows = Vec::new();
    if state.view != WagesView::Quota {
        rows.push(slider(props, part(state, &props.words), Action::MovePart));
    }
    if state.view == WagesView::Ledger {
        rows.push(slider(props, months(state, &props.words), Action::MoveMonths));
    }
    rows
}

fn part(state: Wages, words: &Words) -> Slider {
    let amount = Argument { name: "part", text: part_told(state, words), fact: None };
    Slider {
        id: "part",
        label: words.text("wages.part"),
        range: (*PART.start(), *PART.end(), PART_STEP, state.part.unwrap_or(PART_MIDDLE)),
        says: plain(&words.say("wages.part.says", &[amount])),
    }
}

fn months(state: Wages, words: &Words) -> Slider {
    let months = Argument { name: "months", text: words.count(state.months), fact: None };
    Slider {
        id: "months",
        label: words.text("wages.months"),
        range: (*MONTHS.start(), *MONTHS.end(), 1, state.months),
        says: plain(&words.say(&words.plural("wages.months.says", state.months), &[months])),
    }
}
