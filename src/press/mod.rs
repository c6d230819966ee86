//! THE PRESS: the files beside the pages: previews, data, claims as JSON, citations, oEmbed answers. Native only.

pub mod claims;
pub mod conformance;
mod corrections;
mod data;
mod drawing;
mod fonts;
pub mod heard;
mod inks;
pub mod offers;
mod package;
pub mod parameters;
mod png;
mod preview;
pub mod transcript;
mod unit;

use std::fs;
use std::path::Path;

use crate::content::{Citation, Content};
use crate::state::FigureState;
use preview::Painter;
use rayon::prelude::*;
pub use unit::unit;

/// A file: its path from the site's root, and its content.
pub type Sheet = (String, Vec<u8>);

/// Makes all files beside the pages of the project at `root`, which will be public at `address` if that is known.
///
/// # Errors
/// Every problem that was found.
pub fn sheets(root: &Path, content: &Content, address: Option<&str>) -> Result<Vec<Sheet>, Vec<String>> {
    let licences = root.join("static/licences.txt");
    let licences = fs::read(&licences).map_err(|error| vec![format!("{}: {error}", licences.display())])?;
    let mut sheets = made(root, address, content).map_err(|problem| vec![problem])?;
    sheets.push(("licences.txt".to_owned(), licences));
    Ok(sheets)
}

fn made(root: &Path, address: Option<&str>, content: &Content) -> Result<Vec<Sheet>, String> {
    let Content { facts, words, .. } = content;
    let spoken = words.language().is_spoken();
    // The fonts of the previews have the signs of real languages only.
    let mut sheets = if spoken { previews(root, content)? } else { Vec::new() };
    sheets.extend(data::tables(facts, words)?);
    sheets.extend(claims::claims(content, address));
    sheets.extend(corrections::corrections(content, address));
    if !content.criteria.is_empty() {
        sheets.push(conformance::conformance(content, address));
    }
    sheets.push(package::package(facts, words, address));
    sheets.extend(Citation::all(words, address)?.iter().flat_map(Citation::sheets));
    sheets.extend(address.into_iter().flat_map(|address| offers::offers(address, words)));
    Ok(sheets)
}

fn previews(root: &Path, content: &Content) -> Result<Vec<Sheet>, String> {
    let Content { words, tokens, .. } = content;
    let painter = Painter::new(root, tokens)?;
    // The labels stay in this thread; painting, which takes most of the time, does not need them.
    let mut drawn = vec![("page".to_owned(), painter.page(words, content.witnesses()))];
    for shown in FigureState::telling() {
        drawn.push((shown.name().to_owned(), painter.figure(shown, words)?));
    }
    drawn.extend(content.facts.iter().map(|fact| (["claim/", &fact.id].concat(), painter.claim(fact, words))));
    drawn.into_par_iter().map(|(name, sheet)| Ok((format!("preview/{name}.png"), sheet.paint()?))).collect()
}
