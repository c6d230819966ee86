//! Metadata for reference managers, scholarly search engines and catalogues.

use html_escape::encode_double_quoted_attribute as escaped;
use serde_json::{Value, json};

use super::link;
use crate::content::Content;
use crate::facts::{Excerpt, Fact};
use crate::story::{Correction, Words};

/// The licence of text and data.
pub(super) const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The tags that reference managers and Google Scholar read; the address only if it is known.
pub(super) fn citation(title: &str, summary: &str, words: &Words, at: Option<&str>) -> String {
    let by = words.text("page.name");
    // Scholarly search engines expect slashes in a date.
    let date = words.text("page.data").replace('-', "/");
    let language = words.language().tag;
    let tags = [
        ("title", Some(title)),
        ("author", Some(by.as_str())),
        ("publication_date", Some(date.as_str())),
        ("publisher", Some(by.as_str())),
        ("language", Some(language.as_str())),
        ("abstract", Some(summary)),
        ("public_url", at),
    ];
    let known = tags.into_iter().filter_map(|(name, content)| Some((name, content?)));
    let tag = |(name, content)| format!("<meta name=\"citation_{name}\" content=\"{}\">\n", escaped(content));
    known.map(tag).collect::<Vec<_>>().concat()
}

/// A claim with its sources, as JSON-LD.
pub(super) fn claim(fact: &Fact, content: &Content, address: Option<&str>) -> String {
    let Content { story, words, .. } = content;
    let by = json!({ "@type": "Organization", "name": words.text("page.name") });
    let citations: Vec<Value> = fact.excerpts.iter().filter_map(|one| source(one, content)).collect();
    let mut claim = json!({
        "@context": "https://schema.org",
        "@type": "Claim",
        "name": claimed(fact, words),
        "text": fact.display,
        "description": fact.measures,
        "temporalCoverage": fact.period,
        "citation": citations,
        "inLanguage": words.language().tag,
        "isAccessibleForFree": true,
        "license": LICENCE,
        "dateModified": words.text("page.data"),
        "publisher": by,
    });
    correct(&mut claim, story.corrections.iter().filter(|one| one.facts.contains(&fact.id)));
    if let (Some(address), Some(claim)) = (address, claim.as_object_mut()) {
        let at = [address, &link::folder(&fact.id)].concat();
        claim.insert("encoding".into(), encoding(&at));
        claim.insert("url".into(), at.into());
        claim.insert("isPartOf".into(), address.into());
    }
    inert(&claim)
}

/// Adds the corrections of a work.
pub(super) fn correct<'a>(work: &mut Value, corrections: impl Iterator<Item = &'a Correction>) {
    let comments: Vec<Value> = corrections
        .map(|one| json!({ "@type": "CorrectionComment", "datePublished": one.date, "text": one.said.text() }))
        .collect();
    if let (Some(work), false) = (work.as_object_mut(), comments.is_empty()) {
        work.insert("correction".into(), comments.into());
    }
}

fn encoding(at: &str) -> Value {
    let file = [at, "claim.json"].concat();
    json!({ "@type": "MediaObject", "encodingFormat": "application/json", "contentUrl": file })
}

fn source(excerpt: &Excerpt, content: &Content) -> Option<Value> {
    let source = content.facts.source(&excerpt.source)?;
    let own = content.words.language().tag;
    let mut work = json!({
        "@type": "CreativeWork",
        "name": source.title,
        "inLanguage": if source.described { &own } else { &source.lang },
        "publisher": { "@type": "Organization", "name": source.publisher },
    });
    // Only ISO dates are machine-readable, and some of ours are in words.
    let date = source.date.starts_with(|c: char| c.is_ascii_digit()).then_some(&source.date);
    let known = [("datePublished", date), ("url", source.url.as_ref())];
    if let Some(work) = work.as_object_mut() {
        work.extend(known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.as_str().into()))));
    }
    Some(work)
}

/// The accessibility metadata of a page with figures.
pub(super) fn access() -> Value {
    json!({
        "accessMode": ["textual", "visual"],
        "accessModeSufficient": [{ "@type": "ItemList", "itemListElement": ["textual"] }],
        "accessibilityFeature": [
            "alternativeText", "displayTransformability", "longDescription", "readingOrder", "structuralNavigation",
            "tableOfContents",
        ],
        "accessibilityHazard": "none",
    })
}

/// A claim in one line: its label and its amount.
pub(super) fn claimed(fact: &Fact, words: &Words) -> String {
    words.named(&fact.label, &fact.display)
}

/// The end tag of a script, if a text contained one, must not end ours.
pub(super) fn inert(linked: &Value) -> String {
    linked.to_string().replace("</", "<\\/")
}
