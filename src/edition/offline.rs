//! Both editions for a stick and no network: the article as text that can be read, the rest to be packed beside it.

use std::path::Path;

use super::cite::Citation;
use super::content::Content;
use super::document::STYLES;
use super::page::{LESSON, Page, PageProps};
use super::shell::{PATIENCE, THEME, render, style};
use super::veil::Veil;
use super::{head, lesson, sources};
use futures::executor::block_on;

/// What the file is made of; the site packs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offline {
    /// What it says of itself in the head.
    pub tags: String,
    /// What runs before anything is painted.
    pub first: String,
    /// The stylesheets of the article, in the order of the cascade.
    pub sheets: Vec<Sheet>,
    /// The article, without the list of claims.
    pub body: String,
    /// The list of claims.
    pub claims: String,
    /// The words of both apps.
    pub words: String,
    /// Whose software is in it.
    pub licences: String,
    /// What the lesson has of style for itself.
    pub lesson_style: String,
    /// The lesson.
    pub lesson: String,
}

/// A stylesheet of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// Whether the lesson has it too.
    pub shared: bool,
    /// Its text.
    pub text: String,
}

/// Renders both editions of the project at `root`; `address` is where the site is public, if that is known.
///
/// # Errors
/// Files that cannot be read, and words that say no date.
pub fn offline(root: &Path, content: &Content, address: Option<&str>) -> Result<Offline, Vec<String>> {
    let cites = Citation::all(&content.words, address).map_err(|problem| vec![problem])?.into();
    let props = PageProps { content: content.clone(), cites, alone: true, address: None };
    let asked = format!(
        "if(new URLSearchParams(location.search).has('{LESSON}'))document.documentElement.dataset.edition='{LESSON}'"
    );
    let sheets = STYLES.into_iter().chain(["list", "offline"]).map(|name| {
        let shared = ["list", "offline"].contains(&name) || lesson::STYLES.contains(&name);
        Ok::<_, Vec<String>>(Sheet { name, shared, text: style(root, content, &[name])? })
    });
    let own = lesson::STYLES.into_iter().filter(|name| !STYLES.contains(name));
    Ok(Offline {
        tags: head::tags(&content.words, None),
        first: [PATIENCE, ";", THEME, ";", lesson::PRESET, ";", &asked].concat(),
        sheets: sheets.collect::<Result<_, _>>()?,
        // Its charts live as soon as it is unpacked: what only counts until then is left out of the text.
        body: block_on(yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
            .replace(" tabindex=\"-1\" aria-label", " aria-label"),
        claims: render(sources::list(content, &Veil::of(content))),
        words: content.all_data(),
        licences: include_str!("../../static/licences.txt").to_owned(),
        lesson_style: style(root, content, &own.collect::<Vec<_>>())?,
        lesson: lesson::alone(content, address),
    })
}
