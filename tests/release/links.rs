//! The pages of the release among themselves: each is sound HTML, and whatever it names is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use libtest_mimic::Failed;
use roxmltree::Document;
use scraper::{ElementRef, Html};
use sent_to_work::host::MANIFEST;
use sent_to_work::site::scorm;
use serde_json::Value;

use crate::course::unpacked;
use crate::files::{Check, beside as with_ending, is_first, select, shipped};
use crate::page::{Outcome, check, same};

/// All checks with their names.
pub const ALL: [(&str, Check); 6] = [
    ("every_page_is_sound_html", every_page_is_sound_html),
    ("every_link_leads_somewhere", every_link_leads_somewhere),
    ("the_package_holds_what_it_lists_and_what_its_page_names", the_package_is_whole),
    ("whatever_is_beside_the_page_is_named_by_the_data_package", whatever_is_beside_the_page_is_named),
    ("a_preview_is_there_for_each_figure", a_preview_is_there_for_each_figure),
    ("the_list_of_editions_is_whole_and_weighs_right", the_list_of_editions_is_whole_and_weighs_right),
];

/// What holds an address in an attribute. Ours keep theirs in data attributes too.
const ADDRESSES: [&str; 8] = ["href", "src", "srcset", "poster", "action", "data-js", "data-wasm", "data-font"];

fn every_page_is_sound_html(root: &Path) -> Outcome {
    for (path, page) in pages(root)? {
        same(&format!("what the parser says of {}", path.display()), &Vec::new(), &page.errors)?;
        let ids = select(&page, "[id]")?;
        let unique: BTreeSet<_> = ids.iter().filter_map(|one| one.value().id()).collect();
        same(&format!("ids in {}", path.display()), &ids.len(), &unique.len())?;
    }
    Ok(())
}

fn every_link_leads_somewhere(root: &Path) -> Outcome {
    let dist = root.join("dist");
    let pages = pages(root)?;
    let mut lost = Vec::new();
    for (path, page) in &pages {
        let folder = path.parent().unwrap_or(&dist);
        let elements = select(page, "*")?;
        let attributes = elements.iter().flat_map(|one| ADDRESSES.iter().filter_map(|name| one.attr(name)));
        let styles: String = select(page, "style")?.iter().flat_map(ElementRef::text).collect();
        let drawn = styles.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
        let named: BTreeSet<&str> = attributes.chain(drawn).collect();
        check(&format!("addresses in {}", path.display()), !named.is_empty())?;
        for address in named.into_iter().filter(|address| !is_foreign(address)) {
            let (file, id) = address.split_once('#').unwrap_or((address, ""));
            let file = file.split('?').next().unwrap_or_default();
            let target = if file.is_empty() { path.clone() } else { beside(folder, file) };
            let target = if target.is_dir() { target.join("index.html") } else { target };
            let holds = |(known, page): &(PathBuf, Html)| {
                *known == target
                    && select(page, "[id]").is_ok_and(|ids| ids.iter().any(|one| one.attr("id") == Some(id)))
            };
            // The offline file has its claims packed; a scenario follows its links once they are there.
            let packed = path.ends_with("sent-to-work.html") && id.starts_with("fact-");
            if !target.is_file() || !id.is_empty() && !packed && !pages.iter().any(holds) {
                lost.push(format!("{} names {address}", path.display()));
            }
        }
    }
    same("what is not there", &Vec::new(), &lost)
}

fn the_package_is_whole(root: &Path) -> Outcome {
    let files = unpacked(fs::read(root.join("dist").join(scorm::NAME))?)?;
    let read = |name: &str| files.get(name).map(|text| String::from_utf8_lossy(text).into_owned()).unwrap_or_default();
    let manifest = read(MANIFEST);
    let manifest = Document::parse(&manifest)?;
    let listed = manifest.descendants().filter(|node| node.tag_name().name() == "file");
    let listed: BTreeSet<&str> = listed.filter_map(|file| file.attribute("href")).chain([MANIFEST]).collect();
    same("files in the package", &listed, &files.keys().map(String::as_str).collect())?;
    let page = Html::parse_document(&read("index.html"));
    let elements = select(&page, "*")?;
    let named =
        elements.iter().flat_map(|one| ADDRESSES.iter().chain(&["data-later"]).filter_map(|name| one.attr(name)));
    let lost = named.filter(|name| !is_foreign(name) && !name.starts_with('#') && !listed.contains(name));
    same("what is not in the package", &Vec::new(), &lost.collect())
}

/// The tables that are described are those that are there, and the page tells machines of no other.
fn whatever_is_beside_the_page_is_named(root: &Path) -> Outcome {
    let dist = root.join("dist");
    let package: Value = serde_json::from_str(&fs::read_to_string(dist.join("datapackage.json"))?)?;
    let described = list(&package, "/resources").filter_map(|one| one.get("path")?.as_str());
    let described: BTreeSet<PathBuf> = described.map(|path| dist.join(path)).collect();
    let there = shipped(root)?.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "csv"));
    same("tables", &described, &there.collect())?;
    let page = Html::parse_document(&fs::read_to_string(dist.join("index.html"))?);
    let told: String = select(&page, "script[type='application/ld+json']")?.iter().flat_map(ElementRef::text).collect();
    let told: Value = serde_json::from_str(&told)?;
    let told: BTreeSet<PathBuf> = list(&told, "/@graph/1/distribution")
        .filter_map(|one| one.get("contentUrl")?.as_str()?.rsplit_once("data/"))
        .map(|(_, name)| dist.join("data").join(name))
        .collect();
    same("tables that machines are told of", &described, &told)
}

fn a_preview_is_there_for_each_figure(root: &Path) -> Outcome {
    let dist = root.join("dist");
    let page = Html::parse_document(&fs::read_to_string(dist.join("index.html"))?);
    for figure in select(&page, "[data-figure]")?.iter().filter_map(|one| one.attr("data-figure")).chain(["page"]) {
        let size = fs::metadata(dist.join(format!("preview/{figure}.png")))?.len();
        check(&format!("a preview of {figure} of at most 80 kB, not {size}"), size > 10_000 && size < 80_000)?;
        for ending in ["txt", "bib", "json"] {
            let file = dist.join(format!("cite/{figure}.{ending}"));
            check(&format!("{}", file.display()), file.is_file())?;
        }
    }
    Ok(())
}

/// Every page that stands for itself is in the list, but for the claims, which have a list of their own; and so is every file to take along; what they weigh is what lies there.
fn the_list_of_editions_is_whole_and_weighs_right(root: &Path) -> Outcome {
    let dist = root.join("dist");
    let page = Html::parse_document(&fs::read_to_string(dist.join("editions/index.html"))?);
    let links: BTreeSet<PathBuf> = select(&page, "main a")?
        .iter()
        .filter_map(|one| Some(beside(&dist.join("editions"), one.attr("href")?)))
        .collect();
    for file in shipped(root)? {
        let is_page = file.ends_with("index.html")
            && !file.ends_with("style/index.html")
            && !file.starts_with(dist.join("claim"))
            && !file.ends_with("editions/index.html");
        let is_file = file.extension().is_some_and(|ending| ending == "zip" || ending == "csv" || ending == "png")
            && !file.starts_with(dist.join("preview/claim"));
        let target = if is_page { file.parent().unwrap_or(&dist) } else { &file };
        let listed = !(is_page || is_file || file.ends_with("sent-to-work.html")) || links.contains(target);
        check(&format!("{} in the list", file.display()), listed)?;
    }
    let says = |id: &str| -> Result<String, Failed> {
        Ok(select(&page, &format!("#{id} .weight"))?.iter().flat_map(ElementRef::text).collect())
    };
    let kilobytes = |bytes: u64| bytes.div_ceil(1_000).to_string();
    for (id, file) in [("offline", "sent-to-work.html"), ("lms", "lms/sent-to-work-scorm12.zip")] {
        if let Ok(found) = fs::metadata(dist.join(file)) {
            let weight = kilobytes(found.len());
            check(&format!("{file} of {weight} kB"), says(id)?.starts_with(&[&weight, " kB"].concat()))?;
        }
    }
    let mut first = 0;
    for file in shipped(root)?.iter().filter(|file| is_first(root, file)) {
        first += fs::metadata(with_ending(file, ".br"))?.len();
    }
    let weight = kilobytes(first);
    check(
        &format!("a page of {weight} kB, not {}", says("page")?),
        says("page")?.starts_with(&[&weight, " kB"].concat()),
    )
}

fn list<'a>(value: &'a Value, place: &str) -> impl Iterator<Item = &'a Value> {
    value.pointer(place).and_then(Value::as_array).into_iter().flatten()
}

fn pages(root: &Path) -> Result<Vec<(PathBuf, Html)>, Failed> {
    let pages = shipped(root)?.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "html"));
    pages.map(|path| Ok((path.clone(), Html::parse_document(&fs::read_to_string(&path)?)))).collect()
}

fn is_foreign(address: &str) -> bool {
    address.is_empty() || address.contains("://") || address.starts_with("mailto:") || address.starts_with("data:")
}

/// The path of a relative address, without its dots.
fn beside(folder: &Path, address: &str) -> PathBuf {
    let mut path = folder.to_path_buf();
    for part in Path::new(address).components() {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}
