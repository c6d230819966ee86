//! A served site is compared with the manifest of its build, byte by byte.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

mod folder;

use std::path::Path;

use folder::Folder;
use sent_to_work::site::headers::Headers;
use sent_to_work::site::manifest::{Manifest, NAME};
use sent_to_work::site::{Server, Site, verify};

/// Three files and their manifest.
fn built(name: &str) -> Folder {
    let site = Folder::new(name);
    let files = [("index.html", "<p>13,221"), ("claim/day-span/index.html", "<p>20 hours"), ("data/facts.csv", "id\n")];
    let headers = Headers::of(files.map(|(name, _)| (name, None))).to_string();
    let hosts = [("index.html.br", "a copy"), ("_headers", headers.as_str())];
    for (name, content) in files.into_iter().chain(hosts) {
        site.write(name, content);
    }
    let named = hosts.into_iter().chain(files);
    let manifest = Manifest::of(Path::new("."), named.map(|(name, content)| (name, content.as_bytes())));
    site.write(NAME, &manifest.text());
    site
}

fn served(site: &Folder) -> Server {
    Server::start(Site::new(&site.0), 0).expect("some port is free")
}

#[test]
fn a_site_that_is_as_it_was_built_passes() {
    let site = built("verify-same");
    let server = served(&site);
    let manifest = verify(server.address()).expect("nothing was changed");
    let names: Vec<_> = manifest.files.keys().map(String::as_str).collect();
    assert_eq!(names, ["claim/day-span/index.html", "data/facts.csv", "index.html"], "what is served, and no copies");
    assert_eq!(manifest.version.as_deref(), Some(env!("CARGO_PKG_VERSION")));
    assert_eq!(manifest.tools.keys().collect::<Vec<_>>(), ["rustc", "trunk", "wasm-bindgen"]);
    assert_eq!(Manifest::read(manifest.text().as_bytes()), Ok(manifest));
}

#[test]
fn what_was_built_before_a_version_was_said_is_read() {
    let before = br#"{"schema":1,"commit":null,"date":null,"modified":false,"tools":{},"files":{}}"#;
    assert_eq!(Manifest::read(before).map(|manifest| manifest.version), Ok(None));
}

#[test]
fn a_changed_byte_and_a_lost_file_are_found_and_named() {
    let site = built("verify-changed");
    site.write("claim/day-span/index.html", "<p>21 hours");
    std::fs::remove_file(site.0.join("data/facts.csv")).expect("it was written");
    let server = served(&site);
    let problems = verify(server.address()).expect_err("two files are not as they were");
    let [changed, lost] = problems.as_slice() else { panic!("{problems:?}") };
    assert!(changed.starts_with("claim/day-span/index.html differs: 11 bytes with SHA-256 "), "{changed}");
    assert!(lost.starts_with("data/facts.csv cannot be fetched: "), "{lost}");
}

#[test]
fn what_cannot_be_compared_is_said_in_a_line() {
    let site = built("verify-none");
    site.write(NAME, "{\"schema\":2}");
    let server = served(&site);
    let said = |address: &str| verify(address).expect_err("nothing can be compared").join("\n");
    assert!(said(server.address()).starts_with("release.json is not as expected"), "{}", said(server.address()));
    std::fs::remove_file(site.0.join(NAME)).expect("it was written");
    assert!(said(server.address()).contains("404"), "{}", said(server.address()));
    assert_eq!(said("news.example"), "an address has the form https://host/folder/ and not news.example");
}
