//! The page as a document.

use std::path::Path;

use super::head;
use super::link::beside;
use super::page::page;
use super::part::PageProps;
use super::shell::{Assets, Document, Shell, THEME, app, style};
use crate::content::{Citation, Content};

/// Its stylesheet, in the order of the cascade.
pub(super) const STYLES: [&str; 13] = [
    "tokens",
    "font",
    "type",
    "page",
    "theme",
    "figure",
    "walk",
    "band",
    "hours",
    "controls",
    "sources",
    "embed-dialog",
    "print",
];

/// Marks that the reader begins at the top of the page, where the first figures are laid out first (`page.css`,
/// `walk.js`).
const OPENING: &str = "performance.getEntriesByType('navigation')[0]?.type=='navigate'&&!location.hash&&(document.documentElement.dataset.opening='')";

/// Renders the page of the project at `root`; `address` is where it will be public, if that is known.
///
/// # Errors
/// Files that cannot be read, and labels without a date.
pub fn document(
    root: &Path,
    content: &Content,
    assets: &Assets,
    address: Option<&str>,
) -> Result<Document, Vec<String>> {
    let style = style(root, content, &STYLES)?;
    let words = &content.words;
    let cites = Citation::all(words, address).map_err(|problem| vec![problem])?.into();
    let (address_of, app) = (address.map(str::to_owned), app(&content.data()));
    let props = PageProps { content: content.clone(), cites, alone: false, address: address_of, app };
    let linked = head::linked(content, address);
    let shell = Shell {
        name: "index.html".to_owned(),
        tags: head::tags(words, address),
        style: &style,
        first: &[THEME, ";", OPENING].concat(),
        script: &assets.page,
        body: page(&props),
        last: head::block(&linked),
        links: beside(""),
    };
    Ok(shell.document(assets, &words.language()))
}
