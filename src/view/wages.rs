//! The wage, with whose estimate, the worker's part and the months.

use yew::prelude::*;

use super::controls::{Choice, Slider, choice, slider};
use super::figure::{FigureProps, Parts};
use crate::chart::wages as chart;
use crate::state::{Action, Estimate, MONTHS, PART, PART_STEP, Wages, WagesView};
use crate::story::{Argument, Words, format, plain};

/// The parts of the figure of the wage.
pub(super) fn parts(state: Wages, props: &FigureProps) -> Parts {
    let words = &props.words;
    let views = WagesView::ALL.map(|value| Choice {
        name: value.name(),
        label: words.text(&["wages.", value.name()].concat()),
        action: Action::ShowWages(value),
        chosen: value == state.view,
    });
    let estimates = Estimate::ALL.map(|value| Choice {
        name: value.name(),
        label: words.text(&["estimate.", value.name()].concat()),
        action: Action::Believe(value),
        chosen: value == state.estimate,
    });
    let controls = html! {
        <>
            { choice(props, "wages", words.text("wages.choose"), views) }
            if state.view != WagesView::Ledger {
                { choice(props, "pay", words.text("wages.whose"), estimates) }
            }
            if state.view != WagesView::Quota {
                { slider(props, part(state, words), Action::MovePart) }
            }
            if state.view == WagesView::Ledger {
                { slider(props, months(state, words), Action::MoveMonths) }
            }
        </>
    };
    Parts {
        name: "wages",
        finding: chart::finding(state, words),
        covered: false,
        picture: props.pictures(|frame| chart::draw(state, frame, words)),
        caption: words.say(&["wages.", state.view.name(), ".caption"].concat(), &[]),
        controls,
    }
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
