//! The offline file: the page and the lesson with everything that they need, to be opened by a double click.
//!
//! The article is plain HTML. What needs scripts anyway is packed, as gzip in base64, both of which browsers can
//! decode.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    bundle::Bundle,
    compress::{Effort, zopfli},
    digest,
    file::File,
};
use crate::content::{ScriptType, minified};
use crate::edition::{Offline, Sheet};

/// Its name, which never changes.
const NAME: &str = "sent-to-work.html";

/// Assembles the file; returns it with its policy, which it also contains.
///
/// # Errors
/// Glue in a form that this version does not know.
pub(super) fn offline(edition: &Offline, bundle: &Bundle, effort: Effort) -> Result<(File, String), String> {
    let Offline { language, tags, first, sheets, body, claims, words, licences, lesson_style, lesson } = edition;
    let Bundle { unpack, page, lesson: desk, boot, alone, filter, inline_glue, sound, .. } = bundle;
    let [unpack, page, desk, boot, alone, filter, sound] = [unpack, page, desk, boot, alone, filter, sound].map(text);
    // In blocks, since the minifier has reused the same short names in each.
    let block = |script: &String| format!("{{{script}}}\n");
    let [page, desk] = [page, desk].map(|script| block(&script));
    let app = [inline_glue, &boot, &alone, &sound, &filter].map(block).concat();
    // In the order that compresses best, with similar texts together.
    let texts = [licences, &app, &page, &desk, lesson_style, words, lesson, claims].map(String::as_str).join("\0");
    let scripts = [first, &unpack, &[&*page, &app].concat(), &[&*desk, &app].concat()].map(|text| digest::source(text));
    let styles = sheets.iter().map(|sheet| &sheet.text).chain([lesson_style]).map(|text| digest::source(text));
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        styles.collect::<Vec<_>>().join(" ")
    );
    let styles = sheets.iter().map(|Sheet { name, shared, text }| {
        let of = if *shared { "" } else { " data-of=\"page\"" };
        format!("<style data-sheet=\"{name}\"{of}>{text}</style>\n")
    });
    let styles = styles.collect::<Vec<_>>().concat();
    let packed =
        |content: &[u8]| zopfli(content, effort).map(|packed| STANDARD.encode(packed)).map_err(|e| e.to_string());
    let (texts, (wasm, face)) = rayon::join(
        || packed(texts.as_bytes()),
        || rayon::join(|| packed(&bundle.class_wasm.content), || packed(&bundle.font.content)),
    );
    let (texts, wasm, face) = (texts?, wasm?, face?);
    let icon = STANDARD.encode(&bundle.icon.content);
    let html = format!(
        r#"<!doctype html>
<html {language} data-app="static">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script>{first}</script>
{tags}{styles}<link rel="icon" href="data:image/svg+xml;base64,{icon}">
<script type="text/plain" id="page">{texts}</script>
<script type="text/plain" id="boot">{wasm}</script>
<script type="text/plain" id="face">{face}</script>
<script type="module">{unpack}</script>
</head>
<body>
<script type="text/plain"></script><app-life></app-life>
{body}
<app-place id="app" hidden></app-place>
</body>
</html>
"#
    );
    Ok((File { name: NAME.to_owned(), content: html.into_bytes(), first: false }, policy))
}

fn text(file: &File) -> String {
    String::from_utf8_lossy(&file.content).into_owned()
}

/// The glue of an app as a part of an inline module. Such a module cannot be imported, so it passes its exports on.
///
/// # Errors
/// Glue in a form that this version does not know, minified or not.
pub(super) fn glue(js: &File) -> Result<String, String> {
    let js = text(js);
    let unknown = || "the glue of the app does not end in one list with a default, so the offline file cannot hold it";
    let (before, list) = js.rsplit_once("export").ok_or_else(unknown)?;
    let list = list.trim().strip_prefix('{').and_then(|list| list.trim_end_matches(';').strip_suffix('}'));
    let given =
        list.into_iter().flat_map(|list| list.split(',')).find_map(|one| one.trim().strip_suffix(" as default"));
    match given {
        Some(start) if !before.contains("export ") && !before.contains("export{") => {
            minified(&format!("{before}self.glue = {{ default: {start} }};"), ScriptType::Module)
        }
        _ => Err(unknown().to_owned()),
    }
}
