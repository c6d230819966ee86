//! The frames for the pages of others, as they are served.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod assets;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use assets::assets;
use scraper::{ElementRef, Html, Selector};
use sent_to_work::content::Content;
use sent_to_work::edition::{Document, document, embeds};
use sent_to_work::state::FigureState;

const ADDRESS: &str = "https://news.example/work/";

/// All frames, made once.
fn frames() -> &'static [Document] {
    static MADE: OnceLock<Vec<Document>> = OnceLock::new();
    MADE.get_or_init(|| {
        let content = Content::load(Path::new("."), None).unwrap();
        embeds(Path::new("."), &content, &assets(), Some(ADDRESS)).unwrap()
    })
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn there_is_a_frame_for_each_figure_and_for_the_whole() {
    let names: Vec<&str> = frames().iter().map(|frame| frame.name.as_str()).collect();
    let wanted = FigureState::telling().map(|figure| format!("embed/{}/index.html", figure.name()));
    assert_eq!(names[0], "embed/index.html");
    assert_eq!(names[1..], wanted);
}

#[test]
fn frames_are_valid_and_no_id_is_given_twice() {
    for frame in frames() {
        let page = Html::parse_document(&frame.html);
        assert!(page.errors.is_empty(), "{}: {:?}", frame.name, page.errors);
        let mut seen = BTreeSet::new();
        for element in select(&page, "[id]") {
            assert!(seen.insert(element.value().id().unwrap()), "{}: {:?}", frame.name, element.value().id());
        }
    }
}

#[test]
fn what_leads_out_of_a_frame_leaves_it_standing() {
    for frame in frames() {
        let page = Html::parse_document(&frame.html);
        // But for claims, which have room in it: a sandbox may forbid what opens beside it.
        for link in select(&page, "body a[href]:not([href^='#'], [href*='claim/'], #card a)") {
            assert_eq!(link.attr("target"), Some("_blank"), "{}: {:?}", frame.name, link.attr("href"));
        }
    }
}

#[test]
fn a_frame_says_in_its_head_what_an_embed_needs_and_no_more() {
    for frame in frames() {
        let page = Html::parse_document(&frame.html);
        let one = |selector: &str, attribute: &str| {
            let found = select(&page, selector);
            assert_eq!(found.len(), 1, "{}: {selector}", frame.name);
            found[0].attr(attribute).unwrap().to_owned()
        };
        let folder = frame.name.trim_end_matches("index.html");
        assert_eq!(one("link[rel=canonical]", "href"), ADDRESS);
        assert!(one("meta[name=robots]", "content").contains("noindex"));
        assert_eq!(one("link[type='application/json+oembed']", "href"), format!("{ADDRESS}{folder}oembed.json"));
        assert!(one("meta[property='og:image']", "content").starts_with(ADDRESS));
        assert_eq!(one("meta[name=responsive-embedded-sizing]", "content"), "allow-origins=*");
        assert!(select(&page, "script[type='application/ld+json'], meta[name=description]").is_empty());
        // WordPress reads the first 150 KB, and of these what comes before the end of the head.
        assert!(frame.html.find("json+oembed").unwrap() < 20_000, "{}", frame.name);
    }
}

#[test]
fn frames_keep_to_the_window_of_their_host() {
    for frame in frames() {
        let style = frame.styles.concat();
        for word in ["sticky", "svh", "lvh"] {
            assert!(!style.contains(word), "{}: {word}", frame.name);
        }
    }
}

#[test]
fn a_frame_is_no_heavier_than_the_page() {
    let content = Content::load(Path::new("."), None).unwrap();
    let page = document(Path::new("."), &content, &assets(), Some(ADDRESS)).unwrap();
    for frame in frames() {
        assert!(frame.html.len() < page.html.len(), "{}: {} to {}", frame.name, frame.html.len(), page.html.len());
    }
}
