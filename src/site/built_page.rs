//! A page that was built before, read by a tokenizer: what its tags and comments say, and what is put there.

use std::borrow::Cow;
use std::ops::Range;

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

/// A page, or a part of one.
pub(super) struct BuiltPage<'a> {
    text: &'a str,
    tokens: Vec<Token<usize>>,
}

/// The first tag of an element.
#[derive(Clone, Copy)]
pub(super) struct Tag<'p>(&'p StartTag<usize>);

/// What is put into a page, each text in the place of what is there.
pub(super) type Edits = Vec<(Range<usize>, String)>;

impl<'a> BuiltPage<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        // Or what scripts and styles hold would be read as tags.
        emitter.naively_switch_states(true);
        let Ok(tokens) = Tokenizer::new_with_emitter(text, emitter).collect();
        Self { text, tokens }
    }

    /// The tags of this name, in their order.
    pub(super) fn tags(&self, name: &str) -> impl Iterator<Item = Tag<'_>> {
        self.tokens.iter().filter_map(move |token| match token {
            Token::StartTag(tag) if tag.name.as_slice() == name.as_bytes() => Some(Tag(tag)),
            _ => None,
        })
    }

    /// What is between a tag and the end of its element, if no element of the same name is in it.
    pub(super) fn inside(&self, tag: Tag<'_>) -> Option<Range<usize>> {
        let start = tag.place().end;
        let end = self.tokens.iter().find_map(|token| match token {
            Token::EndTag(end) if end.name == tag.0.name && end.span.start >= start => Some(end.span.start),
            _ => None,
        });
        Some(start..end?)
    }

    /// The text of a script or a style, the first with a tag of this name.
    pub(super) fn own(&self, name: &str) -> Option<&'a str> {
        self.text.get(self.inside(self.tags(name).next()?)?)
    }

    /// What the first comment says that begins with this word.
    pub(super) fn comment(&self, word: &str) -> Option<String> {
        self.tokens.iter().find_map(|token| match token {
            Token::Comment(comment) => Some(said(comment).strip_prefix(word)?.strip_prefix(' ')?.to_owned()),
            _ => None,
        })
    }

    /// The text of the page with other texts put in.
    pub(super) fn with(&self, mut edits: Edits) -> String {
        edits.sort_by_key(|(place, _)| place.start);
        let (mut text, mut at) = (String::with_capacity(self.text.len()), 0);
        for (place, new) in edits {
            text.extend([self.text.get(at..place.start).unwrap_or_default(), &new]);
            at = place.end;
        }
        text + self.text.get(at..).unwrap_or_default()
    }
}

impl<'p> Tag<'p> {
    /// Where it stands.
    pub(super) fn place(self) -> Range<usize> {
        self.0.span.start..self.0.span.end
    }

    /// The value of an attribute.
    pub(super) fn says(self, attribute: &str) -> Option<Cow<'p, str>> {
        self.0.attributes.get(attribute.as_bytes()).map(|value| said(value))
    }

    /// Where an attribute stands, with its name.
    pub(super) fn place_of(self, attribute: &str) -> Option<Range<usize>> {
        self.0.attributes.get(attribute.as_bytes()).map(|value| value.span.start..value.span.end)
    }
}

fn said(text: &HtmlString) -> Cow<'_, str> {
    String::from_utf8_lossy(text)
}
