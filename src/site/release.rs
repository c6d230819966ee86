//! A release: the built site at its current addresses, and once more under a number, where it stays as it is.

use super::{
    built_page::{BuiltPage, Edits},
    compress::{self, Effort},
    digest,
    headers::{Headers, RELEASES},
    manifest::{self, Manifest},
    pinned::Pinned,
    releases::{self, Releases},
    servers,
};
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Files by their names from the site's root.
type Files = BTreeMap<String, Vec<u8>>;

/// Puts the built site in `dist` into the folder `site`, and a copy of it that stays into `v/<number>/` there. What differs
/// from the built files is compressed with `effort`.
///
/// The current files replace those of the release before, but for scripts and apps, which are named after their content;
/// other releases are not touched.
///
/// # Errors
/// If `dist` holds no built site, `site` holds something else, or the number stands for another release already. Nothing
/// has been written then, unless the disk itself failed.
pub fn release(dist: &Path, number: u32, site: &Path, effort: Effort) -> Result<(), String> {
    let mut built = read(dist).map_err(at(dist))?;
    let Some(headers) = built.get("_headers") else {
        return Err(format!("{} holds no built site; type `cargo run -- build`", dist.display()));
    };
    let headers = Headers::parse(&String::from_utf8_lossy(headers))?;
    let folder = format!("{RELEASES}{number}/");
    let there = if site.exists() { read(site).map_err(at(site))? } else { Files::new() };
    if there.keys().any(|name| !name.starts_with('.')) && !there.contains_key("_headers") {
        return Err(format!("{} holds other files; choose an empty folder", site.display()));
    }
    let form = built.get(releases::PAGE).map(|page| String::from_utf8_lossy(page)).unwrap_or_default();
    let known = built.get(releases::CORRECTIONS).map(|text| releases::corrected(text)).transpose()?;
    let pinned = Pinned::of(&BuiltPage::read(&form), &there, number, known.map_or(0, |all| all.len()));
    let frozen = frozen(&built, &headers, &folder, pinned.as_ref(), effort)?;
    let before = there.iter().filter_map(|(name, content)| Some((name.strip_prefix(&folder)?, content)));
    let before: BTreeMap<&str, &Vec<u8>> = before.collect();
    if !before.is_empty() && !before.into_iter().eq(frozen.iter().map(|(name, content)| (name.as_str(), content))) {
        return Err(format!("release {number} is out and differs; a release stays as it is, so take the next number"));
    }
    list(&mut built, &there, &frozen, &folder, effort)?;
    // First what stays, then what leads to it.
    write(&site.join(&folder), &frozen).map_err(at(site))?;
    write(site, &built).map_err(at(site))?;
    // What the last release had and this one has not; never what somebody else has put there, nor what is named after its
    // content: a page that is open or in a cache goes on asking for that, and it never changes.
    let ours = |name: &str| there.keys().any(|one| in_release(one) == Some(name));
    let old = there.keys().filter(|name| !built.contains_key(*name) && ours(name) && !digest::is_named(name));
    old.into_iter().try_for_each(|name| fs::remove_file(site.join(name))).map_err(at(site))
}

/// Adds to the current site the list of all its releases, the one in `folder` among them.
fn list(built: &mut Files, there: &Files, frozen: &Files, folder: &str, effort: Effort) -> Result<(), String> {
    let mut all = there.get(releases::NAME).map(|text| Releases::read(text)).transpose()?.unwrap_or_default();
    let new: Files = frozen.iter().map(|(name, content)| ([folder, name].concat(), content.clone())).collect();
    let files = there.iter().chain(&new).map(|(name, content)| (name.as_str(), content.as_slice()));
    all.add(files)?;
    put(built, releases::NAME, all.text().into_bytes(), effort)?;
    if let Some(corrections) = built.get(releases::CORRECTIONS) {
        let named = releases::named(corrections, &all)?;
        put(built, releases::CORRECTIONS, named.into_bytes(), effort)?;
    }
    let page = built.get(releases::PAGE).and_then(|page| all.page(&String::from_utf8_lossy(page)));
    if let Some(page) = page {
        put(built, releases::PAGE, page.into_bytes(), effort)?;
    }
    let Some(manifest) = built.get(manifest::NAME) else { return Ok(()) };
    let served = built.iter().map(|(name, content)| (name.as_str(), content.as_slice()));
    let text = Manifest::read(manifest)?.with(served).text().into_bytes();
    put(built, manifest::NAME, text, effort)
}

/// Puts a file in the place of another, and its compressed copies in those of the other’s.
fn put(files: &mut Files, name: &str, content: Vec<u8>, effort: Effort) -> Result<(), String> {
    for (ending, pack) in compress::COPIES {
        if let Some(copy) = files.get_mut(&[name, ending].concat()) {
            *copy = pack(&content, effort).map_err(|error| format!("{name}{ending}: {error}"))?;
        }
    }
    files.insert(name.to_owned(), content);
    Ok(())
}

/// The files as they stay below `folder`.
///
/// Hosts are told the policies of current pages only, so here a page says its own; what is absolute and leads to frames or
/// pictures leads to those of the same release. The canonical address remains that of the current page.
fn frozen(
    built: &Files,
    headers: &Headers,
    folder: &str,
    pinned: Option<&Pinned<'_>>,
    effort: Effort,
) -> Result<Files, String> {
    let page = built.get("index.html").map(|page| String::from_utf8_lossy(page)).unwrap_or_default();
    let page = BuiltPage::read(&page);
    let canonical = page.tags("link").find(|link| link.says("rel").as_deref() == Some("canonical"));
    let address = canonical.and_then(|link| link.says("href"));
    let mut files = Files::new();
    let original = |name: &&String| {
        !is_copy(name, built) && !servers::FILES.contains(&name.as_str()) && !OUTSIDE.contains(&name.as_str())
    };
    for name in built.keys().filter(original) {
        let Some(content) = built.get(name) else { continue };
        let mut content = content.clone();
        if let (Ok(mut text), true) = (std::str::from_utf8(&content).map(str::to_owned), is_absolute(name)) {
            if let Some(address) = address.as_deref() {
                for part in ["embed/", "preview/"] {
                    text = text.replace(&[address, part].concat(), &[address, folder, part].concat());
                }
            }
            if name.ends_with("index.html") {
                text = kept(&text, name, headers, folder, pinned)?;
            }
            content = text.into_bytes();
        }
        for (ending, pack) in compress::COPIES {
            let copy = [name.as_str(), ending].concat();
            let same = built.get(name) == Some(&content);
            let packed = match built.get(&copy) {
                Some(packed) if same => packed.clone(),
                Some(_) => pack(&content, effort).map_err(|error| format!("{copy}: {error}"))?,
                None => continue,
            };
            files.insert(copy, packed);
        }
        files.insert(name.clone(), content);
    }
    if let Some(manifest) = built.get(manifest::NAME) {
        let own = files.iter().map(|(name, content)| (name.as_str(), content.as_slice()));
        let text = Manifest::read(manifest)?.with(own).text().into_bytes();
        put(&mut files, manifest::NAME, text, effort)?;
    }
    Ok(files)
}

/// What lies in no release, since it speaks of those to come.
const OUTSIDE: [&str; 2] = [releases::NAME, releases::PAGE];

/// A page as it stays: it says its own policy and which release it is of, and its links to the list of releases lead out of it.
fn kept(
    page: &str,
    name: &str,
    headers: &Headers,
    folder: &str,
    pinned: Option<&Pinned<'_>>,
) -> Result<String, String> {
    let page = BuiltPage::read(page);
    let mut edits = to_list(&page, name, folder);
    if let Some((place, line)) = pinned.and_then(|pinned| pinned.on(&page, name)) {
        let line = BuiltPage::read(&line);
        edits.push((place, line.with(to_list(&line, name, folder))));
    }
    edits.extend(policy(&page, headers, name, pinned)?);
    Ok(page.with(edits))
}

/// The links to the list of releases, each to where this one stands there.
fn to_list(page: &BuiltPage<'_>, name: &str, folder: &str) -> Edits {
    let up = "../".repeat(name.matches('/').count());
    let number = folder.trim_start_matches(RELEASES).trim_end_matches('/');
    let list = format!("{up}releases/");
    let links = page.tags("a").filter(|link| link.says("href").as_deref() == Some(&list));
    let places = links.filter_map(|link| link.place_of("href"));
    places.map(|place| (place, format!("href=\"{up}../../releases/#v-{number}\""))).collect()
}

/// The name that a file of a release has from the root of that release.
fn in_release(name: &str) -> Option<&str> {
    Some(name.strip_prefix(RELEASES)?.split_once('/')?.1)
}

/// Whether a file can hold the address of another.
fn is_absolute(name: &str) -> bool {
    name.ends_with("index.html") || name.ends_with("oembed.json")
}

/// Whether this is the compressed copy of another file.
fn is_copy(name: &str, files: &Files) -> bool {
    let original = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz"));
    original.is_some_and(|original| files.contains_key(original))
}

/// The policy of a page, before all else in it but its encoding, since it holds only for what follows.
fn policy(page: &BuiltPage<'_>, headers: &Headers, name: &str, pinned: Option<&Pinned<'_>>) -> Result<Edits, String> {
    let sent = headers.for_path(&format!("/{name}"));
    let policy = sent.iter().find(|(header, _)| header == "Content-Security-Policy").map(|(_, policy)| policy);
    match (policy, page.tags("meta").find(|meta| meta.says("charset").is_some())) {
        (Some(policy), Some(encoding)) if !policy.contains('"') => {
            let policy = pinned.map_or_else(|| policy.clone(), |pinned| pinned.allowed(policy));
            let end = encoding.place().end;
            Ok(vec![(end..end, format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"))])
        }
        _ => Err(format!("{name} has no policy, or no place for it")),
    }
}

/// Says of a problem where it was.
fn at(path: &Path) -> impl Fn(io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}

fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, before: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            if name.starts_with('.') {
                continue; // whoever keeps the site under version control has the history here
            }
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

fn write(folder: &Path, files: &Files) -> io::Result<()> {
    files.iter().try_for_each(|(name, content)| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, content)
    })
}
