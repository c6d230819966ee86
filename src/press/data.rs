//! The data for others to use: tables as CSV, and a machine-readable description of them.

use super::Sheet;
use crate::content::unit;
use crate::facts::{Fact, Facts, Figure, Series, Source};
use crate::story::Words;

/// The columns of a figure's table, with the type and the meaning of each.
pub(super) const POINT: [Column; 16] = [
    ("figure", "string", "The figure that draws it"),
    ("series", "string", "The series that it belongs to"),
    ("at", "string", "Its place on the axis; empty where the series is one point"),
    ("low", "number", "The amount, or the lower end of a range; empty where nobody knows it"),
    ("high", "number", "The amount again, or the upper end of a range; empty where nobody knows it"),
    ("unit", "string", "The unit of the amount"),
    (
        "kind",
        "string",
        "How sure one can be: counted, estimated, projected, testimony, law, derived, not-published, not-found",
    ),
    ("qualifier", "string", "How exact it is"),
    ("about", "boolean", "It is only about so many"),
    ("fact", "string", "The id of the claim in facts.csv"),
    ("label", "string", "What it is, in a few words"),
    ("display", "string", "How it is written on the page"),
    ("derived_from", "string", "The ids of the claims that we worked it out from"),
    ("source", "string", "Who says so; for derived values, who said their inputs"),
    ("url", "string", "Where they say so, in the same order"),
    ("as_of", "string", "When they said so, in the same order, as exactly as is known"),
];

/// The columns of the table of all claims.
pub(super) const FACT: [Column; 18] = [
    ("id", "string", "The id of the claim, which ends the address of its card"),
    ("label", "string", "What it is, in a few words"),
    ("kind", "string", "How sure one can be"),
    ("low", "number", "The amount, or the lower end of a range"),
    ("high", "number", "The amount again, or the upper end of a range"),
    ("unit", "string", "The unit of the amount"),
    ("people", "integer", "How many people said so, for testimony; empty where the source gives no number"),
    ("speaker", "string", "Who is speaking, where it is one person: the same name is the same person"),
    ("about", "boolean", "It is only about so many"),
    ("display", "string", "How it is written on the page"),
    ("qualifier", "string", "How exact it is"),
    ("period", "string", "The time that it is about"),
    ("measures", "string", "What it counts, and what not"),
    ("conflicts", "string", "What disagrees with it"),
    ("derived_from", "string", "The ids of the claims that we worked it out from"),
    ("sources", "string", "The ids of its sources in sources.csv"),
    (
        "origins",
        "string",
        "Where all that it rests on comes from; a single one if it rests on one report or statistic alone",
    ),
    ("formerly", "string", "The ids that it had before"),
];

/// The columns of the table of sources.
pub(super) const SOURCE: [Column; 11] = [
    ("id", "string", "The id of the source"),
    ("publisher", "string", "Who published it, and whose work they passed on"),
    ("title", "string", "Its title, or what it is about in our words"),
    ("described", "boolean", "The title is our description"),
    ("lang", "string", "The language of its title, as BCP 47 has it"),
    ("date", "string", "When it appeared, as exactly as is known"),
    ("url", "string", "Its address; empty if it was read in a copy and the original’s is not known"),
    ("archived", "string", "The address of a copy in a public archive; empty if we know of none"),
    ("archived_on", "string", "The day on which the copy was made"),
    ("origin", "string", "Where it comes from: retellings of one report share its origin"),
    ("read", "string", "How we read it"),
];

/// A column: its name, its type as Frictionless names it, its meaning.
pub(super) type Column = (&'static str, &'static str, &'static str);

/// The separator of several values in one cell.
const BETWEEN: &str = "; ";

/// All tables: one for each figure, then the claims and the sources, with units in our language.
///
/// # Errors
/// The error of the CSV writer.
pub(super) fn tables(facts: &Facts, words: &Words) -> Result<Vec<Sheet>, String> {
    let own = words.language().tag;
    let mut tables = Vec::new();
    for figure in facts.figures() {
        tables.push((path(&figure.name), csv(&POINT, points(figure, facts, words))?));
    }
    tables.push((path("facts"), csv(&FACT, facts.iter().map(|one| fact(one, facts, words)))?));
    tables.push((path("sources"), csv(&SOURCE, facts.sources().map(|one| source(one, &own)))?));
    Ok(tables)
}

/// The path of a table.
pub(super) fn path(name: &str) -> String {
    format!("data/{name}.csv")
}

fn points<'a>(figure: &'a Figure, facts: &'a Facts, words: &'a Words) -> impl Iterator<Item = Vec<String>> {
    let bound = figure.series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
    bound.filter_map(|(series, point)| {
        Some(self::point(figure, series, &point.at, facts.get(&point.fact)?, (facts, words)))
    })
}

fn point(figure: &Figure, series: &Series, at: &str, fact: &Fact, (facts, words): (&Facts, &Words)) -> Vec<String> {
    let sources = sources(fact, facts);
    let each = |part: fn(&Source) -> &str| sources.iter().map(|one| part(one)).collect::<Vec<_>>().join(BETWEEN);
    vec![
        figure.name.clone(),
        series.name.clone(),
        at.to_owned(),
        number(fact.amount.low),
        number(fact.amount.high),
        unit(fact, words),
        fact.kind.name().to_owned(),
        fact.qualifier.clone(),
        fact.approximate.to_string(),
        fact.id.clone(),
        fact.label.clone(),
        fact.display.clone(),
        fact.inputs().join(BETWEEN),
        each(|source| &source.publisher),
        each(|source| source.url.as_deref().unwrap_or("")),
        each(|source| &source.date),
    ]
}

fn fact(fact: &Fact, facts: &Facts, words: &Words) -> Vec<String> {
    let mut sources: Vec<&str> = fact.excerpts.iter().map(|excerpt| excerpt.source.as_str()).collect();
    sources.dedup();
    vec![
        fact.id.clone(),
        fact.label.clone(),
        fact.kind.name().to_owned(),
        number(fact.amount.low),
        number(fact.amount.high),
        unit(fact, words),
        fact.voices().map(|people| people.to_string()).unwrap_or_default(),
        fact.speaker.clone().unwrap_or_default(),
        fact.approximate.to_string(),
        fact.display.clone(),
        fact.qualifier.clone(),
        fact.period.clone(),
        fact.measures.clone(),
        fact.conflicts.join(" "),
        fact.inputs().join(BETWEEN),
        sources.join(BETWEEN),
        facts.origins(fact).into_iter().collect::<Vec<_>>().join(BETWEEN),
        fact.formerly.join(BETWEEN),
    ]
}

fn source(source: &Source, own: &str) -> Vec<String> {
    vec![
        source.id.clone(),
        source.publisher.clone(),
        source.title.clone(),
        source.described.to_string(),
        (if source.described { own } else { &source.lang }).to_owned(),
        source.date.clone(),
        source.url.clone().unwrap_or_default(),
        source.archived.as_ref().map(|copy| copy.url.clone()).unwrap_or_default(),
        source.archived.as_ref().map(|copy| copy.date.clone()).unwrap_or_default(),
        source.origin.clone(),
        source.read.clone(),
    ]
}

/// The sources of a fact in order of mention; a derived one has those of its inputs.
fn sources<'a>(fact: &Fact, facts: &'a Facts) -> Vec<&'a Source> {
    let mut found: Vec<&Source> = Vec::new();
    let own = fact.excerpts.iter().filter_map(|excerpt| facts.source(&excerpt.source));
    let given = fact.inputs().into_iter().filter_map(|id| facts.get(id)).flat_map(|input| sources(input, facts));
    for source in own.chain(given) {
        if found.iter().all(|known| known.id != source.id) {
            found.push(source);
        }
    }
    found
}

fn number(end: Option<f64>) -> String {
    end.map(|number| number.to_string()).unwrap_or_default()
}

fn csv(columns: &[Column], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, String> {
    let problem = |error: &dyn std::fmt::Display| format!("a table of data: {error}");
    // The end of lines according to RFC 4180.
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(columns.iter().map(|(name, ..)| name)).map_err(|error| problem(&error))?;
    for row in rows {
        writer.write_record(&row).map_err(|error| problem(&error))?;
    }
    writer.into_inner().map_err(|error| problem(&error))
}
