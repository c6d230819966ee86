//! Every drawing there is: each figure, each view, both layouts, as SVG text.

use std::path::Path;
use std::sync::LazyLock;

use futures::executor::block_on;
use sent_to_work::chart::{Layout, day};
use sent_to_work::facts::Facts;
use sent_to_work::state::{Action, Day, Estimate, FigureState, State, Values, WagesView, parameters};
use sent_to_work::story::{Story, Words, plain};
use sent_to_work::sums::own_span;
use yew::prelude::*;

/// One drawing.
pub struct Drawn {
    /// Its name: figure, view and layout.
    pub name: String,
    /// The drawing, one element a line, with the namespace that a file needs.
    pub svg: String,
    /// The finding that goes with it.
    pub finding: String,
    readers: Vec<String>,
}

impl Drawn {
    /// Draws one figure.
    pub fn of(view: &str, figure: &str, state: State, layout: Layout, words: &Words) -> Self {
        let shown = FigureState::named(figure, &state).unwrap();
        let (picture, finding) = (shown.picture(None, layout, words), shown.finding(words));
        let own = state.day.own().and_then(|(up, down)| own_span(up, down)).map(|span| words.hours(span.length));
        let readers = own.into_iter().chain([words.clock(day::time(state.day.awake))]).collect();
        Self {
            name: format!("{figure}-{view}-{}", layout.name()),
            svg: svg(picture),
            finding: plain(&finding),
            readers,
        }
    }

    /// The name of the figure, with which that of the drawing begins.
    #[allow(dead_code, reason = "only the transcripts ask for it")]
    pub fn figure(&self) -> &str {
        self.name.split('-').next().unwrap_or_default()
    }

    /// The drawing as a tree.
    pub fn parse(&self) -> roxmltree::Document<'_> {
        roxmltree::Document::parse(&self.svg).unwrap()
    }

    /// Whether a text is only what the reader said, or where the reader's own control stands.
    pub fn is_readers(&self, text: &str) -> bool {
        self.readers.iter().any(|own| own == text)
    }
}

/// All drawings in their telling state, and in the states that change what is drawn; drawn once for all tests of a file.
pub fn all() -> &'static [Drawn] {
    static ALL: LazyLock<Vec<Drawn>> = LazyLock::new(draw);
    &ALL
}

fn draw() -> Vec<Drawn> {
    let words = words();
    let start = State::default();
    let mut states: Vec<(&str, &str, State)> = Vec::new();
    // Each figure as the control that has its name shows it.
    for figure in FigureState::telling().map(FigureState::name) {
        let views = parameters().find(|(_, control)| control.name == figure).map(|(_, control)| control.values);
        match views {
            Some(Values::Choice(names) | Values::Views(names)) => {
                let shown =
                    (0..).zip(names.iter()).map(|(at, view)| (figure, *view, start.after(Action::Set(figure, at))));
                states.extend(shown);
            }
            _ => states.push((figure, "all", start)),
        }
    }
    states.push(("day", "morning", start.after(Action::Set("awake", 7))));
    states.push((
        "day",
        "own",
        start.after(Action::Enter(Day::UP, Some(420))).after(Action::Enter(Day::DOWN, Some(1_400))),
    ));
    states.push((
        "day",
        "night-shift",
        start.after(Action::Enter(Day::UP, Some(1_200))).after(Action::Enter(Day::DOWN, Some(600))),
    ));
    states.push((
        "wages",
        "ambassador",
        start.after(Action::Set("pay", Estimate::Ambassador.index())).after(Action::Set("part", 200)),
    ));
    states.push((
        "wages",
        "month",
        start.after(Action::Set("wages", WagesView::Ledger.index())).after(Action::Set("months", 1)),
    ));
    states
        .into_iter()
        .flat_map(|(figure, view, state)| Layout::ALL.map(|layout| Drawn::of(view, figure, state, layout, &words)))
        .collect()
}

fn svg(picture: Html) -> String {
    let props = SheetProps { picture };
    let svg = block_on(yew::LocalServerRenderer::<OneSheet>::with_props(props).hydratable(false).render());
    svg.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1).replace("><", ">\n<")
}

/// The words of the real story.
pub fn words() -> Words {
    let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en")).unwrap();
    Words::new(&Story::load(Path::new("static/story/en"), &facts).unwrap().labels)
}

#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    picture: Html,
}

#[component]
fn OneSheet(props: &SheetProps) -> Html {
    props.picture.clone()
}
