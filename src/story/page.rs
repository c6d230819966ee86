//! The prose: `page.md`, cut into sections and blocks.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

use super::markup;
use crate::facts::{Facts, Problem, Text};

/// A part of the page with its own address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Begins a step of the figure before it; the prose up to the next step, the end or the next section belongs to it.
    Step {
        /// The end of its address.
        id: String,
        /// Its title as HTML.
        title: String,
        /// What it asks of the figure, as the page's query has it: `a=b&c=d`; nothing for the figure as it is told.
        asks: String,
    },
    /// Ends the steps, so that ordinary prose can follow.
    End,
}

pub(super) type Events<'a> = [(Event<'a>, Range<usize>)];

/// Reads the sections.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Vec<Section> {
    let events: Vec<_> = Parser::new_ext(text.body(), Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter().collect();
    let mut reader = Reader { text, facts, problems, sections: Vec::new(), step: None };
    for events in blocks(&events) {
        if let Some((first, span)) = events.first() {
            reader.block(events, first, span.start);
        }
    }
    reader.leave();
    reader.sections
}

struct Reader<'a> {
    text: &'a Text,
    facts: &'a Facts,
    problems: &'a mut Vec<Problem>,
    sections: Vec<Section>,
    /// Where the open step starts, and whether it says anything yet.
    step: Option<(usize, bool)>,
}

impl Reader<'_> {
    fn block(&mut self, events: &Events<'_>, first: &Event<'_>, at: usize) {
        match first {
            Event::Start(Tag::Heading { level: level @ (HeadingLevel::H1 | HeadingLevel::H2), id, .. }) => {
                self.leave();
                let id = self.address(id.as_deref(), "section", at);
                let title = self.title(events);
                self.sections.push(Section { id, title, level: *level as u8, blocks: Vec::new() });
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H3, id, classes, attrs }) => {
                self.leave();
                if !self.sections.last().is_some_and(Section::has_figure) {
                    self.problem(at, "a step stands before the figure that it belongs to");
                }
                let id = self.address(id.as_deref(), "step", at);
                let (title, asks) = (self.title(events), self.asks(classes, attrs, at));
                self.push(Block::Step { id, title, asks }, at);
                self.step = Some((at, false));
            }
            Event::Rule => {
                if self.step.is_none() {
                    self.problem(at, "this line ends the steps, and there are none");
                }
                self.leave();
                self.push(Block::End, at);
            }
            _ => {
                let block = place(events, self.text, self.facts, self.problems)
                    .unwrap_or_else(|| Block::Html(markup::render(events, self.text, self.facts, self.problems)));
                match (&mut self.step, &block) {
                    (Some(_), Block::Place { .. }) => {
                        self.problem(at, "a step is prose only: write *** before this to end the steps");
                    }
                    (Some((_, says)), _) => *says = true,
                    (None, _) => {}
                }
                self.push(block, at);
            }
        }
    }

    fn problem(&mut self, at: usize, what: impl Into<String>) {
        self.problems.push(self.text.problem(at, what));
    }

    fn push(&mut self, block: Block, at: usize) {
        match self.sections.last_mut() {
            Some(section) => section.blocks.push(block),
            None => self.problem(at, "this stands before the first title"),
        }
    }

    /// Leaves the open step, which must have said something.
    fn leave(&mut self) {
        if let Some((at, false)) = self.step.take() {
            self.problem(at, "this step says nothing");
        }
    }

    /// The address in a heading, which no section and no step may share.
    fn address(&mut self, id: Option<&str>, what: &str, at: usize) -> String {
        let id = id.unwrap_or_default();
        if id.is_empty() {
            self.problem(at, format!("a {what} needs an address: write {{#its-id}} after its title"));
        } else if self.sections.iter().any(|section| section.holds(id)) {
            self.problem(at, format!("the {what} id `{id}` is taken already"));
        }
        id.into()
    }

    fn title(&mut self, events: &Events<'_>) -> String {
        let inner = events.get(1..events.len() - 1).unwrap_or_default();
        markup::render(inner, self.text, self.facts, self.problems)
    }

    /// The attributes of a step as a query.
    fn asks(&mut self, classes: &[CowStr<'_>], attrs: &[(CowStr<'_>, Option<CowStr<'_>>)], at: usize) -> String {
        let plain = |word: &str| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        };
        for class in classes {
            self.problem(at, format!("`.{class}` asks nothing of a figure: write key=value"));
        }
        let mut asks = String::new();
        for (key, value) in attrs {
            let value = value.as_deref().unwrap_or_default();
            if !plain(key) || !plain(value) {
                self.problem(at, format!("`{key}={value}` asks nothing of a figure: write key=value"));
            }
            let and = if asks.is_empty() { "" } else { "&" };
            asks.extend([and, key, "=", value]);
        }
        asks
    }
}

impl Block {
    /// The prose, if it is prose.
    pub fn html(&self) -> Option<&str> {
        if let Self::Html(html) = self { Some(html) } else { None }
    }
}

impl Section {
    fn has_figure(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Place { what, .. } if what == "figure"))
    }

    fn holds(&self, address: &str) -> bool {
        self.id == address || self.blocks.iter().any(|block| matches!(block, Block::Step { id, .. } if id == address))
    }
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
    } else if what == "signs" && name != "ilo" {
        problems.push(text.problem(span.start, format!("the signs `{name}` are unknown: write signs:ilo")));
    }
    Some(Block::Place { what: what.into(), name: name.into() })
}
