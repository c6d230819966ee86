//! Which facts the figures draw: `points.toml`, which is figure → series → points.

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::{Place, Problem, Text};

/// A figure and all the series that it draws.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name, which is also the name of the module that the build writes.
    pub name: String,
    /// Its series.
    pub series: Vec<Series>,
}

/// Points that belong together.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Whether it is one point and not a list.
    pub single: bool,
    /// The points in the order of the axis.
    pub points: Vec<Bound>,
}

/// A place on an axis, bound to a fact.
#[derive(Clone, Debug)]
pub struct Bound {
    /// Where on the axis.
    pub at: String,
    /// The id of the fact.
    pub fact: String,
    /// What the amount is multiplied by to be whole: 10 draws in tenths.
    pub scale: u32,
    /// Where it is written.
    pub place: Place,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    at: String,
    fact: Spanned<String>,
    scale: Option<u32>,
}

/// Reads the figures.
pub(super) fn read(text: &Text, problems: &mut Vec<Problem>) -> Vec<Figure> {
    text.table(problems)
        .into_iter()
        .filter_map(|(name, series)| {
            let series = table(text, series, problems)?;
            let series =
                series.into_iter().map(|(name, points)| read_series(text, name.as_ref(), points, problems)).collect();
            Some(Figure { name: name.into_inner().into_owned(), series })
        })
        .collect()
}

fn read_series(text: &Text, name: &str, written: Spanned<DeValue<'_>>, problems: &mut Vec<Problem>) -> Series {
    let span = written.span();
    let (single, written) = match written.into_inner() {
        DeValue::Array(list) => (false, list.into_iter().collect()),
        one => (true, vec![Spanned::new(span, one)]),
    };
    let points = written
        .into_iter()
        .filter_map(|point| {
            let at = point.span().start;
            let point = Written::deserialize(ValueDeserializer::from(point));
            let point = point.map_err(|error| problems.push(text.problem(at, error.message()))).ok()?;
            Some(Bound {
                at: point.at,
                place: text.place(point.fact.span().start),
                fact: point.fact.into_inner(),
                scale: point.scale.unwrap_or(1),
            })
        })
        .collect();
    Series { name: name.to_owned(), single, points }
}

fn table<'a>(text: &Text, value: Spanned<DeValue<'a>>, problems: &mut Vec<Problem>) -> Option<DeTable<'a>> {
    let at = value.span().start;
    if let DeValue::Table(table) = value.into_inner() {
        return Some(table);
    }
    problems.push(text.problem(at, "a figure is a table of series"));
    None
}
