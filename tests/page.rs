//! The served page: complete and valid before any script.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod assets;

use std::collections::BTreeSet;
use std::path::Path;

use assets::assets;
use scraper::{ElementRef, Html, Selector};
use sent_to_work::edition::{Content, Document, document};
use sent_to_work::facts::Facts;

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

#[test]
fn nothing_is_covered_in_the_served_page() {
    let page = Html::parse_document(&served().html);
    assert!(select(&page, ".covered").is_empty());
    assert!(text(select(&page, "[data-figure=arrivals] .finding")[0]).contains("13,221"));
}

#[test]
fn no_sentence_before_the_guess_gives_the_number_away() {
    let html = served().html;
    let (before, _) = html.split_once("data-figure=\"arrivals\"").unwrap();
    for number in ["13,221", "13221", "13,000", "welve"] {
        assert!(!before.contains(number), "{number}");
    }
}

#[test]
fn a_card_says_of_how_many_only_where_the_source_does() {
    let page = Html::parse_document(&served().html);
    for (fact, tag) in [("day-woken", "testimony of 6"), ("hands", "testimony of 1"), ("housing", "testimony")] {
        assert_eq!(text(select(&page, &format!("#fact-{fact} .tag"))[0]), tag, "{fact}");
    }
}

#[test]
fn every_fact_in_the_files_is_used_and_listed() {
    let html = served().html;
    let page = Html::parse_document(&html);
    let facts = Facts::load(Path::new("static/facts")).unwrap();
    let listed: Vec<_> = select(&page, "details.fact").into_iter().filter_map(|fact| fact.value().id()).collect();
    // A card that names what else its speaker said does not use it.
    let used: BTreeSet<_> =
        select(&page, "a[href^='#fact-']:not(.same a)").into_iter().filter_map(|link| link.attr("href")).collect();
    let drawn: BTreeSet<_> = facts
        .figures()
        .flat_map(|figure| &figure.series)
        .flat_map(|series| &series.points)
        .map(|point| point.fact.as_str())
        .collect();
    let mut idle = Vec::new();
    for fact in facts.iter() {
        assert!(listed.contains(&format!("fact-{}", fact.id).as_str()), "{} is not listed", fact.id);
        let told = used.contains(format!("#fact-{}", fact.id).as_str()) || html.contains(&format!("|{}|", fact.id));
        let used = told || drawn.contains(fact.id.as_str());
        if !used {
            idle.push(fact.id.as_str());
        }
    }
    assert!(idle.is_empty(), "used nowhere: {idle:?}");
}

#[test]
fn a_card_names_what_else_its_speaker_said() {
    let page = Html::parse_document(&served().html);
    let facts = Facts::load(Path::new("static/facts")).unwrap();
    for fact in facts.iter() {
        let said = select(&page, &format!("#fact-{} .same a", fact.id));
        let said: Vec<_> = said.into_iter().filter_map(|link| link.attr("href")).collect();
        let others: Vec<_> = facts.of_same_speaker(fact).map(|other| format!("#fact-{}", other.id)).collect();
        assert_eq!(said, others, "{}", fact.id);
    }
    let of_jin = select(&page, "#fact-escort .same a");
    assert!(of_jin.iter().any(|link| link.attr("href") == Some("#fact-day-count")), "the man of the airport");
}

#[test]
fn an_address_of_old_leads_to_the_claim_of_today() {
    let page = Html::parse_document(&served().html);
    let facts = Facts::load(Path::new("static/facts")).unwrap();
    let mut led = 0;
    for fact in facts.iter() {
        for old in &fact.formerly {
            // In the summary, which shows while the claim is folded: there a browser can take the reader.
            let there = select(&page, &format!("#fact-{} > summary #fact-{old}", fact.id));
            assert_eq!((there.len(), select(&page, &format!("[id='fact-{old}']")).len()), (1, 1), "{old}");
            led += 1;
        }
    }
    assert!(led >= 4, "{led} addresses");
}

#[test]
fn what_we_noted_is_not_in_quotation_marks() {
    let page = Html::parse_document(&served().html);
    let noted = select(&page, ".says .noted");
    assert!(!noted.is_empty() && noted.into_iter().all(|words| text(words).starts_with("As we noted it: ")));
    assert!(select(&page, ".says q .noted").is_empty());
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
fn foreign_words_say_their_language() {
    let page = Html::parse_document(&served().html);
    for quote in select(&page, "q:not([lang])") {
        assert!(
            text(quote).chars().all(|c| (c as u32) < 0x370 || c.is_ascii_punctuation() || "’“”–—…₽€".contains(c)),
            "{}",
            text(quote)
        );
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

#[test]
fn machines_are_told_of_the_page_and_of_its_data() {
    for (address, before) in [(None, ""), (Some("https://news.example/work/"), "https://news.example/work/")] {
        let page = Html::parse_document(&served_at(address).html);
        let blocks = select(&page, "body > script[type='application/ld+json']");
        let linked: serde_json::Value = serde_json::from_str(&blocks[0].text().collect::<String>()).unwrap();
        let [article, data] = linked["@graph"].as_array().unwrap().as_slice() else { panic!("{linked}") };
        assert_eq!(article["author"]["@type"], "Organization");
        assert_eq!(article["url"].as_str(), address);
        let tables: Vec<_> =
            data["distribution"].as_array().unwrap().iter().map(|one| one["contentUrl"].clone()).collect();
        assert!(tables.contains(&format!("{before}data/facts.csv").into()));
        assert_eq!(tables[0], format!("{before}data/arrivals.csv"));
    }
}
