//! Every drawing there is: each figure, each view, both layouts, as SVG text.

mod own;

use std::path::Path;
use std::sync::LazyLock;

use futures::executor::block_on;
use sent_to_work::chart::Layout;
use sent_to_work::facts::Facts;
use sent_to_work::state::{Action, FigureState, State, Values, parameters};
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
        let shown = FigureState::named(figure, &state).unwrap();
        let (picture, finding) = (shown.picture(None, layout, words), shown.finding(words));
        Self {
            name: format!("{figure}-{view}-{}", layout.name()),
            svg: svg(picture),
            finding: plain(&finding),
            readers: own::readers(state, words),
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
    static ALL: LazyLock<Vec<Drawn>> = LazyLock::new(|| draw(&words()));
    &ALL
}

/// The same in other words.
pub fn draw(words: &Words) -> Vec<Drawn> {
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
    states.extend(own::states(start));
    states
        .into_iter()
        .flat_map(|(figure, view, state)| Layout::ALL.map(|layout| Drawn::of(view, figure, state, layout, words)))
        .collect()
}

/// The corners of a path of upright and level lines and slants: left, top, right, bottom.
#[allow(dead_code, reason = "only the pictures ask for it")]
pub fn corners(d: &str) -> [f64; 4] {
    let ((mut x, mut y), mut corners) = ((0.0_f64, 0.0_f64), [f64::MAX, f64::MAX, f64::MIN, f64::MIN]);
    for part in regex_lite::Regex::new("([MLhv])([-0-9.]+)(?: ([-0-9.]+))?").unwrap().captures_iter(d) {
        let number = |group: usize| -> f64 { part.get(group).unwrap().as_str().parse().unwrap() };
        match &part[1] {
            "h" => x += number(2),
            "v" => y += number(2),
            _ => (x, y) = (number(2), number(3)),
        }
        let [left, top, right, bottom] = corners;
        corners = [left.min(x), top.min(y), right.max(x), bottom.max(y)];
    }
    corners
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
