//! Every drawing there is: each figure, each view, both layouts, as SVG text.

use std::path::Path;
use std::sync::LazyLock;

use futures::executor::block_on;
use sent_to_work::chart::{Layout, arrivals, day, escapes, sanctions, visas, wages, workers};
use sent_to_work::facts::Facts;
use sent_to_work::state::{Action, ArrivalsView, DayView, Estimate, Sanctions, State, Visas, WagesView, Workers};
use sent_to_work::story::{Story, Words, plain};
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
        let (picture, finding) = match figure {
            "arrivals" => (arrivals::draw(state.arrivals, layout, words), arrivals::finding(state.arrivals, words)),
            "day" => (day::draw(state.day, layout, words), day::finding(state.day, words)),
            "visas" => (visas::draw(state.visas, layout, words), visas::finding(state.visas, words)),
            "sanctions" => {
                (sanctions::draw(state.sanctions, layout, words), sanctions::finding(state.sanctions, words))
            }
            "escapes" => (escapes::draw(layout, words), escapes::finding(words)),
            "workers" => (workers::draw(state.workers, layout, words), workers::finding(state.workers, words)),
            _ => (wages::draw(state.wages, layout, words), wages::finding(state.wages, words)),
        };
        let own = state.day.own().map(|span| words.hours(span.length));
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
    for view in ArrivalsView::ALL {
        states.push(("arrivals", view.name(), start.after(Action::ShowArrivals(view))));
    }
    for view in DayView::ALL {
        states.push(("day", view.name(), start.after(Action::ShowDay(view))));
    }
    for view in WagesView::ALL {
        states.push(("wages", view.name(), start.after(Action::ShowWages(view))));
    }
    for view in Visas::ALL {
        states.push(("visas", view.name(), start.after(Action::ShowVisas(view))));
    }
    for step in Sanctions::ALL {
        states.push(("sanctions", step.name(), start.after(Action::Follow(step))));
    }
    for kind in Workers::ALL {
        states.push(("workers", kind.name(), start.after(Action::Filter(kind))));
    }
    states.push(("escapes", "all", start));
    states.push(("day", "morning", start.after(Action::MoveHour(7))));
    states.push(("day", "own", start.after(Action::GetUp(Some(420))).after(Action::GoToBed(Some(1_400)))));
    states.push(("day", "night-shift", start.after(Action::GetUp(Some(1_200))).after(Action::GoToBed(Some(600)))));
    states.push((
        "wages",
        "ambassador",
        start.after(Action::Believe(Estimate::Ambassador)).after(Action::MovePart(200)),
    ));
    states.push(("wages", "month", start.after(Action::ShowWages(WagesView::Ledger)).after(Action::MoveMonths(1))));
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
