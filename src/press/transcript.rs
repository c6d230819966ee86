//! What a screen reader says to a reader who goes through a chart by keys, as text; the script of the page composes the
//! same.

use std::collections::BTreeMap;

use regex_lite::{Captures, Regex};

use super::heard::{Amounts, Heard, all, marks, row_name};
use crate::content::Content;
use crate::facts::Kind;
use crate::story::{Argument, Words, plain};

/// What is needed to describe charts.
#[derive(Clone, Debug)]
pub struct Teller {
    facts: BTreeMap<String, Heard>,
    words: Words,
    money: Option<Regex>,
    amount: Option<Regex>,
    colon: String,
    comma: String,
    list: String,
}

/// From how many points on a row is not told name by name; the same in the script.
const LONG: usize = 5;

/// A point of a drawing: the id of its fact, and its label in the drawing.
pub type Point<'a> = (&'a str, &'a str);

impl Teller {
    /// Reads the data that the script gets.
    pub fn new(content: &Content) -> Self {
        let facts = all(&content.facts, &content.words).into_iter();
        let Amounts { money, amount } = Amounts::of(&content.words);
        let [colon, comma, list] = marks(&content.words);
        Self {
            facts: facts.map(|heard| (heard.fact.clone(), heard)).collect(),
            words: content.words.clone(),
            money: Regex::new(&money).ok(),
            amount: Regex::new(&amount).ok(),
            colon,
            comma,
            list,
        }
    }

    /// The accessible names of the points of a chart, in order.
    pub fn points(&self, points: &[Point<'_>]) -> Vec<String> {
        let name = |(at, (fact, label)): (usize, &Point<'_>)| {
            let sure = self.facts.get(*fact).map(|heard| heard.sure(&self.words)).unwrap_or_default();
            let place = self.say("place", &[("n", (at + 1).to_string()), ("all", points.len().to_string())]);
            let (said, parts) = (self.plain((fact, label)), [sure, place]);
            [said].into_iter().chain(parts).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&self.comma)
        };
        points.iter().enumerate().map(name).collect()
    }

    /// The description of the chart of a figure as a whole, after its name.
    pub fn whole(&self, figure: &str, finding: &str, points: &[Point<'_>]) -> String {
        let mut parts = vec![self.aloud(finding)];
        let rows = self.rows(points);
        for row in rows.iter().filter(|_| points.len() > 1) {
            let (Some(first), Some(last)) = (row.first(), row.last()) else { continue };
            let name = row_name(figure, self.row(first.0), &self.words).filter(|_| rows.len() > 1 && row.len() > 1);
            let names: Vec<_> = row.iter().map(|point| self.place(*point)).collect();
            let (key, first, last) = match row.len() {
                1 => ("beside", self.aloud(&self.plain(*first)), String::new()),
                _ if self.is_of_one(row) => ("parts", self.at(*first).to_owned(), String::new()),
                _ if row.iter().all(|point| self.is_timed(*point)) => ("points", self.time(*first), self.time(*last)),
                LONG.. => ("many", String::new(), String::new()),
                _ => ("list", String::new(), String::new()),
            };
            let told =
                [("n", row.len().to_string()), ("first", first), ("last", last), ("names", names.join(&self.list))];
            parts.push(name.map(|name| name + &self.comma).unwrap_or_default() + &self.say(key, &told));
        }
        if let Some((least, most)) = self.extremes(points) {
            let [most, least] = [most, least].map(|point| self.aloud(&self.plain(point)));
            parts.push(self.say("ends", &[("most", most), ("least", least)]));
        }
        let gaps: Vec<_> =
            points.iter().filter(|(fact, _)| self.is_gap(fact)).map(|point| self.place(*point)).collect();
        if !gaps.is_empty() {
            parts.push(self.say("missing", &[("names", gaps.join(&self.comma))]));
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
        let at = self.at((fact, label));
        if label.contains(at) { label.to_owned() } else { [at, &self.comma, label].concat() }
    }

    /// A text as it is to be said: not every voice puts the unit of money after its amount.
    pub fn aloud(&self, text: &str) -> String {
        let say = |found: &Captures<'_>| {
            let part = |at: usize| found.get(at).map(|part| part.as_str().to_owned());
            match (part(1), part(2), part(3)) {
                (Some(low), Some(high), _) => self.say("moneys", &[("low", low), ("high", high)]),
                (_, _, one) => self.say("money", &[("n", one.unwrap_or_default())]),
            }
        };
        self.money.as_ref().map_or_else(|| text.to_owned(), |money| money.replace_all(text, say).into_owned())
    }

    /// Where a point is: its name up to its amount.
    fn place(&self, point: Point<'_>) -> String {
        let plain = self.plain(point);
        plain.rsplit_once(self.colon.as_str()).map_or(&*plain, |(place, _)| place).to_owned()
    }

    /// When or by whose figure a point is, where its drawing says so outside of it.
    fn at(&self, point: Point<'_>) -> &str {
        self.facts.get(point.0).map_or("", |heard| &heard.at)
    }

    /// The time of a point on an axis of time, without what else its name says.
    fn time(&self, point: Point<'_>) -> String {
        if self.at(point).is_empty() { self.place(point) } else { self.at(point).to_owned() }
    }

    fn is_timed(&self, point: Point<'_>) -> bool {
        self.facts.get(point.0).is_some_and(|heard| heard.timed)
    }

    /// Whether the points of a row are one thing and its parts.
    fn is_of_one(&self, row: &[Point<'_>]) -> bool {
        let at = row.first().map_or("", |first| self.at(*first));
        row.len() > 1 && !at.is_empty() && row.iter().all(|point| self.at(*point) == at)
    }

    /// Whether a fact is a gap.
    pub fn is_gap(&self, fact: &str) -> bool {
        self.facts.get(fact).is_some_and(|heard| matches!(heard.kind, Kind::NotPublished | Kind::NotFound))
    }

    /// In which row of its figure a point stands.
    pub fn row(&self, fact: &str) -> usize {
        self.facts.get(fact).map_or(0, |heard| heard.row)
    }

    /// The points with the least and the most of those in the unit of the first that has an amount; none of two or fewer.
    /// A part is less than its whole, and what stands beside the rows is of another kind: neither is compared.
    fn extremes<'a>(&self, points: &[Point<'a>]) -> Option<(Point<'a>, Point<'a>)> {
        let compared: Vec<Point<'_>> = self
            .rows(points)
            .into_iter()
            .flat_map(|row| {
                let some = if self.is_of_one(&row) {
                    1
                } else if row.len() == 1 && points.len() > 1 {
                    0
                } else {
                    row.len()
                };
                row.into_iter().take(some)
            })
            .collect();
        let unit = |point: &Point<'_>| self.facts.get(point.0).map(|heard| heard.unit.as_str());
        let known = compared.into_iter().filter_map(|point| Some((point, self.amount(point)?)));
        let mut known: Vec<_> = known.collect();
        let first = known.first().and_then(|(point, _)| unit(point))?.to_owned();
        known.retain(|(point, _)| unit(point) == Some(&first));
        known.sort_by_key(|(_, amount)| *amount);
        let (least, most) = (known.first()?, known.last()?);
        (known.len() > 2).then_some((least.0, most.0))
    }

    /// The amount of a point as it is drawn; of a range the greater end, of a gap none.
    fn amount(&self, point: Point<'_>) -> Option<u32> {
        let plain = self.plain(point);
        let found = self.amount.as_ref()?.captures(plain.rsplit(self.colon.as_str()).next()?)?;
        let end = found.get(2).or_else(|| found.get(1))?.as_str();
        end.replace(|c: char| !c.is_ascii_digit(), "").parse().ok().filter(|_| !self.is_gap(point.0))
    }

    fn say(&self, key: &str, filled: &[(&str, String)]) -> String {
        let filled = filled.iter().map(|(name, text)| Argument { name, text: text.clone(), fact: None });
        plain(&self.words.say(&["heard.", key].concat(), &filled.collect::<Vec<_>>()))
    }
}
