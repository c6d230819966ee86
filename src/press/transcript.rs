//! What a screen reader says to a reader who goes through a chart by keys, as text; the script of the page composes the
//! same.

use std::collections::BTreeMap;

use super::heard::{Heard, REMARK, all};
use crate::edition::Content;
use crate::facts::Kind;
use crate::story::{Argument, Words, plain};

/// What is needed to describe charts.
#[derive(Clone, Debug)]
pub struct Teller {
    facts: BTreeMap<String, Heard>,
    words: Words,
}

/// A point of a drawing: the id of its fact, and its label in the drawing.
pub type Point<'a> = (&'a str, &'a str);

impl Teller {
    /// Reads the data that the script gets.
    pub fn new(content: &Content) -> Self {
        let facts = all(&content.facts, &content.words).into_iter();
        Self { facts: facts.map(|heard| (heard.fact.clone(), heard)).collect(), words: content.words.clone() }
    }

    /// The accessible names of the points of a chart, in order.
    pub fn points(&self, points: &[Point<'_>]) -> Vec<String> {
        let name = |(at, (fact, label)): (usize, &Point<'_>)| {
            let sure = self.facts.get(*fact).map(|heard| heard.sure(&self.words)).unwrap_or_default();
            let place = self.say("place", &[("n", (at + 1).to_string()), ("all", points.len().to_string())]);
            let (said, parts) = (self.plain((fact, label)), [sure, place]);
            [said].into_iter().chain(parts).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        };
        points.iter().enumerate().map(name).collect()
    }

    /// The description of the chart as a whole, after its name.
    pub fn whole(&self, finding: &str, points: &[Point<'_>]) -> String {
        let mut parts = vec![finding.to_owned()];
        for row in self.rows(points).iter().filter(|_| points.len() > 1) {
            let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
            // A row that consists of parts of one thing is named after that thing.
            let of_one = self.place(*last).starts_with(&[&*self.place(*first), ", "].concat());
            let key = match row.len() {
                1 => "beside",
                _ if of_one => "parts",
                _ => "points",
            };
            let ends = [("n", row.len().to_string()), ("first", self.place(*first)), ("last", self.place(*last))];
            parts.push(self.say(key, &ends));
        }
        if let Some((least, most)) = self.extremes(points) {
            parts.push(self.say("ends", &[("most", self.plain(*most)), ("least", self.plain(*least))]));
        }
        let gaps: Vec<_> =
            points.iter().filter(|(fact, _)| self.is_gap(fact)).map(|point| self.place(*point)).collect();
        if !gaps.is_empty() {
            parts.push(self.say("missing", &[("names", gaps.join(", "))]));
        }
        parts.push(self.say("hint", &[]));
        parts.join(" ")
    }

    /// The points row by row; where those of a row do not stand together, there are no rows.
    pub fn rows<'a>(&self, points: &[Point<'a>]) -> Vec<Vec<Point<'a>>> {
        let runs: Vec<Vec<Point<'_>>> =
            points.chunk_by(|one, next| self.row(one.0) == self.row(next.0)).map(<[_]>::to_vec).collect();
        let mut known: Vec<usize> = points.iter().map(|point| self.row(point.0)).collect();
        known.sort_unstable();
        known.dedup();
        if runs.len() == known.len() { runs } else { vec![points.to_vec()] }
    }

    /// What a point is called by ear: where it is, and what its drawing calls it.
    pub fn plain(&self, (fact, label): Point<'_>) -> String {
        let at = self.facts.get(fact).map_or("", |heard| heard.at.as_str());
        if label.contains(at) { label.to_owned() } else { [at, ", ", label].concat() }
    }

    /// Where a point is: its name up to its amount.
    fn place(&self, point: Point<'_>) -> String {
        let plain = self.plain(point);
        plain.split(": ").next().unwrap_or(&plain).to_owned()
    }

    /// Whether a fact is a gap.
    pub fn is_gap(&self, fact: &str) -> bool {
        self.facts.get(fact).is_some_and(|heard| matches!(heard.kind, Kind::NotPublished | Kind::NotFound))
    }

    /// In which row of its figure a point stands.
    pub fn row(&self, fact: &str) -> usize {
        self.facts.get(fact).map_or(0, |heard| heard.row)
    }

    /// The points with the least and the most of those in the unit of the first that has one; none of two or fewer.
    fn extremes<'a>(&self, points: &'a [Point<'a>]) -> Option<(&'a Point<'a>, &'a Point<'a>)> {
        let unit = points.iter().find_map(|(fact, _)| {
            let unit = &self.facts.get(*fact)?.unit;
            (!unit.is_empty()).then_some(unit)
        })?;
        let known = points.iter().filter_map(|point| {
            let own = &self.facts.get(point.0)?.unit;
            (own == unit && self.row(point.0) != REMARK).then_some((point, self.amount(*point)?))
        });
        let mut known: Vec<_> = known.collect();
        known.sort_by_key(|(_, amount)| *amount);
        let (least, most) = (known.first()?, known.last()?);
        (known.len() > 2).then_some((least.0, most.0))
    }

    /// The amount of a point as it is drawn; of a range the greater end, of a gap none.
    fn amount(&self, point: Point<'_>) -> Option<u32> {
        let plain = self.plain(point);
        let amount = plain.rsplit(": ").next()?.trim_start_matches(|c: char| !c.is_ascii_digit());
        let (first, rest) = number(amount);
        let second = [" to ", "–"].iter().find_map(|to| number(rest.strip_prefix(to)?).0);
        second.or(first).filter(|_| !self.is_gap(point.0))
    }

    fn say(&self, key: &str, filled: &[(&str, String)]) -> String {
        let filled = filled.iter().map(|(name, text)| Argument { name, text: text.clone(), fact: None });
        plain(&self.words.say(&["heard.", key].concat(), &filled.collect::<Vec<_>>()))
    }
}

/// The number that a text begins with, and what follows it.
fn number(text: &str) -> (Option<u32>, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (digits.replace(',', "").parse().ok(), rest)
}
