//! The conformance report: all criteria are in it once, each test that it names exists, and what no test holds is for a person.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::fs;
use std::path::Path;

use sent_to_work::content::{Chapter, Content, Criterion, Says};

/// WCAG 2.2, level A, with the one that only EN 301 549 still has (4.1.1).
const A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 \
    2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2";

/// WCAG 2.2, level AA.
const AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 \
    3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";

fn criteria() -> Vec<Criterion> {
    Content::load(Path::new("."), None).unwrap().criteria.to_vec()
}

fn numbers(chapter: Chapter) -> Vec<String> {
    criteria().into_iter().filter(|one| one.chapter == chapter).map(|one| one.num).collect()
}

#[test]
fn every_criterion_of_wcag_is_there_once() {
    assert_eq!(numbers(Chapter::A).join(" "), A);
    assert_eq!(numbers(Chapter::Aa).join(" "), AA);
}

#[test]
fn the_chapters_of_the_norm_begin_with_their_numbers() {
    for (chapter, number) in [
        (Chapter::FunctionalPerformance, "4.2."),
        (Chapter::GenericRequirements, "5."),
        (Chapter::Web, "9."),
        (Chapter::NonWebDocuments, "10."),
        (Chapter::Software, "11."),
        (Chapter::Documentation, "12."),
    ] {
        let mut all = numbers(chapter);
        assert!(!all.is_empty() && all.iter().all(|num| num.starts_with(number)), "{all:?}");
        let there = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), there, "{chapter:?}");
    }
}

#[test]
fn every_test_that_is_named_exists() {
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    let scenarios = read(Path::new("tests/release/scenarios.rs"));
    let played: Vec<&str> = scenarios.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    for one in criteria() {
        for test in &one.tests {
            let (file, function) = test.split_once("::").unwrap();
            let there = if file == "release" {
                played.contains(&function)
            } else {
                read(&Path::new("tests").join(file).with_extension("rs")).contains(&format!("#[test]\nfn {function}()"))
            };
            assert!(there, "{}: there is no test {test}", one.num);
        }
    }
}

#[test]
fn nothing_is_claimed_that_no_test_holds() {
    for Criterion { num, says, tests, person, words, .. } in criteria() {
        match says {
            Says::Supports | Says::PartiallySupports => assert!(!tests.is_empty(), "{num} is claimed without a test"),
            Says::NotEvaluated => assert!(person && tests.is_empty(), "{num} needs a person, and no test holds it"),
            Says::NotApplicable => assert!(!person && tests.is_empty(), "{num}: nothing to judge"),
        }
        assert!(!words.name.is_empty() && (num.starts_with("11.") || !words.remark.is_empty()), "{num} has no words");
    }
}
