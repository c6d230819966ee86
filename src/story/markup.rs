//! A block of Markdown as prose, every number in it checked.
//!
//! Only the Markdown that the story needs is accepted; anything else, above all raw HTML, is a problem.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::numbers::{mismatch, numbers};
use super::prose::{Element, Node, Prose};
use crate::facts::{Fact, Facts, Problem, Text};

/// The events of a block, each with its place in the text.
pub(super) type Events<'a> = [(Event<'a>, Range<usize>)];

/// Reads the events of a block.
pub(super) fn read(events: &Events<'_>, text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Prose {
    let mut markup = Markup {
        text,
        facts,
        problems,
        nodes: Vec::new(),
        outer: Vec::new(),
        open: String::new(),
        spans: Vec::new(),
        link: None,
    };
    for (event, span) in events {
        markup.event(event, span.start);
    }
    markup.numbers();
    Prose(markup.nodes)
}

struct Markup<'a> {
    text: &'a Text,
    facts: &'a Facts,
    problems: &'a mut Vec<Problem>,
    /// What was read in the innermost open element, and in those around it.
    nodes: Vec<Node>,
    outer: Vec<Vec<Node>>,
    /// The unbound text, and for each piece of it where that starts here and in the file.
    open: String,
    spans: Vec<(usize, usize)>,
    link: Option<Link<'a>>,
}

enum Link<'a> {
    /// To a fact, with its text so far.
    Fact(&'a Fact, String),
    /// Exempt text, or text for a fact that does not exist.
    Free,
    /// To another address.
    Out(String),
}

impl Markup<'_> {
    fn event(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Text(words) => self.words(words, at),
            Event::SoftBreak => self.words("\n", at),
            Event::HardBreak => {
                self.nodes.push(Node::Break);
                self.open.push('\n');
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.enter(dest_url, at),
            Event::End(TagEnd::Link) => self.leave(at),
            Event::Start(tag) => match name(tag.to_end()) {
                Some(element) => {
                    self.down();
                    self.edge(element);
                }
                None => self.problem(at, "this kind of Markdown is not supported in the story"),
            },
            Event::End(tag) => {
                if let Some(element) = name(*tag) {
                    self.up(|inside| Node::Element(element, inside));
                    self.edge(element);
                }
            }
            _ => self.problem(at, "this kind of Markdown is not supported in the story"),
        }
    }

    fn problem(&mut self, at: usize, what: impl Into<String>) {
        self.problems.push(self.text.problem(at, what));
    }

    /// Enters an element.
    fn down(&mut self) {
        self.outer.push(std::mem::take(&mut self.nodes));
    }

    /// Leaves the innermost element.
    fn up(&mut self, node: impl FnOnce(Vec<Node>) -> Node) {
        let outer = self.outer.pop().unwrap_or_default();
        let inside = std::mem::replace(&mut self.nodes, outer);
        self.nodes.push(node(inside));
    }

    fn edge(&mut self, element: Element) {
        if !element.is_inline() {
            self.open.push('\n');
        }
    }

    fn words(&mut self, words: &str, at: usize) {
        match self.nodes.last_mut() {
            Some(Node::Text(before)) => before.push_str(words),
            _ => self.nodes.push(Node::Text(words.into())),
        }
        match &mut self.link {
            Some(Link::Fact(_, bound)) => bound.push_str(words),
            Some(Link::Free) => {}
            Some(Link::Out(_)) | None => {
                self.spans.push((self.open.len(), at));
                // Readers see a line break within a paragraph as a space.
                self.open.push_str(if words == "\n" { " " } else { words });
            }
        }
    }

    fn enter(&mut self, address: &str, at: usize) {
        self.down();
        self.link = Some(Link::Free);
        if let Some(id) = address.strip_prefix("fact:") {
            let Some(fact) = self.facts.get(id) else { return self.problem(at, format!("the fact `{id}` is unknown")) };
            self.link = Some(Link::Fact(fact, String::new()));
        } else if let Some(reason) = address.strip_prefix("free:") {
            if reason.is_empty() {
                self.problem(at, "words are exempt only for a reason: [words](free:reason)");
            }
        } else {
            self.link = Some(Link::Out(address.into()));
            if !["https://", "#", "../"].iter().any(|start| address.starts_with(start)) {
                self.problem(at, format!("`{address}` is neither https: nor #, ../, fact: or free:"));
            }
        }
    }

    fn leave(&mut self, at: usize) {
        match self.link.take() {
            Some(Link::Fact(fact, words)) => {
                let (id, kind) = (fact.id.clone(), fact.kind.name().into());
                self.up(|inside| Node::Fact { id, kind, inside });
                if words.trim().is_empty() {
                    self.problem(at, format!("the link to `{}` has no words", fact.id));
                }
                if let Some(what) = mismatch(fact, &words, self.facts.numerals()) {
                    self.problem(at, what);
                }
            }
            Some(Link::Out(address)) => self.up(|inside| Node::Link { address, inside }),
            Some(Link::Free) | None => self.up(Node::Free),
        }
        // Separates the texts on either side of a bound one.
        self.open.push('\u{fffc}');
    }

    fn numbers(&mut self) {
        let open = std::mem::take(&mut self.open);
        for number in numbers(&open, self.facts.numerals()) {
            let span = self.spans.iter().rev().find(|(start, _)| *start <= number.at);
            let at = span.map_or(0, |(start, at)| at + number.at - start);
            self.problem(
                at,
                format!("`{}` is bound to no fact; write [{0}](fact:its-id), or [{0}](free:reason)", number.words),
            );
        }
    }
}

fn name(tag: TagEnd) -> Option<Element> {
    Some(match tag {
        TagEnd::Paragraph => Element::Paragraph,
        TagEnd::BlockQuote(_) => Element::Quote,
        TagEnd::List(true) => Element::Ordered,
        TagEnd::List(false) => Element::List,
        TagEnd::Item => Element::Item,
        TagEnd::Emphasis => Element::Em,
        TagEnd::Strong => Element::Strong,
        _ => return None,
    })
}
