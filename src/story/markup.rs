//! A block of prose as HTML, every number in it checked.
//!
//! Only the Markdown that the story needs is accepted; anything else, above all raw HTML, is a problem.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::numbers::{mismatch, numbers};
use super::page::Events;
use crate::facts::{Fact, Facts, Problem, Text};

/// Renders the events of a block.
pub(super) fn render(events: &Events<'_>, text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> String {
    let mut markup =
        Markup { text, facts, problems, html: String::new(), open: String::new(), spans: Vec::new(), link: None };
    for (event, span) in events {
        markup.event(event, span.start);
    }
    markup.numbers();
    markup.html
}

struct Markup<'a> {
    text: &'a Text,
    facts: &'a Facts,
    problems: &'a mut Vec<Problem>,
    html: String,
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
    Out,
}

impl Markup<'_> {
    fn event(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Text(words) => self.words(words, at),
            Event::SoftBreak => self.words("\n", at),
            Event::HardBreak => {
                self.html.push_str("<br>");
                self.open.push('\n');
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.enter(dest_url, at),
            Event::End(TagEnd::Link) => self.leave(at),
            Event::Start(tag) => match name(tag.to_end()) {
                Some(name) => self.tag("<", name),
                None => self.problem(at, "this kind of Markdown is not supported in the story"),
            },
            Event::End(tag) => {
                if let Some(name) = name(*tag) {
                    self.tag("</", name);
                }
            }
            _ => self.problem(at, "this kind of Markdown is not supported in the story"),
        }
    }

    fn problem(&mut self, at: usize, what: impl Into<String>) {
        self.problems.push(self.text.problem(at, what));
    }

    fn tag(&mut self, start: &str, name: &str) {
        self.html.push_str(start);
        self.html.push_str(name);
        self.html.push('>');
        if !matches!(name, "em" | "strong") {
            self.open.push('\n');
        }
    }

    fn words(&mut self, words: &str, at: usize) {
        escape(words, &mut self.html);
        match &mut self.link {
            Some(Link::Fact(_, bound)) => bound.push_str(words),
            Some(Link::Free) => {}
            Some(Link::Out) | None => {
                self.spans.push((self.open.len(), at));
                // Readers see a line break within a paragraph as a space.
                self.open.push_str(if words == "\n" { " " } else { words });
            }
        }
    }

    fn enter(&mut self, address: &str, at: usize) {
        self.link = Some(Link::Free);
        if let Some(id) = address.strip_prefix("fact:") {
            let Some(fact) = self.facts.get(id) else { return self.problem(at, format!("the fact `{id}` is unknown")) };
            self.html.push_str(&anchor(&fact.id, fact.kind.name()));
            self.link = Some(Link::Fact(fact, String::new()));
        } else if let Some(reason) = address.strip_prefix("free:") {
            if reason.is_empty() {
                self.problem(at, "words are exempt only for a reason: [words](free:reason)");
            }
        } else {
            self.html.push_str("<a href=\"");
            escape(address, &mut self.html);
            self.html.push_str("\">");
            self.link = Some(Link::Out);
            if !["https://", "#", "../"].iter().any(|start| address.starts_with(start)) {
                self.problem(at, format!("`{address}` is neither https: nor #, ../, fact: or free:"));
            }
        }
    }

    fn leave(&mut self, at: usize) {
        match self.link.take() {
            Some(Link::Fact(fact, words)) => {
                self.html.push_str("</a>");
                if words.trim().is_empty() {
                    self.problem(at, format!("the link to `{}` has no words", fact.id));
                }
                if let Some(what) = mismatch(fact, &words) {
                    self.problem(at, what);
                }
            }
            Some(Link::Out) => self.html.push_str("</a>"),
            Some(Link::Free) | None => {}
        }
        // Separates the texts on either side of a bound one.
        self.open.push('\u{fffc}');
    }

    fn numbers(&mut self) {
        let open = std::mem::take(&mut self.open);
        for number in numbers(&open) {
            let span = self.spans.iter().rev().find(|(start, _)| *start <= number.at);
            let at = span.map_or(0, |(start, at)| at + number.at - start);
            self.problem(
                at,
                format!("`{}` is bound to no fact; write [{0}](fact:its-id), or [{0}](free:reason)", number.words),
            );
        }
    }
}

/// The start of a link to a fact.
pub(super) fn anchor(id: &str, kind: &str) -> String {
    format!(r##"<a class="n n-{kind}" href="#fact-{id}">"##)
}

fn name(tag: TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "p",
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        _ => return None,
    })
}

/// Appends words as HTML.
pub(super) fn escape(words: &str, html: &mut String) {
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}
