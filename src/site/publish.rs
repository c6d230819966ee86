//! From Trunk's files to the finished site.

use super::{Report, Weight, file::File, headers::Headers, offline, packed::Packed, policy, servers};
use crate::edition::{self, Assets, Content, Document, Weighed};
use crate::edition::{document, editions, embeds, lesson, style::style, teach, worksheets};
use crate::{host, press};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What a host decides of its site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Where the site will be public.
    pub address: Option<String>,
    /// The file with its colours, faces and corners.
    pub theme: Option<PathBuf>,
}

/// Writes the finished site to `out` from Trunk's files in `staging`, which may be the same folder.
///
/// What else is in `out` is removed, so `out` must be new, `staging` itself, or published before.
///
/// # Errors
/// All the problems that were found; `out` is only touched if there are none.
pub fn publish(root: &Path, staging: &Path, out: &Path, settings: &Settings) -> Result<Report, Vec<String>> {
    let Settings { address, theme } = settings;
    let origin = address.as_deref().map(policy::origin).transpose();
    // All that is absolute hangs on the folder, however it was typed.
    let address = address.as_deref().map(|address| format!("{}/", address.trim_end_matches('/')));
    let address = address.as_deref();
    let protocols = format!("const protocols = {};\n", host::table(host::PROTOCOLS));
    let sources = [
        // Trunk names both after the WASM alone: a new glue could hide behind an old name in a cache for ever.
        File::built(staging, "app", ".js"),
        File::built(staging, "app", "_bg.wasm"),
        File::fixed(root, "boot", ".js"),
        File::scripts(root, "page", "", &["page", "theme", "walk"]),
        File::scripts(root, "frame", &protocols, &["page", "stepper", "frame"]).map(File::later),
        File::scripts(root, "later", "", &["motion", "points", "tools", "offer"]).map(File::later),
        // Readers of the page pay nothing for the lesson.
        File::scripts(root, "lesson", "", &["page", "theme", "lesson"]).map(File::later),
        File::fixed(root, "theme", ".js").map(File::later),
        File::built(staging, "class", ".js").map(File::later),
        File::built(staging, "class", "_bg.wasm").map(File::later),
        File::fixed(root, "icon", ".svg"),
        File::fixed(root, "font/display", ".woff2").map(File::later),
        File::fixed(root, "unpack", ".js"),
        // Under a name that stays: it stands in the pages of others.
        File::plain(root, "embed.js").map(File::later),
    ];
    let (
        origin,
        [js, wasm, boot, page, frame, later, lessons, switch, class_js, class_wasm, icon, font, unpack, embed],
    ) = match (origin, all(sources)) {
        (Ok(origin), Ok(files)) => (origin, files),
        (Err(problem), Ok(_)) => return Err(vec![problem]),
        (origin, Err(problems)) => return Err(problems.into_iter().chain(origin.err()).collect()),
    };

    let name = |file: &File| file.name.clone();
    let assets = Assets {
        boot: name(&boot),
        page: name(&page),
        frame: name(&frame),
        later: name(&later),
        js: name(&js),
        wasm: name(&wasm),
        lesson: name(&lessons),
        theme: name(&switch),
        class_js: name(&class_js),
        class_wasm: name(&class_wasm),
        icon: name(&icon),
        font: name(&font),
    };
    let content = Content::load(root, theme.as_deref())?;
    let mut documents = vec![document(root, &content, &assets, address)?];
    documents.extend(embeds(root, &content, &assets, address)?);
    documents.push(lesson(root, &content, &assets, address)?);
    documents.push(teach(root, &content, &assets, address)?);
    documents.extend(worksheets(root, &content, &assets.icon, address)?);
    documents.push(style(root, &content, &assets.icon, &assets.font)?);

    let parts = offline::Parts {
        unpack: &unpack,
        page: &page,
        lesson: &lessons,
        boot: &boot,
        later: &later,
        js: &class_js,
        wasm: &class_wasm,
        icon: &icon,
        font: &font,
    };
    let (single, own) = offline::offline(&edition::offline(root, &content, address)?, &parts).map_err(|e| vec![e])?;

    let mut files = vec![js, wasm, boot, page, frame, later, lessons, switch, class_js, class_wasm, icon, font, embed];
    let sheets = press::sheets(root, &content, address)?;
    files.extend(sheets.into_iter().map(|(name, content)| File { name, content, first: false }));
    let policy = |one: &Document| policy::policy(&one.scripts, &one.styles, origin.as_deref());
    let mut policies: BTreeMap<String, String> = documents.iter().map(|one| (one.name.clone(), policy(one))).collect();
    policies.insert(single.name.clone(), own);
    let unwritten = |e: io::Error| vec![format!("the site could not be written to {}: {e}", out.display())];
    let all = documents.into_iter().map(File::page).chain([single]).chain(files).map(Packed::new);
    let mut all = all.collect::<io::Result<Vec<_>>>().map_err(unwritten)?;
    // Last of all, since it says what the others weigh.
    let weighed =
        all.iter().map(Packed::weight).map(|Weight { name, raw, brotli, .. }| Weighed { name, raw, sent: brotli });
    let list = editions(root, &content, &assets, address, &weighed.collect::<Vec<_>>())?;
    policies.insert(list.name.clone(), policy(&list));
    all.push(Packed::new(File::page(list)).map_err(unwritten)?);

    let names = all.iter().map(|one| one.file.name.as_str());
    let headers = Headers::of(names.map(|name| (name, policies.get(name).map(String::as_str))));
    let problems = headers.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    write(staging, out, &all, &servers::all(&headers, &servers::base(address))).map_err(unwritten)
}

/// Takes every file, or else every problem.
fn all<const N: usize>(results: [Result<File, String>; N]) -> Result<[File; N], Vec<String>> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(problem),
        }
    }
    files.try_into().map_err(|_| problems)
}

fn write(staging: &Path, out: &Path, files: &[Packed], hosting: &[(&str, String)]) -> io::Result<Report> {
    fs::create_dir_all(out)?;
    clear(staging, out)?;
    for (name, text) in hosting {
        let path = out.join(name);
        fs::create_dir_all(path.parent().unwrap_or(out))?;
        fs::write(path, text)?;
    }
    files.iter().try_for_each(|file| file.write(out))?;
    Ok(Report { files: files.iter().map(Packed::weight).collect() })
}

/// Removes what an earlier build or Trunk left, but never the files of a folder that is not ours.
fn clear(staging: &Path, out: &Path) -> io::Result<()> {
    let left = fs::read_dir(out)?.collect::<io::Result<Vec<_>>>()?;
    let ours = out.join("_headers").exists() || out.canonicalize()? == staging.canonicalize()?;
    if !ours && !left.is_empty() {
        return Err(io::Error::other("it holds other files; choose an empty folder"));
    }
    left.iter().try_for_each(|entry| {
        let remove = if entry.file_type()?.is_dir() { fs::remove_dir_all } else { fs::remove_file };
        remove(entry.path())
    })
}
