//! The rules for every fact, source and point.

use std::collections::BTreeSet;

use super::{Archived, Excerpt, Fact, Facts, Kind, Numerals, People, Problem, Source, derive};

/// The most words that an excerpt may quote.
const EXCERPT_WORDS: usize = 25;

/// All problems of the facts that could be read.
pub(super) fn all(facts: &Facts) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut ids = BTreeSet::new();
    for fact in facts.iter() {
        if !ids.insert(&fact.id) {
            problems.push(fact.place.problem(format!("the id `{}` is taken already", fact.id)));
        }
        shape(fact, &mut problems);
        worded(fact, facts.numerals(), &mut problems);
        voice(fact, &mut problems);
        formerly(fact, facts, &mut problems);
        overstates(fact, &mut problems);
        evidence(fact, facts, &mut problems);
        derive::check(fact, facts, &mut problems);
    }
    let mut ids = BTreeSet::new();
    for source in facts.sources() {
        if !ids.insert(&source.id) {
            problems.push(source.place.problem(format!("the id `{}` is taken already", source.id)));
        }
        check_source(source, facts, &mut problems);
    }
    origins(facts, &mut problems);
    points(facts, &mut problems);
    problems
}

fn shape(fact: &Fact, problems: &mut Vec<Problem>) {
    let mut add = |what: String| problems.push(fact.place.problem(format!("`{}` {what}", fact.id)));
    if !is_id(&fact.id) {
        add(NO_ID.into());
    }
    let amount = fact.amount;
    match fact.kind {
        Kind::NotPublished | Kind::NotFound if !amount.is_none() => add("is a gap and cannot have a value".into()),
        Kind::Counted | Kind::Projected | Kind::Derived if amount.is_none() => {
            add(format!("is {} and has no value", fact.kind.name()));
        }
        _ => {}
    }
    if !amount.is_none() && fact.unit.trim().is_empty() {
        add("has a value and no unit".into());
    }
    if let (Some(low), Some(high)) = (amount.low, amount.high)
        && low > high
    {
        add(format!("goes from {low} down to {high}"));
    }
    match (fact.kind, fact.people) {
        (Kind::Testimony, None | Some(People::Number(0))) => {
            add("is testimony and does not say of how many `people`; where the source gives no number: \"not given\""
                .into());
        }
        (Kind::Testimony, _) | (_, None) => {}
        (kind, Some(_)) => add(format!("is {}, and `people` is for testimony", kind.name())),
    }
}

/// Whether nothing is left empty, and whether the display agrees with the flag.
fn worded(fact: &Fact, Numerals { about, nearly, .. }: &Numerals, problems: &mut Vec<Problem>) {
    let Some(place) = &fact.worded else { return };
    let mut add = |what: String| problems.push(place.problem(format!("`{}` {what}", fact.id)));
    for (name, words) in [
        ("label", &fact.label),
        ("display", &fact.display),
        ("qualifier", &fact.qualifier),
        ("period", &fact.period),
        ("measures", &fact.measures),
    ] {
        if words.trim().is_empty() {
            add(format!("has an empty `{name}`"));
        }
    }
    let starts = |words: &[String]| {
        let rest = |word: &String| fact.display.strip_prefix(word.as_str());
        words.iter().filter_map(rest).any(|rest| rest.starts_with(char::is_whitespace))
    };
    if fact.approximate && !starts(about) && !starts(nearly) {
        let known = [about.as_slice(), nearly].concat().join(", ");
        add(format!("is approximate and displays “{}”, which begins with none of: {known}", fact.display));
    }
    if !fact.approximate && starts(about) {
        add(format!("displays “{}” and is not marked `approximate = true`", fact.display));
    }
}

/// Whether what is approximate has an amount, and whether a speaker is one person.
fn voice(fact: &Fact, problems: &mut Vec<Problem>) {
    let mut add = |what: String| problems.push(fact.place.problem(format!("`{}` {what}", fact.id)));
    if fact.approximate && fact.amount.is_none() {
        add("is approximate and has no amount".into());
    }
    let Some(speaker) = &fact.speaker else { return };
    if !is_id(speaker) {
        add(format!("has the speaker `{speaker}`, which {NO_ID}"));
    }
    if fact.kind == Kind::Testimony && fact.voices() != Some(1) {
        add(format!("has one speaker, `{speaker}`, and `people` is not 1"));
    }
}

/// Whether a former id leads to this fact only.
fn formerly(fact: &Fact, facts: &Facts, problems: &mut Vec<Problem>) {
    for old in &fact.formerly {
        let heirs = facts.iter().flat_map(|other| &other.formerly).filter(|other| *other == old).count();
        let what = if !is_id(old) {
            NO_ID
        } else if facts.get(old).is_some() {
            "is the id of another fact now"
        } else if heirs > 1 {
            "leads to more than one fact"
        } else {
            continue;
        };
        problems.push(fact.place.problem(format!("`{}` was formerly `{old}`, which {what}", fact.id)));
    }
}

/// Whether what overstates a fact has a reason, and is not how the fact itself is written.
fn overstates(fact: &Fact, problems: &mut Vec<Problem>) {
    for one in &fact.overstates {
        let mut add = |what: &str| {
            problems.push(one.place.problem(format!("“{}”, which overstates `{}`, {what}", one.wording, fact.id)));
        };
        if one.wording.trim().is_empty() || one.why.trim().is_empty() {
            add("needs a wording and what is wrong with it");
        }
        let wording = one.wording.to_lowercase();
        if fact.says.iter().chain([&fact.display]).any(|said| said.to_lowercase().contains(&wording)) {
            add("is how the fact may be written");
        }
    }
}

/// The complaint about a malformed id.
const NO_ID: &str = "is no id: lower-case letters, digits and hyphens, a letter first";

fn is_id(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(plain) && !name.ends_with('-')
}

/// An origin is a source, or a name that several sources share; anything else is a typing error.
fn origins(facts: &Facts, problems: &mut Vec<Problem>) {
    let of_sources = facts.sources().map(|source| (source.origin.as_str(), &source.place));
    let excerpts = facts.iter().flat_map(|fact| &fact.excerpts);
    let all: Vec<_> =
        of_sources.chain(excerpts.filter_map(|excerpt| Some((excerpt.origin.as_deref()?, &excerpt.place)))).collect();
    for (origin, place) in &all {
        let shared = all.iter().filter(|(other, _)| other == origin).count() > 1;
        if !is_id(origin) {
            problems.push(place.problem(format!("the origin `{origin}` {NO_ID}")));
        } else if !shared && facts.source(origin).is_none() {
            let what =
                "is neither a source nor the origin of another; a source that shares its origin with none needs none";
            problems.push(place.problem(format!("the origin `{origin}` {what}")));
        }
    }
}

fn evidence(fact: &Fact, facts: &Facts, problems: &mut Vec<Problem>) {
    if fact.excerpts.iter().all(|excerpt| excerpt.disagrees) && !matches!(fact.kind, Kind::Derived | Kind::NotFound) {
        problems.push(fact.place.problem(format!("`{}` rests on no excerpt", fact.id)));
    }
    for excerpt in &fact.excerpts {
        let mut add =
            |what: String| problems.push(excerpt.place.problem(format!("an excerpt of `{}` {what}", fact.id)));
        if facts.source(&excerpt.source).is_none() {
            add(format!("names the unknown source `{}`", excerpt.source));
        }
        let words = excerpt.text.split_whitespace().count();
        if words == 0 && !excerpt.ours {
            add("is empty".into());
        } else if words > EXCERPT_WORDS {
            add(format!("has {words} words, and {EXCERPT_WORDS} are the most we quote"));
        }
        if excerpt.ours && excerpt.lang != "en" {
            add(format!("is in our own words and says that it is in `{}`", excerpt.lang));
        }
        if !is_english(excerpt) {
            add("is not in Latin letters and names no `lang`".into());
        }
    }
}

/// False for a text that is declared as English and cannot be.
fn is_english(excerpt: &Excerpt) -> bool {
    excerpt.ours || excerpt.lang != "en" || !excerpt.text.chars().any(|c| c.is_alphabetic() && c > '\u{24f}')
}

/// The archives whose copies we may link to: whoever republishes without a licence is none.
const ARCHIVES: [&str; 4] =
    ["https://web.archive.org/web/", "https://archive.org/", "https://perma.cc/", "https://archive.ph/"];

fn is_archive(url: &str) -> bool {
    ARCHIVES.iter().any(|archive| url.starts_with(archive))
}

fn check_source(source: &Source, facts: &Facts, problems: &mut Vec<Problem>) {
    let mut add = |what: String| problems.push(source.place.problem(format!("the source `{}` {what}", source.id)));
    if source.url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
        add("has a `url` that is no link; leave it out if the original’s address is not known".into());
    }
    if source.url.as_ref().is_some_and(|url| is_archive(url)) {
        add("has an archived copy as its `url`; that is the original’s address, and the copy goes into `archived`"
            .into());
    }
    if let Some(Archived { date, url }) = &source.archived {
        let dated = date.len() == 10
            && date.bytes().enumerate().all(|(at, c)| if at == 4 || at == 7 { c == b'-' } else { c.is_ascii_digit() });
        if !dated || !is_archive(url) {
            let known = ARCHIVES.join(", ");
            add(format!(
                "is `archived` without a date such as 2026-11-24, or in none of the archives that we know: {known}"
            ));
        }
    }
    if !facts.iter().flat_map(|fact| &fact.excerpts).any(|excerpt| excerpt.source == source.id) {
        add("is used by no fact".into());
    }
}

fn points(facts: &Facts, problems: &mut Vec<Problem>) {
    for point in facts.figures().flat_map(|figure| &figure.series).flat_map(|series| &series.points) {
        let what = match facts.get(&point.fact) {
            None => format!("the point draws the unknown fact `{}`", point.fact),
            Some(fact) if fact.amount.whole(point.scale).is_none() => {
                format!("`{}` is no whole number; `scale = 10` draws it in tenths", point.fact)
            }
            Some(_) => continue,
        };
        problems.push(point.place.problem(what));
    }
}
