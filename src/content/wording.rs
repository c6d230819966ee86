//! How a claim may be written: as the page has it, and who says so in a clause to copy.

use std::collections::BTreeMap;

use super::names::called;
use crate::facts::{Fact, Facts};
use crate::story::{Argument, Block, Element, Node, Prose, Section, Words, plain};

/// How many sentences of the page a claim shows at most.
const MOST: usize = 3;

/// The sentences of the page by the claims that they are bound to.
#[derive(Clone, Debug, Default)]
pub struct Wordings(BTreeMap<String, Vec<Said>>);

/// A sentence of the page, and the part that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The id of the part.
    pub part: String,
    /// The sentence as it is read.
    pub sentence: String,
}

impl Wordings {
    /// Takes the story apart.
    pub fn of(sections: &[Section]) -> Self {
        let mut all: BTreeMap<String, Vec<Said>> = BTreeMap::new();
        for section in sections {
            let prose = section.blocks.iter().filter_map(Block::prose);
            for (sentence, bound) in prose.flat_map(sentences) {
                for id in bound {
                    let said = Said { part: section.id.clone(), sentence: sentence.clone() };
                    let told = all.entry(id).or_default();
                    if told.len() < MOST && !told.contains(&said) {
                        told.push(said);
                    }
                }
            }
        }
        Self(all)
    }

    /// The sentences that are bound to a fact.
    pub fn said(&self, fact: &Fact) -> &[Said] {
        self.0.get(&fact.id).map_or(&[], Vec::as_slice)
    }
}

/// A paragraph or an item, and where in it the words of which claims begin.
#[derive(Debug, Default)]
struct Line {
    text: String,
    bound: Vec<(usize, String)>,
}

/// The paragraphs and items of some nodes, added to `lines`; the last is the one that goes on.
fn read(nodes: &[Node], lines: &mut Vec<Line>) {
    for node in nodes {
        if let Some(line) = lines.last_mut() {
            match node {
                Node::Text(words) => line.text.push_str(words),
                Node::Break => line.text.push('\n'),
                Node::Fact { id, .. } => line.bound.push((line.text.len(), id.clone())),
                _ => {}
            }
        }
        read(node.inside(), lines);
        if matches!(node, Node::Element(Element::Paragraph | Element::Item, _)) {
            lines.push(Line::default());
        }
    }
}

/// The sentences of some prose, with the facts that they are bound to.
fn sentences(prose: &Prose) -> Vec<(String, Vec<String>)> {
    let mut lines = vec![Line::default()];
    read(&prose.0, &mut lines);
    let mut found = Vec::new();
    for Line { text, bound } in lines {
        let mut start = 0;
        while let Some(rest) = text.get(start..)
            && let Some(length) = end_of_first(rest)
        {
            let words = rest.get(..length).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            let within = bound.iter().filter(|(at, _)| (start..start + length).contains(at));
            let ids: Vec<String> = within.map(|(_, id)| id.clone()).collect();
            if !ids.is_empty() && is_whole(&words) {
                found.push((words, ids));
            }
            start += length;
        }
    }
    found
}

/// Whether these words are a sentence, and no item of a list that goes on.
fn is_whole(words: &str) -> bool {
    let ends = words.trim_end_matches(['”', '’', ')']).ends_with(['.', '!', '?']);
    ends && !words.starts_with(char::is_lowercase)
}

/// Where the first sentence of a text ends. A full stop inside a number ends none.
fn end_of_first(text: &str) -> Option<usize> {
    let ends = text.match_indices(['.', '!', '?']);
    let closed = ends.filter_map(|(at, mark)| {
        let end = at + mark.len();
        let after = text.get(end..)?;
        let open = after.trim_start_matches(['”', '’', ')']);
        let whole = open.is_empty() || open.starts_with(char::is_whitespace);
        whole.then(|| end + after.len() - open.len())
    });
    closed.min().or_else(|| (!text.trim().is_empty()).then_some(text.len()))
}

/// Who says so, in a clause to copy: nobody has to look for it, and so it need not be left out.
pub fn clause(fact: &Fact, facts: &Facts, words: &Words) -> String {
    let argument = |name, text: &str| Argument { name, text: text.to_owned(), fact: None };
    let by = argument("by", &words.text("page.name"));
    let exact = argument("exact", &fact.qualifier);
    let first = fact.excerpts.iter().find(|one| !one.disagrees);
    let read = first.and_then(|excerpt| Some((excerpt, facts.source(&excerpt.source)?)));
    plain(&match read {
        _ if !fact.derived.is_empty() => words.say("claim.clause.derived", &[by, exact]),
        None => words.say("claim.clause.none", &[by, argument("data", &words.text("page.data.said"))]),
        Some((excerpt, source)) => {
            let origin = excerpt.origin.as_deref().unwrap_or(&source.origin);
            let of = argument("of", &called(origin, facts, words));
            let (in_, date) = (argument("in", &source.publisher), argument("date", &words.date(&source.date)));
            let key = if origin == source.id { "claim.clause.own" } else { "claim.clause.read" };
            words.say(key, &[of, in_, date, exact])
        }
    })
}
