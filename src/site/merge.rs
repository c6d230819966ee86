//! How a file of this project and one of the small story become one (`new`): by paragraphs in code, by keys in labels.

use std::collections::BTreeMap;

use super::new::Recipe;

/// How a paragraph begins that belongs to the story.
const OF_STORY: [&str; 2] = ["// Of this story", "# Of this story"];

/// A shared file whose paragraphs that belong to the story are replaced by those of its `own` that begin with the same line, or left
/// out where there is none. None if the file has no such paragraph.
pub(super) fn paragraphs(shared: &str, own: &str) -> Option<String> {
    let is_own = |paragraph: &&str| OF_STORY.iter().any(|start| paragraph.trim_start().starts_with(start));
    if !shared.split("\n\n").any(|paragraph| is_own(&paragraph)) {
        return None;
    }
    let first = |paragraph: &str| paragraph.trim_start().lines().next().unwrap_or_default().to_owned();
    let own: BTreeMap<String, &str> =
        own.split("\n\n").map(|paragraph| (first(paragraph), paragraph.trim_end())).collect();
    let merged = shared
        .split("\n\n")
        .filter_map(|paragraph| if is_own(&paragraph) { own.get(&first(paragraph)).copied() } else { Some(paragraph) });
    Some([merged.collect::<Vec<_>>().join("\n\n").trim_end(), "\n"].concat())
}

/// The shared labels without those of this story, with its name replaced, and with the `own` ones of the small story, each in its
/// table.
///
/// # Errors
/// The file in which a line is neither a table, a comment, nor a label.
pub(super) fn labels(shared: &str, own: &str, recipe: &Recipe) -> Result<String, String> {
    let (shared, own) = (tables(shared)?, tables(own)?);
    let name = shared.iter().flat_map(|table| &table.labels).find(|label| label.key == "page.name");
    let name = name.map(Label::value).unwrap_or_default();
    let is_left = |key: &str| {
        recipe.labels.iter().any(|start| key.starts_with(start))
            || recipe.figures.iter().any(|figure| key.split('.').next() == Some(figure))
    };
    let mut merged = String::new();
    let mut rest: Vec<&Table> = own.iter().collect();
    for table in &shared {
        let at = rest.iter().position(|other| other.name == table.name);
        let mut over: Vec<&Label> = at.map(|at| rest.remove(at).labels.iter().collect()).unwrap_or_default();
        let mut lines = String::new();
        for label in &table.labels {
            if let Some(at) = over.iter().position(|other| other.key == label.key) {
                lines.push_str(&over.remove(at).line);
            } else if !is_left(&label.key) {
                lines.push_str(&label.line.replace(&name, &recipe.name));
            }
        }
        lines.extend(over.iter().map(|label| label.line.as_str()));
        if !lines.is_empty() {
            merged.extend([&table.head, lines.as_str(), "\n"]);
        }
    }
    for table in rest {
        let lines = table.labels.iter().map(|label| label.line.as_str()).collect::<String>();
        merged.extend([&table.head, lines.as_str(), "\n"]);
    }
    Ok([merged.trim_end(), "\n"].concat())
}

/// A table of labels: the lines that begin it, with the comments before it, and its labels.
struct Table {
    name: String,
    head: String,
    labels: Vec<Label>,
}

/// A label: its whole key, and its lines with the comments before it.
struct Label {
    key: String,
    line: String,
}

impl Label {
    /// Its text.
    fn value(&self) -> String {
        self.line.split('"').nth(1).unwrap_or_default().to_owned()
    }
}

/// The tables of a file in which each label has one line.
fn tables(text: &str) -> Result<Vec<Table>, String> {
    let mut tables = vec![Table { name: String::new(), head: String::new(), labels: Vec::new() }];
    let mut before = String::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            // What is said at the top of the file is of no label.
            if let Some(first) = tables.first_mut().filter(|first| first.head.is_empty() && first.labels.is_empty()) {
                first.head = [&std::mem::take(&mut before), "\n"].concat();
            }
        } else if line.starts_with('#') {
            before.extend([line, "\n"]);
        } else if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let head = [&std::mem::take(&mut before), line, "\n"].concat();
            tables.push(Table { name: name.to_owned(), head, labels: Vec::new() });
        } else {
            let (key, _) = line.split_once(" = ").ok_or_else(|| format!("no label: {line}"))?;
            let line = [&std::mem::take(&mut before), line, "\n"].concat();
            if let Some(table) = tables.last_mut() {
                let of = if table.name.is_empty() { String::new() } else { [&table.name, "."].concat() };
                table.labels.push(Label { key: [&of, key.trim_matches('"')].concat(), line });
            }
        }
    }
    Ok(tables)
}
