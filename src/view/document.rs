//! The served document: everything a reader needs before any script, and the few bytes that start the app.

use std::fs;
use std::path::Path;

use futures::executor::block_on;

use super::cite::Citation;
use super::head;
use super::page::{Page, PageProps};
use crate::facts::Facts;
use crate::story::{Story, Words};

/// The names of the files beside the page, relative to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The script that starts the app.
    pub boot: String,
    /// The script of the document: source cards, theme and walk.
    pub page: String,
    /// What of it can wait until the app stands: motion and what a reader takes along.
    pub later: String,
    /// The glue of the app.
    pub js: String,
    /// The app.
    pub wasm: String,
    /// The icon.
    pub icon: String,
    /// The display face.
    pub font: String,
}

/// A page with what of it stands inline, for the policy to name by hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The page.
    pub html: String,
    /// Its inline scripts.
    pub scripts: Vec<String>,
    /// Its inline styles.
    pub styles: Vec<String>,
}

/// The stylesheet, in the order of the cascade.
const STYLES: [&str; 9] = ["tokens", "font", "type", "page", "figure", "walk", "controls", "sources", "print"];

/// Sets the theme that the address asks for before anything is painted.
///
/// Then begins to fetch the app: a preload link would do, but `WebKit` does not use it for `fetch` and asks twice.
const THEME: &str = "(t=>{if(t=='light'||t=='dark')document.documentElement.dataset.theme=t})(new URLSearchParams(location.search).get('theme'))";

/// Renders the page of the project at `root`; `address` is where it will be public, if that is known.
///
/// # Errors
/// Every problem of the evidence and of the story, and files that cannot be read.
pub fn document(root: &Path, assets: &Assets, address: Option<&str>) -> Result<Document, Vec<String>> {
    let listed = |problems: Vec<crate::facts::Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
    let facts = Facts::load(&root.join("static/facts")).map_err(listed)?;
    let story = Story::load(&root.join("static/story/en"), &facts).map_err(listed)?;
    let words = Words::new(&story.labels);
    let style = style(root)?;
    // The app needs no word of the page, the key and the list of sources.
    let served = ["page.", "key.", "sources.", "tools."];
    let data: String = story
        .labels
        .lines()
        .filter(|line| !served.iter().any(|room| line.starts_with(room)))
        .flat_map(|line| ["\n", line])
        .collect();
    let cites = Citation::all(&words, address).map_err(|problem| vec![problem])?.into();
    let props = PageProps { facts: facts.into(), story: story.into(), words: words.clone(), cites };
    let body = block_on(yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render());
    let Assets { boot, page, later, js, wasm, icon, font } = assets;
    let first = format!("{THEME};(self.wasm=fetch('{wasm}')).catch(()=>0)");
    let (tags, linked) = (head::tags(&words, address), head::linked(&words, address));
    let html = format!(
        r#"<!doctype html>
<html lang="en" dir="ltr" data-app="static">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script>{first}</script>
{tags}<style>{style}</style>
<link rel="icon" href="{icon}" type="image/svg+xml">
<link rel="modulepreload" href="{js}">
<script async type="module" src="{boot}" id="boot" data-js="{js}" data-wasm="{wasm}"></script>
<script type="module" src="{page}" id="page" data-font="{font}" data-later="{later}"></script>
</head>
<body>
{body}
<div id="app" hidden></div>
<script type="text/plain" id="words">{data}</script>
<script type="application/ld+json">{linked}</script>
</body>
</html>
"#
    );
    Ok(Document { html, scripts: vec![first], styles: vec![style] })
}

/// The stylesheet in one piece, without its comments and indentation.
pub(super) fn style(root: &Path) -> Result<String, Vec<String>> {
    let mut style = String::new();
    for name in STYLES {
        let path = root.join("static/style").join(name).with_extension("css");
        let text = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once("/*") {
            style.push_str(before);
            rest = after.split_once("*/").map_or("", |(_, after)| after);
        }
        style.push_str(rest);
    }
    Ok(style.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
}
