//! The facts: every problem is found, and the real ones have none.

mod written;

use std::path::Path;

use sent_to_work::facts::{End, Facts, Formula, Kind, Text};
use written::{EXCERPT, SOURCE, check, check_one, fact, read, sound, survey};

// Of this story: what its own tests need.
use sent_to_work::facts::{NotGiven, People};
use sent_to_work::story::Story;

#[test]
fn a_sound_fact_has_no_problem_and_is_found() {
    let Ok(facts) = read(&sound("entries", 12), "") else { panic!("has problems") };
    let amounts: Vec<_> = facts.iter().map(|fact| (fact.id.as_str(), fact.kind, fact.amount.at(End::Value))).collect();
    assert_eq!(amounts, [("entries", Kind::Counted, Some(12.0))]);
    assert!(facts.get("entries").is_some() && facts.source("paper").is_some() && facts.get("exits").is_none());
}

#[test]
fn an_id_is_taken_once_and_well_formed() {
    check(&sound("sound", 1), "", &["a.toml:14: the id `sound` is taken already"]);
    let what = "is no id: lower-case letters, digits and hyphens, a letter first";
    check_one("id = 'Entries', kind = 'counted', value = 1", &[&format!("a.toml:2: `Entries` {what}")]);
    check_one("id = '2024', kind = 'counted', value = 1", &[&format!("a.toml:2: `2024` {what}")]);
}

#[test]
fn a_kind_is_one_of_the_known_ones() {
    let known = Kind::ALL.map(Kind::name).join(", ");
    check_one("id = 'a', kind = 'guessed', value = 1", &[&format!("a.toml:3: the kind `guessed` is none of: {known}")]);
}

#[test]
fn a_field_is_known_and_of_its_type() {
    check_one(
        "id = 'a', kind = 'law', worth = 1",
        &["a.toml:4: unknown field `worth`, expected one of `id`, `kind`, `value`, `low`, `high`, `unit`, \
           `people`, `speaker`, `approximate`, `derived`, `derived_low`, `derived_high`, `excerpts`, `formerly`"],
    );
    let sparse = |words: &str| {
        let evidence = Text::new("a.toml", "[[fact]]\nid = 'a'\nkind = 'not-found'");
        Facts::survey(&[evidence], &[Text::new("en/a.toml", words)])
            .1
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(sparse("\n[a]\nlabel = 'a'"), ["en/a.toml:2: `a`: missing field `display`"]);
    assert_eq!(sparse("a = 1"), ["en/a.toml:1: `a` is no table of words"]);
    let text = "it is a text, or a list with one for each excerpt from this source";
    assert_eq!(sparse("[a]\nglosses = { x = 1 }"), [format!("en/a.toml:2: `a`: {text}")]);
    assert_eq!(read("[[fakt]]\nid = 'a'", "").err().unwrap_or_default()[0], "a.toml:1: only [[fact]] is expected here");
}

#[test]
fn an_amount_makes_sense() {
    check_one("id = 'a', kind = 'counted', value = 1, low = 1", &["a.toml:4: a fact has either a value or a range"]);
    check_one("id = 'a', kind = 'counted', low = 3, high = 2", &["a.toml:2: `a` goes from 3 down to 2"]);
    check_one("id = 'a', kind = 'counted'", &["a.toml:2: `a` is counted and has no value"]);
    check_one("id = 'a', kind = 'not-published', value = 0", &["a.toml:2: `a` is a gap and cannot have a value"]);
    check_one("id = 'a', kind = 'not-found', high = 3", &["a.toml:2: `a` is a gap and cannot have a value"]);
    check_one("id = 'a', kind = 'law'", &[]);
}

#[test]
fn testimony_says_of_how_many() {
    let missing = "a.toml:2: `a` is testimony and does not say of how many `people`; where the source gives no number: \
                   \"not given\"";
    check_one("id = 'a', kind = 'testimony', value = 1", &[missing]);
    check_one("id = 'a', kind = 'testimony', value = 1, people = 0", &[missing]);
    check_one("id = 'a', kind = 'testimony', value = 1, people = 6", &[]);
    check_one("id = 'a', kind = 'testimony', value = 1, people = 'not given'", &[]);
    let other = "a.toml:5: `people` is a number, or \"not given\" where the source gives none";
    check_one("id = 'a', kind = 'testimony', value = 1, people = 'several'", &[other]);
    check_one("id = 'a', kind = 'law', people = 6", &["a.toml:2: `a` is law, and `people` is for testimony"]);
}

// Of this story.
#[test]
fn a_number_that_a_source_does_not_give_is_not_made_up() {
    let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en"))
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let voices = |id| facts.get(id).map(|fact| (fact.people, fact.voices()));
    for id in ["watched", "housing", "paid-on-return", "worker-part"] {
        assert_eq!(voices(id), Some((Some(People::Unnumbered(NotGiven::NotGiven)), None)), "{id}");
    }
    for id in ["day-woken", "day-building", "days-off"] {
        assert_eq!(voices(id), Some((Some(People::Number(6)), Some(6))), "{id}");
    }
}

#[test]
fn what_overstates_a_fact_has_a_reason_and_is_not_how_it_is_written() {
    let over = |list: &str, expected: &[&str]| {
        check_one(&format!("id = 'a', kind = 'law', overstates = [{list}]"), expected);
    };
    over("{ wording = 'a flood' ,why = 'It is a count.' }", &[]);
    let needs = "en/a.toml:4: “a flood”, which overstates `a`, needs a wording and what is wrong with it";
    over("{ wording = 'a flood' ,why = ' ' }", &[needs]);
    let written = "en/a.toml:4: “d”, which overstates `a`, is how the fact may be written";
    over("{ wording = 'd' ,why = 'It is a count.' }", &[written]);
    over("{ wording = 'a flood' }", &["en/a.toml:4: `a`: missing field `why`"]);
}

#[test]
fn a_claim_rests_on_an_excerpt_unless_there_is_none_to_have() {
    check(&fact("id = 'a', kind = 'law'"), "", &["a.toml:2: `a` rests on no excerpt"]);
    check(&fact("id = 'a', kind = 'not-published'"), "", &["a.toml:2: `a` rests on no excerpt"]);
    check(&fact("id = 'a', kind = 'not-found'"), "", &[]);
    check(&fact("id = 'a', kind = 'derived', value = 16, derived = '2 * sound'"), "", &[]);
}

#[test]
fn an_excerpt_is_short_attributed_and_understood() {
    let excerpt = |written: &str, expected: &[&str]| {
        check(&(fact("id = 'a', kind = 'law'") + "excerpts = [{ " + written + " }]"), "", expected);
    };
    let long = ["word"; 26].join(" ");
    excerpt(
        &format!("source = 'paper', text = '{long}'"),
        &["a.toml:10: an excerpt of `a` has 26 words, and 25 are the most we quote"],
    );
    excerpt("source = 'paper', text = ' '", &["a.toml:10: an excerpt of `a` is empty"]);
    excerpt("source = 'letter', text = 'x'", &["a.toml:10: an excerpt of `a` names the unknown source `letter`"]);
    excerpt(
        "source = 'paper', text = 'да'",
        &["a.toml:10: an excerpt of `a` is not in Latin letters and names no `lang`"],
    );
    excerpt("source = 'paper', text = 'да', lang = 'ru'", &[]);
    let glossed = |glosses: &str, expected: &[&str]| {
        let quoted =
            "excerpts = [{ source = 'paper', text = 'да', lang = 'ru' }, { source = 'paper', text = 'yes' }]\n";
        check(&(fact("id = 'a', kind = 'law'") + quoted + "glosses = " + glosses), "", expected);
    };
    glossed("{ paper = ['yes', ''] }", &[]);
    glossed("{ paper = 'yes' }", &["en/a.toml:1: `a` has 1 glosses for `paper`, and due are 2, one for each excerpt"]);
    glossed(
        "{ letter = 'yes' }",
        &["en/a.toml:1: `a` has 1 glosses for `letter`, and due are 0, one for each excerpt"],
    );
}

#[test]
fn a_source_is_used_and_has_a_link() {
    let more = SOURCE.replace("paper", "letter").replace("https://example.org/", "a drawer").replace("in full", "");
    let (_, problems) = survey(&[("a.toml", &sound("a", 1)), ("sources.toml", &format!("{SOURCE}{SOURCE}{more}"))]);
    let expected = [
        "en/sources.toml:18: the source `letter` does not say how it was read",
        "sources.toml:11: the id `paper` is taken already",
        "sources.toml:19: the source `letter` has a `url` that is no link; leave it out if the original’s address is not known",
        "sources.toml:19: the source `letter` is used by no fact",
    ];
    assert_eq!(problems, expected);
}

#[test]
fn a_derived_value_follows_from_its_inputs() {
    let derived =
        |own: &str, expected: &[&str]| check(&fact(&format!("id = 'a', kind = 'derived', {own}")), "", expected);
    derived("value = 2.7, derived = 'sound / 3'", &[]);
    derived("value = 3, derived = 'sound / 3'", &[]);
    derived("value = 7, derived = 'sound'", &["a.toml:5: `a` says 7, and `sound` is 8"]);
    derived("value = 2.66, derived = 'sound / 4'", &["a.toml:5: `a` says 2.66, and `sound / 4` is 2"]);
    derived("low = 1, high = 9, derived_low = 'sound - 7', derived_high = 'sound + 1'", &[]);
    derived("high = 9, derived_high = 'sound + 1'", &[]);
    derived("value = 1", &["a.toml:2: `a` is derived and shows no formula"]);
    derived(
        "high = 8, derived = 'sound'",
        &["a.toml:2: `a` needs `derived` for a value, `derived_low` and `derived_high` for the ends of a range"],
    );
    derived(
        "value = 1, derived = 'exits / entries'",
        &[
            "a.toml:5: `a` is derived from the unknown fact `exits`",
            "a.toml:5: `a` is derived from the unknown fact `entries`",
        ],
    );
    derived(
        "value = 1, derived = '(sound'",
        &["a.toml:2: `a` is derived and shows no formula", "a.toml:5: a parenthesis is not closed"],
    );
    check_one(
        "id = 'a', kind = 'counted', value = 8, derived = 'sound'",
        &["a.toml:2: `a` has a formula, and only derived facts have one"],
    );
}

#[test]
fn a_range_has_no_single_value() {
    let range = fact("id = 'r', kind = 'counted', low = 3") + EXCERPT + "\n";
    let derive =
        |formula: &str| range.clone() + &fact(&format!("id = 'a', kind = 'derived', value = 3, derived = '{formula}'"));
    check(&derive("r.low"), "", &[]);
    check(&derive("r.high"), "", &["a.toml:16: `a` needs an upper end of `r`, which has none"]);
    check(
        &derive("r"),
        "",
        &["a.toml:16: `a` needs a single value of `r`, which has none; `r.low` and `r.high` are its ends"],
    );
}

#[test]
fn nothing_is_derived_from_itself() {
    let a = fact("id = 'a', kind = 'derived', value = 1, derived = 'b'");
    let b = fact("id = 'b', kind = 'derived', value = 1, derived = 'a'");
    let expected =
        ["a.toml:5: `a` is derived from itself in the end", "a.toml:16: `b` is derived from itself in the end"];
    check(&(a + &b), "", &expected);
}

#[test]
fn a_point_draws_a_fact_in_whole_numbers() {
    let share = fact("id = 'share', kind = 'derived', value = 0.8, derived = 'sound / 10'");
    check(
        &share,
        "[f.woken]\nfact = 'exits'\n[[f.list]]\nfact = 'share'\n[[f.list]]\nfact = 'share'\nscale = 10",
        &[
            "points.toml:2: the point draws the unknown fact `exits`",
            "points.toml:4: `share` is no whole number; `scale = 10` draws it in tenths",
        ],
    );
    let often = fact("id = 'often', kind = 'derived', value = 2.24, derived = 'sound * 0.28'");
    check(&often, "[[f.list]]\nfact = 'often'\nscale = 100", &[]);
    check("", "f = 1", &["points.toml:1: a figure is a table of series"]);
}

#[test]
fn a_formula_is_read_with_the_usual_precedence() {
    let look = |id: &str, end: End| match (id, end) {
        ("a-b", End::Value) => Ok(10.0),
        ("c", End::High) => Ok(4.0),
        _ => Err(format!("no {id}")),
    };
    for (text, expected) in [
        ("1 + 2 * 3", Ok(7.0)),
        ("(1 + 2) * 3", Ok(9.0)),
        ("10 - 4 - 3", Ok(3.0)),
        ("a-b / c.high", Ok(2.5)),
        ("c", Err("no c".to_owned())),
    ] {
        assert_eq!(Formula::parse(text).and_then(|formula| formula.value(&look)), expected, "{text}");
    }
    for text in ["", "1 +", "a.mid", "1 2", "1.2.3", "a -b"] {
        assert!(Formula::parse(text).is_err(), "{text}");
    }
    let inputs = Formula::parse("b + a / b.low").map(|formula| formula.inputs().join(" "));
    assert_eq!(inputs, Ok("b a".to_owned()));
}

// Of this story.
fn real(dir: &str) -> Vec<Text> {
    Text::all_in(Path::new(dir)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

// Of this story.
fn told() -> Vec<Text> {
    Facts::words(Path::new("static/story/en")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn the_real_facts_have_no_problem() {
    let problems = Facts::load(Path::new("static/facts"), Path::new("static/story/en")).err().unwrap_or_default();
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, [""; 0]);
}

// Of this story.
#[test]
fn a_lost_fact_is_missed_wherever_it_is_used() {
    for lost in ["entries-2024", "worker-part", "day-count", "projection-50000"] {
        let facts: Vec<_> = real("static/facts").iter().map(|text| without(text, lost)).collect();
        let story = real("static/story/en");
        let words: Vec<_> = told().iter().map(|text| unworded(text, lost)).collect();
        let (rest, mut problems) = Facts::survey(&facts, &words);
        problems.extend(Story::survey(&story, &rest).1);
        let named = format!("`{lost}`");
        let mut found: Vec<_> = problems.into_iter().filter(|problem| problem.what.contains(&named)).collect();
        let mut expected: Vec<_> = facts.iter().chain(&story).flat_map(|text| uses(text, lost)).collect();
        found.sort();
        expected.sort();
        let found: Vec<_> = found.into_iter().map(|problem| problem.place).collect();
        assert_eq!(found, expected, "{lost}");
        assert!(!found.is_empty(), "{lost}");
    }
}

// Of this story.
fn without(text: &Text, id: &str) -> Text {
    let own = format!("\nid = \"{id}\"\n");
    let kept: Vec<_> = text.body().split("[[fact]]").filter(|fact| !fact.starts_with(&own)).collect();
    Text::new(text.place(0).file, kept.join("[[fact]]"))
}

// Of this story.
fn unworded(text: &Text, id: &str) -> Text {
    let own = |table: &&str| !table.starts_with(&format!("{id}]")) && !table.starts_with(&format!("{id}."));
    let kept: Vec<_> = text.body().split("\n[").filter(own).collect();
    Text::new(text.place(0).file, kept.join("\n["))
}

// Of this story.
#[test]
fn missing_and_left_over_words_are_named_with_all_other_problems() {
    let (facts, mut words) = (real("static/facts"), told());
    let other = [Text::new("static/facts/z.toml", "[[fact]]\nid = 'Z'\nkind = 'law'\nexcerpts = []")];
    let facts: Vec<_> = facts.into_iter().chain(other).collect();
    for text in &mut words {
        *text = unworded(&unworded(text, "entries-2024"), "asiatoday");
        if text.is("day.toml") {
            *text = Text::new(text.place(0).file, text.body().to_owned() + "\n[entries-2024]\nlabel = 'x'\n");
        }
    }
    words.push(Text::new("static/story/en/facts/y.toml", "[y]"));
    let (found, problems) = Facts::survey(&facts, &words);
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    let lines = words.iter().find(|text| text.is("day.toml")).map_or(0, |text| text.body().lines().count());
    let expected = [
        "static/facts/z.toml:1: the language has no words for this file: they go into `facts/z.toml`".to_owned(),
        "static/facts/z.toml:2: `Z` is no id: lower-case letters, digits and hyphens, a letter first".to_owned(),
        "static/facts/z.toml:2: `Z` rests on no excerpt".to_owned(),
        "static/story/en/facts/counts.toml:1: the words of `entries-2024`, which is in static/facts/counts.toml, are missing".to_owned(),
        format!("static/story/en/facts/day.toml:{}: `entries-2024`: missing field `display`", lines - 1),
        format!("static/story/en/facts/day.toml:{}: `entries-2024` is left over: static/facts/day.toml has no such entry", lines - 1),
        "static/story/en/facts/sources.toml:1: the words of `asiatoday`, which is in static/facts/sources.toml, are missing".to_owned(),
        "static/story/en/facts/y.toml:1: this file is left over: no file of facts has its name".to_owned(),
    ];
    assert_eq!(problems, expected);
    // The story is checked as if they were there.
    assert_eq!(Story::survey(&real("static/story/en"), &found).1, []);
}

// Of this story.
/// Every use of a fact, found by plain search: in points, in formulas, in braces, in links.
fn uses(text: &Text, id: &str) -> Vec<sent_to_work::facts::Place> {
    let body = text.body();
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let used = |at: usize| {
        let (before, after) = (&body[..at], &body[at + id.len()..]);
        let line = before.lines().last().unwrap_or_default();
        let whole = !after.starts_with(inside);
        let marked = before.ends_with("(fact:") || before.ends_with('{') || before.ends_with("\nfact = \"");
        whole && (marked || line.starts_with("derived") && !before.ends_with(inside))
    };
    body.match_indices(id).map(|(at, _)| at).filter(|at| used(*at)).map(|at| text.place(at)).collect()
}

#[test]
fn a_source_has_the_address_of_the_original_and_a_copy_only_in_an_archive() {
    let source = |own: &str| {
        let source = SOURCE.replace("url = \"https://example.org/\"", own);
        let (facts, problems) = survey(&[("a.toml", &sound("sound", 8)), ("sources.toml", &source)]);
        problems.into_iter().next().map_or(Ok(facts.to_archive().len()), Err)
    };
    assert_eq!(source("url = \"https://example.org/\""), Ok(1));
    let copy = "https://web.archive.org/web/2016/https://example.org/";
    let kept = |date: &str, url: &str| {
        source(&format!("url = \"https://example.org/\"\narchived = {{ date = \"{date}\", url = \"{url}\" }}"))
    };
    assert_eq!(kept("2016-12-21", copy), Ok(0));
    for (date, url) in [("December 2016", copy), ("2016-12-21", "https://copies.example/a")] {
        assert!(kept(date, url).is_err_and(|problem| problem.contains("is `archived` without a date")), "{date} {url}");
    }
    let original = source(&format!("url = \"{copy}\""));
    assert!(original.is_err_and(|problem| problem.contains("has an archived copy as its `url`")));
}
