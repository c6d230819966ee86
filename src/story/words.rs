//! The labels, looked up by key.
//!
//! They reach the browser as a block of text in the page, with one `key=text` per line, so that a translation is a file
//! and no word is in the WASM. The build has resolved the facts in them: `{13,221|entries-2024|counted}`.

use std::rc::Rc;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Text(String),
    /// A number or a phrase that is bound to a fact.
    Bound {
        /// What the reader sees.
        text: String,
        /// The id of the fact.
        fact: String,
        /// The kind's name, which is its mark.
        kind: String,
    },
}

/// The argument for a `{$name}` in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument<'a> {
    /// The name in the sentence.
    pub name: &'a str,
    /// What the reader sees.
    pub text: String,
    /// The fact that it is bound to, and its kind; none for the reader's own numbers.
    pub fact: Option<(&'a str, &'a str)>,
}

/// The labels, cheap to clone and to compare, with sorted keys, as the build writes them.
#[derive(Clone, Debug)]
pub struct Words(Rc<[(String, String)]>);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Words {
    /// Reads the block of text.
    pub fn new(block: &str) -> Self {
        Self(
            block
                .lines()
                .filter_map(|line| line.split_once('='))
                .map(|(key, text)| (key.into(), text.into()))
                .collect(),
        )
    }

    /// The text of a `key` without links, if it has no arguments.
    pub fn text(&self, key: &str) -> String {
        let line = self.line(key);
        if line.contains('{') { plain(&self.say(key, &[])) } else { line.into() }
    }

    /// Whether there is a text of a `key`.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn has(&self, key: &str) -> bool {
        self.0.binary_search_by(|(one, _)| one.as_str().cmp(key)).is_ok()
    }

    /// The text of a `key` in pieces, with its arguments filled in. An argument that is not given stays empty.
    pub fn say(&self, key: &str, arguments: &[Argument<'_>]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut rest = self.line(key);
        while let Some((before, after)) = rest.split_once('{') {
            plain.push_str(before);
            let (inside, tail) = after.split_once('}').unwrap_or((after, ""));
            rest = tail;
            // The text of a fact may begin with a dollar sign, but is never a name alone.
            let bound = if let Some(name) = inside.strip_prefix('$').filter(|name| !name.contains('|')) {
                let Some(argument) = arguments.iter().find(|argument| argument.name == name) else { continue };
                let Some((fact, kind)) = argument.fact else {
                    plain.push_str(&argument.text);
                    continue;
                };
                (argument.text.as_str(), fact, kind)
            } else {
                let mut parts = inside.splitn(3, '|');
                (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""))
            };
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            pieces.push(Piece::Bound { text: bound.0.into(), fact: bound.1.into(), kind: bound.2.into() });
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        pieces
    }

    /// The text of a `key`, or the key itself if the block does not have it, so that the gap is visible.
    pub(super) fn line<'a>(&'a self, key: &'a str) -> &'a str {
        let found = self.0.binary_search_by(|(one, _)| one.as_str().cmp(key)).ok();
        found.and_then(|at| self.0.get(at)).map_or(key, |(_, text)| text)
    }
}

/// The pieces as plain text, for labels that cannot hold links.
pub fn plain(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Bound { text, .. } => text.as_str(),
        })
        .collect()
}

/// The pieces of a text that is no label and whose facts the build has resolved.
#[cfg(not(target_arch = "wasm32"))]
pub fn pieces(text: &str) -> Vec<Piece> {
    Words(Rc::new([(String::new(), text.into())])).say("", &[])
}
