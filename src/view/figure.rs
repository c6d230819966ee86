//! What every figure has: title, finding, picture, controls, caption, table and sources, in this order.

use yew::prelude::*;

use super::choices::choices;
use super::sentence::sentence;
use super::table::fold;
use super::{arrivals, day, wages};
use crate::browser;
use crate::chart::{Frame, Shown};
use crate::element::{boxed, element, is, of, renewed, text, when};
use crate::state::Action;
use crate::story::{Words, plain};

/// Which part of the figure a component draws. A move of a slider redraws what it changes and no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Picture and sliders, with the other parts in their places.
    #[default]
    Whole,
    /// Title and finding.
    Told,
    /// What the sliders do not move of the picture.
    Ground,
    /// What ends the question.
    Answer,
    /// What the controls are, and the choices.
    Choices,
    /// What stands below.
    Foot,
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
    /// Which part of it.
    #[prop_or_default]
    pub part: Part,
    /// What to call when the table is opened or closed, and whether it is open.
    #[prop_or_default]
    pub table: (bool, Option<Callback<MouseEvent>>),
}

/// A figure. All figures and all parts are one component: each kind of component costs 2 kB of WASM (brotli).
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let alive = props.act.is_some();
    let opened = use_state_eq(|| !alive);
    let covered = props.shown.covered();
    // The browser folds and unfolds by itself; we only need to know.
    let set = opened.setter();
    let fold = use_callback((), move |event: MouseEvent, ()| set.set(browser::opens(&event)));
    match props.part {
        Part::Whole => {
            let table = (*opened, alive.then_some(fold));
            let (told, still) = (props.shown.told(), props.shown.still());
            let piece = |shown, part, table| {
                let piece = FigureProps { shown, part, table, ..props.clone() };
                html! { <Figure ..piece /> }
            };
            let part = |shown, part| piece(shown, part, (false, None));
            let foot = piece(if *opened { props.shown } else { still }, Part::Foot, table);
            let asked = covered.then(|| (part(still, Part::Ground), part(still, Part::Answer)));
            whole(props, part(told, Part::Told), asked, part(still, Part::Choices), foot)
        }
        Part::Told => told(props),
        Part::Ground => props.frame.and_then(|frame| props.shown.ground(frame, &props.words)).unwrap_or_default(),
        Part::Answer => arrivals::answer(props),
        Part::Choices => {
            let legend = boxed("legend", "unseen", vec![text(props.words.text("controls.legend"))]);
            [legend].into_iter().chain(choices(props)).collect()
        }
        Part::Foot => foot(props),
    }
}

/// The sliders of a figure.
fn sliders(props: &FigureProps) -> Vec<Html> {
    match props.shown {
        Shown::Day(state) => day::sliders(state, props),
        Shown::Wages(state) => wages::sliders(state, props),
        _ => Vec::new(),
    }
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

/// The id of a figure's title, which names the figure.
fn titled(props: &FigureProps) -> AttrValue {
    [props.shown.name(), "-title"].concat().into()
}

/// Title and finding.
fn told(props: &FigureProps) -> Html {
    let (shown, words) = (props.shown, &props.words);
    let name = words.text(&[shown.name(), ".title"].concat());
    let title = element("h3", &["id"], [of(titled(props))], vec![text(name)]);
    // Another sentence is another element: words that were patched would count as words that moved.
    let said = shown.finding(words);
    let mut finding = vec![renewed("span", "under", plain(&said), sentence(&said))];
    let mut class = "finding";
    if shown.covered() {
        class = "finding covered";
        finding.push(boxed("span", "cover", vec![text(words.text("guess.finding"))]));
    }
    let finding = element("p", &["class", "aria-live", "tabindex"], [is(class), is("polite"), is("-1")], finding);
    // No figcaption: that may only stand right in the figure, which its title names anyway.
    boxed("div", "told", vec![title, finding])
}

/// Puts a figure together.
fn whole(props: &FigureProps, told: Html, asked: Option<(Html, Html)>, choices: Html, foot: Html) -> Html {
    let (shown, words, alive) = (props.shown, &props.words, props.act.is_some());
    let (ground, answer) = asked.unzip();
    let mut picture = match props.frame {
        Some(frame) => vec![shown.picture(ground, frame, words)],
        None => Frame::ALL.into_iter().map(|frame| shown.picture(None, frame, words)).collect(),
    };
    if let (Shown::Arrivals(state), Some(answer)) = (shown, answer) {
        picture.push(arrivals::question(state, answer, props));
    }
    // In one place however many there are: Yew compares lists from their ends, and would make the choices anew.
    let controls = vec![choices, Html::from_iter(sliders(props))];
    let fieldset = shown
        .is_played()
        .then(|| element("fieldset", &["class", "disabled"], [is("controls"), when(!alive)], controls));
    element(
        "figure",
        &["aria-labelledby", "class"],
        [of(titled(props)), is(if alive { "figure live" } else { "figure" })],
        vec![
            boxed("div", "stage", vec![told, boxed("div", "picture", picture)]),
            boxed("div", "desk", fieldset.into_iter().chain([foot]).collect()),
        ],
    )
}

/// What stands below the controls.
fn foot(props: &FigureProps) -> Html {
    let (shown, words) = (props.shown, &props.words);
    let title = words.text(&[shown.name(), ".title"].concat());
    let (opened, onclick) = &props.table;
    let table = opened.then(|| shown.table(words));
    let asleep = shown.is_played().then(|| boxed("p", "asleep", vec![text(words.text("controls.failed"))]));
    let rest = [
        renewed("p", "caption", shown.caption(), sentence(&words.say(&shown.caption(), &[]))),
        fold(table.as_ref(), &title, words, onclick.clone()),
        boxed("p", "source", sentence(&words.say(&[shown.name(), ".source"].concat(), &[]))),
    ];
    asleep.into_iter().chain(rest).collect()
}
