//! From Trunk's files to the finished site.

use super::{
    Effort, Report, Weight,
    bundle::Bundle,
    cartridge,
    compressed_file::CompressedFile,
    file::File,
    headers::Headers,
    manifest::{self, Manifest},
    offline, policy,
    releases::{self, Releases},
    scorm, servers,
};
use crate::content::{Contact, Content};
use crate::edition::{self, Assets, Document, Weighed};
use crate::edition::{
    accessibility, claims, course, document, editions, embeds, lesson, sheet, sources, style::style, teach, worksheets,
};
use crate::press;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What a host decides of its site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Where the site will be public.
    pub address: Option<String>,
    /// Where readers report a mistake: a mail address, or that of a form.
    pub corrections: Option<String>,
    /// The file with its colours, faces and corners.
    pub theme: Option<PathBuf>,
    /// The folder of its language, if it is not that of the project.
    pub story: Option<PathBuf>,
    /// How small its files get.
    pub effort: Effort,
}

/// Writes the finished site to `out` from Trunk's files in `staging`, which may be the same folder.
///
/// What else is in `out` is removed, so `out` must be new, `staging` itself, or published before.
///
/// # Errors
/// All the problems that were found; `out` is only touched if there are none.
pub fn publish(root: &Path, staging: &Path, out: &Path, settings: &Settings) -> Result<Report, Vec<String>> {
    let Settings { address, corrections, theme, story, effort } = settings;
    let contact = corrections.as_deref().map(Contact::parse).transpose().map_err(|problem| vec![problem])?;
    let origin = address.as_deref().map(policy::origin).transpose();
    // All that is absolute hangs on the folder, however it was typed.
    let address = address.as_deref().map(|address| format!("{}/", address.trim_end_matches('/')));
    let address = address.as_deref();
    let (origin, bundle) = match (origin, Bundle::gather(root, staging)) {
        (Ok(origin), Ok(bundle)) => (origin, bundle),
        (Err(problem), Ok(_)) => return Err(vec![problem]),
        (origin, Err(problems)) => return Err(problems.into_iter().chain(origin.err()).collect()),
    };
    let content = Content { contact, ..Content::told(root, story.as_deref(), theme.as_deref())? };
    let bundle = bundle
        .declaring(&[press::parameters::script(), press::heard::script(&content)].concat())
        .map_err(|e| vec![e])?
        .saying(|key| content.words.text(key));
    let sheet = File::made("claim", ".css", sheet(root, &content, &bundle.font.name)?);
    let assets = bundle.assets(&sheet);
    let mut documents = vec![document(root, &content, &assets, address)?];
    documents.extend(embeds(root, &content, &assets, address)?);
    if content.story.lesson.is_there() {
        documents.push(lesson(root, &content, &assets, address)?);
        documents.push(teach(root, &content, &assets, address)?);
        documents.extend(worksheets(root, &content, &assets, address)?);
    }
    documents.push(style(root, &content, &assets.icon, &assets.font)?);
    if !content.criteria.is_empty() {
        documents.push(accessibility(root, &content, &assets, address)?);
    }
    documents.push(sources(&content, &assets, address));
    documents.push(edition::releases(root, &content, &assets, address)?);
    documents.extend(claims(&content, &assets, address));

    let (single, own) =
        offline::offline(&edition::offline(root, &content, address)?, &bundle, *effort).map_err(|e| vec![e])?;

    let lms = packages(root, &content, &assets, &bundle, address)?;

    let mut files = bundle.served(content.story.lesson.is_there());
    files.push(sheet);
    files.push(File::text(releases::NAME, Releases::default().text()));
    files.extend(lms);
    let sheets = press::sheets(root, &content, address)?;
    files.extend(sheets.into_iter().map(|(name, content)| File { name, content, first: false }));
    let policy = |one: &Document| policy::policy(&one.scripts, &one.styles, one.linked, origin.as_deref());
    let mut policies: BTreeMap<String, String> = documents.iter().map(|one| (one.name.clone(), policy(one))).collect();
    policies.insert(single.name.clone(), own);
    let unwritten = |e: io::Error| vec![format!("the site could not be written to {}: {e}", out.display())];
    let all: Vec<File> = documents.into_iter().map(File::page).chain([single]).chain(files).collect();
    let mut all = all
        .into_par_iter()
        .map(|file| CompressedFile::new(file, *effort))
        .collect::<io::Result<Vec<_>>>()
        .map_err(unwritten)?;
    // Last of all, since it says what the others weigh.
    let weighed = all.iter().map(CompressedFile::weight).map(|Weight { name, raw, brotli, .. }| Weighed {
        name,
        raw,
        sent: brotli,
    });
    let list = editions(root, &content, &assets, address, &weighed.collect::<Vec<_>>())?;
    policies.insert(list.name.clone(), policy(&list));
    all.push(CompressedFile::new(File::page(list), *effort).map_err(unwritten)?);

    let built = all.iter().map(|one| (one.file.name.as_str(), one.file.content.as_slice()));
    let manifest = File::text(manifest::NAME, Manifest::of(root, built).text());
    all.push(CompressedFile::new(manifest, *effort).map_err(unwritten)?);

    let names = all.iter().map(|one| one.file.name.as_str());
    let headers = Headers::of(names.map(|name| (name, policies.get(name).map(String::as_str))));
    let problems = headers.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    write(staging, out, &all, &servers::all(&headers, &servers::base(address))).map_err(unwritten)?;
    Ok(Report { files: all.iter().map(CompressedFile::weight).collect(), evidence: content.facts.census() })
}

/// The packages for course systems; none of a story without a lesson.
fn packages(
    root: &Path,
    content: &Content,
    assets: &Assets,
    bundle: &Bundle,
    address: Option<&str>,
) -> Result<Vec<File>, Vec<String>> {
    if !content.story.lesson.is_there() {
        return Ok(Vec::new());
    }
    let course = course(root, content, assets, &bundle.scorm.name, address)?;
    let needed = bundle.of_course();
    let needed = needed.iter().map(|file| (file.name.as_str(), file.content.as_slice()));
    let needed = needed.chain([(course.name.as_str(), course.html.as_bytes())]).collect();
    let (title, item) = (content.words.text("class.title"), content.words.text("keeper.item"));
    let package = scorm::package((&title, &item), &course.name, needed).map_err(|e| vec![e])?;
    // What is in a cartridge are links, so it is for a known address.
    let cartridge = address.map(|address| {
        let items = press::unit(&content.words, address, cartridge::PACKAGE);
        let named = (content.words.text("page.name"), content.words.language().tag);
        cartridge::cartridge((&named.0, &named.1), &items, &package)
    });
    let cartridge = cartridge.transpose().map_err(|e| vec![e])?;
    let lms = [(scorm::NAME, Some(package)), (cartridge::NAME, cartridge)];
    let file = |(name, content): (&str, Option<Vec<u8>>)| {
        Some(File { name: name.to_owned(), content: content?, first: false })
    };
    Ok(lms.into_iter().filter_map(file).collect())
}

fn write(staging: &Path, out: &Path, files: &[CompressedFile], hosting: &[(&str, String)]) -> io::Result<()> {
    fs::create_dir_all(out)?;
    clear(staging, out)?;
    for (name, text) in hosting {
        let path = out.join(name);
        fs::create_dir_all(path.parent().unwrap_or(out))?;
        fs::write(path, text)?;
    }
    files.iter().try_for_each(|file| file.write(out))
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
