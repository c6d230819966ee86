//! What the charts say by ear: reviewed transcripts of every figure and view, and laws that hold for all of them.
//!
//! The transcripts stand in `tests/heard`, to be read with closed eyes. After a wanted change run
//! `TRANSCRIPTS=write cargo test --test heard`, read them, and commit them with the change.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

#[allow(dead_code, reason = "the pictures use the rest of it")]
mod drawn;

use std::fs;
use std::path::Path;

use drawn::{Drawn, all};
use regex_lite::Regex;
use sent_to_work::content::Content;
use sent_to_work::press::transcript::Teller;

// Of this story: what its own tests need.
use drawn::draw;
use sent_to_work::content::published;
use sent_to_work::story::Words;

/// The links of a drawing, each as fact, name, visible words and the places where its marks begin.
struct Link {
    fact: String,
    name: String,
    seen: String,
    places: Vec<(f64, f64)>,
}

fn teller() -> Teller {
    Teller::new(&Content::load(Path::new("."), None).unwrap())
}

fn links(drawn: &Drawn, teller: &Teller) -> Vec<Link> {
    let number = Regex::new(r"-?\d+(\.\d+)?").unwrap();
    let xml = drawn.parse();
    let layers = xml.descendants().filter(|node| node.has_tag_name("a"));
    let link = |node: roxmltree::Node<'_, '_>| {
        let inside: Vec<_> = node.descendants().filter(roxmltree::Node::is_element).collect();
        let words: Vec<_> =
            inside.iter().filter(|one| one.has_tag_name("text")).filter_map(roxmltree::Node::text).collect();
        let places = inside.iter().filter_map(|one| {
            let numbers = one.attribute("d").map_or_else(
                || Some(vec![one.attribute("x").or(one.attribute("cx"))?, one.attribute("y").or(one.attribute("cy"))?]),
                |d| Some(number.find_iter(d).take(2).map(|found| found.as_str()).collect()),
            )?;
            Some((numbers.first()?.parse().ok()?, numbers.get(1)?.parse().ok()?))
        });
        let name = node.attribute("aria-label").unwrap().to_owned();
        Link {
            fact: node.attribute("href").unwrap().strip_prefix("#fact-").unwrap().to_owned(),
            // What is seen stays in the name as it stands.
            name: if words.concat().contains('$') { name } else { teller.aloud(&name) },
            seen: words.concat(),
            places: places.collect(),
        }
    };
    layers.map(link).collect()
}

/// A drawing as it is heard: as a whole, then point by point.
fn transcript(drawn: &Drawn, teller: &Teller) -> String {
    let links = links(drawn, teller);
    let points: Vec<_> = links.iter().map(|link| (link.fact.as_str(), link.name.as_str())).collect();
    let title = drawn.parse().root_element().attribute("aria-label").unwrap().to_owned();
    let mut said = vec![title, teller.whole(drawn.figure(), &drawn.finding, &points)];
    said.extend(teller.points(&points));
    said.join("\n") + "\n"
}

#[test]
fn every_chart_says_what_was_reviewed() {
    let (folder, teller) = (Path::new("tests/heard"), teller());
    let write = std::env::var_os("TRANSCRIPTS").is_some();
    let mut changed = Vec::new();
    for drawn in all() {
        let (file, text) = (folder.join(&drawn.name).with_extension("txt"), transcript(drawn, &teller));
        if write {
            fs::create_dir_all(folder).unwrap();
            fs::write(&file, text).unwrap();
        } else if fs::read_to_string(&file).ok().as_deref() != Some(text.as_str()) {
            changed.push(&drawn.name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; TRANSCRIPTS=write cargo test --test heard, and read them");
}

#[test]
fn every_point_says_its_certainty_and_its_place_and_a_gap_no_number() {
    let teller = teller();
    let digits = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    for drawn in all() {
        let links = links(drawn, &teller);
        let points: Vec<_> = links.iter().map(|link| (link.fact.as_str(), link.name.as_str())).collect();
        for (at, (said, link)) in teller.points(&points).iter().zip(&links).enumerate() {
            let place = format!(", {} of {}", at + 1, links.len());
            assert!(said.ends_with(&place), "{}: {said}", drawn.name);
            if teller.is_gap(&link.fact) {
                let amount = link.name.rsplit(": ").next().unwrap();
                assert!(!digits(amount), "{}: the gap “{said}” has a number", drawn.name);
                assert!(
                    ["not published", "found no figure", "found no count"].iter().any(|gap| amount.contains(gap)),
                    "{said}"
                );
            } else {
                let sure =
                    said.strip_suffix(&place).unwrap().strip_prefix(&teller.plain((&link.fact, &link.name))).unwrap();
                assert!(sure.len() > 2, "{}: “{said}” does not say how sure it is", drawn.name);
            }
        }
    }
}

#[test]
fn only_times_are_told_as_a_range_and_what_has_no_figure_by_its_place() {
    let teller = teller();
    let range = Regex::new(r"points, from (.*?) to (.*?)\.").unwrap();
    for drawn in all() {
        let links = links(drawn, &teller);
        let points: Vec<_> = links.iter().map(|link| (link.fact.as_str(), link.name.as_str())).collect();
        let whole = teller.whole(drawn.figure(), "", &points);
        for found in range.captures_iter(&whole) {
            for end in [&found[1], &found[2]] {
                assert!(end.contains("20") && end.len() < 18, "{}: “{end}” is no time", drawn.name);
            }
        }
        let missing = whole.split("No figure: ").nth(1).unwrap_or_default();
        assert!(!missing.contains("no figure") && !missing.contains("published"), "{}: {missing}", drawn.name);
    }
}

#[test]
fn what_is_seen_of_a_point_is_in_its_name() {
    let teller = teller();
    let letters =
        |text: &str| -> String { text.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect() };
    for drawn in all() {
        for Link { name, seen, .. } in links(drawn, &teller) {
            assert!(letters(&name).contains(&letters(&seen)), "{}: “{seen}” is not in “{name}”", drawn.name);
            assert!(!name.contains('–'), "{}: “{name}” has a dash, which screen readers leave out", drawn.name);
        }
    }
}

#[test]
fn points_stand_in_the_order_of_their_axis() {
    let teller = teller();
    for drawn in all() {
        let links = links(drawn, &teller);
        // A remark, a bracket or a clock that is read in rows: words beside an axis have no place on it.
        if drawn.name.starts_with("wages-") || drawn.name.starts_with("day-year") {
            continue;
        }
        for row in 0..3 {
            let own: Vec<_> =
                links.iter().filter(|link| teller.row(&link.fact) == row && link.fact != "entries-2023-gap").collect();
            let along = |way: fn(&(f64, f64)) -> f64| {
                let starts: Vec<f64> = own.iter().filter_map(|link| link.places.first().map(way)).collect();
                starts.windows(2).all(|pair| matches!(pair, [one, next] if next >= one))
            };
            assert!(along(|place| place.0) || along(|place| place.1), "{}, row {row}", drawn.name);
        }
    }
}

// Of this story.
#[test]
fn amounts_are_found_as_the_language_writes_them() {
    let content = Content::load(Path::new("."), None).unwrap();
    let labels = [
        ("group=,", "group=."),
        ("money=${$n}", "money={$n} $"),
        ("moneys=${$low} to ${$high}", "moneys={$low} bis {$high} $"),
    ];
    let german = labels.iter().fold(content.story.labels.clone(), |all, (from, to)| {
        let (from, to) = (format!("rules.number.{from}\n"), format!("rules.number.{to}\n"));
        assert!(all.contains(&from), "{from}");
        all.replace(&from, &to)
    });
    let teller = Teller::new(&Content { words: Words::new(&german), ..content });
    assert_eq!(teller.aloud("9.600 $ oder 500 bis 1.800 $."), "9.600 dollars oder 500 to 1.800 dollars.");
    let points =
        [("entries-2023-q1", "a: 1.200"), ("entries-2023-q2", "b: 900 bis 1.300"), ("entries-2023-q3", "c: 1.000")];
    let whole = teller.whole("arrivals", "", &points);
    assert!(whole.contains("Largest: b: 900 bis 1.300. Smallest: c: 1.000."), "{whole}");
}

// Of this story.
#[test]
fn marks_and_quarters_are_those_of_the_language() {
    let content = Content::load(Path::new("."), None).unwrap();
    let marks = [("colon", ": ", " ∶ "), ("comma", ", ", " ⹁ "), ("list", "; ", " ⁏ ")];
    // A label has the marks of its language, too; so each English one that is left was set by code.
    let labels = marks.iter().fold(content.story.labels.clone(), |all, (name, english, trial)| {
        assert!(all.contains(&format!("rules.mark.{name}={english}\n")), "{name}");
        all.replace(english, trial)
    });
    // A line of a drawing ends where a bar stands, and a label may end with a colon.
    let labels = labels.replace(",/", " ⹁/").replace(":\n", " ∶\n");
    let labels = labels.replace("{$year} Q{$n}", "{$n}. Viertel {$year}");
    let trial = Content { words: Words::new(&labels), ..content.clone() };
    let (teller, english) = (Teller::new(&trial), teller());
    let quarter = Regex::new(r"(\d)\. Viertel (\d{4})").unwrap();
    let left = Regex::new(r"[:;,] |\bQ\d").unwrap();
    let back = |text: &str| {
        let text = marks.iter().fold(text.to_owned(), |text, (_, english, trial)| text.replace(trial, english));
        quarter.replace_all(&text, "$2 Q$1").into_owned()
    };
    for (drawn, before) in draw(&trial.words).iter().zip(all()) {
        let said = transcript(drawn, &teller);
        assert!(!left.is_match(&said), "{}: {said}", drawn.name);
        assert!(!left.is_match(&drawn.svg), "{}: {}", drawn.name, drawn.svg);
        assert_eq!(back(&said), transcript(before, &english), "{}", drawn.name);
    }
    let source = content.facts.sources().next().unwrap();
    assert!(published(source, &trial.words).starts_with(&[&source.publisher, " ⹁ "].concat()));
}
