//! The served page: complete and valid before any script.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod assets;
mod written;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use assets::assets;
use scraper::{ElementRef, Html, Selector};
use sent_to_work::content::Content;
use sent_to_work::edition::{Document, document};
use sent_to_work::facts::{Facts, Text};

fn served() -> Document {
    served_at(None)
}

fn served_at(address: Option<&str>) -> Document {
    document(Path::new("."), &Content::load(Path::new("."), None).unwrap(), &assets(), address).unwrap()
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_page_is_valid_html() {
    let page = Html::parse_document(&served().html);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
}

#[test]
fn no_id_is_given_twice() {
    let page = Html::parse_document(&served().html);
    let mut seen = BTreeSet::new();
    for element in select(&page, "[id]") {
        let id = element.value().id().unwrap();
        assert!(seen.insert(id), "{id}");
    }
}

#[test]
fn every_link_into_the_page_arrives() {
    let page = Html::parse_document(&served().html);
    let ids: BTreeSet<_> = select(&page, "[id]").into_iter().filter_map(|element| element.value().id()).collect();
    for link in select(&page, "a[href^='#']") {
        let target = link.attr("href").unwrap().trim_start_matches('#');
        assert!(ids.contains(target), "{target}");
    }
}

// Of this story.
#[test]
fn three_figures_stand_there_with_title_finding_picture_table_and_source() {
    let page = Html::parse_document(&served().html);
    for figure in ["arrivals", "day", "wages"] {
        let part = |selector: &str| select(&page, &format!("[data-figure={figure}] {selector}"));
        assert_eq!(part("svg").len(), 2, "{figure}: one picture for each frame");
        assert!(part("svg path").len() > 15, "{figure} is drawn");
        assert!(part("tbody tr").len() >= 3, "{figure} has its table");
        assert!(text(part(".finding")[0]).len() > 40, "{figure} has its finding");
        assert!(text(part(".source")[0]).starts_with("Source"), "{figure} has its source");
        assert!(part("fieldset.controls[disabled]").len() == 1, "{figure} is not alive yet");
    }
}

// Of this story.
#[test]
fn nothing_is_covered_in_the_served_page() {
    let page = Html::parse_document(&served().html);
    assert!(select(&page, ".covered").is_empty());
    assert!(text(select(&page, "[data-figure=arrivals] .finding")[0]).contains("13,221"));
}

// Of this story.
#[test]
fn no_sentence_before_the_guess_gives_the_number_away() {
    let html = served().html;
    let (before, _) = html.split_once("data-figure=\"arrivals\"").unwrap();
    for number in ["13,221", "13221", "13,000", "welve"] {
        assert!(!before.contains(number), "{number}");
    }
}

/// The claims have pages of their own: with them in it, the page would grow with every fact.
#[test]
fn the_page_holds_no_claim_and_leads_to_their_list() {
    for (address, said) in
        [(None, "sources/"), (Some("https://news.example/work/"), "https://news.example/work/sources/")]
    {
        let page = Html::parse_document(&served_at(address).html);
        assert!(select(&page, ".fact").is_empty());
        assert!(select(&page, "*").len() < 2_700, "{} elements", select(&page, "*").len());
        let way = select(&page, "#sources .way")[0];
        assert_eq!(way.attr("href"), Some("sources/"));
        // On paper nothing can be pressed.
        assert_eq!(text(select(&page, "#sources .on-paper")[0]), format!(": {said}"));
    }
}

#[test]
fn facts_that_the_prose_does_not_use_add_nothing_to_the_page() {
    let content = Content::load(Path::new("."), None).unwrap();
    let source = content.facts.sources().next().map(|source| source.id.clone()).unwrap();
    let mut texts = Text::all_in(Path::new("static/facts")).unwrap();
    let mut more = String::new();
    for at in 0..10 {
        let _ = write!(
            more,
            "[[fact]]\nid = \"more-{at}\"\nlabel = \"A trial\"\nkind = \"counted\"\nvalue = 7\nunit = \"cases\"\ndisplay = \"7\"\n\
             qualifier = \"exact\"\nperiod = \"2024\"\nmeasures = \"Nothing.\"\n\
             excerpts = [{{ source = {source:?}, text = \"7 cases\", lang = \"en\" }}]\n\n"
        );
    }
    let mut words = Facts::words(Path::new("static/story/en")).unwrap();
    let (evidence, told) = written::parted("more.toml", &more);
    texts.push(evidence);
    words.push(told);
    let before = content.facts.iter().count();
    let content = Content { facts: Facts::read(&texts, &words).unwrap().into(), ..content };
    assert_eq!(content.facts.iter().count(), before + 10);
    let page = document(Path::new("."), &content, &assets(), None).unwrap().html;
    // All that differs is how many there are.
    assert_eq!(page.replace(&format!("{} claims", before + 10), &format!("{before} claims")), served().html);
}

#[test]
fn headings_step_down_one_level_at_a_time() {
    let page = Html::parse_document(&served().html);
    let levels: Vec<u32> = select(&page, "h1, h2, h3, h4")
        .into_iter()
        .map(|heading| heading.value().name().trim_start_matches('h').parse().unwrap())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{levels:?}");
    }
}

#[test]
fn every_input_has_a_label_and_every_picture_a_name() {
    let page = Html::parse_document(&served().html);
    let labels: BTreeSet<_> = select(&page, "label[for]").into_iter().filter_map(|label| label.attr("for")).collect();
    for input in select(&page, "input") {
        let wrapped = input.ancestors().filter_map(ElementRef::wrap).any(|parent| parent.value().name() == "label");
        assert!(wrapped || input.attr("id").is_some_and(|id| labels.contains(id)), "{}", input.html());
    }
    for picture in select(&page, "svg:not([aria-hidden])") {
        assert!(picture.attr("aria-label").is_some_and(|name| !name.is_empty()));
    }
}

#[test]
fn nothing_inline_but_what_the_policy_can_name() {
    let Document { html, scripts, styles, .. } = served();
    let page = Html::parse_document(&html);
    assert!(select(&page, "[style]").is_empty());
    for script in select(&page, "script:not([src]):not([type='text/plain']):not([type='application/ld+json'])") {
        assert!(scripts.contains(&script.text().collect()), "{}", script.html());
    }
    for style in select(&page, "style") {
        assert!(styles.contains(&style.text().collect()));
    }
    let handlers = select(&page, "*")
        .into_iter()
        .flat_map(|element| element.value().attrs())
        .find(|(name, _)| name.starts_with("on"));
    assert!(handlers.is_none(), "{handlers:?}");
}

#[test]
fn an_address_makes_the_page_name_itself_and_none_leaves_it_out() {
    let (address, absolute) =
        ("https://news.example/work/", "[rel=canonical], [property='og:url'], [property='og:image']");
    let without = Html::parse_document(&served().html);
    assert!(select(&without, absolute).is_empty() && select(&without, "[property='og:title']").len() == 1);
    let with = Html::parse_document(&served_at(Some(address)).html);
    let named: Vec<_> =
        select(&with, absolute).into_iter().filter_map(|tag| tag.attr("href").or(tag.attr("content"))).collect();
    assert_eq!(named, [address, address, "https://news.example/work/preview/page.png"]);
}

// Of this story.
#[test]
fn machines_are_told_of_the_page_and_of_its_data() {
    for (address, before) in [(None, ""), (Some("https://news.example/work/"), "https://news.example/work/")] {
        let page = Html::parse_document(&served_at(address).html);
        let blocks = select(&page, "body > script[type='application/ld+json']");
        let linked: serde_json::Value = serde_json::from_str(&blocks[0].text().collect::<String>()).unwrap();
        let [article, data] = linked["@graph"].as_array().unwrap().as_slice() else { panic!("{linked}") };
        assert_eq!(article["author"]["@type"], "Organization");
        assert_eq!(article["url"].as_str(), address);
        assert_eq!(article["accessMode"][0], "textual");
        assert!(article["teaches"].as_array().unwrap().len() > 2, "{article}");
        let tables: Vec<_> =
            data["distribution"].as_array().unwrap().iter().map(|one| one["contentUrl"].clone()).collect();
        assert!(tables.contains(&format!("{before}data/facts.csv").into()));
        assert_eq!(tables[0], format!("{before}data/arrivals.csv"));
    }
}
