//! The words of facts and sources in one language: a file for each file of the evidence, and in it a table for each fact or
//! source, by its id.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeValue, ValueDeserializer};

use super::{Overstatement, Place, Problem, Text};

/// What a reader is told of a fact.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FactWords {
    pub label: String,
    pub display: String,
    #[serde(default)]
    pub says: Vec<String>,
    pub qualifier: String,
    pub period: String,
    pub measures: String,
    #[serde(default)]
    pub conflicts: Vec<String>,
    #[serde(default)]
    pub overstates: Vec<WrittenOverstatement>,
    #[serde(default)]
    pub glosses: BySource,
    #[serde(default)]
    pub notes: BySource,
}

/// What a reader is told of a source: how we read it, and what of it has no name of its own.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceWords {
    pub publisher: Option<String>,
    pub title: Option<String>,
    pub date: Option<String>,
    pub read: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenOverstatement {
    wording: Spanned<String>,
    why: String,
}

impl WrittenOverstatement {
    pub(super) fn overstatement(self, text: &Text) -> Overstatement {
        let place = text.place(self.wording.span().start);
        Overstatement { wording: self.wording.into_inner(), why: self.why, place }
    }
}

/// Texts for the excerpts of a fact, by the ids of their sources.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(super) struct BySource(BTreeMap<String, OneOrMore>);

#[derive(Deserialize)]
#[serde(untagged, expecting = "it is a text, or a list with one for each excerpt from this source")]
enum OneOrMore {
    One(String),
    More(VecDeque<String>),
}

impl BySource {
    /// The texts in the order of the excerpts, whose `sources` these are; an empty one is none.
    pub(super) fn in_order(
        self,
        called: &str,
        sources: &[&str],
        mut add: impl FnMut(String),
    ) -> VecDeque<Option<String>> {
        let all = self.0.into_iter().map(|(source, texts)| match texts {
            OneOrMore::One(text) => (source, VecDeque::from([text])),
            OneOrMore::More(texts) => (source, texts),
        });
        let mut all: BTreeMap<_, _> = all.collect();
        for (source, texts) in &all {
            let (has, due) = (texts.len(), sources.iter().filter(|one| *one == source).count());
            if has != due {
                add(format!("has {has} {called} for `{source}`, and due are {due}, one for each excerpt"));
            }
        }
        let next = |source: &&str| all.get_mut(*source)?.pop_front().filter(|text| !text.trim().is_empty());
        sources.iter().map(next).collect()
    }
}

/// The words of an entry, with their file and their place in it.
pub(super) struct Worded<'a, T> {
    pub text: &'a Text,
    pub place: Place,
    pub words: T,
}

/// The entries of a file of the evidence, tables called `name`, each with its words, if the language has them.
pub(super) fn paired<'a, E: DeserializeOwned, W: DeserializeOwned>(
    evidence: &Text,
    name: &str,
    id: impl Fn(&E) -> &str,
    words: &'a [Text],
    problems: &mut Vec<Problem>,
) -> Vec<(E, Option<Worded<'a, W>>)> {
    let text = words.iter().find(|text| text.file() == evidence.file());
    if text.is_none() {
        let what = format!("the language has no words for this file: they go into `facts/{}`", evidence.file());
        problems.push(evidence.problem(0, what));
    }
    let mut said = text.map(|text| read(text, problems)).unwrap_or_default();
    let before = problems.len();
    let entries = evidence.entries::<E>(name, problems);
    let all_read = problems.len() == before;
    let whose = evidence.place(0).file;
    let mut seen = BTreeSet::new();
    let pairs = entries.into_iter().map(|entry| {
        let id = id(&entry);
        // An id that stands twice in the evidence is a problem of its own.
        let first = seen.insert(id.to_owned());
        let words = match (said.remove(id), text) {
            (Some((place, words)), Some(text)) => words.map(|words| Worded { text, place, words }),
            (None, Some(text)) if first => {
                problems.push(text.problem(0, format!("the words of `{id}`, which is in {whose}, are missing")));
                None
            }
            _ => None,
        };
        (entry, words)
    });
    let pairs = pairs.collect();
    // The words of an entry that cannot be read are not left over.
    for (id, (place, _)) in said.into_iter().filter(|_| all_read) {
        problems.push(place.problem(format!("`{id}` is left over: {whose} has no such entry")));
    }
    pairs
}

/// The tables of a file of words by their ids, with their places; none for one that cannot be read.
fn read<W: DeserializeOwned>(text: &Text, problems: &mut Vec<Problem>) -> BTreeMap<String, (Place, Option<W>)> {
    let mut all = BTreeMap::new();
    for (id, value) in text.table(problems) {
        let place = text.place(id.span().start);
        let id = id.into_inner().into_owned();
        let at = value.span().start;
        let words = match value.get_ref() {
            DeValue::Table(_) => W::deserialize(ValueDeserializer::from(value)).map_err(|error| {
                let at = error.span().map_or(at, |span| span.start);
                text.problem(at, format!("`{id}`: {}", error.message()))
            }),
            _ => Err(place.problem(format!("`{id}` is no table of words"))),
        };
        all.insert(id, (place, words.map_err(|problem| problems.push(problem)).ok()));
    }
    all
}
