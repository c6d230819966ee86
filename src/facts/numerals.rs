//! How a language writes numbers in words, as `rules.toml` of its folder has it: by that the build finds them in prose.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Problem, Text};

/// The file of the rules in the folder of a language.
pub(super) const RULES: &str = "rules.toml";

/// The words for numbers in one language.
#[derive(Clone, Debug, Default)]
pub struct Numerals {
    /// The sign between thousands.
    pub group: String,
    /// The decimal sign.
    pub decimal: String,
    /// The months; after a number that can be a day, they make a date of it.
    pub months: Vec<String>,
    /// What a display begins with if and only if its amount is only about so much.
    pub about: Vec<String>,
    /// What tells on which side of the exact amount one lies. It makes an amount inexact too, but needs no mark.
    pub nearly: Vec<String>,
    /// Two words, one of which is a number elsewhere.
    pub none: Vec<String>,
    /// What makes a part of an ordinal: "a third".
    pub before_part: Vec<String>,
    /// What makes a multiple of a number: "twofold".
    pub fold: String,
    /// Numbers; the value of some is not clear.
    pub values: BTreeMap<String, f64>,
    /// What multiplies the number before it: "hundred".
    pub scales: BTreeMap<String, f64>,
    /// What divides, whatever stands before it: "thirds".
    pub parts: BTreeMap<String, f64>,
    /// What divides, and is an ordinal elsewhere: "third".
    pub ordinals: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct Rules {
    #[serde(default)]
    number: Signs,
    #[serde(default)]
    written: Dates,
    read: Read,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Signs {
    group: String,
    decimal: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Dates {
    months: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Read {
    about: String,
    nearly: String,
    none: String,
    unclear: String,
    before_part: String,
    fold: String,
    values: BTreeMap<String, String>,
    scales: BTreeMap<String, String>,
    parts: BTreeMap<String, String>,
    ordinals: BTreeMap<String, String>,
}

impl Numerals {
    /// Reads them out of the rules of a language. What is wrong with the rest of these is found elsewhere.
    pub(super) fn read(text: &Text, problems: &mut Vec<Problem>) -> Self {
        let mut broken = Vec::new();
        text.table(&mut broken);
        if !broken.is_empty() {
            return Self::default();
        }
        match toml::from_str::<Rules>(text.body()) {
            Ok(Rules { number, written, read }) => {
                let mut add = |what| problems.push(text.problem(0, what));
                let mut values = valued(read.values, &mut add);
                values.extend(listed(&read.unclear).into_iter().map(|word| (word, f64::NAN)));
                Self {
                    group: number.group,
                    decimal: number.decimal,
                    months: written.months.split_whitespace().map(str::to_lowercase).collect(),
                    about: listed(&read.about),
                    nearly: listed(&read.nearly),
                    none: listed(&read.none),
                    before_part: listed(&read.before_part),
                    fold: read.fold.to_lowercase(),
                    values,
                    scales: valued(read.scales, &mut add),
                    parts: valued(read.parts, &mut add),
                    ordinals: valued(read.ordinals, &mut add),
                }
            }
            Err(error) => {
                problems.push(text.problem(error.span().map_or(0, |span| span.start), error.message()));
                Self::default()
            }
        }
    }
}

/// What stands between commas.
fn listed(words: &str) -> Vec<String> {
    words.split(',').map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).collect()
}

/// The values by the words that have them.
fn valued(written: BTreeMap<String, String>, add: &mut impl FnMut(String)) -> BTreeMap<String, f64> {
    let mut all = BTreeMap::new();
    for (number, words) in written {
        let Ok(value) = number.parse() else {
            add(format!("`{number}`, as which “{words}” is read, is no number"));
            continue;
        };
        for word in listed(&words) {
            if all.insert(word.clone(), value).is_some() {
                add(format!("“{word}” stands twice"));
            }
        }
    }
    all
}
