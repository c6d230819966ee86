//! The place of the lesson: on the site, in a package that a course system serves, or in one file with the page.

use yew::prelude::*;

use super::card::Claims;
use super::head;
use super::link::beside;
use super::shell::render;
use super::sources::{some, way};
use super::uses::within;
use super::veil::Veil;
use crate::chart::Layout;
use crate::content::Content;
use crate::story::Words;
use crate::view::{Links, Pages};

/// The place; `address` is where the site is public, if that is known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    /// Beside the other pages.
    Site { address: Option<&'a str> },
    /// In a package, with the script that talks to the course system.
    Course { script: &'a str, address: Option<&'a str> },
    /// In the offline file, at the address of the page with a query.
    Alone { address: Option<&'a str> },
}

impl Place<'_> {
    /// Whether it can link to the story.
    pub(super) fn has_story(self) -> bool {
        !matches!(self, Self::Course { address: None, .. })
    }

    /// Whether it can link to the teacher's page.
    pub(super) fn has_teach(self) -> bool {
        match self {
            Self::Site { .. } => true,
            Self::Course { address, .. } | Self::Alone { address } => address.is_some(),
        }
    }

    /// Where the claims are: a package and the offline file contain them.
    pub(super) fn claims(self) -> Claims {
        match self {
            Self::Site { .. } => Claims::Beside("../"),
            Self::Course { .. } | Self::Alone { .. } => Claims::Inside,
        }
    }

    /// The claims for a lesson with this content, or a link to them.
    pub(super) fn list(self, main: &Html, content: &Content) -> Html {
        if let Claims::Beside(up) = self.claims() {
            return html! { <footer class="apart"><p>{ way(up, content) }</p></footer> };
        }
        let figures: Vec<&str> = content.story.lesson.activities.iter().map(|one| one.id.as_str()).collect();
        let ids = within(&figures, main, content);
        let claims = folded(some(&ids, content, &Veil::of(content)), content);
        html! { <section class="apart" id="sources">{ claims }</section> }
    }

    /// The only served layout of a picture, if not both: it is enough to read, and the app draws the one that fits.
    pub(super) fn layout(self) -> Option<Layout> {
        matches!(self, Self::Alone { .. }).then_some(Layout::Narrow)
    }

    /// How its links are written: those to other pages lead to the public site, and if that is unknown, only their words
    /// stay. Links out of a course open in a new tab.
    pub(super) fn links(self) -> Links {
        let pages = |address: Option<&str>| address.map_or(Pages::Away, |address| Pages::At(address.to_owned()));
        match self {
            Self::Site { .. } => beside("../"),
            Self::Alone { address } => Links { pages: pages(address), story: Some("?"), ..Links::default() },
            Self::Course { address, .. } => Links { pages: pages(address), outside: true, ..Links::default() },
        }
    }

    /// The end of the document: on the site its metadata; in a course its script, which runs before the app starts, and
    /// the line for the messages of that script.
    pub(super) fn last(self, words: &Words) -> String {
        match self {
            Self::Course { script, .. } => {
                let say = |what: &str| words.text(&["keeper.", what].concat());
                let line = html! {
                    <p class="keeper" role="status" data-closed={say("closed")} data-stale={say("stale")} data-unread={say("unread")}
                        data-refused={say("refused")} data-offline={say("offline")} data-twice={say("twice")}
                        data-browse={say("browse")} data-review={say("review")} data-done={say("done")}></p>
                };
                format!("{}\n<script src=\"{script}\"></script>\n", render(line, &Links::default()))
            }
            Self::Site { address } => head::block(&head::lesson(words, address)),
            Self::Alone { .. } => String::new(),
        }
    }
}

/// The claims of a lesson that contains them.
pub(super) fn folded(claims: Html, content: &Content) -> Html {
    html! { <details class="fold"><summary><h2>{ content.words.text("class.sources") }</h2></summary>{ claims }</details> }
}
