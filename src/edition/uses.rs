//! Which part of the page uses which fact.

use std::collections::{BTreeMap, BTreeSet};

use yew::prelude::*;

use super::link::linked;
use super::shell::render;
use crate::chart::Layout;
use crate::facts::Facts;
use crate::state::{FigureState, State};
use crate::story::{Block, Insert, Story, Words};
use crate::view::Figure;

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
            for block in &section.blocks {
                match block {
                    Block::Prose(prose) => said.extend(prose.facts().into_iter().map(str::to_owned)),
                    Block::Step { title, .. } => said.extend(linked(title)),
                    Block::Place(Insert::Indicators) => {
                        said.extend(story.indicators.iter().flat_map(|one| linked(&one.said)));
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
                        said.extend(story.corrections.iter().flat_map(|one| linked(&one.html)));
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
    points.map(|point| point.fact.clone()).chain(lines.flat_map(bound)).collect()
}

/// The facts that a figure shows as it is served, which may include points of another figure.
fn seen(name: &str, words: &Words) -> Vec<String> {
    let Some(shown) = FigureState::named(name, &State::default()) else { return Vec::new() };
    linked(&render(html! { <Figure {shown} words={words.clone()} layout={Some(Layout::Narrow)} act={None} /> }))
        .collect()
}

/// All facts that can be reached from some figures and some HTML: their facts, and the inputs of those.
pub(super) fn within(figures: &[&str], html: &str, story: &Story, facts: &Facts) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = linked(html).collect();
    found.extend(figures.iter().flat_map(|name| of_figure(name, story, facts)));
    loop {
        let inputs = found.iter().filter_map(|id| facts.get(id)).flat_map(|fact| fact.inputs()).map(str::to_owned);
        let inputs: Vec<String> = inputs.filter(|id| !found.contains(id)).collect();
        if inputs.is_empty() {
            return found;
        }
        found.extend(inputs);
    }
}

/// The facts in a line of labels: `{text|fact|kind}`.
fn bound(line: &str) -> impl Iterator<Item = String> {
    line.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.split('|').nth(1)?.to_owned()))
}
