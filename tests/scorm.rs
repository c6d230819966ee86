//! The package for course systems: its manifest, what is in it, and where it leads.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs, process};

use roxmltree::{Document, Node};
use scraper::{Html, Selector};
use sent_to_work::host::{MANIFEST, Package};
use sent_to_work::site::{Settings, publish};
use zip::ZipArchive;

const IMSCP: &str = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
const ADLCP: &str = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
const SITE: &str = "https://school.example/work/";

fn all<'a>(manifest: &'a Document<'a>, name: &str) -> Vec<Node<'a, 'a>> {
    manifest.descendants().filter(|node| node.has_tag_name((IMSCP, name))).collect()
}

fn listed(manifest: &Document<'_>) -> BTreeSet<String> {
    all(manifest, "file").iter().map(|file| file.attribute("href").unwrap().to_owned()).collect()
}

/// The package of a site that is public at [`SITE`].
static KNOWN: LazyLock<Vec<u8>> = LazyLock::new(|| packed("known", Some(SITE)));

/// The zip of a site that is published for this address, with apps that are none.
fn packed(name: &str, address: Option<&str>) -> Vec<u8> {
    let folder = env::temp_dir().join(format!("sent-to-work-{}-scorm-{name}", process::id()));
    fs::create_dir_all(&folder).unwrap();
    for app in ["app-01.js", "app-01_bg.wasm", "class.js", "class_bg.wasm"] {
        fs::write(folder.join(app), app).unwrap();
    }
    let settings = Settings { address: address.map(str::to_owned), theme: None };
    publish(Path::new(env!("CARGO_MANIFEST_DIR")), &folder, &folder, &settings).unwrap();
    let zip = fs::read(folder.join("lms/sent-to-work-scorm12.zip")).unwrap();
    fs::remove_dir_all(folder).unwrap();
    zip
}

fn unpacked(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.insert(file.name().unwrap().into_owned(), content);
    }
    files
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

#[test]
fn the_manifest_says_what_the_standard_asks_for() {
    let files = ["a&b.js", "index.html"];
    let text = Package { id: "sent-to-work", title: "Guess & <look>", start: "index.html", files: &files }.manifest();
    let manifest = Document::parse(&text).unwrap();
    let one = |name| {
        let found = all(&manifest, name);
        assert_eq!(found.len(), 1, "{name}");
        found[0]
    };
    assert_eq!((one("schema").text(), one("schemaversion").text()), (Some("ADL SCORM"), Some("1.2")));
    let (organization, item, resource) = (one("organization"), one("item"), one("resource"));
    assert_eq!(one("organizations").attribute("default"), organization.attribute("identifier"));
    assert_eq!(item.attribute("identifierref"), resource.attribute("identifier"));
    assert_eq!((resource.attribute("type"), resource.attribute("href")), (Some("webcontent"), Some("index.html")));
    assert_eq!(resource.attribute((ADLCP, "scormtype")), Some("sco"));
    assert!(text.contains(" adlcp:scormtype="), "course systems look for these letters");
    assert!(all(&manifest, "title").iter().all(|title| title.text() == Some("Guess & <look>")));
    assert_eq!(listed(&manifest), files.map(str::to_owned).into());
    assert!(!text.contains("mastery") && !text.contains("score "));
    // Identifiers are unlike, and names in the sense of XML.
    let ids: Vec<_> = manifest.descendants().filter_map(|node| node.attribute("identifier")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert!(ids.iter().all(|id| id.starts_with(|c: char| c.is_ascii_alphabetic()) && !id.contains([' ', ':'])));
}

#[test]
fn the_zip_holds_what_the_manifest_lists_and_nothing_else() {
    assert_eq!(ZipArchive::new(Cursor::new(&*KNOWN)).unwrap().by_index(0).unwrap().name().unwrap(), MANIFEST);
    let files = unpacked(&KNOWN);
    let manifest = text(&files, MANIFEST);
    let mut names = listed(&Document::parse(&manifest).unwrap());
    names.insert(MANIFEST.to_owned());
    assert_eq!(names, files.keys().cloned().collect());
    assert!(names.iter().all(|name| !name.contains(['/', '\\', ' '])), "{names:?}");
    assert!(names.contains("licences.txt") && names.contains("index.html"));
}

#[test]
fn the_same_build_gives_the_same_bytes() {
    assert_eq!(packed("again", Some(SITE)), *KNOWN);
}

#[test]
fn the_page_names_what_is_in_the_package_and_leads_out_only_where_the_site_is_known() {
    for address in [None, Some(SITE)] {
        let files = if address.is_some() { unpacked(&KNOWN) } else { unpacked(&packed("unknown", None)) };
        let html = text(&files, "index.html");
        let page = Html::parse_document(&html);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        assert!(!html.contains("\"../") && !html.contains("'../"), "nothing lies above the package");
        let mut known = BTreeSet::new();
        for name in ["href", "src", "data-js", "data-wasm", "data-font", "data-later", "data-list"] {
            for one in page.select(&Selector::parse(&format!("[{name}]")).unwrap()) {
                let value = one.attr(name).unwrap();
                if value.contains("://") {
                    assert!(
                        name == "data-list" || one.attr("target") == Some("_blank"),
                        "{value} leads out of the frame"
                    );
                    known.extend(value.starts_with(SITE).then_some(value.to_owned()));
                } else if !value.starts_with('#') && !value.is_empty() {
                    assert!(files.contains_key(value), "{value}");
                }
            }
        }
        let ways = ["", "teach/", "teach/worksheet/"].map(|path| [SITE, path].concat());
        assert_eq!(known, address.map(|_| ways).into_iter().flatten().collect());
        // Each sentence about what becomes of it, for the script to choose from; and the words of a lost link stay.
        let said: String = page.root_element().text().collect();
        for words in ["stays in this window", "Your course keeps what you enter", "whole story"] {
            assert!(said.contains(words), "{words}");
        }
        assert_eq!(html.matches("<script src=\"scorm-").count(), 1);
    }
}

#[test]
fn the_lesson_of_the_site_knows_nothing_of_course_systems() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    for file in ["static/lesson.js", "static/boot.js", "static/page.js"] {
        assert!(!fs::read_to_string(root.join(file)).unwrap().contains("LMS"), "{file}");
    }
}
