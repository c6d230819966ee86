//! Where retellings go wrong, and this story must not: the traps of the story notes by their numbers.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod prose;

use prose::{Prose, prose, sentences};
use sent_to_work::facts::{End, Kind};

/// Every sentence of the prose that holds these words, at least one.
fn with(prose: &Prose, words: &str) -> Vec<String> {
    let units = prose.units();
    let all = units.iter().flat_map(|unit| sentences(&unit.text));
    let found: Vec<_> = all.filter(|sentence| sentence.contains(words)).map(String::from).collect();
    assert!(!found.is_empty(), "nobody says “{words}”");
    found
}

fn never(words: &str) {
    let all = prose().everything().to_lowercase();
    assert!(!all.contains(&words.to_lowercase()), "“{words}” is said");
}

fn says(prose: &Prose, part: &str, words: &str) {
    assert!(prose.text(part).contains(words), "“{words}” is missing in {part}");
}

fn binds(prose: &Prose, part: &str, words: &str, fact: &str) {
    let bound = prose.bound(part, fact);
    assert!(bound.iter().any(|bound| bound == words), "“{words}” is not bound to {fact} in {part}: {bound:?}");
}

#[test]
#[should_panic(expected = "is said")]
fn what_must_never_be_said_is_found_in_prose() {
    never("interviewed former workers");
}

#[test]
#[should_panic(expected = "is said")]
fn and_in_the_words_of_the_figures_and_cards() {
    never("retention of identity documents");
}

#[test]
fn trap_1_the_report_and_its_six_men_are_credited_on_the_first_screen() {
    let prose = prose();
    binds(prose, "opening", "Six men", "report");
    for words in ["told the BBC", "12 August 2025", "changed their names"] {
        says(prose, "opening", words);
    }
    says(prose, "sources", "press summary of the BBC’s report");
}

#[test]
fn trap_2_fifty_thousand_is_a_forecast_and_never_people_already_there() {
    let prose = prose();
    let forecast = prose.fact("projection-50000");
    assert_eq!((forecast.kind, forecast.amount.at(End::High)), (Kind::Projected, None));
    assert_eq!(prose.fact("workers-2025").kind, Kind::Estimated);
    for unit in prose.units().iter().filter(|unit| unit.text.contains("50,000")) {
        assert_eq!(unit.step, "workers-planned");
    }
    for sentence in with(prose, "50,000") {
        assert!(sentence.contains("expect") && sentence.contains("could"), "{sentence}");
    }
    says(prose, "workers-planned", "A forecast counts nobody");
    binds(prose, "workers-estimated", "about 15,000", "workers-2025");
}

#[test]
fn trap_3_arrivals_are_entries_for_any_reason() {
    let prose = prose();
    for sentence in with(prose, "13,221") {
        assert!(sentence.contains("entries"), "{sentence}");
    }
    says(prose, "arrivals-years", "for any reason");
    says(prose, "arrivals-years", "a crossing, not a person");
    binds(prose, "arrivals-purposes", "15", "entries-2024-work");
}

#[test]
fn trap_4_twelve_is_rounded_up_and_the_base_was_low() {
    let prose = prose();
    for sentence in with(prose, "twelve times") {
        assert!(sentence.contains("nearly twelve") && sentence.contains("below 2019"), "{sentence}");
    }
    binds(prose, "arrivals-years", "about 37%", "entries-below-2019");
}

#[test]
fn trap_5_study_entries_are_no_visas_and_no_students() {
    let prose = prose();
    for sentence in with(prose, "7,887") {
        assert!(sentence.contains("entries") && !sentence.contains("visa"), "{sentence}");
    }
    for sentence in with(prose, "8,617") {
        assert!(sentence.contains("visas for study"), "{sentence}");
    }
    binds(prose, "visas-students", "almost 180", "students-2025");
    says(prose, "visas", "different counts");
}

#[test]
fn registrations_are_no_visas_and_no_people() {
    let prose = prose();
    for number in ["16,613", "10,345"] {
        for sentence in with(prose, number) {
            assert!(sentence.contains("registered") && sentence.contains("times"), "{sentence}");
            assert!(!sentence.contains("visa"), "{sentence}");
        }
    }
    says(prose, "visas-switch", "Registrations are neither people nor visas");
}

#[test]
fn trap_6_the_blank_is_no_zero() {
    let prose = prose();
    binds(prose, "arrivals-dark", "295", "entries-2025-q1");
    binds(prose, "arrivals-dark", "nothing", "entries-2025-dark");
    assert_eq!(prose.fact("entries-2025-dark").kind, Kind::NotPublished);
    says(prose, "arrivals-dark", "A blank is not a zero");
}

#[test]
fn trap_7_the_sum_is_twenty_and_eighteen_is_the_headlines_or_one_mans() {
    let prose = prose();
    binds(prose, "day-sum", "20 hours", "day-span");
    binds(prose, "day-sum", "more than 18", "day-count");
    assert_eq!(prose.fact("day-count").voices(), Some(1));
    for sentence in with(prose, "18 hours") {
        assert!(["eadlines", "he worked", "have been up"].iter().any(|whose| sentence.contains(whose)), "{sentence}");
    }
    assert!(!prose.bound("day-sum", "headlines-18").is_empty());
    // The BBC has them build until then: that is an end, and no last sighting.
    says(prose, "opening", "had to build until 2 am");
    never("told of");
}

#[test]
fn trap_8_six_is_when_they_were_woken() {
    let prose = prose();
    for sentence in with(prose, "6 am") {
        assert!(sentence.contains("woken") || sentence.contains("20 hours"), "{sentence}");
    }
    says(prose, "day-begins", "The BBC does not say when work began");
}

#[test]
fn trap_9_the_hands_are_one_mans() {
    let prose = prose();
    for sentence in with(prose, " hands ") {
        assert!(sentence.starts_with("The man who"), "{sentence}");
    }
    assert_eq!(prose.fact("hands").voices(), Some(1));
}

#[test]
fn trap_10_one_man_told_of_beatings_of_those_who_slept() {
    let prose = prose();
    for sentence in with(prose, "and beat them") {
        assert!(sentence.starts_with("Another described") && sentence.contains("asleep"), "{sentence}");
    }
    assert_eq!(prose.fact("beatings").voices(), Some(1));
}

#[test]
fn trap_11_the_fall_has_no_broken_bones() {
    let prose = prose();
    binds(prose, "conditions", "four metres", "fall");
    says(prose, "conditions", "could not work, and was not allowed to go to hospital");
}

#[test]
fn trap_12_the_scholar_of_the_dark_sites_is_named() {
    let prose = prose();
    binds(prose, "conditions", "Kang Dong-wan", "night-work");
    for sentence in with(prose, "lights are turned out") {
        assert!(sentence.contains("says Kang Dong-wan"), "{sentence}");
    }
}

#[test]
fn trap_13_the_ban_is_of_2017_and_2019_the_deadline() {
    let prose = prose();
    for sentence in with(prose, "banned this work") {
        assert!(sentence.contains("in 2017, not in 2019"), "{sentence}");
    }
    for (words, fact) in
        [("5 August 2017", "res-2371"), ("11 September", "res-2375"), ("22 December", "resolution-2397")]
    {
        binds(prose, "sanctions-2017", words, fact);
    }
    says(prose, "sanctions-2017", "Russia voted yes each time");
    binds(prose, "sanctions-2019", "22 December 2019", "deadline-2019");
    binds(prose, "sanctions", "two years", "resolution-2397");
}

#[test]
fn trap_14_cheap_is_a_scholars_word() {
    let prose = prose();
    for sentence in with(prose, "cheap") {
        assert!(sentence.contains("says the scholar Andrei Lankov") && sentence.contains("“cheap”"), "{sentence}");
    }
}

#[test]
fn trap_15_how_much_the_state_keeps_depends_on_whom_you_ask() {
    let prose = prose();
    for sentence in with(prose, "loyalty fees") {
        assert!(sentence.contains("the BBC reports"), "{sentence}");
    }
    binds(prose, "wages-rest", "half", "share-half");
    binds(prose, "wages-rest", "nine tenths", "share-nine-tenths");
    says(prose, "wages-rest", "Firms and brokers, an unnamed source says, take their cut");
}

#[test]
fn trap_16_the_ledger_is_paid_at_home_and_some_cash_came_through() {
    let prose = prose();
    binds(prose, "wages-ledger", "written in a ledger", "paid-on-return");
    binds(prose, "wages-ledger", "pocket money", "pocket-money");
    says(prose, "wages-ledger", "to be paid at home");
}

#[test]
fn trap_17_the_phone_was_bought_in_secret() {
    let prose = prose();
    for sentence in with(prose, "phone") {
        assert!(sentence.contains("bought") && sentence.contains("in secret"), "{sentence}");
    }
}

#[test]
fn trap_18_twenty_and_ten_are_those_who_reached_seoul() {
    let prose = prose();
    for sentence in with(prose, "about 20 people") {
        assert!(sentence.contains("South Korea’s government told") && sentence.contains("reach Seoul"), "{sentence}");
    }
    says(prose, "escapes", "not those who tried, are hiding or were caught");
    says(prose, "escapes", "could play a part");
}

#[test]
fn trap_19_denials_and_doubt_have_a_part_of_their_own() {
    let prose = prose();
    for fact in [
        "denial-2017",
        "denial-un-2017",
        "denial-ambassador",
        "putin-2024",
        "dprk-2015",
        "dprk-2025",
        "no-reply",
        "putin-hanoi",
        "dprk-living",
        "dprk-2026",
        "lankov",
        "lankov-2025",
        "caution",
    ] {
        assert!(!prose.bound("answers", fact).is_empty(), "{fact}");
    }
    assert!(!prose.bound("sanctions", "denial-2020").is_empty());
    says(prose, "answers", "we found no reply");
    assert_eq!(prose.fact("no-reply").kind, Kind::NotFound);
}

#[test]
fn trap_20_why_men_go_is_said_early() {
    let prose = prose();
    for part in ["opening", "wages"] {
        for fact in ["coveted", "families"] {
            assert!(!prose.bound(part, fact).is_empty(), "{fact} in {part}");
        }
    }
    says(prose, "conditions", "why would anyone go?");
}

#[test]
fn trap_21_the_shortage_has_more_causes_and_these_men_do_not_fill_it() {
    let prose = prose();
    binds(prose, "wages", "about 1.5 million", "shortage");
    says(prose, "wages", "skilled workers");
    says(prose, "wages", "low birth rates");
    assert!(!prose.bound("wages", "war-gap").is_empty());
    assert_eq!(prose.fact("shortage-2030").kind, Kind::Projected);
}

#[test]
fn trap_22_other_trades_are_named_and_not_counted() {
    let prose = prose();
    binds(prose, "unknown", "sewing and computer work", "trades");
    assert!(prose.fact("trades").amount.is_none());
    assert!(
        prose
            .facts
            .figures()
            .flat_map(|figure| &figure.series)
            .all(|series| { series.points.iter().all(|point| point.fact != "trades") })
    );
}

#[test]
fn slaves_is_a_word_of_others() {
    let all = prose().everything();
    for (at, _) in all.to_lowercase().match_indices("slave") {
        let (before, after) = (&all[..at], &all[at..]);
        let quoted = before.rfind('“') > before.rfind('”') && after.contains('”');
        assert!(quoted, "{}", before.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect::<String>());
    }
}

/// The list is with the facts, where readers find it too.
#[test]
fn what_overstates_a_fact_is_not_said() {
    let all: Vec<_> = prose().facts.iter().flat_map(|fact| &fact.overstates).collect();
    assert!(all.len() > 60, "{} wordings", all.len());
    for one in all {
        never(&one.wording);
    }
}

#[test]
fn soldiers_and_builders_in_uniform_are_other_people() {
    let prose = prose();
    for sentence in with(prose, "Kursk") {
        assert!(sentence.contains("are a separate group"), "{sentence}");
        assert!(!sentence.contains(|c: char| c.is_ascii_digit()), "no sum has them: {sentence}");
    }
}

#[test]
fn one_mans_word_is_never_everyones() {
    let prose = prose();
    for fact in [
        "slaves-said",
        "escort",
        "waking",
        "prison",
        "hands",
        "beatings",
        "fall",
        "five-times",
        "way-out",
        "pocket-money",
    ] {
        assert_eq!((prose.fact(fact).kind, prose.fact(fact).voices()), (Kind::Testimony, Some(1)), "{fact}");
    }
    // The men are changed names to others; here they have none.
    for name in ["Jin ", "Jin,", "Tae ", "Tae,", "Chan ", "Chan,", "Nam ", "Nam,"] {
        for unit in prose.units() {
            assert!(!unit.text.contains(name), "{name} in {}", unit.section);
        }
    }
}

#[test]
fn what_follows_is_not_said_to_be_caused() {
    let prose = prose();
    says(prose, "sanctions-2024", "“After” is not “because of”");
}
