//! THE PRESS. What the project hands out beside the page: previews, data, citations. Native only.

mod data;
mod fonts;
mod inks;
mod package;
mod png;
mod preview;

use std::fs;
use std::path::Path;

use crate::chart::Shown;
use crate::facts::{Facts, Problem};
use crate::story::{Story, Words};
use crate::view::Citation;
use preview::Painter;

/// A file to hand out: its name from the site's root, and its content.
pub type Sheet = (String, Vec<u8>);

/// Makes all that lies beside the page of the project at `root`, which will be public at `address` if that is known.
///
/// # Errors
/// Every problem that was found.
pub fn sheets(root: &Path, address: Option<&str>) -> Result<Vec<Sheet>, Vec<String>> {
    let listed = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
    let facts = Facts::load(&root.join("static/facts")).map_err(listed)?;
    let story = Story::load(&root.join("static/story/en"), &facts).map_err(listed)?;
    let words = Words::new(&story.labels);
    let licences = root.join("static/licences.txt");
    let licences = fs::read(&licences).map_err(|error| vec![format!("{}: {error}", licences.display())])?;
    let mut sheets = made(root, address, &facts, &words).map_err(|problem| vec![problem])?;
    sheets.push(("licences.txt".to_owned(), licences));
    Ok(sheets)
}

fn made(root: &Path, address: Option<&str>, facts: &Facts, words: &Words) -> Result<Vec<Sheet>, String> {
    let mut sheets = previews(root, words)?;
    sheets.extend(data::tables(facts)?);
    sheets.push(package::package(facts, words, address));
    sheets.extend(Citation::all(words, address)?.iter().flat_map(Citation::sheets));
    Ok(sheets)
}

fn previews(root: &Path, words: &Words) -> Result<Vec<Sheet>, String> {
    let painter = Painter::new(root)?;
    let mut sheets = vec![("preview/page.png".to_owned(), painter.page(words)?)];
    for shown in Shown::telling() {
        sheets.push((format!("preview/{}.png", shown.name()), painter.figure(shown, words)?));
    }
    Ok(sheets)
}
