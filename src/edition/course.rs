//! The lesson by itself, for a package that a course system serves: no other page of the site lies beside it.

/// Where the lesson stands then.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course<'a> {
    /// The script that speaks with the course system.
    pub script: &'a str,
    /// Where the site is public, if that is known.
    pub address: Option<&'a str>,
}

impl Course<'_> {
    /// Has links to other pages lead to where the site is public; where that is not known, their words stay and nothing
    /// leads out. A link that leads out opens beside the course.
    pub fn settle(self, body: &str) -> String {
        let Self { address, .. } = self;
        let body = body.replace("data-list=\"../\"", &format!("data-list=\"{}\"", address.unwrap_or_default()));
        let body = match address {
            Some(address) => body.replace("href=\"../", &format!("href=\"{address}")),
            None => unlinked(&body),
        };
        body.replace("href=\"http", "target=\"_blank\" rel=\"noopener\" href=\"http")
    }

    /// What stands at the end of the document: before the app starts, since no script of a document waits for it.
    pub fn last(self) -> String {
        format!("<script src=\"{}\"></script>\n", self.script)
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
