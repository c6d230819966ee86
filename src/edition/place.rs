//! Where the lesson stands: on the site, in a package that a course system serves, or in one file with the page.

use yew::prelude::*;

use super::card::Claims;
use super::content::Content;
use super::head;
use super::shell::render;
use super::sources::{some, way};
use super::uses::within;
use super::veil::Veil;
use crate::chart::Layout;
use crate::story::Words;

/// The place; where the site is public is `address`, if that is known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    /// Beside the other pages.
    Site { address: Option<&'a str> },
    /// By itself, with the script that speaks with the course system.
    Course { script: &'a str, address: Option<&'a str> },
    /// At the address of the page, which then has no query.
    Alone { address: Option<&'a str> },
}

impl Place<'_> {
    /// There is a way to the story.
    pub(super) fn has_story(self) -> bool {
        !matches!(self, Self::Course { address: None, .. })
    }

    /// There is a way to the teacher's part.
    pub(super) fn has_teach(self) -> bool {
        match self {
            Self::Site { .. } => true,
            Self::Course { address, .. } | Self::Alone { address } => address.is_some(),
        }
    }

    /// Where the claims are: a package and a single file have them in themselves.
    pub(super) fn claims(self) -> Claims {
        match self {
            Self::Site { .. } => Claims::Beside("../"),
            Self::Course { .. } | Self::Alone { .. } => Claims::Inside,
        }
    }

    /// The claims of a lesson that says `main`, or the way to them.
    pub(super) fn list(self, main: &str, content: &Content) -> Html {
        if let Claims::Beside(up) = self.claims() {
            return html! { <footer class="apart"><p>{ way(up, content) }</p></footer> };
        }
        let figures: Vec<&str> = content.story.lesson.activities.iter().map(|one| one.id.as_str()).collect();
        let ids = within(&figures, main, &content.story, &content.facts);
        let claims = folded(some(&ids, content, &Veil::of(content)), content);
        html! { <section class="apart" id="sources">{ claims }</section> }
    }

    /// The one layout of a picture that is served, if not both: enough to read, and the app draws what fits.
    pub(super) fn layout(self) -> Option<Layout> {
        matches!(self, Self::Alone { .. }).then_some(Layout::Narrow)
    }

    /// Has links to other pages lead to where the site is public; where that is not known, their words stay and nothing
    /// leads out. What leads out of a course opens beside it.
    pub(super) fn rewrite_links(self, body: &str) -> String {
        match self {
            Self::Site { .. } => body.to_owned(),
            Self::Alone { address } => absolutize(&body.replace("=\"../\"", "=\"?\""), address),
            Self::Course { address, .. } => {
                absolutize(body, address).replace("href=\"http", "target=\"_blank\" rel=\"noopener\" href=\"http")
            }
        }
    }

    /// What stands at the end of the document: on the site what machines read of it; in a course, before the app starts,
    /// its script, since no script of a document waits for the app, and the line that it speaks in.
    pub(super) fn last(self, words: &Words) -> String {
        match self {
            Self::Course { script, .. } => {
                let say = |what: &str| words.text(&["keeper.", what].concat());
                let line = html! {
                    <p class="keeper" role="status" data-closed={say("closed")} data-stale={say("stale")} data-unread={say("unread")}
                        data-refused={say("refused")} data-offline={say("offline")} data-twice={say("twice")}
                        data-browse={say("browse")} data-review={say("review")} data-done={say("done")}></p>
                };
                format!("{}\n<script src=\"{script}\"></script>\n", render(line))
            }
            Self::Site { address } => head::block(&head::lesson(words, address)),
            Self::Alone { .. } => String::new(),
        }
    }
}

/// The claims of a lesson that holds them itself.
pub(super) fn folded(claims: Html, content: &Content) -> Html {
    html! { <details class="fold"><summary><h2>{ content.words.text("class.sources") }</h2></summary>{ claims }</details> }
}

fn absolutize(body: &str, address: Option<&str>) -> String {
    match address {
        Some(address) => body.replace("href=\"../", &format!("href=\"{address}")),
        None => unlinked(body),
    }
}

/// HTML of ours with the words of its links to other pages, and without the links.
fn unlinked(html: &str) -> String {
    let mut parts = html.split("<a href=\"../");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| {
        let inside = part.split_once('>').map_or("", |(_, inside)| inside);
        let (words, after) = inside.split_once("</a>").unwrap_or((inside, ""));
        [&html, words, after].concat()
    })
}
