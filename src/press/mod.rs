//! THE PRESS. What the project hands out beside the page: previews, data, citations. Native only.

mod fonts;
mod inks;
mod png;
mod preview;
pub mod tokens;

use std::path::Path;

use crate::facts::{Facts, Problem};
use crate::story::{Story, Words};
use crate::view::Shown;
use preview::Painter;

/// A file to hand out: its name from the site's root, and its content.
pub type Sheet = (String, Vec<u8>);

/// Makes all that lies beside the page of the project at `root`, which will be public at `address` if that is known.
///
/// # Errors
/// Every problem that was found.
pub fn sheets(root: &Path, _address: Option<&str>) -> Result<Vec<Sheet>, Vec<String>> {
    let listed = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
    let facts = Facts::load(&root.join("static/facts")).map_err(listed)?;
    let story = Story::load(&root.join("static/story/en"), &facts).map_err(listed)?;
    let words = Words::new(&story.labels);
    previews(root, &words).map_err(|problem| vec![problem])
}

fn previews(root: &Path, words: &Words) -> Result<Vec<Sheet>, String> {
    let painter = Painter::new(root)?;
    let mut sheets = vec![("preview/page.png".to_owned(), painter.page(words)?)];
    for shown in Shown::all() {
        sheets.push((format!("preview/{}.png", shown.name()), painter.figure(shown, words)?));
    }
    Ok(sheets)
}
