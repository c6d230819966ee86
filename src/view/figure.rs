//! What every figure has: title, finding, picture, controls, table and sources, in this order.

use yew::prelude::*;

use super::sentence::sentence;
use super::table::fold;
use super::{arrivals, day, escapes, sanctions, visas, wages, workers};
use crate::browser;
use crate::chart::{self, Frame, Table};
use crate::state::{Action, Arrivals, Day, Sanctions, Visas, Wages, Workers};
use crate::story::{Piece, Words};

/// Which figure, with its part of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The count.
    Arrivals(Arrivals),
    /// The day.
    Day(Day),
    /// The wage.
    Wages(Wages),
    /// The student visa.
    Visas(Visas),
    /// The door.
    Sanctions(Sanctions),
    /// The way out.
    Escapes,
    /// The number of workers.
    Workers(Workers),
}

/// What a figure is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FigureProps {
    /// Which figure, in which state.
    pub shown: Shown,
    /// The words.
    pub words: Words,
    /// The layout to draw; none draws both, for CSS to choose from, as the served page does.
    pub frame: Option<Frame>,
    /// What to call when the reader does something; a figure without it is not alive, and its controls are off.
    pub act: Option<Callback<Action>>,
}

/// A figure. All are one component: each kind of component costs 2 kB of WASM (brotli).
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let alive = props.act.is_some();
    let opened = use_state_eq(|| !alive);
    let parts = match props.shown {
        Shown::Arrivals(state) => arrivals::parts(state, props),
        Shown::Day(state) => day::parts(state, props),
        Shown::Wages(state) => wages::parts(state, props),
        Shown::Visas(state) => visas::parts(state, props),
        Shown::Sanctions(state) => sanctions::parts(state, props),
        Shown::Escapes => escapes::parts(props),
        Shown::Workers(state) => workers::parts(state, props),
    };
    let table = opened.then(|| props.shown.table(&props.words));
    use_focus(matches!(props.shown, Shown::Arrivals(state) if state.guess.covers()));
    // The browser folds and unfolds by itself; we only need to know.
    let onclick = alive.then(|| Callback::from(move |_: MouseEvent| opened.set(!*opened)));
    let title = props.words.text(&[parts.name, ".title"].concat());
    let fold = fold(table.as_ref(), &title, &props.words, onclick);
    figure(parts, title, fold, &props.words, alive)
}

/// When the question goes, its buttons go with it: the focus moves on to what stands in their place.
#[hook]
fn use_focus(covered: bool) {
    let before = use_mut_ref(|| false);
    use_effect_with(covered, move |covered| {
        if before.replace(*covered) && !covered {
            browser::focus("input[name=arrivals]:checked");
        }
    });
}

impl Shown {
    /// The data behind the picture.
    fn table(self, words: &Words) -> Table {
        match self {
            Self::Arrivals(state) => chart::arrivals::table(state, words),
            Self::Day(state) => chart::day::table(state, words),
            Self::Wages(state) => chart::wages::table(state, words),
            Self::Visas(state) => chart::visas::table(state, words),
            Self::Sanctions(state) => chart::sanctions::table(state, words),
            Self::Escapes => chart::escapes::table(words),
            Self::Workers(_) => chart::workers::table(words),
        }
    }
}

impl FigureProps {
    /// The picture in the layouts that are wanted.
    pub(super) fn pictures(&self, draw: impl Fn(Frame) -> Html) -> Html {
        match self.frame {
            Some(frame) => draw(frame),
            None => Frame::ALL.into_iter().map(draw).collect(),
        }
    }

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

/// The parts of one figure.
pub(super) struct Parts {
    /// Its name, which begins its word keys.
    pub name: &'static str,
    /// Its finding.
    pub finding: Vec<Piece>,
    /// The finding is covered until the reader has guessed.
    pub covered: bool,
    /// Its picture.
    pub picture: Html,
    /// What stands under the picture: what it cannot say itself.
    pub caption: Vec<Piece>,
    /// Its controls.
    pub controls: Html,
}

/// Puts a figure together.
fn figure(parts: Parts, title: String, fold: Html, words: &Words, alive: bool) -> Html {
    let id = [parts.name, "-title"].concat();
    html! {
        <figure aria-labelledby={id.clone()} class={if alive { "figure live" } else { "figure" }}>
            <figcaption>
                <h3 {id}>{ title }</h3>
                <p class={if parts.covered { "finding covered" } else { "finding" }} aria-live="polite">
                    <span class="under">{ sentence(&parts.finding) }</span>
                    if parts.covered {
                        <span class="cover">{ words.text("guess.finding") }</span>
                    }
                </p>
            </figcaption>
            <div class="picture">{ parts.picture }</div>
            <p class="caption">{ sentence(&parts.caption) }</p>
            <fieldset class="controls" disabled={!alive}>
                <legend class="unseen">{ words.text("controls.legend") }</legend>
                { parts.controls }
            </fieldset>
            <p class="asleep">{ words.text("controls.failed") }</p>
            { fold }
            <p class="source">{ sentence(&words.say(&[parts.name, ".source"].concat(), &[])) }</p>
        </figure>
    }
}
