//! What was corrected, for machines: one small file whose name and form stay, which frames of earlier releases ask for, and a
//! feed for readers who want to be told.

use html_escape::encode_double_quoted_attribute as escaped;
use serde_json::json;

use super::Sheet;
use crate::content::Content;
use crate::story::Correction;

/// The file and, where the address of the site is known, the feed.
pub(super) fn corrections(content: &Content, address: Option<&str>) -> Vec<Sheet> {
    let all = &content.story.corrections;
    let list: Vec<_> =
        all.iter().map(|one| json!({ "date": one.date, "facts": one.facts, "said": one.said.text() })).collect();
    let file = format!("{:#}\n", json!({ "schema": 1, "corrections": list }));
    let feed = address.map(|address| ("corrections.xml".to_owned(), feed(all, content, address).into_bytes()));
    std::iter::once(("corrections.json".to_owned(), file.into_bytes())).chain(feed).collect()
}

/// The feed as RFC 4287 has it, newest first.
fn feed(all: &[Correction], content: &Content, address: &str) -> String {
    let words = &content.words;
    let [title, by] = ["corrections.feed", "page.name"].map(|key| escaped(&words.text(key)).into_owned());
    let at = escaped(address);
    let entry = |(number, one): (usize, &Correction)| {
        let Correction { date, day, said, .. } = one;
        let said = said.text();
        let said = escaped(&said);
        format!(
            "<entry>\n<id>{at}corrections.xml#{number}</id>\n<title>{day}</title>\n<updated>{date}T00:00:00Z</updated>\n\
             <link href=\"{at}#corrections\"/>\n<summary>{said}</summary>\n</entry>\n"
        )
    };
    let mut entries: Vec<String> = (1..).zip(all).map(entry).collect();
    entries.reverse();
    let report = content.contact.as_ref().map(|contact| {
        let said = escaped(&[&words.text("corrections.report"), contact.said()].concat()).into_owned();
        format!("<subtitle>{said}</subtitle>\n")
    });
    let updated = all.last().map_or("2026-11-23", |last| last.date.as_str());
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{at}corrections.xml</id>\n\
         <title>{title}</title>\n{}<updated>{updated}T00:00:00Z</updated>\n<author><name>{by}</name></author>\n\
         <link rel=\"self\" href=\"{at}corrections.xml\"/>\n<link href=\"{at}\"/>\n{}</feed>\n",
        words.language().tag,
        report.unwrap_or_default(),
        entries.concat()
    )
}
