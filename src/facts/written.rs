//! Facts and sources as they are written in their files.

use serde::Deserialize;
use toml::Spanned;

use super::{
    Amount, Archived, Derivation, End, Excerpt, Fact, Formula, Kind, Overstatement, People, Problem, Source, Text,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenFact {
    id: Spanned<String>,
    label: String,
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
    display: String,
    #[serde(default)]
    says: Vec<String>,
    qualifier: String,
    period: String,
    measures: String,
    #[serde(default)]
    conflicts: Vec<String>,
    #[serde(default)]
    overstates: Vec<WrittenOverstatement>,
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
struct WrittenOverstatement {
    wording: Spanned<String>,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenExcerpt {
    source: Spanned<String>,
    text: String,
    #[serde(default)]
    ours: bool,
    #[serde(default)]
    disagrees: bool,
    origin: Option<String>,
    #[serde(default = "english")]
    lang: String,
    gloss: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenSource {
    id: Spanned<String>,
    publisher: String,
    title: String,
    #[serde(default)]
    described: bool,
    #[serde(default = "english")]
    lang: String,
    date: String,
    url: Option<String>,
    archived: Option<Archived>,
    origin: Option<String>,
    read: String,
}

fn english() -> String {
    "en".into()
}

impl WrittenFact {
    /// The fact, unless its kind is unknown.
    pub(super) fn fact(self, text: &Text, problems: &mut Vec<Problem>) -> Option<Fact> {
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
        let excerpts = self.excerpts.into_iter().map(|excerpt| excerpt.excerpt(text)).collect();
        let overstates = self.overstates.into_iter().map(|one| one.overstatement(text)).collect();
        Some(Fact {
            place: text.place(self.id.span().start),
            id: self.id.into_inner(),
            label: self.label,
            kind: kind?,
            amount,
            unit: self.unit,
            people: self.people,
            speaker: self.speaker,
            approximate: self.approximate,
            display: self.display,
            says: self.says,
            qualifier: self.qualifier,
            period: self.period,
            measures: self.measures,
            conflicts: self.conflicts,
            overstates,
            derived,
            excerpts,
            formerly: self.formerly,
        })
    }
}

impl WrittenOverstatement {
    fn overstatement(self, text: &Text) -> Overstatement {
        let place = text.place(self.wording.span().start);
        Overstatement { wording: self.wording.into_inner(), why: self.why, place }
    }
}

impl WrittenExcerpt {
    fn excerpt(self, text: &Text) -> Excerpt {
        Excerpt {
            place: text.place(self.source.span().start),
            source: self.source.into_inner(),
            text: self.text,
            ours: self.ours,
            disagrees: self.disagrees,
            origin: self.origin,
            lang: self.lang,
            gloss: self.gloss,
        }
    }
}

impl WrittenSource {
    pub(super) fn source(self, text: &Text) -> Source {
        let place = text.place(self.id.span().start);
        let id = self.id.into_inner();
        Source {
            place,
            origin: self.origin.unwrap_or_else(|| id.clone()),
            id,
            publisher: self.publisher,
            title: self.title,
            described: self.described,
            lang: self.lang,
            date: self.date,
            url: self.url,
            archived: self.archived,
            read: self.read,
        }
    }
}
