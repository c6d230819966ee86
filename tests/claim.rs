//! The pages of the claims and their list.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod assets;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use assets::assets;
use scraper::{ElementRef, Html, Selector};
use sent_to_work::content::Content;
use sent_to_work::edition::{Document, claims, document, embeds, lesson, sheet, sources, teach};
use sent_to_work::facts::{Fact, Facts};

// Of this story: what its own tests need.
use sent_to_work::facts::Text;

const ADDRESS: &str = "https://news.example/work/";

/// The content; each test has its own, since it cannot be shared between threads.
fn content() -> Content {
    Content::load(Path::new("."), None).unwrap()
}

fn facts() -> Facts {
    Facts::load(Path::new("static/facts"), Path::new("static/story/en")).unwrap()
}

/// All pages of claims by their names, made once.
fn made() -> &'static BTreeMap<String, Document> {
    static MADE: OnceLock<BTreeMap<String, Document>> = OnceLock::new();
    MADE.get_or_init(|| {
        let made = claims(&content(), &assets(), Some(ADDRESS));
        made.into_iter().map(|one| (one.name.clone(), one)).collect()
    })
}

/// The page of a claim.
fn page_of(id: &str) -> Html {
    Html::parse_document(&made()[&format!("claim/{id}/index.html")].html)
}

fn list() -> Html {
    Html::parse_document(&sources(&content(), &assets(), Some(ADDRESS)).html)
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn links(page: &Html, selector: &str) -> Vec<String> {
    select(page, selector).into_iter().filter_map(|link| link.attr("href")).map(str::to_owned).collect()
}

#[test]
fn every_claim_has_a_page_and_so_has_every_name_that_it_had() {
    let facts = facts();
    let named = facts.iter().flat_map(|fact| fact.formerly.iter().chain([&fact.id]));
    let named: BTreeSet<String> = named.map(|id| format!("claim/{id}/index.html")).collect();
    assert_eq!(named, made().keys().cloned().collect());
    for (name, one) in made() {
        let page = Html::parse_document(&one.html);
        assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
        assert_eq!(select(&page, "h1").len(), 1, "{name}");
        assert!(select(&page, "style, [style]").is_empty(), "{name} has the sheet of all");
    }
}

#[test]
fn the_page_of_a_claim_says_what_is_known_of_it() {
    for fact in facts().iter() {
        let page = page_of(&fact.id);
        let told = text(select(&page, "article.fact")[0]);
        let flat = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let Fact { label, display, measures, period, qualifier, .. } = fact;
        let quoted = fact.excerpts.iter().map(|excerpt| &excerpt.text);
        for said in [label, display, measures, period, qualifier].into_iter().chain(quoted).chain(&fact.conflicts) {
            assert!(told.contains(&flat(said)), "{}: {said}", fact.id);
        }
        let tag = select(&page, ".fact .tag")[0];
        assert!(tag.value().classes().any(|class| class == format!("k-{}", fact.kind.name())), "{}", fact.id);
        let cited = text(select(&page, "#cite p")[0]);
        assert!(cited.contains(&flat(label)) && cited.ends_with(&format!("{ADDRESS}claim/{}/", fact.id)), "{cited}");
        assert_eq!(links(&page, "#cite a"), ["claim.json", "../../releases/"]);
        let picture = select(&page, "meta[property='og:image']")[0].attr("content");
        assert_eq!(picture, Some(format!("{ADDRESS}preview/claim/{}.png", fact.id).as_str()));
        assert_eq!(links(&page, "link[rel=canonical]"), [format!("{ADDRESS}claim/{}/", fact.id)]);
        for input in fact.inputs() {
            assert!(links(&page, ".fact a").contains(&format!("../../claim/{input}/")), "{}: {input}", fact.id);
        }
    }
}

/// Whoever comes to a claim from a number finds the way back to where it stands.
#[test]
fn a_number_leads_to_its_claim_and_the_claim_leads_back() {
    let html = document(Path::new("."), &content(), &assets(), None).unwrap().html;
    let page = Html::parse_document(&html);
    assert!(!html.contains("#fact-"), "a link into the page, which has no claims");
    let mut led = 0;
    for part in select(&page, "main > section") {
        let id = part.value().id().unwrap();
        for link in part.select(&Selector::parse("a[href^='claim/']").unwrap()) {
            let claim = link.attr("href").unwrap().trim_start_matches("claim/").trim_end_matches('/');
            let back = links(&page_of(claim), "#used a");
            assert!(back.contains(&format!("../../#{id}")), "{claim} in {id}: {back:?}");
            led += 1;
        }
    }
    assert!(led > facts().iter().count(), "{led} numbers");
    let ids: BTreeSet<_> = select(&page, "[id]").into_iter().filter_map(|one| one.value().id()).collect();
    for fact in facts().iter() {
        let back = links(&page_of(&fact.id), "#used a[href^='../../#']");
        assert!(!back.is_empty(), "{} is used nowhere", fact.id);
        for one in back {
            assert!(ids.contains(one.trim_start_matches("../../#")), "{}: {one}", fact.id);
        }
    }
}

#[test]
fn in_every_document_a_number_leads_to_a_claim_that_is_there() {
    let (root, content, assets) = (Path::new("."), content(), assets());
    let mut documents = embeds(root, &content, &assets, None).unwrap();
    documents.push(document(root, &content, &assets, None).unwrap());
    if content.story.lesson.is_there() {
        documents.push(lesson(root, &content, &assets, None).unwrap());
        documents.push(teach(root, &content, &assets, None).unwrap());
    }
    documents.push(sources(&content, &assets, None));
    for one in documents {
        let page = Html::parse_document(&one.html);
        let up = "../".repeat(one.name.matches('/').count());
        let numbers = links(&page, "a.n, svg a");
        assert!(!numbers.is_empty(), "{}", one.name);
        for number in numbers {
            let claim = number.strip_prefix(&up).map(|below| format!("{below}index.html"));
            assert!(claim.is_some_and(|claim| made().contains_key(&claim)), "{}: {number}", one.name);
        }
    }
}

// Of this story.
/// Outside of what a card shows: nobody who only asks for a source waits for it.
#[test]
fn a_claim_says_how_it_may_be_written_and_what_would_be_too_much() {
    let facts = facts();
    for fact in facts.iter() {
        let page = page_of(&fact.id);
        assert_eq!(select(&page, "#wording .clause").len(), 1, "{}", fact.id);
        assert!(select(&page, ".fact #wording").is_empty(), "{} has it on its card", fact.id);
        let over: Vec<_> = select(&page, "#wording .over li").into_iter().map(text).collect();
        let told: Vec<_> = fact.overstates.iter().map(|one| format!("“{}” {}", one.wording, one.why)).collect();
        assert_eq!(over, told, "{}", fact.id);
    }
    let said = |id: &str| select(&page_of(id), "#wording > ul:not(.over) li").into_iter().map(text).collect::<Vec<_>>();
    assert!(said("entries-2024").contains(&"Russia recorded 13,221 entries in 2024, for any reason.".into()));
    assert!(said("waking").iter().any(|said| said.starts_with("“Waking up was terrifying,” said one of the six")));
    assert!(said("entries-2023-gap").is_empty(), "it is not in the prose");
    for (id, clause) in [
        (
            "day-woken",
            "source: BBC News (Jean Mackenzie, Seoul), 12 August 2025 (six people, one newsroom; we know of no independent check)",
        ),
        ("split-nis", "worked out by Sent to Work from figures of others (our division of two unrelated figures)"),
    ] {
        assert_eq!(text(select(&page_of(id), ".clause")[0]), clause);
    }
    let read = text(select(&page_of("entries-2024"), ".clause")[0]);
    assert!(read.contains("Border counts of Russia’s security service (FSB), read in Asia Today"), "{read}");
}

#[test]
fn the_list_has_every_claim_and_what_it_is_filtered_by() {
    let page = list();
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let facts = facts();
    for fact in facts.iter() {
        let there = select(&page, &format!("#fact-{}", fact.id));
        assert_eq!(there.len(), 1, "{}", fact.id);
        let by = |name: &str| there[0].attr(name).unwrap().split_whitespace().collect::<BTreeSet<_>>();
        assert!(!by("data-in").is_empty(), "{}", fact.id);
        assert_eq!(by("data-sources"), fact.excerpts.iter().map(|one| one.source.as_str()).collect(), "{}", fact.id);
        for origin in by("data-needs") {
            assert!(facts.fallen_without(origin).contains(fact.id.as_str()), "{} without {origin}", fact.id);
        }
        let own = format!("../claim/{}/", fact.id);
        assert!(links(&page, &format!("#fact-{} .own a", fact.id)).contains(&own), "{}", fact.id);
    }
    assert_eq!(select(&page, "details.fact").len(), facts.iter().count());
}

// Of this story.
/// The folds say what the data say, and every origin has a name.
#[test]
fn the_list_says_what_falls_with_each_origin() {
    let (page, facts) = (list(), facts());
    for origin in facts.all_origins() {
        let fallen = facts.fallen_without(origin);
        let fold = select(&page, &format!("#rests-on-{origin}"));
        assert_eq!(fold.is_empty(), fallen.is_empty(), "{origin}");
        let Some(fold) = fold.first() else { continue };
        assert!(!text(*fold).starts_with("origin."), "{origin} has no name");
        let told = links(&page, &format!("#rests-on-{origin} li a"));
        assert_eq!(told, fallen_in_order(&facts, &fallen), "{origin}");
    }
    let figures = links(&page, "#rests-on-bbc > p a");
    assert_eq!(figures, ["../#day", "../#escapes", "../#wages", "../#workers"], "the figures without the BBC");
}

// Of this story.
fn fallen_in_order(facts: &Facts, fallen: &BTreeSet<&str>) -> Vec<String> {
    let ids = facts.iter().map(|fact| fact.id.as_str()).filter(|id| fallen.contains(id));
    ids.map(|id| format!("../claim/{id}/")).collect()
}

// Of this story.
#[test]
fn a_claim_says_of_how_many_only_where_the_source_does() {
    for (fact, tag) in [("day-woken", "testimony of 6"), ("hands", "testimony of 1"), ("housing", "testimony")] {
        assert_eq!(text(select(&page_of(fact), ".fact .tag")[0]), tag, "{fact}");
    }
}

// Of this story.
#[test]
fn a_claim_names_what_else_its_speaker_said() {
    let facts = facts();
    for fact in facts.iter() {
        let said = links(&page_of(&fact.id), ".same a");
        let others: Vec<_> = facts.of_same_speaker(fact).map(|other| format!("../../claim/{}/", other.id)).collect();
        assert_eq!(said, others, "{}", fact.id);
    }
    let of_jin = links(&page_of("escort"), ".same a");
    assert!(of_jin.contains(&"../../claim/day-count/".to_owned()), "the man of the airport");
}

// Of this story.
#[test]
fn an_address_of_old_leads_to_the_claim_of_today() {
    let (facts, list) = (facts(), list());
    let mut led = 0;
    for fact in facts.iter() {
        for old in &fact.formerly {
            let now = format!("../{}/", fact.id);
            let before = page_of(old);
            let on = select(&before, "meta[http-equiv=refresh]")[0].attr("content").unwrap();
            assert_eq!(on, format!("0; url={now}"), "{old}");
            assert_eq!(links(&before, "main a"), [now], "{old}");
            // In the summary, which shows while the claim is folded: there a browser can take the reader.
            assert_eq!(select(&list, &format!("#fact-{} > summary #fact-{old}", fact.id)).len(), 1, "{old}");
            led += 1;
        }
    }
    assert!(led >= 4, "{led} addresses");
}

// Of this story.
/// As Google Scholar’s guidelines for webmasters have them (title, author and date are what it cannot do without), and as
/// Zotero’s translator “Embedded Metadata” maps them to its fields.
#[test]
fn reference_managers_read_who_says_what_and_when() {
    let page = document(Path::new("."), &content(), &assets(), Some(ADDRESS)).unwrap();
    let claim = &made()["claim/entries-2024/index.html"];
    let of_claim = format!("{ADDRESS}claim/entries-2024/");
    for (one, at) in [(&page, ADDRESS), (claim, of_claim.as_str())] {
        let page = Html::parse_document(&one.html);
        let tag = |name: &str| {
            let found = select(&page, &format!("head > meta[name=citation_{name}]"));
            assert_eq!(found.len(), 1, "{}: {name}", one.name);
            found[0].attr("content").unwrap().to_owned()
        };
        assert!(text(select(&page, "title")[0]).starts_with(&tag("title")), "{}", one.name);
        assert_eq!(
            (tag("author"), tag("publisher"), tag("language")),
            ("Sent to Work".into(), "Sent to Work".into(), "en".into())
        );
        let date = tag("publication_date");
        assert!(date.len() == 7 && date.starts_with("20") && date.as_bytes()[4] == b'/', "{date}");
        assert!(tag("abstract").len() > 40, "{}", one.name);
        assert_eq!(tag("public_url"), at);
    }
}

// Of this story.
#[test]
fn machines_are_told_whom_each_claim_rests_on() {
    let facts = facts();
    for fact in facts.iter() {
        let page = page_of(&fact.id);
        let linked: String = select(&page, "script[type='application/ld+json']")[0].text().collect();
        let linked: serde_json::Value = serde_json::from_str(&linked).unwrap();
        assert_eq!(linked["@type"], "Claim", "{}", fact.id);
        assert_eq!(linked["url"], format!("{ADDRESS}claim/{}/", fact.id));
        let cited: Vec<_> =
            linked["citation"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        let sources: Vec<_> =
            fact.excerpts.iter().map(|one| facts.source(&one.source).unwrap().title.as_str()).collect();
        assert_eq!(cited, sources, "{}", fact.id);
    }
}

#[test]
fn what_we_noted_is_not_in_quotation_marks() {
    let list = list();
    let noted = select(&list, ".says .noted");
    assert!(!noted.is_empty() && noted.into_iter().all(|words| text(words).starts_with("As we noted it: ")));
    assert!(select(&list, ".says q .noted").is_empty());
}

// Of this story.
#[test]
fn foreign_words_say_their_language() {
    let list = list();
    for quote in select(&list, "q:not([lang])") {
        let latin = |c: char| (c as u32) < 0x370 || c.is_ascii_punctuation() || "’“”–—…₽€".contains(c);
        assert!(text(quote).chars().all(latin), "{}", text(quote));
    }
}

// Of this story.
/// What leaves the page must not come back with the next fact.
#[test]
fn a_fact_that_the_prose_does_not_use_adds_nothing_to_the_page() {
    let content = content();
    let html = document(Path::new("."), &content, &assets(), None).unwrap().html;
    let files = Path::new("static/facts");
    let mut texts = Text::all_in(files).unwrap();
    let idle = |n| {
        format!(
            "[[fact]]\nid = \"idle-{n}\"\nlabel = \"An idle fact\"\nkind = \"not-found\"\ndisplay = \"none\"\n\
             qualifier = \"none\"\nperiod = \"none\"\nmeasures = \"Nothing.\"\n\n"
        )
    };
    let ten = (0..10).map(idle).collect::<Vec<_>>().concat();
    let mut words = Facts::words(Path::new("static/story/en")).unwrap();
    let (evidence, told) = written::parted("idle.toml", &ten);
    texts.push(evidence);
    words.push(told);
    let more = Facts::read(&texts, &words).unwrap();
    assert_eq!(more.iter().count(), content.facts.iter().count() + 10);
    let more = Content { facts: more.into(), ..content };
    let count = |html: &str| Html::parse_document(html).select(&Selector::parse("*").unwrap()).count();
    let heavier = document(Path::new("."), &more, &assets(), None).unwrap().html;
    assert_eq!(count(&html), count(&heavier));
    assert!(heavier.len().abs_diff(html.len()) < 3, "{} and {}", html.len(), heavier.len()); // the number of all claims
}

/// The sheet is small, since it stands between a reader and a claim.
#[test]
fn the_sheet_of_the_claims_is_small() {
    let sheet = sheet(Path::new("."), &content(), "display.woff2").unwrap();
    assert!(sheet.len() < 16_000, "{}", sheet.len());
    assert!(sheet.contains("url(display.woff2)"));
}

// Of this story.
#[test]
fn each_source_has_its_address_and_a_copy_that_lasts_or_says_that_there_is_none() {
    let facts = facts();
    for fact in facts.iter() {
        let page = page_of(&fact.id);
        let told = select(&page, "#lasting li");
        let named: BTreeSet<&str> = fact.excerpts.iter().map(|one| one.source.as_str()).collect();
        assert_eq!(told.len(), named.len(), "{}", fact.id);
    }
    let page = page_of("caution");
    let copy = select(&page, "#lasting .archived")[0];
    assert_eq!(text(copy), "Archived copy of 21 December 2016");
    let original = copy.attr("href").unwrap().rsplit_once("/https").map(|(_, rest)| format!("https{rest}")).unwrap();
    assert!(links(&page, "#lasting a").contains(&original), "{original}");
    assert!(text(select(&page_of("day-woken"), "#lasting li")[0]).ends_with("We know of no archived copy."));
}

#[test]
fn each_source_has_a_place_that_its_claims_lead_to_and_that_leads_back() {
    let facts = facts();
    let list = list();
    let at = |id: &str| select(&list, &format!("#source-{id}")).len();
    for source in facts.sources() {
        assert_eq!(at(&source.id), 1, "{}", source.id);
    }
    for fact in facts.iter() {
        let led: BTreeSet<String> = links(&page_of(&fact.id), "#lasting li > a:first-child").into_iter().collect();
        let named: BTreeSet<String> =
            fact.excerpts.iter().map(|one| format!("../../sources/#source-{}", one.source)).collect();
        assert_eq!(led, named, "{}", fact.id);
        for one in &fact.excerpts {
            let back = links(&list, &format!("#source-{} p a", one.source));
            assert!(back.contains(&format!("../claim/{}/", fact.id)), "{} in {}", fact.id, one.source);
        }
    }
}
