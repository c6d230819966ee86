//! What is handed out beside the page: previews, data, citations.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use sent_to_work::content::tokens::{Theme, Tokens, contrast};
use sent_to_work::content::{Citation, Content};
use sent_to_work::facts::{Facts, Kind};
use sent_to_work::press::{Sheet, sheets};
use sent_to_work::state::FigureState;
use sent_to_work::story::{Story, Words};
use serde_json::Value;

const ADDRESS: &str = "https://news.example/work/";

/// All sheets, made once.
fn made() -> &'static [Sheet] {
    static MADE: OnceLock<Vec<Sheet>> = OnceLock::new();
    MADE.get_or_init(|| sheets(Path::new("."), &Content::load(Path::new("."), None).unwrap(), Some(ADDRESS)).unwrap())
}

fn sheet(name: &str) -> &'static [u8] {
    let found = made().iter().find(|(known, _)| known == name);
    found.map_or_else(|| panic!("{name}"), |(_, content)| content)
}

fn facts() -> Facts {
    Facts::load(Path::new("static/facts"), Path::new("static/story/en")).unwrap()
}

fn words() -> Words {
    Words::new(&Story::load(Path::new("static/story/en"), &facts()).unwrap().labels)
}

/// The head and the rows of a table, read as strictly as can be.
fn table(path: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(sheet(path));
    let row = |record: &csv::StringRecord| record.iter().map(String::from).collect::<Vec<_>>();
    let head = row(reader.headers().unwrap());
    (head, reader.records().map(|record| row(&record.unwrap())).collect())
}

fn package() -> Value {
    serde_json::from_slice(sheet("datapackage.json")).unwrap()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().unwrap()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} in {value}"))
}

#[test]
fn every_figure_is_shown_and_every_figure_shown_has_its_points() {
    let shown: BTreeSet<_> = FigureState::telling().into_iter().map(|shown| shown.name().to_owned()).collect();
    assert_eq!(shown, facts().figures().map(|figure| figure.name.clone()).collect());
}

#[test]
fn a_preview_has_the_size_that_is_asked_for_and_is_small() {
    for name in FigureState::telling().into_iter().map(FigureState::name).chain(["page"]) {
        let file = sheet(&format!("preview/{name}.png"));
        let reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (1200, 630), "{name}");
        assert!(file.len() < 80_000, "{name}: {} bytes", file.len());
        assert!(reader.info().palette.as_ref().is_some_and(|palette| palette.len() > 3 * 20), "{name} is empty");
    }
}

#[test]
fn colours_are_resolved_as_a_browser_does() {
    let tokens = Tokens::read(
        "/* --no: #000 */ :root { --paper: light-dark(#fff, #000); --warm: #ff0000; \
         --mixed: color-mix(in srgb, var(--warm) 25%, var(--paper)); --size: 1rem; } :root[x] { --warm: #0f0 }",
    );
    let hex = |name: &str, theme| tokens.colour(name, theme).map(|colour| colour.to_css_hex().to_string());
    assert_eq!(hex("paper", Theme::Dark).as_deref(), Some("#000000"));
    assert_eq!(hex("mixed", Theme::Light).as_deref(), Some("#ffbfbf"));
    assert_eq!(hex("mixed", Theme::Dark).as_deref(), Some("#400000"));
    assert_eq!((hex("size", Theme::Light), hex("no", Theme::Light)), (None, None));
    let [white, black] = Theme::ALL.map(|theme| tokens.colour("paper", theme).unwrap());
    assert!((contrast(&white, &black) - 21.0).abs() < 0.001);
}

#[test]
fn a_table_has_a_row_for_each_point_and_each_value_is_that_of_its_fact() {
    let facts = facts();
    for figure in facts.figures() {
        let (head, rows) = table(&format!("data/{}.csv", figure.name));
        let bound: Vec<_> =
            figure.series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point))).collect();
        assert_eq!(rows.len(), bound.len(), "{}", figure.name);
        for (row, (series, point)) in rows.iter().zip(bound) {
            let cell = |name: &str| row[head.iter().position(|known| known == name).unwrap()].as_str();
            let fact = facts.get(&point.fact).unwrap();
            let place = (cell("figure"), cell("series"), cell("at"), cell("fact"));
            assert_eq!(place, (figure.name.as_str(), series.name.as_str(), point.at.as_str(), fact.id.as_str()));
            assert_eq!(
                (cell("low").parse().ok(), cell("high").parse().ok()),
                (fact.amount.low, fact.amount.high),
                "{place:?}"
            );
            assert_eq!((cell("unit"), cell("label")), (fact.unit.as_str(), fact.label.as_str()));
            assert!(Kind::named(cell("kind")) == Some(fact.kind) && !cell("qualifier").is_empty(), "{place:?}");
            let parts =
                ["source", "url", "as_of"].map(|name| cell(name).split("; ").filter(|part| !part.is_empty()).count());
            // A source that was read in a copy may have no address; its place in the list stays empty then.
            assert_eq!(cell("url").split("; ").count(), cell("as_of").split("; ").count(), "{place:?}");
            assert!(parts[1] <= parts[2] && parts[0] >= parts[2], "{place:?}: {parts:?}");
            let found = facts.get(&point.fact).unwrap().kind != Kind::NotFound;
            assert!(parts[2] > 0 || !found || !cell("derived_from").is_empty(), "{place:?} has no source");
            for url in cell("url").split("; ").filter(|url| !url.is_empty()) {
                assert!(facts.sources().any(|source| source.url.as_deref() == Some(url)), "{place:?}: {url}");
            }
            for input in cell("derived_from").split("; ").filter(|input| !input.is_empty()) {
                assert!(facts.get(input).is_some(), "{place:?}: {input}");
            }
        }
    }
}

#[test]
fn the_tables_of_claims_and_sources_are_complete() {
    let facts = facts();
    let ids = |path: &str| table(path).1.into_iter().map(|row| row[0].clone()).collect::<Vec<_>>();
    assert_eq!(ids("data/facts.csv"), facts.iter().map(|fact| fact.id.clone()).collect::<Vec<_>>());
    assert_eq!(ids("data/sources.csv"), facts.sources().map(|source| source.id.clone()).collect::<Vec<_>>());
}

#[test]
fn lines_end_as_the_standard_for_csv_has_it() {
    for (name, content) in made().iter().filter(|(name, _)| name.ends_with("csv")) {
        let text = std::str::from_utf8(content).unwrap();
        assert!(text.ends_with("\r\n") && text.matches('\n').count() == text.matches("\r\n").count(), "{name}");
        assert!(!text.starts_with('\u{feff}'), "{name}");
    }
}

#[test]
fn the_data_package_is_what_its_rules_ask_for() {
    let package = package();
    assert_eq!((text(&package, "profile"), text(&package, "homepage")), ("tabular-data-package", ADDRESS));
    assert!(is_name(text(&package, "name")) && !text(&package, "title").is_empty());
    assert!(
        list(&package, "licenses")
            .iter()
            .all(|one| !text(one, "name").is_empty() && text(one, "path").starts_with("https://"))
    );
    assert!(
        list(&package, "sources")
            .iter()
            .all(|one| !text(one, "title").is_empty()
                && one["path"].as_str().is_none_or(|path| path.starts_with("http")))
    );
    let resources = list(&package, "resources");
    let names: BTreeSet<_> = resources.iter().map(|one| text(one, "name")).collect();
    assert_eq!(names.len(), resources.len(), "a name is given twice");
    let paths: BTreeSet<_> = resources.iter().map(|one| text(one, "path")).collect();
    let files = made().iter().map(|(name, _)| name.as_str()).filter(|name| name.starts_with("data/"));
    assert_eq!(paths, files.collect(), "described and written");
    for resource in resources {
        assert!(is_name(text(resource, "name")));
        assert_eq!((text(resource, "profile"), text(resource, "encoding")), ("tabular-data-resource", "utf-8"));
        let fields = list(&resource["schema"], "fields");
        let (head, rows) = table(text(resource, "path"));
        assert_eq!(head, fields.iter().map(|field| text(field, "name")).collect::<Vec<_>>());
        for (column, field) in fields.iter().enumerate() {
            for cell in rows.iter().map(|row| row[column].as_str()).filter(|cell| !cell.is_empty()) {
                let fits = match text(field, "type") {
                    "string" => true,
                    "number" => cell.parse::<f64>().is_ok_and(f64::is_finite),
                    "integer" => cell.parse::<i64>().is_ok(),
                    "boolean" => cell == "true" || cell == "false",
                    other => panic!("{other} is no type that we use"),
                };
                assert!(fits, "{cell} in {}", text(field, "name"));
            }
        }
    }
}

#[test]
fn keys_of_the_data_package_are_unique_and_lead_somewhere() {
    let package = package();
    let column = |resource: &str, field: &str| {
        let (head, rows) = table(&format!("data/{resource}.csv"));
        let at = head.iter().position(|name| name == field).unwrap();
        rows.into_iter().map(|row| row[at].clone()).collect::<Vec<_>>()
    };
    for resource in list(&package, "resources") {
        let (name, schema) = (text(resource, "name"), &resource["schema"]);
        if let Some(key) = schema["primaryKey"].as_str() {
            let keys = column(name, key);
            assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{name}");
        }
        for link in schema["foreignKeys"].as_array().into_iter().flatten() {
            let targets = column(text(&link["reference"], "resource"), text(&link["reference"], "fields"));
            assert!(column(name, text(link, "fields")).iter().all(|key| targets.contains(key)), "{name}");
        }
    }
}

#[test]
fn the_page_and_every_figure_can_be_cited() {
    let all = Citation::all(&words(), Some(ADDRESS)).unwrap();
    let by = words().text("page.name");
    let names: Vec<_> = all.iter().map(|one| one.name.as_str()).collect();
    let expected: Vec<_> =
        ["page"].into_iter().chain(FigureState::telling().into_iter().map(FigureState::name)).collect();
    assert_eq!(names, expected);
    for one in &all {
        let address = if one.name == "page" { ADDRESS.to_owned() } else { format!("{ADDRESS}#{}", one.name) };
        assert!(one.plain().contains(&one.title) && one.plain().ends_with(&address), "{}", one.plain());
        let bibtex = one.bibtex();
        assert!(
            bibtex.starts_with("@misc{sent-to-work") && bibtex.contains(&format!("url = {{{address}}}")),
            "{bibtex}"
        );
        assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count(), "{bibtex}");
        let csl = &one.csl()[0];
        assert_eq!((text(csl, "title"), text(csl, "URL")), (one.title.as_str(), address.as_str()));
        assert_eq!((text(&csl["author"][0], "literal"), text(csl, "publisher")), (by.as_str(), by.as_str()));
        assert_eq!(csl["issued"]["date-parts"][0][0], one.data.0);
        for ending in ["txt", "bib", "json"] {
            assert!(!sheet(&format!("cite/{}.{ending}", one.name)).is_empty());
        }
    }
    let page = fs::read_to_string("static/story/en/page.md").unwrap();
    assert!(page.contains(&all[0].data_said), "the page and the citations differ in their date");
}

#[test]
fn a_citation_without_an_address_has_none_and_tex_reads_every_sign() {
    let words = Words::new(
        "cite.data=Data as of {$month}\ncite.whole={$what}. Published by the project {$by}, {$year}. {$data}.\n\
         page.data=2026-11\npage.data.said=November 2026\npage.name=A\npage.title=50% of $8 & more_or_less\n",
    );
    let all = Citation::all(&words, None).unwrap();
    assert_eq!(all[0].plain(), "50% of $8 & more_or_less. Published by the project A, 2026. Data as of November 2026.");
    assert!(all[0].bibtex().contains(r"{{50\% of \$8 \& more\_or\_less}}") && !all[0].bibtex().contains("url"));
    assert!(all[0].csl()[0].get("URL").is_none());
    assert!(Citation::all(&Words::new(""), None).is_err());
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-._".contains(sign))
}

#[test]
fn the_licences_name_the_versions_that_are_built() {
    let (list, lock) = (fs::read_to_string("static/licences.txt").unwrap(), fs::read_to_string("Cargo.lock").unwrap());
    let listed: Vec<_> = list.lines().filter_map(|line| line.split_once(": ")?.0.rsplit_once(' ')).collect();
    assert!(listed.len() > 30, "{} are listed", listed.len());
    for (name, version) in listed.into_iter().filter(|(_, version)| version.starts_with(|c: char| c.is_ascii_digit())) {
        let entry = format!("name = \"{name}\"\nversion = \"{version}\"");
        assert!(
            lock.contains(&entry),
            "{name} {version} is not in the lock file: make the list anew, its head says how"
        );
    }
}

/// What one sees of a number that was sent on: small, for there are as many as claims.
#[test]
fn every_claim_has_a_small_preview_of_its_own() {
    let mut seen = BTreeSet::new();
    for fact in facts().iter() {
        let file = sheet(&format!("preview/claim/{}.png", fact.id));
        let reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (600, 315), "{}", fact.id);
        assert!(file.len() < 15_000, "{}: {} bytes", fact.id, file.len());
        assert!(reader.info().palette.as_ref().is_some_and(|palette| palette.len() > 3 * 20), "{} is empty", fact.id);
        assert!(seen.insert(file), "{} looks like another", fact.id);
    }
}
