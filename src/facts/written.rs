//! Facts and sources as they are written in their files, joined with their words.

use std::collections::VecDeque;

use serde::Deserialize;
use toml::Spanned;

use super::words::{FactWords, SourceWords, Worded};
use super::{Amount, Archived, Derivation, End, Excerpt, Fact, Formula, Kind, People, Problem, Source, Text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenFact {
    id: Spanned<String>,
    kind: Spanned<String>,
    value: Option<Spanned<f64>>,
    low: Option<f64>,
    high: Option<f64>,
    #[serde(default)]
    unit: String,
    people: Option<People>,
    speaker: Option<String>,
    #[serde(default)]
    approximate: bool,
    derived: Option<Spanned<String>>,
    derived_low: Option<Spanned<String>>,
    derived_high: Option<Spanned<String>>,
    #[serde(default)]
    excerpts: Vec<WrittenExcerpt>,
    #[serde(default)]
    formerly: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenExcerpt {
    source: Spanned<String>,
    text: Option<String>,
    #[serde(default)]
    disagrees: bool,
    origin: Option<String>,
    #[serde(default = "english")]
    lang: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenSource {
    id: Spanned<String>,
    publisher: Option<String>,
    title: Option<String>,
    #[serde(default = "english")]
    lang: String,
    date: Option<String>,
    url: Option<String>,
    archived: Option<Archived>,
    origin: Option<String>,
}

fn english() -> String {
    "en".into()
}

impl WrittenFact {
    /// Its id, by which its words are found.
    pub(super) fn id(&self) -> &str {
        self.id.get_ref()
    }

    /// The fact with its words, unless its kind is unknown.
    pub(super) fn fact(
        self,
        text: &Text,
        worded: Option<Worded<'_, FactWords>>,
        problems: &mut Vec<Problem>,
    ) -> Option<Fact> {
        let kind = Kind::named(self.kind.get_ref());
        if kind.is_none() {
            let known = Kind::ALL.map(Kind::name).join(", ");
            problems.push(
                text.problem(self.kind.span().start, format!("the kind `{}` is none of: {known}", self.kind.get_ref())),
            );
        }
        let mut amount = Amount { low: self.low, high: self.high };
        if let Some(value) = self.value {
            if !amount.is_none() {
                problems.push(text.problem(value.span().start, "a fact has either a value or a range"));
            }
            let value = value.into_inner();
            amount = Amount { low: Some(value), high: Some(value) };
        }
        let mut derived = Vec::new();
        for (end, written) in [(End::Value, self.derived), (End::Low, self.derived_low), (End::High, self.derived_high)]
        {
            let Some(written) = written else { continue };
            let place = text.place(written.span().start);
            match Formula::parse(written.get_ref()) {
                Ok(formula) => derived.push(Derivation { end, formula, place }),
                Err(what) => problems.push(place.problem(what)),
            }
        }
        let id = self.id.get_ref();
        let (worded, words, overstates) = match worded {
            Some(Worded { text, place, mut words }) => {
                let overstates = words.overstates.drain(..).map(|one| one.overstatement(text)).collect();
                (Some(place), words, overstates)
            }
            None => (None, FactWords::default(), Vec::new()),
        };
        let mut add = |what: String| {
            // Without words all are missing, and have been reported.
            problems.extend(worded.as_ref().map(|place| place.problem(format!("`{id}` {what}"))));
        };
        let sources = |noted: bool| {
            let all = self.excerpts.iter().filter(|one| one.text.is_none() == noted);
            all.map(|one| one.source.get_ref().as_str()).collect::<Vec<_>>()
        };
        let mut glosses = words.glosses.in_order("glosses", &sources(false), &mut add);
        let mut notes = words.notes.in_order("notes", &sources(true), &mut add);
        if notes.iter().any(Option::is_none) {
            add("has an excerpt without a text, and so needs a note of ours".into());
        }
        let excerpts = self.excerpts.into_iter().map(|one| one.excerpt(text, &mut glosses, &mut notes)).collect();
        Some(Fact {
            place: text.place(self.id.span().start),
            worded,
            id: self.id.into_inner(),
            label: words.label,
            kind: kind?,
            amount,
            unit: self.unit,
            people: self.people,
            speaker: self.speaker,
            approximate: self.approximate,
            display: words.display,
            says: words.says,
            qualifier: words.qualifier,
            period: words.period,
            measures: words.measures,
            conflicts: words.conflicts,
            overstates,
            derived,
            excerpts,
            formerly: self.formerly,
        })
    }
}

impl WrittenExcerpt {
    /// The excerpt, with the next of the glosses or, if it quotes nobody, of the notes.
    fn excerpt(
        self,
        text: &Text,
        glosses: &mut VecDeque<Option<String>>,
        notes: &mut VecDeque<Option<String>>,
    ) -> Excerpt {
        let ours = self.text.is_none();
        let gloss = if ours { None } else { glosses.pop_front().flatten() };
        Excerpt {
            place: text.place(self.source.span().start),
            source: self.source.into_inner(),
            text: self.text.or_else(|| notes.pop_front().flatten()).unwrap_or_default(),
            ours,
            disagrees: self.disagrees,
            origin: self.origin,
            lang: self.lang,
            gloss,
        }
    }
}

impl WrittenSource {
    /// Its id, by which its words are found.
    pub(super) fn id(&self) -> &str {
        self.id.get_ref()
    }

    /// The source with its words, which say what has no name of its own.
    pub(super) fn source(
        self,
        text: &Text,
        worded: Option<Worded<'_, SourceWords>>,
        problems: &mut Vec<Problem>,
    ) -> Source {
        let place = text.place(self.id.span().start);
        let id = self.id.into_inner();
        let described = self.title.is_none();
        let (said, words) = worded.map(|worded| (worded.place, worded.words)).unzip();
        let words = words.unwrap_or_default();
        let mut add = |what: String| {
            problems.extend(said.as_ref().map(|place| place.problem(format!("the source `{id}` {what}"))));
        };
        let mut one = |name: &str, own: Option<String>, told: Option<String>| {
            if own.is_some() && told.is_some() {
                add(format!("has its {name} in {}, and needs none here", place.file));
            }
            let one = own.or(told).unwrap_or_default();
            if one.trim().is_empty() {
                add(format!("needs a {name}: as it was printed in {}, or in our words here", place.file));
            }
            one
        };
        let (publisher, title, date) = (
            one("publisher", self.publisher, words.publisher),
            one("title", self.title, words.title),
            one("date", self.date, words.date),
        );
        if words.read.trim().is_empty() {
            add("does not say how it was read".into());
        }
        Source {
            publisher,
            title,
            date,
            origin: self.origin.unwrap_or_else(|| id.clone()),
            described,
            lang: self.lang,
            url: self.url,
            archived: self.archived,
            read: words.read,
            id,
            place,
        }
    }
}
