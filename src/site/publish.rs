//! From Trunk's files to the finished site.

use super::{Report, Weight, compress, file::File, headers::Headers, policy};
use crate::press;
use crate::view::{Assets, Document, document, style::style};
use std::{fs, io, path::Path};

/// Writes the finished site to `out` from Trunk's files in `staging`, which may be the same folder.
///
/// What else is in `out` is removed, so `out` must be new, `staging` itself, or published before.
///
/// # Errors
/// All the problems that were found; `out` is only touched if there are none.
pub fn publish(root: &Path, staging: &Path, out: &Path, address: Option<&str>) -> Result<Report, Vec<String>> {
    let origin = address.map(policy::origin).transpose();
    // All that is absolute hangs on the folder, however it was typed.
    let address = address.map(|address| format!("{}/", address.trim_end_matches('/')));
    let address = address.as_deref();
    let sources = [
        // Trunk names both after the WASM alone: a new glue could hide behind an old name in a cache for ever.
        File::built(staging, "app", ".js"),
        File::built(staging, "app", "_bg.wasm"),
        File::fixed(root, "boot", ".js"),
        File::scripts(root, "page", &["page", "walk"]),
        File::scripts(root, "later", &["motion", "points", "tools"]).map(File::later),
        File::fixed(root, "icon", ".svg"),
        File::fixed(root, "font/display", ".woff2").map(File::later),
    ];
    let (origin, [js, wasm, boot, page, later, icon, font]) = match (origin, all(sources)) {
        (Ok(origin), Ok(files)) => (origin, files),
        (Err(problem), Ok(_)) => return Err(vec![problem]),
        (origin, Err(problems)) => return Err(problems.into_iter().chain(origin.err()).collect()),
    };

    let name = |file: &File| file.name.clone();
    let assets = Assets {
        boot: name(&boot),
        page: name(&page),
        later: name(&later),
        js: name(&js),
        wasm: name(&wasm),
        icon: name(&icon),
        font: name(&font),
    };
    let Document { html, scripts, mut styles } = document(root, &assets, address)?;
    let specimen = style(root, &assets.icon, &assets.font)?;
    styles.extend(specimen.styles.into_iter().filter(|one| !styles.contains(one)).collect::<Vec<_>>());

    let index = File { name: "index.html".to_owned(), content: html.into_bytes(), first: true };
    let mut beside = press::sheets(root, address)?;
    beside.push(("style/index.html".to_owned(), specimen.html.into_bytes()));
    let beside = beside.into_iter().map(|(name, content)| File { name, content, first: false });
    let files: Vec<File> = [index, js, wasm, boot, page, later, icon, font].into_iter().chain(beside).collect();
    let policy = policy::policy(&scripts, &styles, origin.as_deref());
    let headers = Headers::of(files.iter().map(|file| file.name.as_str()), &policy);
    let problems = headers.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    write(staging, out, &files, &headers)
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

fn write(staging: &Path, out: &Path, files: &[File], headers: &Headers) -> io::Result<Report> {
    fs::create_dir_all(out)?;
    clear(staging, out)?;
    fs::write(out.join("_headers"), headers.to_string())?;
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
