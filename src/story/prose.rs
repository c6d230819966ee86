//! Prose as a tree: what a block of Markdown says, before it is HTML.
//!
//! Readers of the prose walk the tree; only `Prose::html` and what it calls write HTML, with one function that escapes.

use html_escape::encode_double_quoted_attribute_to_string as escape;

/// The prose of a block.
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
    /// The prose as HTML.
    pub fn html(&self) -> String {
        let mut html = String::new();
        write(&self.0, &mut html);
        html
    }

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
        if let Node::Text(words) = node {
            text.push_str(words);
        }
        read(node.inside(), edge, text);
        text.push_str(edge_here);
    }
}

fn write(nodes: &[Node], html: &mut String) {
    for node in nodes {
        let end = match node {
            Node::Text(words) => {
                escape(words, &mut *html);
                ""
            }
            Node::Break => {
                html.push_str("<br>");
                ""
            }
            Node::Free(_) => "",
            Node::Element(element, _) => {
                html.extend(["<", element.name(), ">"]);
                element.name()
            }
            Node::Fact { id, kind, .. } => {
                html.push_str(&anchor(id, kind));
                "a"
            }
            Node::Link { address, .. } => {
                html.push_str("<a href=\"");
                escape(address, &mut *html);
                html.push_str("\">");
                "a"
            }
        };
        write(node.inside(), html);
        if !end.is_empty() {
            html.extend(["</", end, ">"]);
        }
    }
}

/// The start of a link to a fact.
pub(super) fn anchor(id: &str, kind: &str) -> String {
    format!(r##"<a class="n n-{kind}" href="#fact-{id}">"##)
}
