//! Who is speaking, how exactly, and where it comes from in the end.

mod written;

use sent_to_work::facts::Facts;
use written::{EXCERPT, SOURCE, check, check_one, fact, sound, survey};

// Of this story: what its own tests need.
use std::path::Path;

#[test]
fn a_rough_amount_is_marked_and_says_so() {
    let rough = |own: &str, display: &str, expected: &[&str]| {
        let written = fact(own).replace("display = \"D\"", &format!("display = \"{display}\""));
        check(&(written + EXCERPT), "", expected);
    };
    let counted = "id = 'a', kind = 'counted', value = 8";
    let marked = format!("{counted}, approximate = true");
    rough(counted, "about 8", &["en/a.toml:1: `a` displays “about 8” and is not marked `approximate = true`"]);
    rough(counted, "around 8", &["en/a.toml:1: `a` displays “around 8” and is not marked `approximate = true`"]);
    rough(
        &marked,
        "8",
        &[
            "en/a.toml:1: `a` is approximate and displays “8”, which begins with none of: about, around, nearly, almost, some",
        ],
    );
    for display in ["about 8", "around 8", "almost 8"] {
        rough(&marked, display, &[]);
    }
    rough(
        "id = 'a', kind = 'law', approximate = true",
        "about then",
        &["a.toml:2: `a` is approximate and has no amount"],
    );
}

#[test]
fn a_speaker_is_one_person() {
    check_one("id = 'a', kind = 'testimony', people = 1, speaker = 'tae'", &[]);
    check_one("id = 'a', kind = 'law', speaker = 'tae'", &[]);
    let several = ["a.toml:2: `a` has one speaker, `tae`, and `people` is not 1"];
    check_one("id = 'a', kind = 'testimony', people = 6, speaker = 'tae'", &several);
    check_one("id = 'a', kind = 'testimony', people = 'not given', speaker = 'tae'", &several);
    let what = "is no id: lower-case letters, digits and hyphens, a letter first";
    check_one(
        "id = 'a', kind = 'law', speaker = 'Mr T'",
        &[&format!("a.toml:2: `a` has the speaker `Mr T`, which {what}")],
    );
}

#[test]
fn an_old_id_leads_to_one_fact() {
    let old = |id: &str, formerly: &str| sound(id, 1) + "formerly = [\"" + formerly + "\"]\n";
    check(&old("a", "was"), "", &[]);
    check(&old("a", "sound"), "", &["a.toml:2: `a` was formerly `sound`, which is the id of another fact now"]);
    let twice = "which leads to more than one fact";
    let expected =
        [format!("a.toml:2: `a` was formerly `was`, {twice}"), format!("a.toml:14: `b` was formerly `was`, {twice}")];
    check(&(old("a", "was") + &old("b", "was")), "", &expected.each_ref().map(String::as_str));
    let what = "is no id: lower-case letters, digits and hyphens, a letter first";
    check(&old("a", "Was"), "", &[&format!("a.toml:2: `a` was formerly `Was`, which {what}")]);
}

#[test]
fn what_is_noted_and_not_quoted_is_in_our_own_words() {
    let noted = |more: &str, words: &str| {
        fact("id = 'a', kind = 'law'") + "excerpts = [{ source = 'paper'" + more + " }]\n" + words
    };
    check(&noted("", "notes = { paper = 'x' }"), "", &[]);
    let missing = "en/a.toml:1: `a` has an excerpt without a text, and so needs a note of ours";
    check(&noted("", ""), "", &[missing]);
    check(&noted("", "notes = { paper = ' ' }"), "", &[missing]);
    let expected = "a.toml:10: an excerpt of `a` is in our own words and says that it is in `ru`";
    check(&noted(", lang = 'ru'", "notes = { paper = 'x' }"), "", &[expected]);
    let over = "en/a.toml:1: `a` has 1 notes for `paper`, and due are 0, one for each excerpt";
    check(&noted(", text = 'x'", "notes = { paper = 'x' }"), "", &[over]);
}

/// A source of its own origin or of another, and a fact that rests on each source named.
fn resting(sources: &[(&str, &str)], facts: &[(&str, &str)]) -> (Facts, Vec<String>) {
    let source = |(id, origin): &(&str, &str)| {
        let origin = if origin.is_empty() { String::new() } else { format!("origin = \"{origin}\"\n") };
        SOURCE.replace("paper", id) + &origin
    };
    let sources: String = sources.iter().map(source).collect();
    let fact = |(id, on): &(&str, &str)| {
        let quoted =
            on.split(' ').map(|on| format!("{{ source = \"{on}\", text = \"x\" }}")).collect::<Vec<_>>().join(", ");
        fact(&format!("id = '{id}', kind = 'counted', value = 8")) + "excerpts = [" + &quoted + "]\n"
    };
    let facts = facts.iter().map(fact).collect::<String>();
    let sum = "id = 'sum', kind = 'derived', value = 16, derived = 'a + b'";
    survey(&[("a.toml", &(facts + &self::fact(sum))), ("sources.toml", &sources)])
}

#[test]
fn retellings_of_one_report_are_one_origin() {
    let sources = [("report", ""), ("one", "report"), ("two", "report"), ("else", "")];
    let (facts, problems) = resting(&sources, &[("a", "report one two"), ("b", "else"), ("c", "one else")]);
    assert_eq!(problems, [""; 0]);
    let origins = |id| facts.get(id).map(|fact| facts.origins(fact).into_iter().collect::<Vec<_>>().join(" "));
    assert_eq!(origins("a").as_deref(), Some("report"));
    assert_eq!(origins("c").as_deref(), Some("else report"));
    assert_eq!(origins("sum").as_deref(), Some("else report"), "what it is made of counts");
    let said = "4 facts: 2 rest on several origins, 0 on none, 2 on one alone (else 1, report 1)";
    assert_eq!((facts.census().alone(), facts.census().to_string().as_str()), (2, said));
}

#[test]
fn what_disagrees_is_nothing_to_rest_on() {
    let (facts, _) = resting(&[("report", ""), ("else", "")], &[("a", "report else"), ("b", "report")]);
    let against = fact("id = 'a', kind = 'law'") + "excerpts = [{ source = 'paper', text = 'x', disagrees = true }]";
    assert!(facts.get("a").is_some_and(|fact| facts.origins(fact).len() == 2));
    check(&against, "", &["a.toml:2: `a` rests on no excerpt"]);
}

#[test]
fn an_origin_that_nobody_shares_is_a_slip() {
    let (_, problems) =
        resting(&[("one", "report"), ("two", "repport"), ("three", "report")], &[("a", "one"), ("b", "two three")]);
    let what = "is neither a source nor the origin of another; a source that shares its origin with none needs none";
    assert_eq!(problems, [format!("sources.toml:12: the origin `repport` {what}")]);
}

// Of this story.
#[test]
fn the_six_men_are_one_origin_and_a_statistic_another() {
    let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en"))
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let origins =
        |id: &str| facts.get(id).map(|fact| facts.origins(fact).into_iter().collect::<Vec<_>>()).unwrap_or_default();
    for id in ["day-span", "hands", "slaves-said", "way-out", "housing", "escapes-drop"] {
        assert_eq!(origins(id), ["bbc"], "{id}");
    }
    assert_eq!(origins("entries-growth"), ["fsb"]);
    assert_eq!(origins("registered-2019"), ["mvd"], "Reuters and Radio Free Asia read the same table");
    assert!(facts.census().alone() > 50 && facts.census().several > 10, "{}", facts.census());
}

// Of this story.
/// What only the BBC’s report of August 2025 knows, with what was worked out from it: read from the cards, by hand.
const OF_THE_BBC: [&str; 41] = [
    // What its six men said, and how many they are.
    "report",
    "escort",
    "watched",
    "housing",
    "waking",
    "prison",
    "hands",
    "beatings",
    "fall",
    "way-out",
    "slaves-said",
    "five-times",
    "headlines-18",
    // What scholars and officials told it.
    "night-work",
    "outings",
    "leave-monthly",
    "kang-conditions",
    "lankov-cheap",
    "projection-50000",
    "escapes-before",
    "escapes-now",
    "escapes-drop",
    "trades",
    "families",
    // The day and the year.
    "day-woken",
    "day-building",
    "day-span",
    "day-left",
    "day-count",
    "day-unexplained",
    "days-off",
    // The wage: what is paid others say, what the worker has of it only these men.
    "worker-part",
    "paid-on-return",
    "pocket-money",
    "pay-threat",
    "split-nis",
    "split-kinu",
    "split-ambassador",
    "rest-nis",
    "rest-kinu",
    "rest-ambassador",
];

// Of this story.
#[test]
fn without_the_report_of_the_bbc_just_those_claims_fall_that_nobody_else_makes() {
    let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en"))
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let by_hand: std::collections::BTreeSet<&str> = OF_THE_BBC.into();
    assert_eq!(facts.fallen_without("bbc"), by_hand);
    // The service in Seoul says these too.
    for stands in ["war-gap", "workers-sent-2024-seoul", "pay-nis", "entries-2024"] {
        assert!(facts.get(stands).is_some() && !by_hand.contains(stands), "{stands}");
    }
}

// Of this story.
#[test]
fn what_is_derived_falls_with_its_inputs_and_what_others_say_too_stands() {
    let says = |who: &&str| EXCERPT.replace("excerpts = [", "").replace(']', "").replace("paper", who);
    let told = |id: &str, who: &[&str]| {
        let said: Vec<String> = who.iter().map(says).collect();
        fact(&format!("id = '{id}', kind = 'counted', value = 8")) + &format!("excerpts = [{}]\n", said.join(", "))
    };
    let derived = |id: &str, formula: &str, value: u8| {
        fact(&format!("id = '{id}', kind = 'derived', value = {value}, derived = '{formula}'"))
    };
    let written = [
        told("alone", &["bbc"]),
        told("retold", &["bbc", "again"]),
        told("both", &["bbc", "other"]),
        derived("sum", "alone + both", 16),
        derived("of-sum", "sum + both", 24),
        derived("safe", "both + both", 16),
        fact("id = 'sought', kind = 'not-found'"),
    ];
    let source = |id: &str, origin: &str| SOURCE.replace("paper", id) + origin;
    let sources = [source("bbc", ""), source("again", "origin = \"bbc\"\n"), source("other", "")].join("\n");
    let (facts, problems) = survey(&[("a.toml", &written.join("\n")), ("sources.toml", &sources)]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(facts.fallen_without("bbc"), ["alone", "of-sum", "retold", "sum"].into());
    assert_eq!(facts.fallen_without("other"), [].into());
    assert_eq!(facts.all_origins(), ["bbc", "other"].into());
}
