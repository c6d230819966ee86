//! The shell of every document: head, inline styles, the few bytes that start the app, labels.

use std::fs;
use std::path::Path;

use futures::executor::block_on;
use yew::prelude::*;

use super::hours;
use super::link::beside;
use super::sizes;
use crate::content::Content;
use crate::content::tokens::{BLOCK, uncommented};
use crate::story::Language;
use crate::view::Links;

/// The names of the files beside the page, from the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The script that starts the app.
    pub boot: String,
    /// The script of the page: source cards, theme and walk.
    pub page: String,
    /// The script of the frames: source cards, steps and heights.
    pub frame: String,
    /// The scripts that load once the app is running: motion, sharing, and others.
    pub later: String,
    /// The glue of the app.
    pub js: String,
    /// The app.
    pub wasm: String,
    /// The script of the lesson: source cards, and saving the summary.
    pub lesson: String,
    /// The theme switch, for documents without other scripts.
    pub theme: String,
    /// The filter of the list of claims.
    pub filter: String,
    /// The stylesheet that the claims share.
    pub sheet: String,
    /// The glue of the lesson's app.
    pub class_js: String,
    /// The lesson's app.
    pub class_wasm: String,
    /// The icon.
    pub icon: String,
    /// The display face.
    pub font: String,
}

/// A document with its inline scripts and styles, which the policy names by hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its path from the site's root.
    pub name: String,
    /// Its text.
    pub html: String,
    /// Its inline scripts.
    pub scripts: Vec<String>,
    /// Its inline styles.
    pub styles: Vec<String>,
    /// Whether it links to a stylesheet of the site, too.
    pub linked: bool,
}

/// The parts of a document with an app.
pub(super) struct Shell<'a> {
    /// Its path from the site's root.
    pub name: String,
    /// The tags of the head.
    pub tags: String,
    /// Its style.
    pub style: &'a str,
    /// The script that runs before anything is painted.
    pub first: &'a str,
    /// The script of the document.
    pub script: &'a str,
    /// The body, with the [`app`] in it.
    pub body: Html,
    /// The end of the document.
    pub last: String,
    /// How its links are written.
    pub links: Links,
}

/// Applies the theme that the address asks for, before anything is painted.
pub(super) const THEME: &str = "(t=>{if(t=='light'||t=='dark')document.documentElement.dataset.theme=t})(new URLSearchParams(location.search).get('theme'))";

/// A host may serve a folder at an address without its last slash; then relative addresses would resolve one folder too
/// high. So the slash is added before anything is requested.
const FOLDER: &str = "if(/^http/.test(location.protocol)&&!/(\\/|\\/index|\\.html?)$/.test(location.pathname))try{history.replaceState(history.state,'',location.pathname+'/'+location.search+location.hash)}catch{}";

/// The document stops waiting for the app by itself, whichever script is missing: later than this, a figure that
/// changes before the reader's eyes does more harm than good.
pub(super) const PATIENCE: &str =
    "setTimeout(()=>{const d=document.documentElement.dataset;if(d.app=='static')d.app='failed'},15000)";

/// Whether a reader saves data, or waits long for them: there the app is asked for when a figure is near (`boot.js`). Only
/// Chromium says so.
const SPARING: &str = "(c=>c&&(c.saveData||/2g/.test(c.effectiveType)))(navigator.connection)";

impl Shell<'_> {
    /// Assembles the document.
    pub(super) fn document(self, assets: &Assets, language: &Language) -> Document {
        let Self { name, tags, style, first, script, body, last, links } = self;
        let up = up_from(&name);
        let body = render(body, &links);
        let Assets { boot, later, js, wasm, icon, font, .. } = assets;
        // Starts to fetch the app and its glue, and to compile the app while the document is still loading. A preload
        // link would be enough to fetch, but `WebKit` does not use it for `fetch` and requests the file twice. A plain
        // import would resolve against the address that the document had when this script was parsed.
        let app = format!(
            "{PATIENCE};(self.wasm=(async()=>WebAssembly.compileStreaming(fetch('{up}{wasm}')))()).catch(()=>0);\
             (self.glue=import(new URL('{up}{js}',document.baseURI))).catch(()=>0)"
        );
        let first = format!("{FOLDER};{first};(a=>{SPARING}?self.ask=a:a())(()=>{{{app}}})");
        let html = format!(
            r#"<!doctype html>
<html {} data-app="static">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script>{first}</script>
{tags}<style>{style}</style>
<link rel="icon" href="{up}{icon}" type="image/svg+xml">
<link rel="modulepreload" href="{up}{js}">
<script type="module" src="{up}{script}" id="page" data-font="{up}{font}" data-later="{up}{later}"></script>
<script async type="module" src="{up}{boot}" id="boot" data-js="{up}{js}" data-wasm="{up}{wasm}"></script>
</head>
<body>
<script type="text/plain"></script><app-life></app-life>
{body}{last}</body>
</html>
"#,
            language.attributes()
        );
        Document { name, html, scripts: vec![first], styles: vec![style.to_owned()], linked: false }
    }
}

/// The place of the app, with its labels. Where the body goes on after it, the app need not wait for the rest.
pub(super) fn app(words: &str) -> Html {
    raw(&format!(
        r#"
<script type="text/plain" id="words">{words}</script>
<app-place id="app" hidden></app-place>
"#
    ))
}

/// A document without an app, in a folder. On screen it has the display font and the theme switch, on paper neither.
pub(super) fn plain(
    name: &str,
    (tags, style): (&str, &str),
    body: Html,
    assets: &Assets,
    on_screen: bool,
    language: &Language,
) -> Document {
    let up = up_from(name);
    let Assets { icon, font, theme, .. } = assets;
    let (mut first, mut style) = (String::new(), style.to_owned());
    let script = [FOLDER, ";", THEME].concat();
    if on_screen {
        first = format!("<script>{script}</script>\n<script type=\"module\" src=\"{up}{theme}\"></script>\n");
        style.push_str(&face(&[&up, font.as_str()].concat()));
    }
    let head = format!(
        "{first}{tags}<style>{style}</style>\n<link rel=\"icon\" href=\"{up}{icon}\" type=\"image/svg+xml\">\n"
    );
    let html = page(&head, &[render(body, &beside(&up)), "\n".to_owned()].concat(), language);
    let scripts = on_screen.then_some(script).into_iter().collect();
    Document { name: name.to_owned(), html, scripts, styles: vec![style], linked: false }
}

/// A document without an app that uses the stylesheet that the claims share.
pub(super) struct Leaf<'a> {
    /// Its path from the site's root.
    pub name: &'a str,
    /// The tags of the head.
    pub tags: &'a str,
    /// The body.
    pub body: Html,
    /// A script besides the theme switch.
    pub script: Option<&'a str>,
    /// The end of the document.
    pub last: &'a str,
}

impl Leaf<'_> {
    /// Assembles the document.
    pub(super) fn document(self, assets: &Assets, language: &Language) -> Document {
        let Self { name, tags, body, script, last } = self;
        let up = up_from(name);
        let Assets { icon, theme, sheet, .. } = assets;
        let modules = [theme.as_str()].into_iter().chain(script);
        let module = |file: &str| format!("<script type=\"module\" src=\"{up}{file}\"></script>\n");
        let modules = modules.map(module).collect::<Vec<_>>().concat();
        let script = [FOLDER, ";", THEME].concat();
        let head = format!(
            "<script>{script}</script>\n{modules}{tags}<link rel=\"stylesheet\" href=\"{up}{sheet}\">\n\
             <link rel=\"icon\" href=\"{up}{icon}\" type=\"image/svg+xml\">\n"
        );
        let html = page(&head, &[&render(body, &beside(&up)), "\n", last].concat(), language);
        Document { name: name.to_owned(), html, scripts: vec![script], styles: Vec::new(), linked: true }
    }
}

/// The relative way from a document to the site's root.
fn up_from(name: &str) -> String {
    "../".repeat(name.matches('/').count())
}

fn page(head: &str, body: &str, language: &Language) -> String {
    format!(
        r#"<!doctype html>
<html {}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{head}</head>
<body>
{body}</body>
</html>
"#,
        language.attributes()
    )
}

/// The rule that loads the display font from this address.
pub(super) fn face(address: &str) -> String {
    format!("@font-face {{ font-family: Broadsheet; font-weight: 600; src: url({address}); font-display: swap }}")
}

/// HTML as it is: what the build itself wrote.
pub(super) fn raw(html: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(html.to_owned()))
}

/// Renders nodes to HTML, with their links and those of the figures in them written.
pub(super) fn render(nodes: Html, links: &Links) -> String {
    let props = BareProps { children: links.written(nodes), links: links.clone() };
    block_on(yew::LocalServerRenderer::<Bare>::with_props(props).hydratable(false).render())
}

#[derive(Clone, PartialEq, Properties)]
struct BareProps {
    children: Html,
    links: Links,
}

#[component]
fn Bare(props: &BareProps) -> Html {
    html! { <ContextProvider<Links> context={props.links.clone()}>{ props.children.clone() }</ContextProvider<Links>> }
}

/// Spaces in a stylesheet that browsers do not need.
const SPACES: [&str; 6] = [" { ", "{ ", " }", "; ", ": ", ", "];

/// The stylesheets of the project at `root` as one text, without comments and needless spaces, since the offline file
/// contains them uncompressed. The tokens are those of the `content`, with a host’s theme applied.
pub(super) fn style(root: &Path, content: &Content, names: &[&str]) -> Result<String, Vec<String>> {
    let mut style = String::new();
    for name in names {
        let path = root.join("static/style").join(name).with_extension("css");
        let text = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
        let text = uncommented(&text);
        match text.split_once(BLOCK) {
            Some((_, rest)) if *name == "tokens" => {
                style.push_str(&content.tokens.rules());
                style.push_str(rest.split_once('}').map_or("", |(_, rest)| rest));
            }
            _ => style.push_str(&text),
        }
        match *name {
            "hours" => style.push_str(&hours::rules(&content.story)),
            "figure" => style.push_str(&sizes::of_figures(&content.words)),
            "class" => style.push_str(&sizes::of_covers(&content.words)),
            _ => {}
        }
    }
    let style = style.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    // No string in our stylesheets contains such a pair of characters; a test checks that.
    let minified = SPACES.iter().fold(style, |style, spaced| style.replace(spaced, spaced.trim()));
    Ok(minified.replace(";}", "}"))
}
