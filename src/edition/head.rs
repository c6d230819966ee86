//! The metadata in the head, for search engines, sites that show previews, and catalogues of lessons.

use std::fmt::Write;

use html_escape::encode_double_quoted_attribute as escaped;
use serde_json::{Value, json};

use super::link;
use super::machines::{self, LICENCE, claimed, inert};
use crate::content::Content;
use crate::facts::Fact;
use crate::state::FigureState;
use crate::story::Words;

/// The tags of the head; those that need an address are left out if it is unknown.
pub(super) fn tags(words: &Words, address: Option<&str>) -> String {
    let say = |key: &str| escaped(&words.text(key)).into_owned();
    let (title, description, name) = (say("page.title"), say("page.description"), say("page.name"));
    let mut tags = format!(
        r#"<title>{title}</title>
<meta name="description" content="{description} {}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="{name}">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
"#,
        say("page.promise")
    );
    tags.push_str(&machines::citation(&words.text("page.title"), &words.text("page.description"), words, address));
    if let Some(address) = address.map(escaped) {
        let _ = write!(
            tags,
            r#"<link rel="canonical" href="{address}">
<meta property="og:url" content="{address}">
<meta property="og:image" content="{address}preview/page.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="{name}. {description}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/json+oembed" href="{address}embed/oembed.json" title="{title}">
<link rel="alternate" type="application/atom+xml" href="{address}corrections.xml" title="{}">
"#,
            say("corrections.feed")
        );
    }
    tags
}

/// The tags of a frame in `folder`: its title, that search engines should prefer the page, and how to embed it.
pub(super) fn framed(shown: Option<FigureState>, folder: &str, words: &Words, address: Option<&str>) -> String {
    let name = escaped(&words.text("page.name")).into_owned();
    let title = match shown {
        Some(shown) => [&escaped(&words.text(&[shown.name(), ".title"].concat())), ". ", &name].concat(),
        None => escaped(&words.text("page.title")).into_owned(),
    };
    // Two spellings: browsers support the first, the standard is changing to the second.
    let mut tags = format!(
        r#"<title>{title}</title>
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="responsive-embedded-sizing" content="allow-origins=*" allowed-origins="*">
"#
    );
    if let Some(address) = address.map(escaped) {
        let picture = shown.map_or("page", FigureState::name);
        let part = shown.map_or_else(String::new, |shown| ["#", shown.name()].concat());
        let _ = write!(
            tags,
            r#"<link rel="canonical" href="{address}">
<link rel="alternate" type="application/json+oembed" href="{address}{folder}oembed.json" title="{title}">
<meta property="og:title" content="{title}">
<meta property="og:url" content="{address}{part}">
<meta property="og:image" content="{address}preview/{picture}.png">
"#
        );
    }
    tags
}

/// The tags of a page around the story, in `folder`; its title and description are in a `room` of the words.
pub(super) fn school(room: &str, folder: &str, words: &Words, address: Option<&str>) -> String {
    let say = |key: &str| escaped(&words.text(&[room, ".", key].concat())).into_owned();
    let (title, description, name) = (say("title"), say("description"), escaped(&words.text("page.name")).into_owned());
    let mut tags = format!(
        r#"<title>{title}</title>
<meta name="description" content="{description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="{name}">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
"#
    );
    if let Some(address) = address.map(escaped) {
        let _ = write!(
            tags,
            r#"<link rel="canonical" href="{address}{folder}">
<meta property="og:url" content="{address}{folder}">
<meta property="og:image" content="{address}preview/page.png">
<meta property="og:image:alt" content="{name}">
<meta name="twitter:card" content="summary_large_image">
"#
        );
    }
    tags
}

/// The tags of the page of a claim.
pub(super) fn claim(fact: &Fact, words: &Words, address: Option<&str>) -> String {
    let (title, name) = (escaped(&claimed(fact, words)).into_owned(), escaped(&words.text("page.name")).into_owned());
    let description = escaped(&fact.measures);
    let mut tags = format!(
        r#"<title>{title} · {name}</title>
<meta name="description" content="{description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="{name}">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
"#
    );
    let at = address.map(|address| [address, &link::folder(&fact.id)].concat());
    tags.push_str(&machines::citation(&claimed(fact, words), &fact.measures, words, at.as_deref()));
    if let Some(address) = address.map(escaped) {
        let at = [&address, link::folder(&fact.id).as_str()].concat();
        let _ = write!(
            tags,
            r#"<link rel="canonical" href="{at}">
<meta property="og:url" content="{at}">
<meta property="og:image" content="{address}preview/claim/{}.png">
<meta property="og:image:width" content="600">
<meta property="og:image:height" content="315">
<meta property="og:image:alt" content="{title}">
<meta name="twitter:card" content="summary_large_image">
"#,
            fact.id
        );
    }
    tags
}

/// The tags of a document that search engines should not list.
pub(super) fn titled(title: &str, description: &str) -> String {
    let (title, description) = (escaped(title), escaped(description));
    format!("<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n")
}

/// The lesson as JSON-LD, for catalogues of what teachers use.
pub(super) fn lesson(words: &Words, address: Option<&str>) -> String {
    let say = |key: &str| words.text(key);
    let mut lesson = json!({
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": say("class.title"),
        "description": say("class.description"),
        "learningResourceType": "lesson",
        "typicalAgeRange": "14-18",
        "timeRequired": "PT45M",
        "audience": { "@type": "EducationalAudience", "educationalRole": "student" },
        "inLanguage": words.language().tag,
        "isAccessibleForFree": true,
        "license": LICENCE,
        "dateModified": say("page.data"),
        "publisher": { "@type": "Organization", "name": say("page.name") },
    });
    describe(&mut lesson, words);
    if let (Some(address), Some(lesson)) = (address, lesson.as_object_mut()) {
        lesson.insert("url".into(), [address, "class/"].concat().into());
        lesson.insert("isPartOf".into(), address.into());
    }
    inert(&lesson)
}

/// Adds accessibility metadata, and what one learns from a work.
fn describe(work: &mut Value, words: &Words) {
    if let (Some(work), Value::Object(access)) = (work.as_object_mut(), machines::access()) {
        work.extend(access);
        let teaches = words.text("page.teaches");
        work.insert("teaches".into(), teaches.split("; ").collect::<Vec<_>>().into());
    }
}

/// A block of linked data, for the end of the body.
pub(super) fn block(linked: &str) -> String {
    format!("<script type=\"application/ld+json\">{linked}</script>\n")
}

/// The page and its data as JSON-LD, at the end of the body, so that no reader waits for it.
pub(super) fn linked(content: &Content, address: Option<&str>) -> String {
    let Content { words, story, .. } = content;
    let say = |key: &str| words.text(key);
    let at = |path: &str| [address.unwrap_or_default(), path].concat();
    let by = json!({ "@type": "Organization", "name": say("page.name") });
    let names = FigureState::telling().into_iter().map(FigureState::name).chain(["facts", "sources"]);
    let tables = names.map(|name| table(&at(&format!("data/{name}.csv"))));
    let mut page = json!({
        "@type": ["Article", "LearningResource"],
        "headline": say("page.title"),
        "abstract": say("page.description"),
        "learningResourceType": "interactive explainer",
        "inLanguage": words.language().tag,
        "isAccessibleForFree": true,
        "license": LICENCE,
        "dateModified": say("page.data"),
        "author": by,
        "publisher": by,
    });
    describe(&mut page, words);
    machines::correct(&mut page, story.corrections.iter());
    if let (Some(address), Some(page)) = (address, page.as_object_mut()) {
        page.insert("url".into(), address.into());
        page.insert("image".into(), at("preview/page.png").into());
    }
    let data = json!({
        "@type": "Dataset",
        "name": format!("{}: {}", say("page.name"), say("page.dataset")),
        "description": format!("{} {}", say("page.description"), say("page.promise")),
        "license": LICENCE,
        "creator": by,
        "dateModified": say("page.data"),
        "isAccessibleForFree": true,
        "distribution": tables.collect::<Vec<_>>(),
    });
    inert(&json!({ "@context": "https://schema.org", "@graph": [page, data] }))
}

fn table(address: &str) -> Value {
    json!({ "@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": address })
}
