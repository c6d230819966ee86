//! The contents of the offline file: the article as plain HTML, the rest to be packed.

use std::path::Path;

use yew::Html;

use super::document::STYLES;
use super::page::{LESSON, page};
use super::part::PageProps;
use super::shell::{PATIENCE, THEME, render, style};
use super::veil::Veil;
use super::{head, lesson, sources};
use crate::content::{Citation, Content};
use crate::view::Links;

/// The parts of the file, which the site packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offline {
    /// The attributes that name its language.
    pub language: String,
    /// The tags of the head.
    pub tags: String,
    /// The script that runs before anything is painted.
    pub first: String,
    /// The stylesheets of the article, in the order of the cascade.
    pub sheets: Vec<Sheet>,
    /// The article, without the list of claims.
    pub body: String,
    /// The list of claims.
    pub claims: String,
    /// The labels of both apps.
    pub words: String,
    /// The licences of the software in it.
    pub licences: String,
    /// The styles that only the lesson has.
    pub lesson_style: String,
    /// The lesson.
    pub lesson: String,
}

/// A stylesheet of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// Whether the lesson uses it too.
    pub shared: bool,
    /// Its text.
    pub text: String,
}

/// Renders both editions of the project at `root`; `address` is where the site is public, if that is known.
///
/// # Errors
/// Files that cannot be read, and labels without a date.
pub fn offline(root: &Path, content: &Content, address: Option<&str>) -> Result<Offline, Vec<String>> {
    let cites = Citation::all(&content.words, address).map_err(|problem| vec![problem])?.into();
    let props = PageProps { content: content.clone(), cites, alone: true, address: None, app: Html::default() };
    let has_lesson = content.story.lesson.is_there();
    let asked = format!(
        "if(new URLSearchParams(location.search).has('{LESSON}'))document.documentElement.dataset.edition='{LESSON}'"
    );
    // Of a story without a lesson, nothing asks for one.
    let preset = if has_lesson { [&lesson::preset(), ";", &asked].concat() } else { String::new() };
    let sheets = STYLES.into_iter().chain(["list", "offline"]).map(|name| {
        let shared = ["list", "offline"].contains(&name) || lesson::STYLES.contains(&name);
        Ok::<_, Vec<String>>(Sheet { name, shared, text: style(root, content, &[name])? })
    });
    let own = lesson::STYLES.into_iter().filter(|name| !STYLES.contains(name));
    Ok(Offline {
        language: content.words.language().attributes(),
        tags: head::tags(&content.words, None),
        first: [PATIENCE, ";", THEME, ";", &preset].concat(),
        sheets: sheets.collect::<Result<_, _>>()?,
        // Its charts are live once it is unpacked, so the plain HTML leaves out what is only needed until then.
        body: render(page(&props), &Links { bare: true, ..Links::default() }),
        claims: render(sources::list(content, &Veil::of(content)), &Links::default()),
        words: content.all_data(),
        licences: include_str!("../../static/licences.txt").to_owned(),
        lesson_style: if has_lesson { style(root, content, &own.collect::<Vec<_>>())? } else { String::new() },
        lesson: if has_lesson { lesson::alone(content, address) } else { String::new() },
    })
}
