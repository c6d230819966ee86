//! From Trunk's files to the finished site.

use super::{Report, Weight, compress, digest, headers::Headers, policy};
use crate::view::{Assets, Document, document};
use std::{fs, io, path::Path};

/// Writes the finished site to `out` from Trunk's files in `staging`, which may be the same folder.
///
/// What else is in `out` is removed, so `out` must be new, `staging` itself, or published before.
///
/// # Errors
/// All the problems that were found; `out` is only touched if there are none.
pub fn publish(root: &Path, staging: &Path, out: &Path, address: Option<&str>) -> Result<Report, Vec<String>> {
    let origin = address.map(policy::origin).transpose();
    let sources = [
        // Trunk names both after the WASM alone: a new glue could hide behind an old name in a cache for ever.
        built(staging, "app", ".js"),
        built(staging, "app", "_bg.wasm"),
        fixed(root, "boot", ".js"),
        script(root),
        fixed(root, "icon", ".svg"),
    ];
    let (origin, [js, wasm, boot, page, icon]) = match (origin, all(sources)) {
        (Ok(origin), Ok(files)) => (origin, files),
        (Err(problem), Ok(_)) => return Err(vec![problem]),
        (origin, Err(problems)) => return Err(problems.into_iter().chain(origin.err()).collect()),
    };

    let name = |file: &File| file.name.clone();
    let assets = Assets { boot: name(&boot), page: name(&page), js: name(&js), wasm: name(&wasm), icon: name(&icon) };
    let Document { html, scripts, styles } = document(root, &assets, address)?;

    let index = File { name: "index.html".to_owned(), content: html.into_bytes() };
    let files = [index, js, wasm, boot, page, icon];
    let policy = policy::policy(&scripts, &styles, origin.as_deref());
    let headers = Headers::of(files.iter().map(|file| file.name.as_str()), &policy);
    let problems = headers.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    write(staging, out, &files, &headers)
        .map_err(|e| vec![format!("the site could not be written to {}: {e}", out.display())])
}

/// A file of the site, by its final name.
struct File {
    name: String,
    content: Vec<u8>,
}

/// Reads the one file that Trunk (or an earlier publish) made of this kind, and names it after its content.
fn built(staging: &Path, stem: &str, ending: &str) -> Result<File, String> {
    let problem = |what: &str| format!("{what} {stem}-*{ending} in {}: was it built by Trunk?", staging.display());
    let names = fs::read_dir(staging).map_err(|e| problem(&e.to_string()))?;
    let mut paths = names.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&format!("{stem}-")) && name.ends_with(ending)
    });
    match (paths.next(), paths.next()) {
        (Some(path), None) => read(&path, stem, ending),
        (None, _) => Err(problem("no")),
        (Some(_), Some(_)) => Err(problem("more than one")),
    }
}

fn fixed(root: &Path, stem: &str, ending: &str) -> Result<File, String> {
    read(&root.join("static").join(format!("{stem}{ending}")), stem, ending)
}

/// The document's own scripts as one file, each in a block of its own.
fn script(root: &Path) -> Result<File, String> {
    let mut content = Vec::new();
    for stem in ["page", "walk", "motion"] {
        content.extend(b"{\n");
        content.extend(fixed(root, stem, ".js")?.content);
        content.extend(b"}\n");
    }
    Ok(File { name: digest::named("page", ".js", &content), content })
}

fn read(path: &Path, stem: &str, ending: &str) -> Result<File, String> {
    let content = fs::read(path).map_err(|e| format!("{} cannot be read: {e}", path.display()))?;
    Ok(File { name: digest::named(stem, ending, &content), content })
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
    for File { name, content } in files {
        fs::write(out.join(name), content)?;
        if compress::worthwhile(name) {
            let (gzip, brotli) = (compress::gzip(content)?, compress::brotli(content)?);
            fs::write(out.join(format!("{name}.gz")), &gzip)?;
            fs::write(out.join(format!("{name}.br")), &brotli)?;
            report.files.push(Weight {
                name: name.clone(),
                raw: content.len(),
                gzip: gzip.len(),
                brotli: brotli.len(),
            });
        }
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
