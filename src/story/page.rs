//! The prose: `page.md` as sections and blocks.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::markup::{self, Events};
use super::prose::Prose;
use crate::facts::{Facts, Problem, Text};
use crate::state::refusal;

/// A section of the page, with an address of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The end of its address.
    pub id: String,
    /// Its title.
    pub title: Prose,
    /// The level of its heading, one or two.
    pub level: u8,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Prose.
    Prose(Prose),
    /// Something that is not prose.
    Place(Insert),
    /// Begins a step of the figure before it; the prose up to the next step, the end or the next section belongs to it.
    Step {
        /// The end of its address.
        id: String,
        /// Its title.
        title: Prose,
        /// What it asks of the figure, in the form of the page's query: `a=b&c=d`; empty for the defaults.
        asks: String,
    },
    /// Ends the steps, so that ordinary prose can follow.
    End,
}

/// What is inserted where a paragraph consists of `![](what:name)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Insert {
    /// The figure of this name.
    Figure(String),
    /// `hours:day`: the hours of the day that this figure shows, all of the same height, with the steps at their hours.
    Hours(String),
    /// `band:day`: the same day as one band.
    Band,
    /// `key:certainty`: the kinds of certainty and their inks.
    Key,
    /// `signs:ilo`: the indicators of forced labour as cards.
    Indicators,
    /// `sources:all`: the list of the claims.
    Sources,
    /// `corrections:all`: the list of corrections.
    Corrections,
    /// `lesson:links`: the addresses of the lesson.
    Links,
    /// `lesson:answers`: the answers to the questions of the lesson.
    Answers,
    /// `lesson:frame`: the code that embeds the lesson.
    Frame,
}

/// The role of a text, which decides what can be inserted and what its steps mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The page: its steps ask something of their figures.
    Article,
    /// The lesson, whose steps `lesson.rs` reads.
    Lesson,
    /// The teacher's page.
    Teacher,
}

/// Reads the sections.
pub(super) fn read(text: &Text, role: Role, facts: &Facts, problems: &mut Vec<Problem>) -> Vec<Section> {
    let events: Vec<_> = Parser::new_ext(text.body(), Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter().collect();
    let mut reader = Reader { text, role, facts, problems, sections: Vec::new(), step: None };
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
    role: Role,
    facts: &'a Facts,
    problems: &'a mut Vec<Problem>,
    sections: Vec<Section>,
    /// Where the open step starts, and whether it has content yet.
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
                if self.sections.last().and_then(Section::figure).is_none() {
                    self.problem(at, "a step stands before the figure that it belongs to");
                }
                let id = self.address(id.as_deref(), "step", at);
                let (title, asks) = (self.title(events), self.asks(classes, attrs, at));
                self.push(Block::Step { id, title, asks }, at);
                self.step = Some((at, false));
            }
            Event::Rule => {
                if self.step.is_none() {
                    self.problem(at, "this line ends steps, and none is open");
                }
                self.leave();
                self.push(Block::End, at);
            }
            _ => {
                let block = match place(events) {
                    Some(name) => self.insert(&name, at),
                    None => Block::Prose(markup::read(events, self.text, self.facts, self.problems)),
                };
                match (&mut self.step, &block) {
                    (Some(_), Block::Place(_)) => {
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

    /// Closes the open step, which must have content.
    fn leave(&mut self) {
        if let Some((at, false)) = self.step.take() {
            self.problem(at, "this step is empty");
        }
    }

    /// The address in a heading, which must be unique.
    fn address(&mut self, id: Option<&str>, what: &str, at: usize) -> String {
        let id = id.unwrap_or_default();
        if id.is_empty() {
            self.problem(at, format!("a {what} needs an address: write {{#its-id}} after its title"));
        } else if self.sections.iter().any(|section| section.holds(id)) {
            self.problem(at, format!("the {what} id `{id}` is taken already"));
        }
        id.into()
    }

    fn title(&mut self, events: &Events<'_>) -> Prose {
        let inner = events.get(1..events.len() - 1).unwrap_or_default();
        markup::read(inner, self.text, self.facts, self.problems)
    }

    /// The attributes of a step as a query.
    fn asks(&mut self, classes: &[CowStr<'_>], attrs: &[(CowStr<'_>, Option<CowStr<'_>>)], at: usize) -> String {
        let plain = |word: &str| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        };
        for class in classes {
            self.problem(at, format!("`.{class}` sets nothing in a figure: write key=value"));
        }
        let mut asks = String::new();
        for (key, value) in attrs {
            let value = value.as_deref().unwrap_or_default();
            if !plain(key) || !plain(value) {
                self.problem(at, format!("`{key}={value}` sets nothing in a figure: write key=value"));
            } else if let (Role::Article, Some(figure)) = (self.role, self.sections.last().and_then(Section::figure))
                && let Some(refusal) = refusal(figure, key, value)
            {
                self.problem(at, refusal);
            }
            let and = if asks.is_empty() { "" } else { "&" };
            asks.extend([and, key, "=", value]);
        }
        asks
    }

    /// What to insert at a place; an empty block and a problem if the place is unknown.
    fn insert(&mut self, place: &str, at: usize) -> Block {
        let known: Vec<(&str, Insert)> = match self.role {
            Role::Article => vec![
                ("key:certainty", Insert::Key),
                ("signs:ilo", Insert::Indicators),
                ("sources:all", Insert::Sources),
                ("corrections:all", Insert::Corrections),
                ("band:day", Insert::Band),
                ("hours:day", Insert::Hours("day".into())),
            ],
            Role::Lesson => Vec::new(),
            Role::Teacher => vec![
                ("lesson:links", Insert::Links),
                ("lesson:answers", Insert::Answers),
                ("lesson:frame", Insert::Frame),
            ],
        };
        // The hours and the band are those of a figure, which another story may not have.
        let drawn = |place: &str| match place.split_once(':') {
            Some(("band" | "hours", figure)) => self.facts.figures().any(|one| one.name == figure),
            _ => true,
        };
        let known: Vec<_> = known.into_iter().filter(|(name, _)| drawn(name)).collect();
        if let Some((_, insert)) = known.iter().find(|(name, _)| *name == place) {
            return Block::Place(insert.clone());
        }
        let names = self.facts.figures().map(|figure| figure.name.as_str());
        let figures: Vec<_> = names.filter(|_| self.role != Role::Teacher).collect();
        if let Some(name) = place.strip_prefix("figure:").filter(|name| figures.contains(name)) {
            return Block::Place(Insert::Figure(name.into()));
        }
        let figures = figures.into_iter().map(|name| ["figure:", name].concat());
        let all: Vec<_> = figures.chain(known.iter().map(|(name, _)| (*name).into())).collect();
        self.problem(at, format!("the place `{place}` is none of: {}", all.join(", ")));
        Block::Prose(Prose::default())
    }
}

impl Block {
    /// The prose, if it is prose.
    pub fn prose(&self) -> Option<&Prose> {
        if let Self::Prose(prose) = self { Some(prose) } else { None }
    }

    /// The name of the figure, if it is one.
    pub fn figure(&self) -> Option<&str> {
        if let Self::Place(Insert::Figure(name)) = self { Some(name) } else { None }
    }

    /// The name of the figure that the steps after this are about.
    pub fn about(&self) -> Option<&str> {
        if let Self::Place(Insert::Figure(name) | Insert::Hours(name)) = self { Some(name) } else { None }
    }
}

impl Section {
    /// The figure that a step here is about: the last one so far.
    fn figure(&self) -> Option<&str> {
        self.blocks.iter().rev().find_map(Block::about)
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

/// The name of the place, if a paragraph consists of `![](what:name)`.
fn place(events: &Events<'_>) -> Option<String> {
    let [
        (Event::Start(Tag::Paragraph), _),
        (Event::Start(Tag::Image { dest_url, .. }), _),
        (Event::End(TagEnd::Image), _),
        (Event::End(TagEnd::Paragraph), _),
    ] = events
    else {
        return None;
    };
    Some(dest_url.to_string())
}
