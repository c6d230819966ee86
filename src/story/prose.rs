//! Prose as a tree: what a block of Markdown or a text with facts in it says, before it is HTML.
//!
//! Whoever wants to know something of the prose walks the tree; `src/edition/prose.rs` makes nodes of a document of it.

use super::Piece;

/// The prose of a block, or of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose(pub Vec<Node>);

/// A node of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Words.
    Text(String),
    /// A line break.
    Break,
    /// A paragraph, list, quote or emphasis with what is in it.
    Element(Element, Vec<Node>),
    /// Words that are bound to a fact.
    Fact {
        /// The id of the fact.
        id: String,
        /// The name of its kind, which is its mark.
        kind: String,
        /// The words.
        inside: Vec<Node>,
    },
    /// Words that are exempt from the check of numbers.
    Free(Vec<Node>),
    /// Words that link to an address.
    Link {
        /// The address.
        address: String,
        /// The words.
        inside: Vec<Node>,
    },
}

/// The kinds of elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// A paragraph.
    Paragraph,
    /// A quotation.
    Quote,
    /// A numbered list.
    Ordered,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// Emphasis.
    Em,
    /// Strong emphasis.
    Strong,
}

impl Element {
    /// Its name in HTML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "p",
            Self::Quote => "blockquote",
            Self::Ordered => "ol",
            Self::List => "ul",
            Self::Item => "li",
            Self::Em => "em",
            Self::Strong => "strong",
        }
    }

    /// Whether it is part of a line of text.
    pub fn is_inline(self) -> bool {
        matches!(self, Self::Em | Self::Strong)
    }
}

impl Node {
    /// What is in it.
    pub fn inside(&self) -> &[Self] {
        match self {
            Self::Text(_) | Self::Break => &[],
            Self::Element(_, inside) | Self::Free(inside) | Self::Fact { inside, .. } | Self::Link { inside, .. } => {
                inside
            }
        }
    }
}

impl Prose {
    /// The words alone.
    pub fn text(&self) -> String {
        let mut text = String::new();
        read(&self.0, "", &mut text);
        text
    }

    /// How many words a reader reads. What stands on either side of an element or a link counts as two.
    pub fn count(&self) -> usize {
        let mut text = String::new();
        read(&self.0, " ", &mut text);
        text.split_whitespace().count()
    }

    /// The ids of the facts that words are bound to, in their order.
    pub fn facts(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        find(&self.0, &mut ids);
        ids
    }

    /// The items, if it is a list without numbers.
    pub fn items(&self) -> Option<impl Iterator<Item = Self>> {
        let Some(Node::Element(Element::List, items)) = self.0.first() else { return None };
        Some(items.iter().map(|item| Self(item.inside().to_vec())))
    }

    /// Its paragraphs in one line, with a space after each.
    #[must_use]
    pub fn joined(&self) -> Self {
        let line = self.0.iter().flat_map(|node| match node {
            Node::Element(Element::Paragraph, inside) => [inside.as_slice(), &[Node::Text(" ".into())]].concat(),
            other => vec![other.clone()],
        });
        Self(line.collect())
    }
}

impl From<Vec<Piece>> for Prose {
    fn from(pieces: Vec<Piece>) -> Self {
        let node = |piece| match piece {
            Piece::Text(words) => Node::Text(words),
            Piece::Bound { text, fact, kind } => Node::Fact { id: fact, kind, inside: vec![Node::Text(text)] },
        };
        Self(pieces.into_iter().map(node).collect())
    }
}

fn find<'a>(nodes: &'a [Node], ids: &mut Vec<&'a str>) {
    for node in nodes {
        if let Node::Fact { id, .. } = node {
            ids.push(id);
        }
        find(node.inside(), ids);
    }
}

fn read(nodes: &[Node], edge: &str, text: &mut String) {
    for node in nodes {
        let edge_here = if matches!(node, Node::Text(_) | Node::Free(_)) { "" } else { edge };
        text.push_str(edge_here);
        match node {
            Node::Text(words) => text.push_str(words),
            Node::Break => text.push('\n'),
            _ => {}
        }
        read(node.inside(), edge, text);
        text.push_str(edge_here);
    }
}
