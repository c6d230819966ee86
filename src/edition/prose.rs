//! Prose as nodes of a document. Yew writes and escapes them, as it does everything else.

use yew::prelude::*;

use crate::element::{attr_owned, element};
use crate::story::{Node, Prose};

/// The nodes of some prose.
pub(super) fn prose(prose: &Prose) -> Html {
    nodes(&prose.0)
}

fn nodes(all: &[Node]) -> Html {
    all.iter().map(node).collect()
}

fn node(one: &Node) -> Html {
    let inside = nodes(one.inside());
    match one {
        Node::Text(words) => words.as_str().into(),
        Node::Break => html! { <br /> },
        Node::Element(kind, _) => element(kind.name(), &[], [], vec![inside]),
        Node::Fact { id, kind, .. } => {
            let (class, href) = (["n n-", kind].concat(), ["#fact-", id].concat());
            element("a", &["class", "href"], [attr_owned(class), attr_owned(href)], vec![inside])
        }
        Node::Free(_) => inside,
        Node::Link { address, .. } => html! { <a href={address.clone()}>{ inside }</a> },
    }
}
