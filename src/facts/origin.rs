//! Where claims ultimately come from: ten retellings of one report have one origin.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Fact, Facts};

/// How many origins the summary names; the rest is a number.
const NAMED: usize = 6;

impl Facts {
    /// The origins that a fact rests on: those of its own sources, and of all that it is derived from.
    pub fn origins(&self, fact: &Fact) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut found = BTreeSet::new();
        let mut next = vec![fact.id.as_str()];
        while let Some(one) = next.pop().and_then(|id| self.get(id)) {
            for excerpt in one.excerpts.iter().filter(|excerpt| !excerpt.disagrees) {
                let source = || self.source(&excerpt.source).map(|source| source.origin.as_str());
                found.extend(excerpt.origin.as_deref().or_else(source));
            }
            next.extend(
                one.inputs().into_iter().filter_map(|id| Some(self.get(id)?.id.as_str())).filter(|id| seen.insert(*id)),
            );
        }
        found
    }

    /// All origins that facts rest on.
    pub fn all_origins(&self) -> BTreeSet<&str> {
        self.iter().flat_map(|fact| self.origins(fact)).collect()
    }

    /// The facts that lose their support without an origin: those with no other source, and all that are derived from
    /// them. What was looked for and not found rests on nobody and so keeps standing.
    pub fn fallen_without(&self, origin: &str) -> BTreeSet<&str> {
        let mut fallen = BTreeSet::new();
        loop {
            let before = fallen.len();
            let rest: Vec<&Fact> = self.iter().filter(|fact| !fallen.contains(fact.id.as_str())).collect();
            for fact in rest {
                let of_input = fact.inputs().into_iter().any(|id| fallen.contains(id));
                if of_input || fact.derived.is_empty() && self.rests_only_on(fact, origin) {
                    fallen.insert(fact.id.as_str());
                }
            }
            if fallen.len() == before {
                return fallen;
            }
        }
    }

    /// Whether this origin is the only one behind all its sources.
    fn rests_only_on(&self, fact: &Fact, origin: &str) -> bool {
        let origins = self.origins(fact);
        origins.len() == 1 && origins.contains(origin)
    }

    /// The other facts of the same speaker.
    pub fn of_same_speaker<'a>(&'a self, fact: &'a Fact) -> impl Iterator<Item = &'a Fact> {
        self.iter().filter(|other| fact.speaker.is_some() && other.speaker == fact.speaker && other.id != fact.id)
    }

    /// Counts the origins that facts rest on.
    pub fn census(&self) -> Census {
        let mut census = Census::default();
        for fact in self.iter() {
            match *self.origins(fact).into_iter().collect::<Vec<_>>().as_slice() {
                [] => census.none += 1,
                [one] => *census.single.entry(one.to_owned()).or_default() += 1,
                _ => census.several += 1,
            }
        }
        census
    }
}

/// How many facts rest on no origin, on one alone, on several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Facts without a source: what was looked for and not found.
    pub none: usize,
    /// Facts that rest on a single origin, by that origin.
    pub single: BTreeMap<String, usize>,
    /// Facts that rest on several.
    pub several: usize,
}

impl Census {
    /// How many facts rest on a single origin.
    pub fn alone(&self) -> usize {
        self.single.values().sum()
    }
}

impl fmt::Display for Census {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut biggest: Vec<_> = self.single.iter().collect();
        biggest.sort_by_key(|(_, facts)| std::cmp::Reverse(**facts)); // stable: equal ones stay in alphabetical order
        let all = self.none + self.alone() + self.several;
        write!(
            f,
            "{all} facts: {} rest on several origins, {} on none, {} on one alone",
            self.several,
            self.none,
            self.alone()
        )?;
        let (named, rest) = biggest.split_at(biggest.len().min(NAMED));
        for (index, (origin, facts)) in named.iter().enumerate() {
            write!(f, "{}{origin} {facts}", if index == 0 { " (" } else { ", " })?;
        }
        match (named, rest.len()) {
            ([], _) => Ok(()),
            (_, 0) => write!(f, ")"),
            (_, more) => write!(f, ", {more} others)"),
        }
    }
}
