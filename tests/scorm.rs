//! The package for course systems: its manifest, what is in it, and where it leads.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod assets;

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use assets::assets;
use roxmltree::{Document, Node};
use scraper::{Html, Selector};
use sent_to_work::content::Content;
use sent_to_work::edition::course;
use sent_to_work::host::{MANIFEST, Package};
use sent_to_work::site::scorm::package;
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

/// The names in a zip in their order, and what is in each.
fn unpacked(zip: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = String::new();
        file.read_to_string(&mut content).unwrap();
        files.push((file.name().unwrap().into_owned(), content));
    }
    files
}

/// The lesson as it is in a package of a site at this address.
fn lesson(address: Option<&str>) -> Html {
    let content = Content::load(Path::new("."), None).unwrap();
    Html::parse_document(&course(Path::new("."), &content, &assets(), "scorm.js", address).unwrap().html)
}

#[test]
fn the_manifest_says_what_the_standard_asks_for() {
    let files = ["a&b.js", "index.html"];
    let names = ["Guess & <look>", "The <lesson>"];
    let text =
        Package { id: "sent-to-work", title: names[0], item: names[1], start: "index.html", files: &files }.manifest();
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
    // A course system shows one below the other.
    let titles: Vec<_> = all(&manifest, "title").iter().map(|one| one.text().unwrap().to_owned()).collect();
    assert_eq!(titles, names);
    assert_eq!(listed(&manifest), files.map(str::to_owned).into());
    assert!(!text.contains("mastery") && !text.contains("score "));
    // Identifiers are unlike, and names in the sense of XML.
    let ids: Vec<_> = manifest.descendants().filter_map(|node| node.attribute("identifier")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert!(ids.iter().all(|id| id.starts_with(|c: char| c.is_ascii_alphabetic()) && !id.contains([' ', ':'])));
}

#[test]
fn the_zip_begins_with_the_manifest_and_is_the_same_each_time() {
    let files: [(&str, &[u8]); 3] = [("b.js", b"2"), ("index.html", b"<p>"), ("a.js", b"1")];
    let pack = |files: &[(&'static str, &'static [u8])]| {
        package(("A lesson", "Lesson"), "index.html", files.to_vec()).unwrap()
    };
    let zip = pack(&files);
    let mut turned = files;
    turned.reverse();
    assert_eq!(zip, pack(&turned));
    let all = unpacked(&zip);
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, [MANIFEST, "a.js", "b.js", "index.html"]);
    assert_eq!(all[1].1, "1");
    assert_eq!(
        listed(&Document::parse(&all[0].1).unwrap()),
        names[1..].iter().map(|name| (*name).to_owned()).collect()
    );
}

#[test]
fn the_page_leads_out_only_where_the_site_is_known() {
    for address in [None, Some(SITE)] {
        let page = lesson(address);
        let html = page.html();
        assert!(!html.contains("\"../") && !html.contains("'../"), "nothing lies above the package");
        assert_eq!(html.matches("<script src=\"scorm.js\">").count(), 1);
        let mut ways = BTreeSet::new();
        for link in page.select(&Selector::parse("a[href]").unwrap()) {
            let way = link.attr("href").unwrap();
            if way.starts_with('#') {
                continue;
            }
            assert!(way.starts_with("http") && link.attr("target") == Some("_blank"), "{way} takes the frame");
            ways.extend(way.strip_prefix(SITE));
        }
        assert_eq!(ways, address.map(|_| ["", "teach/", "teach/worksheet/"]).into_iter().flatten().collect());
        // Each sentence about what becomes of it, for the script to choose from; and the words of a lost link stay.
        let said: String = page.root_element().text().collect();
        for words in ["stays in this window", "Your course keeps what you enter", "what you handed in", "whole story"] {
            assert!(said.contains(words), "{words}");
        }
    }
}

#[test]
fn whatever_the_script_says_stands_in_the_package() {
    let script = fs::read_to_string("static/scorm.js").unwrap();
    let page = lesson(None);
    let line = page.select(&Selector::parse(".keeper[role=status]").unwrap()).next().unwrap();
    let mut said: BTreeSet<&str> = script.split("say('").skip(1).filter_map(|rest| rest.split('\'').next()).collect();
    said.extend(["browse", "review"]);
    for what in said {
        assert!(line.attr(&format!("data-{what}")).is_some_and(|words| words.len() > 20), "{what}");
    }
    assert_eq!(line.text().collect::<String>(), "", "nothing is said before there is something to say");
}

#[test]
fn the_lesson_of_the_site_knows_nothing_of_course_systems() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    for file in ["static/lesson.js", "static/boot.js", "static/page.js"] {
        assert!(!fs::read_to_string(root.join(file)).unwrap().contains("LMS"), "{file}");
    }
    let content = Content::load(Path::new("."), None).unwrap();
    assert!(!content.lesson_data().contains("keeper."));
}
