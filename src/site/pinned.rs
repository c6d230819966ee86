//! The line on each page of a release: which one it is, and the ways to the one before, the next and the current page.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{built_page::BuiltPage, digest, headers::RELEASES};

/// Where pages have no such line: frames are only so tall, and sheets fill exactly their paper.
const WITHOUT: [&str; 3] = ["embed/", "teach/worksheet/", "teach/key/"];

/// The line of one release, with the form that it was built in.
pub(super) struct Pinned<'a> {
    /// Its style and its script.
    own: String,
    line: String,
    before: String,
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
        built: &BuiltPage<'_>,
        there: &'a BTreeMap<String, Vec<u8>>,
        number: u32,
        known: usize,
    ) -> Option<Pinned<'a>> {
        let (own, line, before) = (built.comment("own")?, built.comment("pinned")?, built.comment("before")?);
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

    /// The line for a page with this name from the root of its release, and its place: above all that the page holds.
    pub(super) fn on(&self, page: &BuiltPage<'_>, name: &str) -> Option<(Range<usize>, String)> {
        let place = page.tags("main").next().filter(|_| !WITHOUT.iter().any(|folder| name.starts_with(folder)))?;
        let start = place.place().start;
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
        Some((start..start, [&self.own, line.as_str()].concat()))
    }

    /// A policy that allows the style and the script of the line, too.
    pub(super) fn allowed(&self, policy: &str) -> String {
        let own = BuiltPage::read(&self.own);
        let both = [("style-src ", "style"), ("script-src ", "script")];
        both.into_iter().fold(policy.to_owned(), |policy, (directive, name)| match own.own(name) {
            Some(text) => policy.replace(directive, &[directive, &digest::source(text), " "].concat()),
            None => policy,
        })
    }
}
