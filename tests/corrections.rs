//! What was corrected is told alike everywhere.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod assets;

use std::path::Path;

use assets::assets;
use scraper::{ElementRef, Html, Selector};
use sent_to_work::content::{Contact, Content};
use sent_to_work::edition::{claims, document, embeds};
use sent_to_work::press::sheets;
use sent_to_work::story::{Correction, Piece};

const ADDRESS: &str = "https://news.example/work/";

/// The content with a trial correction at the end.
fn corrected() -> Content {
    let content = Content::load(Path::new("."), None).unwrap();
    let mut story = (*content.story).clone();
    story.corrections.push(Correction {
        date: "2027-01-02".into(),
        day: "2 January 2027".into(),
        said: vec![Piece::Text("The day began later & ended earlier.".into())].into(),
        facts: vec!["day-woken".into()],
    });
    Content { story: story.into(), ..content }
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

// Of this story.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

// Of this story.
fn linked(page: &Html) -> serde_json::Value {
    let block = select(page, "script[type='application/ld+json']").into_iter().next().unwrap();
    serde_json::from_str(&block.text().collect::<String>()).unwrap()
}

// Of this story.
#[test]
fn a_correction_shows_in_the_page_its_claim_the_feed_and_what_machines_read() {
    let (root, content) = (Path::new("."), corrected());
    let page = Html::parse_document(&document(root, &content, &assets(), Some(ADDRESS)).unwrap().html);
    let said = "2 January 2027: The day began later & ended earlier.";
    assert_eq!(text(*select(&page, "#corrections li").last().unwrap()), said);
    assert_eq!(
        select(&page, "link[type='application/atom+xml']")[0].attr("href").unwrap(),
        format!("{ADDRESS}corrections.xml")
    );
    let comments = linked(&page)["@graph"][0]["correction"].as_array().unwrap().clone();
    assert_eq!(comments.last().unwrap()["text"], "The day began later & ended earlier.");
    assert_eq!(comments.len(), content.story.corrections.len());
    let claims = claims(&content, &assets(), Some(ADDRESS));
    let claim = |id: &str| {
        let name = format!("claim/{id}/index.html");
        Html::parse_document(&claims.iter().find(|one| one.name == name).unwrap().html)
    };
    assert_eq!(text(select(&claim("day-woken"), "#history li")[0]), said);
    assert_eq!(linked(&claim("day-woken"))["correction"][0]["datePublished"], "2027-01-02");
    assert!(select(&claim("days-off"), "#history").is_empty() && linked(&claim("days-off"))["correction"].is_null());
    let sheets = sheets(root, &content, Some(ADDRESS)).unwrap();
    let sheet = |name: &str| {
        let found = sheets.iter().find(|(one, _)| one == name).unwrap();
        String::from_utf8(found.1.clone()).unwrap()
    };
    let file: serde_json::Value = serde_json::from_str(&sheet("corrections.json")).unwrap();
    let last = file["corrections"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["date"], &last["facts"][0]), (&"2027-01-02".into(), &"day-woken".into()));
    let feed = sheet("corrections.xml");
    let feed = roxmltree::Document::parse(&feed).unwrap();
    let first = feed.descendants().find(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "entry"))).unwrap();
    let part = |name: &str| first.children().find(|node| node.tag_name().name() == name).unwrap().text().unwrap();
    assert_eq!((part("updated"), part("summary")), ("2027-01-02T00:00:00Z", "The day began later & ended earlier."));
    let ids: Vec<_> =
        feed.descendants().filter(|node| node.tag_name().name() == "id").map(|id| id.text().unwrap()).collect();
    assert_eq!(ids.len(), content.story.corrections.len() + 1);
}

#[test]
fn a_frame_knows_how_much_was_corrected_when_it_was_made() {
    let content = corrected();
    for frame in embeds(Path::new("."), &content, &assets(), None).unwrap() {
        let page = Html::parse_document(&frame.html);
        let since = select(&page, ".since[hidden]");
        assert_eq!(since.len(), 1, "{}", frame.name);
        assert_eq!(since[0].attr("data-known").unwrap(), content.story.corrections.len().to_string(), "{}", frame.name);
    }
}

/// What a publisher sets is on the page, in every frame, with every claim and in the feed; unset, nobody is sent anywhere.
#[test]
fn where_mistakes_are_reported_is_said_everywhere_or_nowhere() {
    let root = Path::new(".");
    let said = |contact: Option<&str>| {
        let contact = contact.map(|one| Contact::parse(one).unwrap());
        let content = Content { contact, ..Content::load(root, None).unwrap() };
        let mut all = embeds(root, &content, &assets(), Some(ADDRESS)).unwrap();
        all.push(document(root, &content, &assets(), Some(ADDRESS)).unwrap());
        all.extend(claims(&content, &assets(), Some(ADDRESS)).into_iter().filter(|one| !one.html.contains("refresh")));
        let links = all.iter().map(|one| {
            let page = Html::parse_document(&one.html);
            let links: Vec<_> =
                select(&page, ".report a").into_iter().map(|a| a.attr("href").unwrap().to_owned()).collect();
            (one.name.clone(), links)
        });
        let links: Vec<_> = links.collect();
        let feed =
            sheets(root, &content, Some(ADDRESS)).unwrap().into_iter().find(|(name, _)| name == "corrections.xml");
        (links, String::from_utf8(feed.unwrap().1).unwrap())
    };
    let (links, feed) = said(None);
    assert!(links.iter().all(|(_, found)| found.is_empty()) && !feed.contains("Report a mistake"));
    for (contact, href) in [
        ("desk@news.example", "mailto:desk@news.example"),
        ("https://news.example/form?to=a&b", "https://news.example/form?to=a&b"),
    ] {
        let (links, feed) = said(Some(contact));
        for (name, found) in links {
            assert_eq!(found, [href], "{name}");
        }
        let feed = roxmltree::Document::parse(&feed).unwrap();
        let told = feed.descendants().find(|node| node.tag_name().name() == "subtitle").unwrap().text().unwrap();
        assert_eq!(told, format!("Report a mistake: {contact}"));
    }
}
