//! The pictures: reviewed snapshots of every drawing, and laws that hold for all of them.
//!
//! The snapshots stand in `tests/drawings`. After a wanted change run `DRAWINGS=write cargo test --test chart`, look at
//! the pictures in a browser, and commit them with the change.

#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a test that meets the unexpected should fail right there"
)]

mod drawn;

use std::fs;
use std::path::Path;

use drawn::{Drawn, all, corners, words};
use sent_to_work::facts::Facts;

// Of this story: what its own tests need.
use sent_to_work::chart::{Cell, Chart, Table};
use sent_to_work::state::{AWAKE_MOST, Action, ArrivalsView, DayView, Estimate, Guess, MONTHS, PART, State, WagesView};
use sent_to_work::story::plain;

#[test]
fn every_drawing_is_the_one_that_was_reviewed() {
    let folder = Path::new("tests/drawings");
    let write = std::env::var_os("DRAWINGS").is_some();
    let mut changed = Vec::new();
    for Drawn { name, svg, .. } in all() {
        let file = folder.join(name).with_extension("svg");
        if write {
            fs::create_dir_all(folder).unwrap();
            fs::write(&file, svg).unwrap();
        } else if fs::read_to_string(&file).ok().as_deref() != Some(svg.as_str()) {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; look at them, then DRAWINGS=write cargo test --test chart");
}

#[test]
fn every_mark_that_opens_a_source_names_a_fact() {
    let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en")).unwrap();
    for drawn in all() {
        let xml = drawn.parse();
        let links: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("a")).collect();
        assert!(!links.is_empty(), "{} has no link", drawn.name);
        for link in links {
            let id = link.attribute("href").and_then(|href| href.strip_prefix("#fact-")).unwrap();
            assert!(facts.get(id).is_some(), "{}: {id}", drawn.name);
            assert!(
                link.attribute("aria-label").is_some_and(|label| !label.is_empty()),
                "{}: {id} has no name",
                drawn.name
            );
        }
    }
}

#[test]
fn no_number_in_a_drawing_stands_outside_a_link() {
    let years = regex_lite::Regex::new("(19|20)[0-9]{2}( Q[1-4])?").unwrap();
    for drawn in all() {
        let xml = drawn.parse();
        for text in xml.descendants().filter(|node| node.has_tag_name("text")) {
            let words = text.text().unwrap_or_default();
            let class = text.attribute("class").unwrap_or_default().split(' ').next().unwrap_or_default();
            let linked = text.ancestors().any(|node| node.has_tag_name("a"));
            // Axes, what the reader said, and where the reader's controls stand are exempt.
            let exempt = ["i-axis", "i-headline", "i-own", "i-worker"].contains(&class) || drawn.is_readers(words);
            let words = years.replace_all(words, "");
            let amount = words.chars().any(|c| c.is_ascii_digit());
            assert!(linked || exempt || !amount, "{}: “{words}” ({class}) opens no source", drawn.name);
        }
    }
}

#[test]
fn no_text_leaves_the_sheet() {
    for drawn in all() {
        let xml = drawn.parse();
        let size: Vec<f64> =
            xml.root_element().attribute("viewBox").unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
        for text in xml.descendants().filter(|node| node.has_tag_name("text")) {
            let words = text.text().unwrap_or_default();
            let x: f64 = text.attribute("x").unwrap().parse().unwrap();
            let y: f64 = text.attribute("y").unwrap().parse().unwrap();
            // A plain sans is about half as wide as high; bold and large words a little more.
            let classes: Vec<_> = text.attribute("class").unwrap().split(' ').collect();
            let em = if classes[0] == "i-headline" { 15.0 } else { 12.5 };
            let width = words.chars().count() as f64 * em * 0.53;
            let (left, right) = match classes.get(1) {
                Some(&"e") => (x - width, x),
                Some(&"m") => (x - width / 2.0, x + width / 2.0),
                _ => (x, x + width),
            };
            // What is over the edge is not painted; the estimate may be a hair off.
            assert!(left > -4.0 && right < size[2] + 4.0, "{}: “{words}” runs from {left} to {right}", drawn.name);
            assert!(y > 9.0 && y <= size[3], "{}: “{words}” stands at {y} of {}", drawn.name, size[3]);
        }
    }
}

#[test]
fn a_phone_shows_a_whole_drawing_and_its_place_is_kept() {
    let style = sent_to_work::edition::sizes::of_figures(&words());
    let (narrow, wide) = style.split_once("@media").unwrap();
    // As a browser has it: a rule of the figure's own is stronger than the usual one, wherever that stands.
    let kept = |rules: &[&str], figure: &str| {
        let of = |selector: &str| {
            let found = rules.iter().rev().find_map(|text| text.split(selector).nth(1));
            found.and_then(|rest| rest.split(" }").next()).map(str::to_owned)
        };
        of(&format!("[data-figure={figure}] .picture {{ aspect-ratio: ")).or_else(|| of("\n.picture { aspect-ratio: "))
    };
    let narrow = ["\n", narrow].concat();
    for drawn in all() {
        let view_box = drawn.parse().root_element().attribute("viewBox").unwrap().to_owned();
        let size: Vec<i32> = view_box.split(' ').map(|n| n.parse().unwrap()).collect();
        // Under two fifths of a phone's window, where the text passes below, words keep their size up to here.
        assert!(size[2] > 320 || size[3] <= 310, "{}: {}", drawn.name, size[3]);
        let rules = if size[2] > 320 { vec![&*narrow, wide] } else { vec![&*narrow] };
        let ratio = format!("{} / {}", size[2], size[3]);
        assert_eq!(kept(&rules, drawn.figure()), Some(ratio), "{}", drawn.name);
    }
}

#[test]
fn no_picture_falls_back_to_the_key_of_a_missing_word() {
    let raw = |text: &str| {
        text.split_whitespace().any(|word| {
            word.contains('.')
                && word
                    .split('.')
                    .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        })
    };
    for drawn in all() {
        assert!(!raw(&drawn.finding), "{}: {}", drawn.name, drawn.finding);
        for text in drawn.parse().descendants().filter_map(|node| node.text()) {
            assert!(!raw(text), "{}: {text}", drawn.name);
        }
    }
}

// Of this story.
#[test]
fn a_gap_is_drawn_as_a_gap_and_never_as_a_bar() {
    let years = all().iter().find(|drawn| drawn.name == "arrivals-years-wide").unwrap();
    let xml = years.parse();
    let marks = |fact: &str, class: &str| {
        xml.descendants()
            .filter(|node| node.has_tag_name("a") && node.attribute("href") == Some(&format!("#fact-{fact}")))
            .flat_map(|link| link.descendants())
            .filter(|node| node.attribute("class") == Some(class))
            .count()
    };
    assert_eq!((marks("entries-2020", "i-gap"), marks("entries-2020", "i-counted")), (1, 0));
    assert_eq!((marks("entries-2025-dark", "i-hatch"), marks("entries-2025-dark", "i-counted")), (1, 0));
}

#[test]
fn no_gap_has_a_height_that_could_be_an_amount() {
    for drawn in all() {
        let xml = drawn.parse();
        let of = |class: &str| -> Vec<[f64; 4]> {
            let paths = xml.descendants().filter(|node| node.attribute("class") == Some(class));
            // A ring that stands for no number has no path.
            paths.filter_map(|node| node.attribute("d")).map(corners).collect()
        };
        // In the day nobody says of some hours what they were: their length is known.
        if !drawn.name.starts_with("day") {
            for [left, top, right, bottom] in of("i-gap") {
                assert!((right - left).min(bottom - top) < 10.0, "{}: a dotted box", drawn.name);
            }
        }
        let lying = drawn.name.ends_with("narrow") && !drawn.name.starts_with("arrivals-years");
        let bars = [of("i-counted"), of("i-derived")].concat();
        for [_, top, right, _] in of("i-hatch") {
            let past = if lying { bars.iter().all(|bar| bar[2] < right) } else { bars.iter().all(|bar| bar[1] > top) };
            assert!(past, "{}: the hatch ends among the bars", drawn.name);
        }
    }
}

// Of this story.
#[test]
fn the_hand_runs_through_no_words_and_says_its_hour_alone() {
    let words = words();
    for (awake, layout) in
        (0..=AWAKE_MOST).flat_map(|awake| sent_to_work::chart::Layout::ALL.map(|layout| (awake, layout)))
    {
        let state = State::default().after(Action::Set("awake", awake));
        let drawn = Drawn::of("hand", "day", state, layout, &words);
        let xml = drawn.parse();
        let number =
            |node: roxmltree::Node<'_, '_>, name: &str| -> f64 { node.attribute(name).unwrap().parse().unwrap() };
        let texts: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("text")).collect();
        let hands =
            xml.descendants().filter(|node| node.has_tag_name("path") && node.attribute("class") == Some("i-hand"));
        let hands: Vec<_> = hands.map(|node| corners(node.attribute("d").unwrap())).collect();
        assert!(!hands.is_empty());
        for text in &texts {
            let (x, y, said) = (number(*text, "x"), number(*text, "y"), text.text().unwrap());
            let width = said.chars().count() as f64 * 6.2;
            let class = text.attribute("class").unwrap();
            let left = x - if class.ends_with(" e") {
                width
            } else if class.ends_with(" m") {
                width / 2.0
            } else {
                0.0
            };
            let (top, bottom) = if class.ends_with(" c") { (y - 5.0, y + 5.0) } else { (y - 9.0, y + 3.0) };
            for [hand, from, _, to] in &hands {
                let apart = *hand < left - 1.0 || *hand > left + width + 1.0 || *to < top || *from > bottom;
                assert!(apart, "{} at {awake}: the hand runs through “{said}”", drawn.name);
            }
        }
        let hour = texts.iter().find(|text| text.attribute("class").unwrap().starts_with("i-headline")).unwrap();
        for axis in texts.iter().filter(|text| text.attribute("class").unwrap().starts_with("i-axis")) {
            // A day later the clock says the same.
            let near = (number(*axis, "x") - number(*hour, "x")).abs() < 34.0;
            assert!(!near, "{} at {awake}: {:?} over {:?}", drawn.name, hour.text(), axis.text());
        }
    }
}

// Of this story.
#[test]
fn bars_are_as_high_as_their_numbers() {
    let years = all().iter().find(|drawn| drawn.name == "arrivals-years-wide").unwrap();
    let xml = years.parse();
    let height = |fact: &str| -> f64 {
        xml.descendants()
            .find(|node| node.has_tag_name("a") && node.attribute("href") == Some(&format!("#fact-{fact}")))
            .and_then(|link| link.descendants().find(|node| node.attribute("class") == Some("i-counted")))
            // A bar is drawn as M x y h width v height h -width z.
            .and_then(|bar| bar.attribute("d")?.split_once('v')?.1.split_once('h')?.0.parse().ok())
            .unwrap()
    };
    let ratio = height("entries-2024") / height("entries-2019");
    assert!((ratio - 13_221.0 / 21_000.0).abs() < 0.002, "{ratio}");
}

// Of this story.
#[test]
fn while_the_guess_is_open_neither_picture_nor_row_gives_the_answer_away() {
    let words = words();
    let state = State::default().after(Action::Ask).after(Action::Guess(7_000));
    let covered = Drawn::of("asked", "arrivals", state, sent_to_work::chart::Layout::Wide, &words);
    assert!(!covered.svg.contains("13,221") && !covered.svg.contains("nearly twelve"), "{}", covered.svg);
    assert!(covered.svg.contains("7,000"));
    let Table { rows, .. } = state.arrivals.table(&words);
    let row = rows.iter().find(|row| row[0].text == "2024").unwrap();
    assert!(row.iter().skip(1).all(|cell| cell.covered));
    assert_eq!(rows.iter().flatten().filter(|cell: &&Cell| cell.covered).count(), 2);
}

// Of this story.
#[test]
fn a_given_guess_stays_beside_the_count() {
    let words = words();
    let state = State::default().after(Action::Ask).after(Action::Guess(7_000)).after(Action::Reveal);
    assert_eq!(state.arrivals.guess, Guess::Given(7_000));
    let shown = Drawn::of("given", "arrivals", state, sent_to_work::chart::Layout::Narrow, &words);
    assert!(shown.svg.contains("13,221") && shown.svg.contains("7,000"));
}

// Of this story.
#[test]
fn the_findings_say_what_the_sums_say() {
    let words = words();
    let say = |action: &[Action], finding: fn(State, &sent_to_work::story::Words) -> String| {
        finding(action.iter().fold(State::default(), |state, action| state.after(*action)), &words)
    };
    let day = |state: State, words: &_| plain(&state.day.finding(words));
    let wages = |state: State, words: &_| plain(&state.wages.finding(words));
    let arrivals = |state: State, words: &_| plain(&state.arrivals.finding(words));
    for (text, part) in [
        (say(&[], arrivals), "13,221 entries in 2024: 11.8 times"),
        (say(&[Action::Set("arrivals", ArrivalsView::Quarters.index())], arrivals), "81% of the entries"),
        (
            say(&[Action::Set("arrivals", ArrivalsView::Purposes.index())], arrivals),
            "7,887 were “to study” and 15 were “to work”",
        ),
        (say(&[], day), "until 2\u{a0}am: that is 20 hours. Some headlines say 18"),
        (say(&[Action::Set("awake", 0)], day), "6\u{a0}am: they are woken"),
        (say(&[Action::Set("awake", 33)], day), "10:30\u{a0}pm: up for 16½ hours"),
        (say(&[Action::Set("awake", 36)], day), "midnight: up for 18 hours"),
        (say(&[Action::Set("awake", 44)], day), "at most 2 hours are left"),
        (say(&[Action::Set("awake", AWAKE_MOST)], day), "woken again"),
        (say(&[Action::Set("day", DayView::Year.index())], day), "2 days off in a year"),
        (say(&[Action::Set("day", DayView::Accounts.index())], day), "up to 22 hours"),
        (
            say(&[], wages),
            "Of that, $100 to $200 credited to the worker is 13% to 25%; $600 to $700, or 75% to 87%, goes elsewhere",
        ),
        (
            say(&[Action::Set("part", 150)], wages),
            "Of that, $150 credited to the worker is 19%; $650, or 81%, goes elsewhere",
        ),
        (
            say(&[Action::Set("pay", Estimate::Kinu.index()), Action::Set("part", *PART.end())], wages),
            "Of that, $200 credited to the worker is 20%; $800, or 80%, goes elsewhere",
        ),
        (say(&[Action::Set("wages", WagesView::Quota.index())], wages), "73% to 83% of $9,600"),
        (
            say(
                &[Action::Set("wages", WagesView::Quota.index()), Action::Set("pay", Estimate::Ambassador.index())],
                wages,
            ),
            "117% to 133% of $6,000",
        ),
        (
            say(&[Action::Set("wages", WagesView::Ledger.index()), Action::Set("months", *MONTHS.end())], wages),
            "After 36 months at $100 to $200: $3,600 to $7,200",
        ),
    ] {
        assert!(text.contains(part), "“{text}” does not say “{part}”");
    }
}
