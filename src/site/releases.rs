//! What was put out: one file that each release extends, and its list for readers.

use super::{built_page::BuiltPage, digest, headers::RELEASES, manifest};
use html_escape::encode_double_quoted_attribute as escaped;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The file, from the site’s root. Like the list it lies in no release.
pub const NAME: &str = "releases.json";
/// The file with what was corrected.
pub(super) const CORRECTIONS: &str = "corrections.json";
/// The list for readers.
pub const PAGE: &str = "releases/index.html";

/// All releases, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Releases {
    /// A field keeps its name and meaning as long as this is the same.
    pub schema: u32,
    /// One entry for each.
    pub releases: Vec<Entry>,
}

/// What is said of a release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number.
    pub number: u32,
    /// The commit that it was built from, if that is known.
    pub commit: Option<String>,
    /// The day of that commit, as ISO has it.
    pub date: Option<String>,
    /// SHA-256 of its `release.json`, which has that of each of its files.
    pub sha256: Option<String>,
    /// How many corrections it knew.
    pub corrections: usize,
    /// What was corrected after the release before.
    pub corrected: Vec<String>,
    /// The ids of the claims that differ from those of the release before.
    pub claims: Vec<String>,
}

/// The files of one release by their names from its root.
type Files<'a> = BTreeMap<&'a str, &'a [u8]>;

#[derive(Deserialize)]
struct Corrections {
    corrections: Vec<Correction>,
}

#[derive(Deserialize)]
struct Correction {
    said: String,
}

impl Default for Releases {
    fn default() -> Self {
        Self { schema: 1, releases: Vec::new() }
    }
}

impl Releases {
    /// Reads the file.
    ///
    /// # Errors
    /// One line, if it is of another form.
    pub fn read(text: &[u8]) -> Result<Self, String> {
        let all: Self = serde_json::from_slice(text).map_err(|e| format!("{NAME} is not as expected: {e}"))?;
        if all.schema == 1 { Ok(all) } else { Err(format!("{NAME} has schema {}, not 1", all.schema)) }
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Adds every release of a site that the file does not have; `files` are those of the site, by their names from its root.
    /// What it has stays, even of a release whose files are gone.
    ///
    /// # Errors
    /// One line, if what a release says of itself is of another form.
    pub fn add<'a>(&mut self, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<(), String> {
        let mut all: BTreeMap<u32, Files<'a>> = BTreeMap::new();
        for (name, content) in files {
            let of_release = name.strip_prefix(RELEASES).and_then(|rest| rest.split_once('/'));
            if let Some((Ok(number), name)) = of_release.map(|(number, name)| (number.parse(), name)) {
                all.entry(number).or_default().insert(name, content);
            }
        }
        for (number, files) in &all {
            if self.releases.iter().all(|entry| entry.number != *number) {
                let before = all.range(..number).next_back().map(|(_, files)| files);
                self.releases.push(entry(*number, files, before)?);
            }
        }
        self.releases.sort_by_key(|entry| entry.number);
        Ok(())
    }

    /// The list for readers, from the page as it was built, which has the form of an entry in comments.
    pub fn page(&self, built: &str) -> Option<String> {
        let page = BuiltPage::read(built);
        let list = page.tags("ol").find(|list| list.says("class").as_deref() == Some("releases"))?;
        let (one, claims) = (page.comment("release")?, page.comment("claims")?);
        let entries: String = self.releases.iter().rev().map(|entry| entry.told(&one, &claims)).collect();
        Some(page.with(vec![(page.inside(list)?, entries)]))
    }
}

impl Entry {
    fn told(&self, one: &str, claims: &str) -> String {
        let number = self.number.to_string();
        let known = |part: &Option<String>| escaped(part.as_deref().unwrap_or("?")).into_owned();
        let said: String = self
            .corrected
            .iter()
            .flat_map(|said| ["<li>".to_owned(), escaped(said).into_owned(), "</li>".to_owned()])
            .collect();
        let link = |id: &String| format!("<a href=\"../{RELEASES}{number}/claim/{id}/\">{id}</a>");
        let links = self.claims.iter().map(link).collect::<Vec<_>>().join(", ");
        one.replace("[n]", &number)
            .replace("[commit]", &known(&self.commit))
            .replace("[date]", &known(&self.date))
            .replace("[hash]", &known(&self.sha256))
            .replace("[claims]", &if links.is_empty() { links } else { claims.replace("[links]", &links) })
            .replace("[said]", &if said.is_empty() { said } else { format!("<ul>{said}</ul>") })
    }
}

/// The corrections of the current site with the numbers of all releases in it: a page that stays asks this file what came after
/// it.
///
/// # Errors
/// One line, if the file is of another form.
pub(super) fn named(corrections: &[u8], all: &Releases) -> Result<String, String> {
    let mut file: Map<String, Value> =
        serde_json::from_slice(corrections).map_err(|e| format!("corrections.json: {e}"))?;
    file.insert("releases".into(), all.releases.iter().map(|one| one.number).collect());
    Ok(format!("{:#}\n", Value::from(file)))
}

fn entry(number: u32, files: &Files<'_>, before: Option<&Files<'_>>) -> Result<Entry, String> {
    let text = files.get(manifest::NAME);
    let own = text.map(|text| manifest::Manifest::read(text)).transpose()?.unwrap_or_default();
    let known = before.map(corrections).transpose()?.map_or(0, |all| all.len());
    let corrected = corrections(files)?;
    let claims = before.map(|before| {
        let claims = files.iter().filter(|(name, content)| before.get(*name) != Some(content));
        claims
            .filter_map(|(name, _)| Some(name.strip_prefix("claim/")?.strip_suffix("/claim.json")?.to_owned()))
            .collect()
    });
    Ok(Entry {
        number,
        commit: own.commit,
        date: own.date.map(|date| date.chars().take_while(|c| *c != 'T').collect()),
        sha256: text.map(|text| digest::hex(text)),
        corrections: corrected.len(),
        // All that were before the first one are its own past.
        corrected: if before.is_some() { corrected.into_iter().skip(known).collect() } else { Vec::new() },
        claims: claims.unwrap_or_default(),
    })
}

/// What a release says that was corrected.
fn corrections(files: &Files<'_>) -> Result<Vec<String>, String> {
    files.get(CORRECTIONS).map_or_else(|| Ok(Vec::new()), |text| corrected(text))
}

/// What such a file says.
pub(super) fn corrected(text: &[u8]) -> Result<Vec<String>, String> {
    let read: Corrections = serde_json::from_slice(text).map_err(|e| format!("corrections.json of a release: {e}"))?;
    Ok(read.corrections.into_iter().map(|one| one.said).collect())
}
