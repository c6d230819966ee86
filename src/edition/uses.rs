//! Which part of the page uses which fact.

use std::collections::{BTreeMap, BTreeSet};

use yew::Html;

use crate::chart::Layout;
use crate::content::Content;
use crate::facts::Facts;
use crate::state::{FigureState, State};
use crate::story::{Block, Insert, Piece, Prose, Story, Words, pieces};
use crate::view::linked;

/// The uses of facts, by their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Uses {
    /// The parts of the page that use a fact: in prose, in a figure and its labels, or on a card.
    parts: BTreeMap<String, BTreeSet<String>>,
    /// The figures, in the order of the page.
    figures: BTreeMap<String, Vec<String>>,
}

impl Uses {
    /// Finds all uses. The inputs of a derived fact count as used where the derived fact is.
    pub(super) fn of(story: &Story, facts: &Facts, words: &Words) -> Self {
        let mut uses = Self::default();
        for section in &story.sections {
            let mut said = BTreeSet::new();
            let told = |prose: &Prose| prose.facts().into_iter().map(str::to_owned).collect::<Vec<_>>();
            for block in &section.blocks {
                match block {
                    Block::Prose(prose) => said.extend(told(prose)),
                    Block::Step { title, .. } => said.extend(told(title)),
                    Block::Place(Insert::Indicators) => {
                        said.extend(story.indicators.iter().flat_map(|one| told(&one.said)));
                    }
                    Block::Place(Insert::Figure(name)) => {
                        let mut drawn = of_figure(name, story, facts);
                        drawn.extend(seen(name, words));
                        for fact in &drawn {
                            uses.figures.entry(fact.clone()).or_default().push(name.clone());
                        }
                        said.extend(drawn);
                    }
                    Block::Place(Insert::Corrections) => {
                        said.extend(story.corrections.iter().flat_map(|one| told(&one.said)));
                    }
                    Block::Place(_) | Block::End => {}
                }
            }
            let inputs = said.iter().filter_map(|id| facts.get(id)).flat_map(|fact| fact.inputs()).map(str::to_owned);
            said.extend(inputs.collect::<Vec<_>>());
            for fact in said {
                uses.parts.entry(fact).or_default().insert(section.id.clone());
            }
        }
        uses
    }

    /// The parts that use a fact.
    pub(super) fn parts(&self, fact: &str) -> BTreeSet<&str> {
        self.parts.get(fact).into_iter().flatten().map(String::as_str).collect()
    }

    /// The figures that draw or mention a fact.
    pub(super) fn figures(&self, fact: &str) -> &[String] {
        self.figures.get(fact).map_or(&[], Vec::as_slice)
    }
}

/// The facts of a figure: its points, and those in its labels.
fn of_figure(name: &str, story: &Story, facts: &Facts) -> BTreeSet<String> {
    let figure = facts.figures().filter(|figure| figure.name == *name);
    let points = figure.flat_map(|figure| &figure.series).flat_map(|series| &series.points);
    let key = [name, "."].concat();
    let lines = story.labels.lines().filter(|line| line.starts_with(&key));
    points.map(|point| point.fact.clone()).chain(lines.flat_map(|line| bound(pieces(line)))).collect()
}

/// The facts that a figure shows as it is served, which may include points of another figure.
fn seen(name: &str, words: &Words) -> Vec<String> {
    let Some(shown) = FigureState::named(name, &State::default()) else { return Vec::new() };
    let source = [name, ".source"].concat();
    let said = [shown.finding(words), words.say(&shown.caption(), &[]), words.say(&source, &[])].concat();
    let cells = shown.table(words).rows.into_iter().flatten().filter_map(|cell| Some(cell.fact?.0.clone()));
    linked(&shown.picture(None, Layout::Narrow, words)).into_iter().chain(bound(said)).chain(cells).collect()
}

/// All facts that can be reached from some figures and the nodes of a document around them: their facts, and the inputs of
/// those.
pub(super) fn within(figures: &[&str], nodes: &Html, content: &Content) -> BTreeSet<String> {
    let Content { facts, story, words, .. } = content;
    let mut found: BTreeSet<String> = linked(nodes).into_iter().collect();
    found.extend(figures.iter().flat_map(|name| of_figure(name, story, facts)));
    found.extend(figures.iter().flat_map(|name| seen(name, words)));
    loop {
        let inputs = found.iter().filter_map(|id| facts.get(id)).flat_map(|fact| fact.inputs()).map(str::to_owned);
        let inputs: Vec<String> = inputs.filter(|id| !found.contains(id)).collect();
        if inputs.is_empty() {
            return found;
        }
        found.extend(inputs);
    }
}

/// The facts in some pieces.
fn bound(pieces: Vec<Piece>) -> impl Iterator<Item = String> {
    pieces.into_iter().filter_map(|piece| if let Piece::Bound { fact, .. } = piece { Some(fact) } else { None })
}
