//! How a served document writes its links, which depends on where it lies. While its nodes are made, a link to a claim is
//! `#fact-` and the id, as it stays in the browser, and other pages are as far away as on the site.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, VTag};

/// The beginning of a link to a claim.
const CLAIM: &str = "#fact-";

/// How the links of a document are written. By default they stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The way to the folder of claims; none if the document contains them.
    pub claims: Option<String>,
    /// Where the other pages are.
    pub pages: Pages,
    /// The address of the story, if it is in the same file.
    pub story: Option<&'static str>,
    /// Whether links to other sites open outside of the document.
    pub outside: bool,
    /// Whether the document does without what its links need only until scripts run.
    pub bare: bool,
}

/// Where the other pages of the site are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pages {
    /// Beside the document.
    #[default]
    Beside,
    /// At the public address of the site.
    At(String),
    /// Out of reach, so that only the words of such links stay.
    Away,
}

impl Links {
    /// The nodes with their links written.
    pub fn written(&self, nodes: Html) -> Html {
        each(nodes, &|link| self.write(link))
    }

    fn write(&self, mut link: VTag) -> Html {
        let Some(href) = href(&link).map(str::to_owned) else { return link.into() };
        let Some(href) = self.address(href) else { return words(link) };
        let before = std::mem::take(&mut link.attributes);
        let attributes = link.attributes.get_mut_index_map();
        let mut put = |key: &str, value: &str| {
            attributes.insert(key.to_owned().into(), AttributeOrProperty::Attribute(value.to_owned().into()));
        };
        for (key, value) in before.iter() {
            match key {
                "tabindex" if self.bare => {}
                "href" => {
                    if self.outside && href.starts_with("http") {
                        put("target", "_blank");
                        put("rel", "noopener");
                    }
                    put(key, &href);
                }
                _ => put(key, value),
            }
        }
        link.into()
    }

    /// Where a link leads; none if that is out of reach.
    fn address(&self, href: String) -> Option<String> {
        if let Some(id) = href.strip_prefix(CLAIM) {
            return Some(self.claims.as_ref().map_or_else(|| href.clone(), |claims| [claims, id, "/"].concat()));
        }
        let Some(page) = href.strip_prefix("../") else { return Some(href) };
        match (&self.pages, self.story) {
            (_, Some(story)) if page.is_empty() => Some(story.to_owned()),
            (Pages::At(root), _) => Some([root, page].concat()),
            (Pages::Away, _) => None,
            (Pages::Beside, _) => Some(href),
        }
    }
}

/// The nodes without links: on paper nothing can be opened.
pub fn unlinked(nodes: Html) -> Html {
    each(nodes, &words)
}

/// The ids of the claims that some nodes link to. What a component in them links to is not among them.
pub fn linked(nodes: &Html) -> Vec<String> {
    let inside = match nodes {
        Html::VList(list) => return list.iter().flat_map(linked).collect(),
        Html::VTag(tag) => tag.children().map(linked).unwrap_or_default(),
        _ => return Vec::new(),
    };
    let own = if let Html::VTag(tag) = nodes { href(tag).and_then(|href| href.strip_prefix(CLAIM)) } else { None };
    own.map(str::to_owned).into_iter().chain(inside).collect()
}

fn href(tag: &VTag) -> Option<&str> {
    if tag.tag() != "a" {
        return None;
    }
    tag.attributes.iter().find_map(|(key, value)| (key == "href").then_some(value))
}

fn words(link: VTag) -> Html {
    link.into_children().unwrap_or_default()
}

/// The nodes with each link replaced.
fn each(nodes: Html, replace: &impl Fn(VTag) -> Html) -> Html {
    match nodes {
        Html::VList(list) => list.iter().map(|node| each(node.clone(), replace)).collect(),
        Html::VTag(tag) => {
            let mut tag = Rc::unwrap_or_clone(tag);
            if let Some(children) = tag.children_mut() {
                *children = each(std::mem::take(children), replace);
            }
            if tag.tag() == "a" { replace(tag) } else { tag.into() }
        }
        other => other,
    }
}
