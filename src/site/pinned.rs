//! The line on each page of a release: which one it is, and the ways to the one before, the next and the current page.

use std::collections::{BTreeMap, BTreeSet};

use super::{digest, headers::RELEASES, releases};

/// Where pages have no such line: frames are only so tall, and sheets fill exactly their paper.
const WITHOUT: [&str; 3] = ["embed/", "teach/worksheet/", "teach/key/"];

/// The line of one release, with the form that it was built in.
pub(super) struct Pinned<'a> {
    /// Its style and its script.
    own: &'a str,
    line: &'a str,
    before: &'a str,
    number: u32,
    /// The release before, with its pages.
    earlier: Option<(u32, BTreeSet<&'a str>)>,
    /// How much was corrected when it was put out.
    known: usize,
}

impl<'a> Pinned<'a> {
    /// For release `number`, from the list as it was `built` and the files that are `there` by their names from the site's
    /// root; nothing for a build without such a form.
    pub(super) fn of(
        built: &'a str,
        there: &'a BTreeMap<String, Vec<u8>>,
        number: u32,
        known: usize,
    ) -> Option<Pinned<'a>> {
        let form = |name: &str| releases::form(built, name);
        let (own, line, before) = (form("own")?, form("pinned")?, form("before")?);
        let mut all: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
        for name in there.keys() {
            let of_release = name.strip_prefix(RELEASES).and_then(|rest| rest.split_once('/'));
            if let Some((Ok(number), name)) = of_release.map(|(number, name)| (number.parse(), name)) {
                all.entry(number).or_default().insert(name);
            }
        }
        let earlier = all.range(..number).next_back().map(|(number, pages)| (*number, pages.clone()));
        Some(Self { own, line, before, number, earlier, known })
    }

    /// A page with this name from the root of its release, with the line above all that it holds.
    pub(super) fn on(&self, page: &str, name: &str) -> String {
        let place = page.split_once("<main").filter(|_| !WITHOUT.iter().any(|folder| name.starts_with(folder)));
        let Some((above, below)) = place else { return page.to_owned() };
        let own = name.trim_end_matches("index.html");
        let up = "../".repeat(name.matches('/').count());
        // A page that the release before does not have leads to that release itself.
        let before = self.earlier.as_ref().map(|(number, pages)| {
            let there = if pages.contains(name) { own } else { "" };
            self.before.replace("[before]", &format!("{up}../{number}/{there}"))
        });
        let line = self
            .line
            .replace("[before]", &before.unwrap_or_default())
            .replace("[current]", &format!("{up}../../{own}"))
            .replace("[n]", &self.number.to_string())
            .replace("[known]", &self.known.to_string())
            .replace("[up]", &up);
        format!("{above}{}{line}<main{below}", self.own)
    }

    /// A policy that allows the style and the script of the line, too.
    pub(super) fn allowed(&self, policy: &str) -> String {
        let inside = |start: &str, end: &str| Some(self.own.split_once(start)?.1.split_once(end)?.0);
        let both = [("style-src ", "<style>", "</style>"), ("script-src ", "<script type=\"module\">", "</script>")];
        both.into_iter().fold(policy.to_owned(), |policy, (directive, start, end)| match inside(start, end) {
            Some(text) => policy.replace(directive, &[directive, &digest::source(text), " "].concat()),
            None => policy,
        })
    }
}
