//! Which part of the page uses which fact.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::Facts;
use crate::story::{Block, Insert, Section, Story};

/// The parts that use a fact, by its id: in prose, in a figure and its words, or on a card.
pub(super) type Uses = BTreeMap<String, BTreeSet<String>>;

/// Finds all uses. What a derived fact is made of counts as used where the derived one is.
pub(super) fn uses(story: &Story, facts: &Facts) -> Uses {
    let mut uses = Uses::new();
    for section in &story.sections {
        let mut said = of_section(section, story, facts);
        let inputs = said.iter().filter_map(|id| facts.get(id)).flat_map(|fact| fact.inputs()).map(str::to_owned);
        said.extend(inputs.collect::<Vec<_>>());
        for fact in said {
            uses.entry(fact).or_default().insert(section.id.clone());
        }
    }
    uses
}

fn of_section(section: &Section, story: &Story, facts: &Facts) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for block in &section.blocks {
        match block {
            Block::Html(html) => said.extend(linked(html)),
            Block::Step { title, .. } => said.extend(linked(title)),
            Block::Place(Insert::Signs) => said.extend(story.signs.iter().flat_map(|sign| linked(&sign.said))),
            Block::Place(Insert::Figure(name) | Insert::Hours(name)) => said.extend(of_figure(name, story, facts)),
            Block::Place(_) | Block::End => {}
        }
    }
    said
}

/// The facts of a figure: its points, and those in its words.
fn of_figure(name: &str, story: &Story, facts: &Facts) -> BTreeSet<String> {
    let figure = facts.figures().filter(|figure| figure.name == *name);
    let points = figure.flat_map(|figure| &figure.series).flat_map(|series| &series.points);
    let key = [name, "."].concat();
    let lines = story.labels.lines().filter(|line| line.starts_with(&key));
    points.map(|point| point.fact.clone()).chain(lines.flat_map(bound)).collect()
}

/// All that can be asked for from a figure and from some HTML: their facts, and what those are made of.
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

/// The facts that HTML links to.
fn linked(html: &str) -> impl Iterator<Item = String> {
    html.split("\"#fact-").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
}

/// The facts in a line of words: `{text|fact|kind}`.
fn bound(line: &str) -> impl Iterator<Item = String> {
    line.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.split('|').nth(1)?.to_owned()))
}
