//! The wage, with whose estimate, the worker's part and the months.

use yew::prelude::*;

use super::controls::{Slider, choice, choices as all, slider};
use super::figure::FigureProps;
use crate::state::{Action, Estimate, MONTHS, PART, PART_STEP, Wages, WagesView};
use crate::story::{Argument, Words, format, plain};

/// The switch, and whose estimate where one is drawn.
pub(super) fn choices(state: Wages, props: &FigureProps) -> Vec<Html> {
    let words = &props.words;
    let views = all(words, "wages", WagesView::ALL, state.view, WagesView::name, Action::ShowWages);
    let mut rows = vec![choice(props, "wages", words.text("wages.choose"), &views)];
    if state.view != WagesView::Ledger {
        let estimates = all(words, "estimate", Estimate::ALL, state.estimate, Estimate::name, Action::Believe);
        rows.push(choice(props, "pay", words.text("wages.whose"), &estimates));
    }
    rows
}

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
    let amount = Argument { name: "part", text: format::dollars(state.part), fact: None };
    Slider {
        id: "part",
        label: words.text("wages.part"),
        range: (*PART.start(), *PART.end(), PART_STEP, state.part),
        says: plain(&words.say("wages.part.says", &[amount])),
    }
}

fn months(state: Wages, words: &Words) -> Slider {
    let months = Argument { name: "months", text: format::count(state.months), fact: None };
    Slider {
        id: "months",
        label: words.text("wages.months"),
        range: (*MONTHS.start(), *MONTHS.end(), 1, state.months),
        says: plain(&words.say(if state.months == 1 { "wages.month.says" } else { "wages.months.says" }, &[months])),
    }
}
