//! The rules of a language: `rules.toml`, which becomes a part of the labels, so that an app needs nothing else.

use std::collections::BTreeMap;

use super::format::{CATEGORIES, COUNTED};
use super::labels::flatten;
use crate::facts::{Problem, Text};

/// What each rule may contain; all but the plurals must be there.
const RULES: [(&str, &[&str]); 30] = [
    ("tag", &[]),
    ("dir", &[]),
    ("number.group", &[]),
    ("number.digits", &[]),
    ("number.decimal", &[]),
    ("number.minus", &[]),
    ("number.percent", &["n"]),
    ("number.percents", &["low", "high"]),
    ("number.money", &["n"]),
    ("number.moneys", &["low", "high"]),
    ("clock.cycle", &[]),
    ("clock.hour", &["h", "hh"]),
    ("clock.time", &["h", "hh", "mm"]),
    ("clock.am", &["time"]),
    ("clock.pm", &["time"]),
    ("clock.midnight", &[]),
    ("clock.noon", &[]),
    ("mark.colon", &[]),
    ("mark.comma", &[]),
    ("mark.list", &[]),
    ("mark.end", &[]),
    ("mark.quoted", &["said"]),
    ("mark.gloss", &["said"]),
    ("date.quarter", &["year", "n"]),
    ("written.day", &["day", "month", "year"]),
    ("written.month", &["month", "year"]),
    ("written.months", &[]),
    ("duration.half", &["n"]),
    ("duration.half-hour", &[]),
    ("duration.mixed", &["h", "m"]),
];

/// The rules that depend on a number, and the one for dates.
const FORMS: [(&str, &[&str]); 2] = [("duration.hours.", &["n"]), ("date.day", &["day", "month"])];

/// The rules as lines of the labels.
pub(super) fn read(text: &Text, problems: &mut Vec<Problem>) -> String {
    let mut rules = BTreeMap::new();
    let table = text.table(problems);
    flatten(text, "", &table, &mut rules, problems);
    let mut wrong = Vec::new();
    let mut plurals = Vec::new();
    let mut lines = String::new();
    // How numbers are read is for the facts.
    for (key, (at, rule)) in rules.iter().filter(|(key, _)| !key.starts_with("read.")) {
        let mut add = |what: String| wrong.push(text.problem(*at, format!("`{key}`: {what}")));
        if let Some(category) = key.strip_prefix("plural.") {
            match (CATEGORIES.iter().position(|name| *name == category), Plural::parse(rule)) {
                (Some(place), Some(plural)) if category != "other" => plurals.push((place, plural)),
                _ => add(format!("`{rule}` is no rule of CLDR for a plural that this program can read")),
            }
            continue;
        }
        let known = RULES.iter().find(|(name, _)| name == key);
        let form = || FORMS.iter().find(|(start, _)| key.starts_with(start));
        let Some((_, arguments)) = known.or_else(form) else {
            add("no rule has this name; the list is in `src/story/rules.rs`".into());
            continue;
        };
        if rule.contains('\n') {
            add("a line break".into());
        }
        for inside in rule.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()) {
            if !arguments.iter().any(|name| inside.strip_prefix('$') == Some(name)) {
                add(format!("`{{{inside}}}` is none of its arguments: {}", arguments.join(", ")));
            }
        }
        let allowed: &[&str] = match key.as_str() {
            "dir" => &["ltr", "rtl"],
            "clock.cycle" => &["12", "24"],
            _ => &[],
        };
        if !allowed.is_empty() && !allowed.contains(rule) {
            add(format!("`{rule}` is none of: {}", allowed.join(", ")));
        }
        lines.extend(["rules.", key, "=", rule, "\n"]);
    }
    problems.append(&mut wrong);
    for (name, _) in RULES.iter().chain(&FORMS[1..]) {
        if !rules.contains_key(*name) {
            problems.push(text.problem(0, format!("the rule `{name}` is missing")));
        }
    }
    for category in categories(&plurals) {
        if !rules.contains_key(&["duration.hours.", category].concat()) {
            problems.push(text.problem(0, format!("the rule `duration.hours.{category}` is missing")));
        }
    }
    lines.extend(["rules.plural=", &table_of(&plurals), "\n"]);
    lines
}

/// The categories that a language has.
fn categories(plurals: &[(usize, Plural)]) -> Vec<&'static str> {
    let places = plurals.iter().map(|(place, _)| *place).chain([CATEGORIES.len() - 1]);
    places.filter_map(|place| CATEGORIES.get(place).copied()).collect()
}

/// Problems of labels that come in some plural forms of a language and not in the others.
pub(super) fn incomplete(lines: &BTreeMap<&str, &str>) -> Vec<String> {
    let table = lines.get("rules.plural").copied().unwrap_or_default();
    let needed: Vec<_> = CATEGORIES.iter().enumerate().filter(|(at, _)| table.contains(&at.to_string())).collect();
    let mut missing = Vec::new();
    for base in lines.keys().filter_map(|key| key.strip_suffix(".one")) {
        for (_, name) in &needed {
            let key = [base, ".", name].concat();
            if !lines.contains_key(key.as_str()) {
                missing.push(format!("`{key}` is missing: the language has this plural"));
            }
        }
    }
    missing
}

/// A digit for a fraction and then one for each number: the place of its category in [`CATEGORIES`].
fn table_of(plurals: &[(usize, Plural)]) -> String {
    let place = |number: usize, fraction: bool| {
        let fits = plurals.iter().find(|(_, plural)| plural.fits(number, fraction));
        fits.map_or(CATEGORIES.len() - 1, |(place, _)| *place).to_string()
    };
    let mut table: Vec<_> =
        [place(1, true)].into_iter().chain((0..COUNTED).map(|number| place(number, false))).collect();
    while let [.., before, last] = table.as_slice()
        && before == last
        && table.len() > 2
    {
        table.pop();
    }
    table.concat()
}

/// A plural rule of CLDR: alternatives of conditions that hold together.
struct Plural(Vec<Vec<Condition>>);

/// `n % 10 = 2..4, 9`, of the number (`n`), its whole part (`i`) or the decimals (`v`, `f`, `t`, `e`).
struct Condition {
    operand: char,
    modulus: usize,
    holds: bool,
    among: Vec<(usize, usize)>,
}

impl Plural {
    fn parse(rule: &str) -> Option<Self> {
        let all = |text: &str| text.split(" and ").map(Condition::parse).collect::<Option<Vec<_>>>();
        rule.split(" or ").map(all).collect::<Option<_>>().map(Self)
    }

    fn fits(&self, number: usize, fraction: bool) -> bool {
        self.0.iter().any(|all| all.iter().all(|one| one.fits(number, fraction)))
    }
}

impl Condition {
    fn parse(text: &str) -> Option<Self> {
        let (holds, (left, right)) = match text.split_once("!=") {
            Some(sides) => (false, sides),
            None => (true, text.split_once('=')?),
        };
        let (operand, modulus) = match left.split_once('%') {
            Some((operand, modulus)) => (operand, modulus.trim().parse().ok().filter(|modulus| *modulus > 0)?),
            None => (left, usize::MAX),
        };
        let operand = operand.trim().parse().ok().filter(|operand| "nivfte".contains(*operand))?;
        let span = |text: &str| {
            let (from, to) = text.split_once("..").unwrap_or((text, text));
            Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
        };
        let among = right.split(',').map(span).collect::<Option<_>>()?;
        Some(Self { operand, modulus, holds, among })
    }

    /// Whether it holds for a whole number, or for it and five tenths.
    fn fits(&self, number: usize, fraction: bool) -> bool {
        let value = match self.operand {
            'n' if fraction => None, // no whole number
            'n' | 'i' => Some(number),
            'v' => Some(usize::from(fraction)),
            'f' | 't' => Some(if fraction { 5 } else { 0 }),
            _ => Some(0),
        };
        let among = value
            .map(|value| value % self.modulus)
            .is_some_and(|value| self.among.iter().any(|(from, to)| (*from..=*to).contains(&value)));
        among == self.holds
    }
}
