//! The prose: `page.md`, cut into sections and blocks.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

use super::markup;
use crate::facts::{Facts, Problem, Text};

/// A part of the page with its own address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The end of its address.
    pub id: String,
    /// Its title as HTML.
    pub title: String,
    /// The level of its heading, one or two.
    pub level: u8,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Prose as HTML.
    Html(String),
    /// A place for something that is not prose.
    Place {
        /// What sort of thing, such as `figure`.
        what: String,
        /// Which of them, such as `arrivals`.
        name: String,
    },
}

pub(super) type Events<'a> = [(Event<'a>, Range<usize>)];

/// Reads the sections.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Vec<Section> {
    let events: Vec<_> = Parser::new_ext(text.body(), Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter().collect();
    let mut sections: Vec<Section> = Vec::new();
    for events in blocks(&events) {
        let Some((first, span)) = events.first() else { continue };
        if let Event::Start(Tag::Heading { level: level @ (HeadingLevel::H1 | HeadingLevel::H2), id, .. }) = first {
            let id = id.as_deref().unwrap_or_default();
            if id.is_empty() {
                problems.push(text.problem(span.start, "a section needs an address: write {#its-id} after its title"));
            } else if sections.iter().any(|section| section.id == id) {
                problems.push(text.problem(span.start, format!("the section id `{id}` is taken already")));
            }
            let inner = events.get(1..events.len() - 1).unwrap_or_default();
            let title = markup::render(inner, text, facts, problems);
            sections.push(Section { id: id.into(), title, level: *level as u8, blocks: Vec::new() });
            continue;
        }
        let block = place(events, text, facts, problems)
            .unwrap_or_else(|| Block::Html(markup::render(events, text, facts, problems)));
        match sections.last_mut() {
            Some(section) => section.blocks.push(block),
            None => problems.push(text.problem(span.start, "this stands before the first title")),
        }
    }
    sections
}

/// The events of one top-level block after the other.
fn blocks<'a, 'b>(events: &'b Events<'a>) -> impl Iterator<Item = &'b Events<'a>> {
    let mut depth = 0_usize;
    events.split_inclusive(move |(event, _)| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })
}

/// The place that a paragraph marks if there is nothing in it but `![](what:name)`.
fn place(events: &Events<'_>, text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Option<Block> {
    let [
        (Event::Start(Tag::Paragraph), span),
        (Event::Start(Tag::Image { dest_url, .. }), _),
        (Event::End(TagEnd::Image), _),
        (Event::End(TagEnd::Paragraph), _),
    ] = events
    else {
        return None;
    };
    let (what, name) = dest_url.split_once(':').unwrap_or((dest_url, ""));
    if what.is_empty() || name.is_empty() {
        problems.push(text.problem(span.start, format!("`{dest_url}` marks no place: write what:name")));
    } else if what == "figure" && facts.figures().all(|figure| figure.name != name) {
        let known: Vec<_> = facts.figures().map(|figure| figure.name.as_str()).collect();
        problems.push(text.problem(span.start, format!("the figure `{name}` is none of: {}", known.join(", "))));
    }
    Some(Block::Place { what: what.into(), name: name.into() })
}
