//! The Common Cartridge: its structure, by the rules that Moodle was seen to go by.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;

use roxmltree::{Document, Node};
use sent_to_work::content::Content;
use sent_to_work::host::{Cartridge, Item, MANIFEST, Place};
use sent_to_work::press::unit;
use sent_to_work::site::cartridge::{PACKAGE, cartridge};
use sent_to_work::state::FigureState;
use zip::ZipArchive;

const SITE: &str = "https://school.example/work/";
const IMSCP: &str = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
const LINK: &str = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
const LOM: &str = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource";

fn all<'a>(manifest: &'a Document<'a>, name: &str) -> Vec<Node<'a, 'a>> {
    manifest.descendants().filter(|node| node.has_tag_name((IMSCP, name))).collect()
}

/// The files of the cartridge of a site, the manifest first.
fn files() -> Vec<(String, Vec<u8>)> {
    let content = Content::load(Path::new("."), None).unwrap();
    let items = unit(&content.words, SITE, PACKAGE);
    let packed = cartridge((&content.words.text("page.name"), "en"), &items, b"a package").unwrap();
    let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.push((file.name().unwrap().into_owned(), content));
    }
    files
}

#[test]
fn a_course_system_knows_the_form_by_its_first_bytes() {
    let files = files();
    assert_eq!(files[0].0, MANIFEST);
    let start = String::from_utf8_lossy(&files[0].1[..1024]).into_owned();
    assert!(start.contains(&format!("xmlns=\"{IMSCP}\"")), "{start}");
}

#[test]
fn every_thing_is_listed_once_and_is_there() {
    let files = files();
    let text = String::from_utf8(files[0].1.clone()).unwrap();
    let manifest = Document::parse(&text).unwrap();
    assert_eq!(all(&manifest, "schema")[0].text(), Some("IMS Common Cartridge"));
    assert_eq!(all(&manifest, "schemaversion")[0].text(), Some("1.1.0"));
    assert_eq!(all(&manifest, "organization")[0].attribute("structure"), Some("rooted-hierarchy"));
    // A root without a title, in it one unit, and in that whatever leads somewhere.
    let root = all(&manifest, "item")[0];
    assert!(root.children().all(|child| !child.has_tag_name((IMSCP, "title"))));
    let wanted: Vec<_> = all(&manifest, "item").iter().filter_map(|item| item.attribute("identifierref")).collect();
    let given: Vec<_> = all(&manifest, "resource").iter().filter_map(|one| one.attribute("identifier")).collect();
    assert_eq!(wanted, given);
    let listed: BTreeSet<_> = all(&manifest, "file").iter().filter_map(|file| file.attribute("href")).collect();
    let there: BTreeSet<_> = files.iter().skip(1).map(|(name, _)| name.as_str()).collect();
    assert_eq!((listed.len(), &listed), (files.len() - 1, &there));
    let ids: Vec<_> = manifest.descendants().filter_map(|node| node.attribute("identifier")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    // HTML is never brought in as a file.
    assert!(there.iter().all(|name| !name.contains(".html")), "{there:?}");
}

#[test]
fn links_lead_to_lesson_worksheet_story_and_every_figure() {
    let files = files();
    let mut addresses = BTreeMap::new();
    for (name, content) in files.iter().filter(|(name, _)| name.starts_with("links/")) {
        let text = String::from_utf8(content.clone()).unwrap();
        let link = Document::parse(&text).unwrap();
        assert!(link.root_element().has_tag_name((LINK, "webLink")), "{name}");
        let one = |name| link.descendants().find(|node| node.has_tag_name((LINK, name))).unwrap();
        assert!(one("title").text().is_some_and(|title| !title.is_empty()), "{name}");
        addresses.insert(one("url").attribute("href").unwrap().to_owned(), name);
    }
    let figures = FigureState::telling().map(|shown| format!("embed/{}/", shown.name()));
    let others = ["class/", "teach/worksheet/", "", "teach/", "teach/key/"].map(str::to_owned);
    let expected: BTreeSet<_> = figures.into_iter().chain(others).map(|path| [SITE, &path].concat()).collect();
    assert_eq!(addresses.into_keys().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn what_tells_the_answers_is_for_teachers() {
    let files = files();
    let text = String::from_utf8(files[0].1.clone()).unwrap();
    let manifest = Document::parse(&text).unwrap();
    let roles = |node: &Node<'_, '_>| {
        let values = node.descendants().filter(|one| one.has_tag_name((LOM, "value")));
        values.filter_map(|one| one.text()).any(|value| value == "Instructor")
    };
    let resources = all(&manifest, "resource");
    let hidden: Vec<_> =
        resources.iter().filter(|one| roles(one)).filter_map(|one| one.attribute("identifier")).collect();
    assert_eq!(hidden, ["resource-teach", "resource-key", "resource-package"]);
}

#[test]
fn words_are_written_as_xml_wants_them() {
    let items = [Item {
        id: "a".to_owned(),
        title: "Guess & <look>".to_owned(),
        place: Place::Link("https://x.example/?a=1&b=2".to_owned()),
        for_teachers: false,
    }];
    let cartridge = Cartridge { id: "c", title: "\"Q\" & A", language: "en", items: &items };
    let (manifest, links) = (cartridge.manifest(), cartridge.links());
    let titles: Vec<_> = Document::parse(&manifest)
        .map(|manifest| all(&manifest, "title").iter().map(|one| one.text().unwrap().to_owned()).collect())
        .unwrap();
    assert_eq!(titles, ["\"Q\" & A", "Guess & <look>"]);
    let link = Document::parse(&links[0].1).unwrap();
    let url = link.descendants().find_map(|node| node.attribute("href")).unwrap().to_owned();
    assert_eq!(url, "https://x.example/?a=1&b=2");
}
