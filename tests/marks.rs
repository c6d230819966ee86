//! What holds for the visas, the door, the way out and the number of workers.

#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a test that meets the unexpected should fail right there"
)]

#[allow(dead_code, reason = "shared with the laws of all pictures")]
mod drawn;

use std::path::Path;

use drawn::{Drawn, all, words};
use roxmltree::Node;
use sent_to_work::chart::Chart;
use sent_to_work::chart::series::sanctions::PINS;
use sent_to_work::facts::{Facts, Kind};
use sent_to_work::state::{Escapes, Sanctions, Visas, Workers};

fn named(name: &str) -> &'static Drawn {
    all().iter().find(|drawn| drawn.name == name).unwrap()
}

/// The classes of the paths and circles of all links to a fact.
fn marks(drawn: &Drawn, fact: &str) -> Vec<String> {
    let (xml, href) = (drawn.parse(), format!("#fact-{fact}"));
    let links = xml.descendants().filter(|node| node.attribute("href") == Some(&href));
    links
        .flat_map(|link| link.children().filter(|node| node.has_tag_name("path") || node.has_tag_name("circle")))
        .map(|mark| mark.attribute("class").unwrap().to_owned())
        .collect()
}

/// The width and the height of the mark with this class in the link to a fact: a bar is M x y h width v height.
fn size(drawn: &Drawn, fact: &str, class: &str) -> (f64, f64) {
    let (xml, href) = (drawn.parse(), format!("#fact-{fact}"));
    let link = xml.descendants().find(|node| node.attribute("href") == Some(&href)).unwrap();
    let bar = link.children().find(|node| node.attribute("class") == Some(class)).unwrap();
    let (width, rest) = bar.attribute("d").unwrap().split_once('h').unwrap().1.split_once('v').unwrap();
    (width.parse().unwrap(), rest.split_once('h').unwrap().0.parse().unwrap())
}

/// How many dots there are in the link to a fact: their line is as long as all but the last are apart, and a little more.
fn dots(drawn: &Drawn, fact: &str) -> f64 {
    let (xml, href) = (drawn.parse(), format!("#fact-{fact}"));
    let link = xml.descendants().find(|node| node.attribute("href") == Some(&href)).unwrap();
    let people = link.children().find(|node| node.attribute("class") == Some("i-people")).unwrap();
    let across = |point: &str| point.split_once(' ').unwrap().0.parse::<f64>().unwrap();
    let (from, to) = people.attribute("d").unwrap().trim_start_matches('M').split_once('L').unwrap();
    let apart = if drawn.name.ends_with("wide") { 22.0 } else { 15.0 };
    1.0 + (across(to) - across(from) - 1.0) / apart
}

/// Where a text stands: left, top, right, bottom, by the width of a plain sans.
fn room(text: Node<'_, '_>) -> [f64; 4] {
    let number = |name: &str| -> f64 { text.attribute(name).unwrap().parse().unwrap() };
    let is = |class: &str| text.attribute("class").unwrap().split(' ').any(|one| one == class);
    let em = if is("i-headline") { 14.5 } else { 12.0 };
    let width = text.text().unwrap().chars().count() as f64 * em * 0.5;
    let left = match (is("e"), is("m")) {
        (true, _) => number("x") - width,
        (_, true) => number("x") - width / 2.0,
        _ => number("x"),
    };
    let top = if is("c") { number("y") - em * 0.4 } else { number("y") - em * 0.75 };
    [left, top, left + width, top + em * 0.8]
}

#[test]
fn no_two_texts_share_their_room() {
    let figures = ["visas", "sanctions", "escapes", "workers"];
    for drawn in all().iter().filter(|drawn| figures.iter().any(|figure| drawn.name.starts_with(figure))) {
        let xml = drawn.parse();
        let texts: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("text")).collect();
        for (index, one) in texts.iter().enumerate() {
            for other in texts.iter().skip(index + 1) {
                let ([left, top, right, bottom], [a, b, c, d]) = (room(*one), room(*other));
                let apart = right <= a || c <= left || bottom <= b || d <= top;
                assert!(apart, "{}: “{}” and “{}”", drawn.name, one.text().unwrap(), other.text().unwrap());
            }
        }
    }
}

#[test]
fn only_what_was_counted_is_solid_and_a_forecast_never_is() {
    let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en")).unwrap();
    for drawn in all() {
        for fact in facts.iter() {
            let marks = marks(drawn, &fact.id);
            let solid = marks.iter().any(|class| class == "i-counted");
            assert!(!solid || matches!(fact.kind, Kind::Counted | Kind::Law), "{}: {}", drawn.name, fact.id);
            if fact.kind == Kind::Projected {
                let outline = ["i-projected", "i-back-projected", "i-leader", "i-hit"];
                assert!(marks.iter().all(|class| outline.contains(&class.as_str())), "{}: {marks:?}", drawn.name);
            }
        }
    }
}

#[test]
fn what_was_decided_is_a_pin() {
    let drawn = named("sanctions-2025-wide");
    for fact in ["res-2371", "resolution-2397", "door-veto", "door-msmt-second"] {
        assert_eq!(marks(drawn, fact), ["i-leader", "i-pin"], "{fact}");
    }
}

#[test]
fn pins_stand_at_their_day() {
    let drawn = named("sanctions-2025-wide");
    let xml = drawn.parse();
    let at = |fact: &str| -> f64 {
        let href = format!("#fact-{fact}");
        let link = xml.descendants().find(|node| node.attribute("href") == Some(&href)).unwrap();
        link.children().find_map(|node| node.attribute("cx")).unwrap().parse().unwrap()
    };
    // Two years from the resolution to the deadline, and 5 years, 10 months from there to the last report.
    let year = (at("deadline-2019") - at("resolution-2397")) / 2.0;
    let years = (at("door-msmt-second") - at("deadline-2019")) / year;
    assert!((years - (5.0 + 10.0 / 12.0)).abs() < 0.02, "{years}");
}

/// On a phone all that was decided stands in a list in the order of time, and so does what was entered.
#[test]
fn the_list_of_the_ban_is_in_the_order_of_time() {
    let drawn = named("sanctions-2025-narrow");
    let xml = drawn.parse();
    let links = xml.descendants().filter_map(|node| node.attribute("href"));
    let facts: Vec<_> = links.map(|href| href.trim_start_matches("#fact-")).collect();
    let pins: Vec<_> = PINS.iter().map(|pin| pin.fact).collect();
    let decided: Vec<_> = facts.iter().copied().filter(|fact| pins.contains(fact)).collect();
    assert_eq!(decided, pins);
    let entered: Vec<_> = facts.into_iter().filter(|fact| !pins.contains(fact)).collect();
    let years =
        ["2019", "2020", "2021", "2022", "2023", "2024-q1", "2024-q2", "2024-q3", "2024-q4", "2025-q1", "2025-dark"];
    assert_eq!(entered, years.map(|year| format!("entries-{year}")));
}

#[test]
fn a_gap_under_the_door_is_no_bar_even_before_it_is_reached() {
    for frame in ["narrow", "wide"] {
        let now = named(&format!("sanctions-2025-{frame}"));
        // On a phone the list begins with the first year that was counted.
        let before: &[&str] = if frame == "wide" { &["i-gap"] } else { &[] };
        assert_eq!(marks(now, "door-entries-2017-2018"), before);
        assert!(
            marks(now, "entries-2020").contains(&"i-gap".to_owned())
                && !marks(now, "entries-2020").contains(&"i-counted".to_owned())
        );
        assert_eq!(marks(now, "entries-2025-dark"), ["i-hit", "i-hatch"]);
        let then = named(&format!("sanctions-2019-{frame}"));
        assert_eq!(marks(then, "entries-2020"), ["i-hit"]);
        assert_eq!(marks(then, "entries-2025-dark"), ["i-hit"]);
        assert_eq!(marks(then, "entries-2024-q3"), ["i-hit", "i-back-counted"]);
        assert_eq!(marks(then, "entries-2024-q4"), ["i-hit", "i-back-estimated"]);
        assert!(!then.svg.contains(">5,263<"), "what is not reached says nothing");
    }
}

#[test]
fn an_area_under_the_door_is_its_entries() {
    let drawn = named("sanctions-2025-wide");
    let area = |fact: &str| {
        let (width, height) = size(drawn, fact, "i-counted");
        // A hair of each bar is left out on both sides.
        (width + 1.0) * height
    };
    let ratio = area("entries-2024-q3") / area("entries-2019");
    assert!((ratio - 5_263.0 / 21_000.0).abs() < 0.01, "{ratio}");
}

#[test]
fn marks_are_as_long_as_their_numbers() {
    let visas = named("visas-switch-wide");
    let height = |fact| size(visas, fact, "i-counted").1;
    let ratio = height("registered-tourism-2019") / height("registered-study-2018");
    assert!((ratio - 16_613.0 / 2_610.0).abs() < 0.03, "{ratio}");
    for frame in ["narrow", "wide"] {
        let workers = named(&format!("workers-all-{frame}"));
        let count = size(workers, "workers-2018-start", "i-counted").0;
        let estimate = size(workers, "workers-2025", "i-estimated").0;
        assert!((estimate / count - 15_000.0 / 30_023.0).abs() < 0.01);
        let escapes = named(&format!("escapes-all-{frame}"));
        let people = |fact: &str| dots(escapes, fact);
        for (fact, count) in [("escapes-before", 20.0), ("escapes-now", 10.0), ("escapes-nine-2022", 9.0)] {
            assert!((people(fact) - count).abs() < 0.01, "{fact}");
        }
        assert_eq!(marks(escapes, "escapes-others"), ["i-hit", "i-gap"], "no figure is one open ring");
    }
}

#[test]
fn a_zero_that_was_counted_is_a_bar_of_no_length_and_no_gap() {
    for frame in ["narrow", "wide"] {
        let students = named(&format!("visas-students-{frame}"));
        assert_eq!(marks(students, "visas-work-2024"), ["i-hit", "i-baseline"]);
        let switch = named(&format!("visas-switch-{frame}"));
        assert!(marks(switch, "registered-work-2018").contains(&"i-gap".to_owned()), "{frame}");
        assert!(!students.svg.contains("registered-"), "registrations and visas are never in one picture");
        assert!(!switch.svg.contains("visas-student-2024"), "registrations and visas are never in one picture");
    }
}

#[test]
fn marks_keep_their_order_whatever_stands_out() {
    let order = |name: &str| {
        let drawn = named(name);
        let xml = drawn.parse();
        xml.descendants().filter_map(|node| node.attribute("href")).map(String::from).collect::<Vec<_>>()
    };
    for frame in ["narrow", "wide"] {
        for kind in Workers::ALL {
            let name = format!("workers-{}-{frame}", kind.name());
            assert_eq!(order(&name), order(&format!("workers-all-{frame}")));
        }
        for step in Sanctions::ALL {
            let name = format!("sanctions-{}-{frame}", step.name());
            assert_eq!(order(&name), order(&format!("sanctions-2025-{frame}")));
        }
    }
}

#[test]
fn the_filter_leaves_only_its_kind() {
    let planned = named("workers-planned-narrow");
    assert_eq!(marks(planned, "workers-2018-start"), ["i-hit", "i-back-counted"]);
    assert_eq!(marks(planned, "workers-plan-40000"), ["i-hit", "i-projected"]);
    let counted = named("workers-counted-narrow");
    assert_eq!(marks(counted, "workers-count-since-2020"), ["i-hit", "i-gap"]);
    assert_eq!(marks(counted, "workers-2025"), ["i-hit", "i-back-estimated"]);
    assert_eq!(marks(counted, "workers-plan-40000"), ["i-hit", "i-back-projected"]);
}

#[test]
fn the_findings_say_what_the_facts_say() {
    let words = words();
    let plain = |pieces: Vec<_>| sent_to_work::story::plain(&pieces);
    for (text, part) in [
        (
            plain(Visas::Switch.finding(&words)),
            "7,465 times for work: together more than the entries of that year, about 21,000",
        ),
        (plain(Visas::Students.finding(&words)), "8,617 visas for study and none for work"),
        (plain(Sanctions::Due.finding(&words)), "about 21,000 entries, for any purpose"),
        (plain(Sanctions::Reached.finding(&words)), "5,263 entries"),
        (
            plain(Escapes.finding(&words)),
            "About 20 people a year used to leave Russia and reach Seoul; by August 2025 it was about 10.",
        ),
        (plain(Workers::All.finding(&words)), "The last count that we found was Russia’s own: 511"),
        (plain(Workers::Planned.finding(&words)), "Nobody has counted any of these"),
    ] {
        assert!(text.contains(part), "“{text}” does not say “{part}”");
    }
}

#[test]
fn tables_hold_what_is_reached() {
    let words = words();
    let rows = |step: Sanctions| step.table(&words).rows;
    assert_eq!(rows(Sanctions::Banned).len(), 4, "three resolutions and a gap");
    assert_eq!(rows(Sanctions::Reached).len(), 11 + 12);
    assert_eq!(Workers::All.table(&words).rows.len(), 13);
    assert_eq!(Escapes.table(&words).rows.len(), 6);
    assert_eq!(Visas::Switch.table(&words).rows.len(), 6);
    assert_eq!(Visas::Students.table(&words).rows.len(), 5);
}
