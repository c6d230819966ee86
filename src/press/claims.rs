//! Each claim as JSON, beside its page.
//!
//! What is promised: a field keeps its name and its meaning as long as `schema` says the same; there may come others. What is
//! not known is left out, and nothing is ever a zero that is not known to be one.

use serde_json::{Map, Value, json};

use super::Sheet;
use crate::content::{Content, Wordings, clause, sure, unit};
use crate::facts::{Archived, Excerpt, Fact, Overstatement};

/// The version of the form.
pub const SCHEMA: u32 = 1;

/// One file for each claim; `address` is where the site will be public, if that is known.
pub(super) fn claims(content: &Content, address: Option<&str>) -> Vec<Sheet> {
    let wordings = Wordings::of(&content.story.sections);
    let sheet = |fact: &Fact| {
        let text = format!("{:#}\n", claim(fact, content, &wordings, address));
        (format!("claim/{}/claim.json", fact.id), text.into_bytes())
    };
    content.facts.iter().map(sheet).collect()
}

fn claim(fact: &Fact, content: &Content, wordings: &Wordings, address: Option<&str>) -> Value {
    let facts = &*content.facts;
    let said: Vec<&str> = wordings.said(fact).iter().map(|one| one.sentence.as_str()).collect();
    let mut claim = object(json!({
        "schema": SCHEMA,
        "id": fact.id,
        "label": fact.label,
        "display": fact.display,
        "kind": fact.kind.name(),
        "about": fact.approximate,
        "qualifier": fact.qualifier,
        "period": fact.period,
        "measures": fact.measures,
        "conflicts": fact.conflicts,
        "wordings": said,
        // For cards on the pages of others, which have no words of ours.
        "lang": content.words.language().tag,
        "labels": {
            "sure": sure(fact, &content.words),
            "page": content.words.text("card.page"),
            "close": content.words.text("card.close"),
        },
        "clause": clause(fact, facts, &content.words),
        "overstates": fact.overstates.iter().map(overstated).collect::<Vec<_>>(),
        "derived_from": fact.inputs(),
        "origins": facts.origins(fact),
        "sources": fact.excerpts.iter().filter_map(|one| source(one, content)).collect::<Vec<_>>(),
    }));
    let page = address.map(|address| format!("{address}claim/{}/", fact.id));
    let formulas: Vec<&str> = fact.derived.iter().map(|derivation| derivation.formula.text()).collect();
    let known = [
        ("low", fact.amount.low.map(Value::from)),
        ("high", fact.amount.high.map(Value::from)),
        ("unit", (!fact.unit.is_empty()).then(|| unit(fact, &content.words).into())),
        ("people", fact.voices().map(Value::from)),
        ("speaker", fact.speaker.as_deref().map(Value::from)),
        ("formulas", (!formulas.is_empty()).then(|| formulas.into())),
        ("formerly", (!fact.formerly.is_empty()).then(|| fact.formerly.clone().into())),
        ("address", page.map(Value::from)),
    ];
    claim.extend(known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    claim.into()
}

fn overstated(one: &Overstatement) -> Value {
    json!({ "wording": one.wording, "why": one.why })
}

/// Who says so, in which words.
fn source(excerpt: &Excerpt, content: &Content) -> Option<Value> {
    let source = content.facts.source(&excerpt.source)?;
    let own = content.words.language().tag;
    let mut said = object(json!({
        "id": source.id,
        "publisher": source.publisher,
        "title": source.title,
        "date": source.date,
        "origin": excerpt.origin.as_ref().unwrap_or(&source.origin),
        "read": source.read,
        "lang": if excerpt.ours { &own } else { &excerpt.lang },
        "disagrees": excerpt.disagrees,
        // Their words are quoted, ours are not.
        (if excerpt.ours { "noted" } else { "quoted" }): excerpt.text,
    }));
    let known = [("url", &source.url), ("gloss", &excerpt.gloss)];
    said.extend(known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.as_deref()?.into()))));
    if let Some(Archived { date, url }) = &source.archived {
        said.insert("archived".to_owned(), json!({ "date": date, "url": url }));
    }
    Some(said.into())
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}
