//! What every figure has: title, finding, picture, controls, caption, table and sources, in this order.

use yew::prelude::*;

use super::controls::{choices, sliders};
#[cfg(not(target_arch = "wasm32"))]
use super::links::Links;
use super::own;
use super::props::{FigureProps, Part};
use super::sentence::sentence;
use super::table::fold;
use crate::browser;
use crate::chart::Layout;
use crate::element::{WORDS, attr, attr_owned, bool_attr, container, element, keyed, text_in_class};
use crate::story::plain;

/// How long after a live figure its table is added, in milliseconds: it holds a third of the elements, and nobody has
/// opened it by then. It is added even while closed, so that a saved or extracted page is complete.
const REST: i32 = 300;

/// A figure. All figures and all parts are one component: each kind of component costs 2 kB of WASM (brotli).
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let alive = props.act.is_some();
    let rested = use_state_eq(|| !alive);
    let covered = props.shown.covers();
    let (waits, set) = (props.part == Part::Foot && alive, rested.setter());
    use_effect_with((), move |()| {
        if waits {
            browser::after(REST, move || set.set(true));
        }
    });
    let drawn = match props.part {
        Part::Whole => {
            let (told, still) = (props.shown.told(), props.shown.still());
            let part = |shown, part| {
                let piece = FigureProps { shown, part, ..props.clone() };
                html! { <Figure ..piece /> }
            };
            let foot = part(props.shown.tabled(), Part::Foot);
            let asked = covered.then(|| (part(still, Part::Ground), part(still, Part::Answer)));
            whole(props, part(told, Part::Told), asked, part(still, Part::Choices), foot)
        }
        Part::Told => told(props),
        Part::Ground => props.layout.and_then(|layout| props.shown.ground(layout, &props.words)).unwrap_or_default(),
        Part::Answer => own::answer(props),
        Part::Choices => {
            let legend = text_in_class("legend", "unseen", props.words.text("controls.legend"));
            [legend].into_iter().chain(chosen(props)).collect()
        }
        Part::Foot => foot(props, *rested),
    };
    #[cfg(not(target_arch = "wasm32"))]
    let drawn = use_context::<Links>().unwrap_or_default().written(drawn);
    drawn
}

/// The choices of a figure. Where a question may be asked they keep their place while it is open, so that neither asking nor
/// answering moves anything.
fn chosen(props: &FigureProps) -> Vec<Html> {
    let rows = choices(props);
    if own::asks(props.shown) {
        return vec![container("div", if props.shown.covers() { "away" } else { "" }, rows)];
    }
    rows
}

/// The sliders of a figure, and what it has beside them.
fn moved(props: &FigureProps) -> Vec<Html> {
    let mut rows = sliders(props);
    rows.extend(own::beside(props));
    rows
}

/// The id of a figure's title, which names the figure.
fn titled(props: &FigureProps) -> AttrValue {
    [props.shown.name(), "-title"].concat().into()
}

/// Title and finding.
fn told(props: &FigureProps) -> Html {
    let (shown, words) = (props.shown, &props.words);
    let name = words.text(&[shown.name(), ".title"].concat());
    let title = element("h3", &["id", WORDS], [attr_owned(titled(props)), attr_owned(name)], Vec::new());
    // Another sentence is another element: patched text would count as a layout shift.
    let pieces = shown.finding(words);
    let mut finding = vec![keyed("span", "under", plain(&pieces), sentence(&pieces))];
    let mut class = "finding";
    if shown.covers() {
        class = "finding covered";
        finding.push(text_in_class("span", "cover", words.text("guess.finding")));
    }
    let finding = element("p", &["class", "aria-live", "tabindex"], [attr(class), attr("polite"), attr("-1")], finding);
    // Not a figcaption, which must be a direct child of the figure; the figure is labelled by its title anyway.
    container("div", "told", vec![title, finding])
}

/// Assembles a figure.
fn whole(props: &FigureProps, told: Html, asked: Option<(Html, Html)>, choices: Html, foot: Html) -> Html {
    let (shown, words, alive) = (props.shown, &props.words, props.act.is_some());
    let (ground, answer) = asked.unzip();
    let mut picture = match props.layout {
        Some(layout) => vec![shown.picture(ground, layout, words)],
        None => Layout::ALL.into_iter().map(|layout| shown.picture(None, layout, words)).collect(),
    };
    picture.extend(answer.and_then(|answer| own::question(props, answer)));
    // One child however many there are: Yew compares lists from their ends and would recreate the choices.
    let controls = vec![choices, Html::from_iter(moved(props))];
    let fieldset = shown
        .is_played()
        .then(|| element("fieldset", &["class", "disabled"], [attr("controls"), bool_attr(!alive)], controls));
    element(
        "figure",
        &["aria-labelledby", "class"],
        [attr_owned(titled(props)), attr(if alive { "figure live" } else { "figure" })],
        vec![
            container("div", "stage", vec![told, container("div", "picture", picture)]),
            container("div", "desk", fieldset.into_iter().chain([foot]).collect()),
        ],
    )
}

/// The part below the controls: caption, table and sources.
fn foot(props: &FigureProps, tabled: bool) -> Html {
    let (shown, words) = (props.shown, &props.words);
    let title = words.text(&[shown.name(), ".title"].concat());
    let table = tabled.then(|| shown.table(words));
    let asleep = shown.is_played().then(|| text_in_class("p", "asleep", words.text("controls.failed")));
    let rest = [
        keyed("p", "caption", shown.caption(), sentence(&words.say(&shown.caption(), &[]))),
        fold(table.as_ref(), &title, words),
        container("p", "source", sentence(&words.say(&[shown.name(), ".source"].concat(), &[]))),
    ];
    asleep.into_iter().chain(rest).collect()
}
