//! From Trunk's files to the finished site.

use super::{Report, Weight, compress, file::File, headers::Headers, offline, policy, scorm, servers};
use crate::edition::{
    self, Assets, Content, Document, course, document, embeds, lesson, style::style, teach, worksheets,
};
use crate::{host, press};
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
        // Only in the package for course systems, as what it is licensed under has to be.
        File::fixed(root, "scorm", ".js"),
        File::plain(root, "licences.txt"),
    ];
    let (
        origin,
        [
            js,
            wasm,
            boot,
            page,
            frame,
            later,
            lessons,
            switch,
            class_js,
            class_wasm,
            icon,
            font,
            unpack,
            embed,
            scorm_js,
            licences,
        ],
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

    let course = course(root, &content, &assets, &scorm_js.name, address)?;
    let needed = [&boot, &lessons, &later, &class_js, &class_wasm, &icon, &font, &scorm_js, &licences];
    let needed = needed.iter().map(|file| (file.name.as_str(), file.content.as_slice()));
    let needed = needed.chain([(course.name.as_str(), course.html.as_bytes())]).collect();
    let package = scorm::package(&content.words.text("class.title"), &course.name, needed).map_err(|e| vec![e])?;
    let package = File { name: scorm::NAME.to_owned(), content: package, first: false };

    let mut files =
        vec![js, wasm, boot, page, frame, later, lessons, switch, class_js, class_wasm, icon, font, embed, package];
    let sheets = press::sheets(root, &content, address)?;
    files.extend(sheets.into_iter().map(|(name, content)| File { name, content, first: false }));
    let policies: Vec<String> =
        documents.iter().map(|one| policy::policy(&one.scripts, &one.styles, origin.as_deref())).collect();
    let pages = documents.iter().zip(&policies).map(|(page, policy)| (page.name.as_str(), Some(policy.as_str())));
    let alone = std::iter::once((single.name.as_str(), Some(own.as_str())));
    let headers = Headers::of(pages.chain(alone).chain(files.iter().map(|file| (file.name.as_str(), None))));
    let problems = headers.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    let pages = documents.into_iter().map(|Document { name, html, .. }| File {
        first: name == "index.html",
        name,
        content: html.into_bytes(),
    });
    let files: Vec<File> = pages.chain([single]).chain(files).collect();
    write(staging, out, &files, &servers::all(&headers, &servers::base(address)))
        .map_err(|e| vec![format!("the site could not be written to {}: {e}", out.display())])
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

fn write(staging: &Path, out: &Path, files: &[File], hosting: &[(&str, String)]) -> io::Result<Report> {
    fs::create_dir_all(out)?;
    clear(staging, out)?;
    for (name, text) in hosting {
        let path = out.join(name);
        fs::create_dir_all(path.parent().unwrap_or(out))?;
        fs::write(path, text)?;
    }
    let mut report = Report::default();
    for File { name, content, first } in files {
        let path = out.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, content)?;
        let raw = content.len();
        let (mut gzip, mut brotli) = (raw, raw);
        if compress::worthwhile(name) {
            let copies = (compress::gzip(content)?, compress::brotli(content)?);
            (gzip, brotli) = (copies.0.len(), copies.1.len());
            fs::write(out.join(format!("{name}.gz")), &copies.0)?;
            fs::write(out.join(format!("{name}.br")), &copies.1)?;
        }
        report.files.push(Weight { name: name.clone(), raw, gzip, brotli, first: *first });
    }
    Ok(report)
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
