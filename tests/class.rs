//! The lesson and the teacher's pages: complete before any script, of one content, and kind.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod assets;
mod prose;

use std::collections::BTreeSet;
use std::path::Path;

use assets::assets;
use prose::{paragraphs, prose, sentences, text};
use scraper::{ElementRef, Html, Selector};
use sent_to_work::content::Content;
use sent_to_work::edition::{Document, claims, course, lesson, teach, worksheets};
use sent_to_work::facts::Kind;
use sent_to_work::state::{ACTIVITIES, CLAIMS, Lesson, LessonAction, PARTS, Sure};
use sent_to_work::story::{Block, Prose, SORTED};

fn documents() -> Vec<Document> {
    let (root, content) = (Path::new("."), Content::load(Path::new("."), None).unwrap());
    let address = Some("https://school.example/work/");
    let mut all = vec![
        lesson(root, &content, &assets(), address).unwrap(),
        course(root, &content, &assets(), "scorm.js", None).unwrap(),
        teach(root, &content, &assets(), address).unwrap(),
    ];
    all.extend(worksheets(root, &content, &assets(), address).unwrap());
    all
}

fn document(name: &str) -> Html {
    Html::parse_document(&documents().into_iter().find(|one| one.name == name).unwrap().html)
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn said(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_page_is_valid_and_names_what_is_in_it() {
    for Document { name, html, scripts, styles, .. } in documents() {
        let page = Html::parse_document(&html);
        assert!(page.errors.is_empty(), "{name}: {:?}", page.errors);
        let mut ids = BTreeSet::new();
        for element in select(&page, "[id]") {
            assert!(ids.insert(element.value().id().unwrap()), "{name}: {:?} twice", element.value().id());
        }
        for link in select(&page, "a[href^='#']") {
            let target = link.attr("href").unwrap().trim_start_matches('#');
            // A claim in words for the app may be asked for in the live page only.
            assert!(ids.contains(target), "{name}: {target}");
        }
        assert_eq!(select(&page, "h1").len(), 1, "{name}");
        assert!(select(&page, "[style]").is_empty(), "{name}");
        for script in select(&page, "script:not([src]):not([type='text/plain'], [type='application/ld+json'])") {
            assert!(scripts.contains(&script.text().collect()), "{name}: {}", script.html());
        }
        for style in select(&page, "style") {
            assert!(styles.contains(&style.text().collect()), "{name}");
        }
        for picture in select(&page, "svg") {
            assert!(picture.attr("aria-label").is_some_and(|name| !name.is_empty()), "{name}");
        }
    }
}

#[test]
fn every_page_says_where_it_is_and_the_lesson_what_it_is() {
    // The package for course systems has no address of its own.
    for Document { name, html, .. } in documents().into_iter().filter(|one| one.name != "index.html") {
        let page = Html::parse_document(&html);
        let address = ["https://school.example/work/", name.trim_end_matches("index.html")].concat();
        for (selector, attribute) in [("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")] {
            let found: Vec<_> = select(&page, selector).iter().filter_map(|one| one.attr(attribute)).collect();
            assert_eq!(found, [address.as_str()], "{name}");
        }
        assert!(select(&page, "meta[name=robots]").is_empty(), "{name}");
    }
    let page = document("class/index.html");
    let linked: String = select(&page, "script[type='application/ld+json']")[0].text().collect();
    let linked: serde_json::Value = serde_json::from_str(&linked).unwrap();
    assert_eq!(linked["@type"], "LearningResource");
    assert_eq!(linked["url"], "https://school.example/work/class/");
}

#[test]
fn headings_step_down_one_level_at_a_time() {
    for Document { name, html, .. } in documents() {
        let page = Html::parse_document(&html);
        let levels: Vec<u8> =
            select(&page, "h1, h2, h3, h4").iter().map(|one| one.value().name().as_bytes()[1]).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn the_lesson_has_its_parts_in_their_order() {
    let prose = prose();
    let lesson = &prose.story.lesson;
    let ids: Vec<_> = lesson.activities.iter().map(|one| one.id.as_str()).chain([lesson.sort.id.as_str()]).collect();
    assert_eq!(ids, PARTS);
    assert_eq!((lesson.activities.len(), lesson.claims.len()), (ACTIVITIES, CLAIMS));
    let page = document("class/index.html");
    for part in &PARTS[..ACTIVITIES] {
        let of = |selector: &str| select(&page, &format!("#{part} {selector}")).len();
        assert_eq!(of("[data-piece]"), 5, "{part}");
        assert_eq!((of(".cover[inert] svg"), of(".fold [data-figure] svg")), (2, 2), "{part}");
        assert!(of(".term") >= 2, "{part}");
    }
}

#[test]
fn two_sentences_of_each_kind_are_sorted_and_none_gives_its_kind_away() {
    let claims = &prose().story.lesson.claims;
    for kind in SORTED {
        assert_eq!(claims.iter().filter(|claim| claim.kind == kind).count(), 2, "{}", kind.name());
    }
    let page = document("class/index.html");
    for (at, claim) in claims.iter().enumerate() {
        let card = select(&page, &format!("[data-piece=card-{at}]"));
        assert_eq!(select(&page, &format!("[data-piece=claim-{at}] a")).len(), 0);
        assert!(card[0].html().contains("<q"), "{}: its card is quoted", claim.said.text());
    }
    let suffering: BTreeSet<_> = ["beatings", "hands", "fall", "waking", "housing"].into();
    assert!(claims.iter().all(|claim| !suffering.contains(claim.fact.as_str())));
}

#[test]
fn what_is_predicted_is_in_reach_and_no_suffering() {
    let prose = prose();
    for one in &prose.story.lesson.activities {
        let (least, most, step, start) = one.ask.range;
        let (low, high) = one.ask.known;
        assert!(least * 10 <= low && high <= most * 10, "{}", one.id);
        assert!((start - least) % step == 0 && (start * 10 < low || start * 10 > high), "{}", one.id);
        assert!(matches!(prose.fact(&one.ask.fact).kind, Kind::Counted | Kind::Derived), "{}", one.id);
    }
}

#[test]
fn nothing_before_the_reveal_tells_the_answer() {
    for one in &prose().story.lesson.activities {
        let before = [&one.intro, &one.look, &one.predict, &one.explain].map(text).concat();
        let known: &[&str] = match one.id.as_str() {
            "arrivals" => &["13,221", "13,000", "welve"],
            "day" => &["20", "wenty"],
            _ => &["13%", "25%", "$100 to $200", "$150"],
        };
        for number in known {
            assert!(!before.contains(number), "{}: {number}", one.id);
        }
    }
}

#[test]
fn what_a_link_leaves_out_is_not_spoken_of() {
    let page = document("class/index.html");
    let opening = select(&page, "#lesson > :not(.note)").into_iter().map(said).collect::<String>();
    for words in ["six men", "skip", "pictures", "second", "three"] {
        assert!(!opening.contains(words), "{words}");
    }
    // Whoever skips the day comes out behind it, whatever part is next.
    assert_eq!(select(&page, "#day + #after-day").len(), 1);
}

#[test]
fn no_picture_before_the_reveal_has_the_answer_in_it() {
    for name in ["class/index.html", "teach/worksheet/index.html"] {
        let page = document(name);
        for picture in select(&page, ".cover.c-wages svg") {
            assert!(picture.html().contains("i-rest") && picture.html().contains("$800"), "{name}");
            for told in ["i-testimony", "i-faint", "i-leader", "%", "$150", "$200"] {
                assert!(!picture.html().contains(told), "{name}: {told}");
            }
        }
    }
}

#[test]
fn every_mark_is_explained_before_it_is_met() {
    let page = document("class/index.html");
    assert_eq!(select(&page, "#lesson .key .swatch").len(), Kind::ALL.len());
}

#[test]
fn the_plan_adds_up_to_a_lesson() {
    let prose = prose();
    let plan = prose.story.teach.iter().find(|section| section.id == "plan").unwrap();
    let lines = plan.blocks.iter().filter_map(Block::prose).flat_map(paragraphs).map(|line| text(&line));
    let minutes: Vec<u32> = lines.filter_map(|line| line.split_once(" minutes:")?.0.parse().ok()).collect();
    assert_eq!(minutes.len(), PARTS.len() + 2, "{minutes:?}");
    assert_eq!(minutes.iter().sum::<u32>(), 45);
}

#[test]
fn pupils_are_warned_and_can_skip_the_testimony() {
    let page = document("class/index.html");
    let opening = said(select(&page, "#lesson")[0]);
    for words in ["A note first", "skip it", "Nothing is marked", "stays in this window", "it is gone"] {
        assert!(opening.contains(words), "{words}");
    }
    assert_eq!(select(&page, "#lesson .note a[href='#after-day'], #day a[href='#after-day']").len(), 2);
    assert!(!said(page.root_element()).contains("Your course keeps"), "a page of its own keeps nothing");
    let all = said(page.root_element()).to_lowercase();
    for word in ["score", "ranking", "wrong!", "countdown", "well done"] {
        assert!(!all.contains(word), "{word}");
    }
}

#[test]
fn the_sheets_have_two_pages_and_no_links_on_paper() {
    for name in ["teach/worksheet/index.html", "teach/key/index.html"] {
        let page = document(name);
        assert_eq!((select(&page, ".page").len(), select(&page, "main a").len()), (2, 0), "{name}");
        // A way back, on screen alone.
        assert_eq!(select(&page, "a")[0].attr("href"), Some("../"), "{name}");
        assert_eq!(select(&page, "tbody tr").len(), CLAIMS, "{name}");
    }
    let answers = select(&document("teach/key/index.html"), "td").iter().filter(|cell| said(**cell) == "●").count();
    assert_eq!(answers, CLAIMS);
    assert!(!said(document("teach/worksheet/index.html").root_element()).contains("13,221"));
}

#[test]
fn the_code_of_the_sorting_is_in_the_key_as_the_package_reports_it() {
    let prose = prose();
    let actions = prose.story.lesson.claims.iter().enumerate().flat_map(|(at, claim)| {
        [LessonAction::Sort(at, Sure::named(claim.kind.name()).unwrap()), LessonAction::Compare(at)]
    });
    let lesson = actions.fold(Lesson::default(), |lesson, action| lesson.after(&action));
    let reported = lesson.answers().into_iter().find(|one| one.id == "sort").unwrap().says;
    let key = said(select(&document("teach/key/index.html"), ".code")[0]);
    assert!(key.contains(&format!(" {reported} ")), "{key}");
    for words in ["c counted", "e estimated", "p projected", "t testimony"] {
        assert!(key.contains(words), "{words}");
    }
    assert!(select(&document("teach/worksheet/index.html"), ".code").is_empty());
}

#[test]
fn the_teacher_is_told_all_that_is_needed() {
    let page = document("teach/index.html");
    for id in [
        "aims",
        "plan",
        "links",
        "questions",
        "answers",
        "distress",
        "denial",
        "skills",
        "access",
        "privacy",
        "host",
        "package",
        "moodle",
    ] {
        assert_eq!(select(&page, &format!("section#{id}")).len(), 1, "{id}");
    }
    let text = said(page.root_element());
    // What has to be set in Moodle, and where its answers are read.
    for words in ["Disable preview mode: Yes", "Learning objects", "In pop-up", "Summary of question", "1.c,2.e"] {
        assert!(text.contains(words), "{words}");
    }
    for words in
        ["Moodle", "Canvas", "Google Classroom", "src=\"https://school.example/work/class/\"", "sets no cookies"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(text.contains("https://school.example/work/class/?do=arrivals,sort&curtain=1&large=1"));
}

#[test]
fn a_fourteen_year_old_can_read_it() {
    let story = &prose().story;
    let lesson = &story.lesson;
    let whole = [&lesson.opening, &lesson.window, &lesson.course, &lesson.sort, &lesson.closing];
    let opened = whole.iter().flat_map(|one| &one.blocks).filter_map(Block::prose);
    let parts = lesson.activities.iter();
    let parts = parts.flat_map(|one| [&one.intro, &one.look, &one.predict, &one.reveal, &one.explain, &one.answer]);
    let mut all: Vec<String> = opened.chain(parts).flat_map(paragraphs).map(|one| text(&one)).collect();
    all.extend(story.terms.iter().map(|term| text(&term.means)));
    all.retain(|text| !text.is_empty());
    for sentence in all.iter().flat_map(|text| sentences(text)) {
        let words = sentence.split_whitespace().count();
        assert!(words <= 30, "{words} words: {sentence}");
    }
    let grade = prose::grade(all.iter().map(String::as_str));
    assert!(grade <= 7.5, "grade {grade:.1}");
}

#[test]
fn no_card_of_a_question_tells_its_answer() {
    let prose = prose();
    let content = Content::load(Path::new("."), None).unwrap();
    let page = document("class/index.html");
    let package = course(Path::new("."), &content, &assets(), "scorm.js", None).unwrap();
    let package = Html::parse_document(&package.html);
    let claims = claims(&content, &assets(), None);
    for one in &prose.story.lesson.activities {
        let cards = [&one.intro, &one.look, &one.predict].map(Prose::facts).concat();
        assert!(!cards.is_empty(), "{}", one.id);
        for card in cards {
            let claim = claims.iter().find(|claim| claim.name == format!("claim/{card}/index.html")).unwrap();
            // The site fetches the cards, and the package has them in itself.
            for place in [&Html::parse_document(&claim.html), &package] {
                let paragraphs = select(place, &format!("#fact-{card} p"));
                let said: String = paragraphs.into_iter().map(|paragraph| bare(paragraph, &one.id)).collect();
                assert!(said.len() > 80, "{}: {card} says {said}", one.id);
                for told in ["13,221", "welve", "12 times", "20 hours", "20시간", "have 20", "13%", "$100 to $200"] {
                    assert!(!said.contains(told), "{}: {card} tells {told}: {said}", one.id);
                }
            }
        }
        // The answer itself waits, wherever it stands.
        let fact = select(&package, &format!("#fact-{}", one.ask.fact));
        assert!(fact[0].attr("data-after").is_some_and(|after| after.contains(&one.id)), "{}", one.id);
    }
    // And after the sentences that are sorted, which may be before.
    let cards: String = select(&page, "[data-piece^=card-] p").into_iter().map(|card| bare(card, "arrivals")).collect();
    assert!(!cards.contains("13,221"), "{cards}");
    // No other document waits for anything.
    for name in ["teach/index.html", "teach/key/index.html"] {
        assert!(select(&document(name), "[data-after]").is_empty(), "{name}");
    }
}

/// What a paragraph says before an activity is told.
fn bare(paragraph: ElementRef<'_>, part: &str) -> String {
    let waits =
        |node: ElementRef<'_>| node.attr("data-after").is_some_and(|after| after.split(' ').any(|one| one == part));
    let own = |text: &scraper::Node| text.as_text().map(|text| text.to_string());
    let nodes = paragraph
        .descendants()
        .filter(|node| !waits(paragraph) && !node.ancestors().filter_map(ElementRef::wrap).any(waits));
    nodes.filter_map(|node| own(node.value())).collect()
}

/// What Moodle does by default and no package can change, so that a teacher has to be told.
#[test]
fn a_teacher_is_told_what_moodle_does_by_default() {
    let page = said(document("teach/index.html").root_element());
    for words in [
        "Disable preview mode: Yes",
        "Grading method: Learning objects",
        "everybody gets 0 of 100, and it counts",
        "Display attempt status: No",
        "Once they have completed the lesson, they can only look at it",
        "which begins empty",
        "open in a single window",
        "after a reload Moodle may lose the time before it",
        "tick “Summary of question”",
        "vanishes without a trace",
    ] {
        assert!(page.contains(words), "“{words}” is not said to teachers");
    }
    let guide = std::fs::read_to_string("docs/hosting.md").unwrap();
    let guide: Vec<&str> = guide.split_whitespace().collect();
    let guide = guide.join(" ");
    for words in ["everybody gets 0 of 100 in the gradebook", "The time of a session that is reloaded may be lost"] {
        assert!(guide.contains(words), "“{words}” is not said to hosts");
    }
}
