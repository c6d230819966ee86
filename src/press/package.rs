//! `datapackage.json`: the description of the tables as a Frictionless Tabular Data Package.

use serde_json::{Value, json};

use super::Sheet;
use super::data::{self, Column, FACT, POINT, SOURCE};
use crate::facts::Facts;
use crate::story::Words;

/// The licence of text and data.
const LICENCE: (&str, &str, &str) =
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0");

/// Describes the tables that [`data::tables`] writes.
pub(super) fn package(facts: &Facts, words: &Words, address: Option<&str>) -> Sheet {
    let points = facts.figures().map(|figure| {
        let title = words.text(&[figure.name.as_str(), ".title"].concat());
        let mut resource = resource(&figure.name, &title, &POINT, None);
        merge(&mut resource, "foreignKeys", json!([link("fact", "facts", "id")]));
        resource
    });
    let rest = [
        resource("facts", &words.text("package.facts"), &FACT, Some("id")),
        resource("sources", &words.text("package.sources"), &SOURCE, Some("id")),
    ];
    let (name, path, title) = LICENCE;
    let sources = facts.sources().map(|source| match &source.url {
        Some(url) => json!({ "title": source.publisher, "path": url }),
        None => json!({ "title": source.publisher }),
    });
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": "sent-to-work",
        "title": words.text("page.title"),
        "description": format!("{} {}.", words.text("page.description"), words.fill("cite.data", &[("month", &words.text("page.data.said"))])),
        "version": env!("CARGO_PKG_VERSION"),
        "licenses": [{ "name": name, "path": path, "title": title }],
        "contributors": [{ "title": words.text("page.name"), "role": "publisher" }],
        "sources": sources.collect::<Vec<_>>(),
        "resources": points.chain(rest).collect::<Vec<_>>(),
    });
    if let (Some(address), Some(package)) = (address, package.as_object_mut()) {
        package.insert("homepage".into(), address.into());
    }
    ("datapackage.json".to_owned(), format!("{package:#}\n").into_bytes())
}

fn resource(name: &str, title: &str, columns: &[Column], key: Option<&str>) -> Value {
    let fields = columns.iter().map(|(name, kind, meaning)| field(name, kind, meaning));
    let mut resource = json!({
        "profile": "tabular-data-resource",
        "name": name,
        "title": title,
        "path": data::path(name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields.collect::<Vec<_>>(), "missingValues": [""] },
    });
    if let Some(key) = key {
        merge(&mut resource, "primaryKey", key.into());
    }
    resource
}

fn field(name: &str, kind: &str, meaning: &str) -> Value {
    let mut field = json!({ "name": name, "type": kind, "description": meaning });
    if let (true, Some(field)) = (kind == "boolean", field.as_object_mut()) {
        field.insert("trueValues".into(), json!(["true"]));
        field.insert("falseValues".into(), json!(["false"]));
    }
    field
}

fn link(field: &str, resource: &str, target: &str) -> Value {
    json!({ "fields": field, "reference": { "resource": resource, "fields": target } })
}

fn merge(resource: &mut Value, name: &str, value: Value) {
    if let Some(schema) = resource.get_mut("schema").and_then(Value::as_object_mut) {
        schema.insert(name.to_owned(), value);
    }
}
