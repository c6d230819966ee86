//! Releases: current addresses move on, numbered ones stay.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

mod folder;

use sent_to_work::site::{headers::Headers, release};
use std::fs;
use std::io::Read;

use folder::Folder;

const POLICY: &str = "default-src 'none'; img-src 'self'";
const PAGE: &str = "<!doctype html><html><head>\n<meta charset=\"utf-8\">\n<link rel=\"canonical\" href=\"https://news.example/a/\">\n<link rel=\"alternate\" href=\"https://news.example/a/embed/oembed.json\"></head><p>";

#[test]
fn a_release_is_there_twice_and_the_copy_says_its_own_policy() {
    let (dist, site) = (built("twice", "one"), Folder::new("twice-site"));
    release(&dist.0, 1, &site.0).expect("the folder is new");
    assert_eq!(site.read("index.html"), dist.read("index.html"));
    assert_eq!(site.read(".htaccess"), "for Apache");
    assert_eq!(site.read("v/1/embed.js"), "one");
    let kept = site.read("v/1/index.html");
    let policy =
        format!("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    assert!(kept.contains(&policy), "{kept}");
    assert!(kept.contains("rel=\"canonical\" href=\"https://news.example/a/\""), "{kept}");
    assert!(kept.contains("href=\"https://news.example/a/v/1/embed/oembed.json\""), "{kept}");
    let mut unpacked = String::new();
    let packed = fs::File::open(site.0.join("v/1/index.html.gz")).expect("it was released");
    flate2::read::GzDecoder::new(packed).read_to_string(&mut unpacked).expect("it is gzip");
    assert_eq!(unpacked, kept);
    for absent in ["_headers", ".htaccess", "hosting/nginx.conf"] {
        assert!(!site.0.join("v/1").join(absent).exists(), "{absent}");
    }
}

#[test]
fn a_correction_reaches_the_current_addresses_and_no_release_before() {
    let (first, second, site) = (built("first", "one"), built("second", "two"), Folder::new("correction-site"));
    first.write("old-01234567.js", "");
    first.write("old-01234567.js.br", "");
    first.write("old.csv", "");
    release(&first.0, 1, &site.0).expect("the folder is new");
    site.write("CNAME", "of somebody else");
    let kept = site.read("v/1/index.html");
    release(&second.0, 2, &site.0).expect("the number is new");
    assert_eq!((site.read("embed.js"), site.read("v/2/embed.js")), ("two".into(), "two".into()));
    assert_eq!((site.read("v/1/embed.js"), site.read("v/1/index.html")), ("one".into(), kept));
    assert!(!site.0.join("old.csv").exists() && site.0.join("v/1/old.csv").exists());
    // A page in somebody's cache still asks for its scripts.
    for kept in ["old-01234567.js", "old-01234567.js.br"] {
        assert!(site.0.join(kept).exists() && site.0.join("v/1").join(kept).exists(), "{kept}");
    }
    assert_eq!(site.read("CNAME"), "of somebody else");
}

#[test]
fn a_number_stands_for_one_release_only() {
    let (first, second, site) = (built("number", "one"), built("number-second", "two"), Folder::new("number-site"));
    release(&first.0, 1, &site.0).expect("the folder is new");
    release(&first.0, 1, &site.0).expect("it is the same");
    let problem = release(&second.0, 1, &site.0).expect_err("it is another");
    assert!(problem.contains("next number"), "{problem}");
    assert_eq!(site.read("embed.js"), "one");
}

#[test]
fn what_is_no_site_is_neither_released_nor_overwritten() {
    let (dist, empty, other) = (built("none", "one"), Folder::new("none-empty"), Folder::new("none-other"));
    assert!(release(&empty.0, 1, &other.0).is_err_and(|problem| problem.contains("cargo run -- build")));
    other.write("index.html", "the only copy");
    assert!(release(&dist.0, 1, &other.0).is_err());
    assert_eq!(other.read("index.html"), "the only copy");
    dist.write("index.html", "<p>no place for a policy");
    assert!(release(&dist.0, 1, &empty.0).is_err_and(|problem| problem.contains("index.html")));
    assert_eq!(fs::read_dir(&empty.0).map(Iterator::count).ok(), Some(0));
}

/// A built site, in whose host script this stands.
fn built(name: &str, script: &str) -> Folder {
    let folder = Folder::new(name);
    let headers = Headers::of([("index.html", Some(POLICY)), ("embed.js", None)]);
    folder.write("_headers", &headers.to_string());
    folder.write(".htaccess", "for Apache");
    folder.write("hosting/nginx.conf", "for nginx");
    folder.write("index.html", &[PAGE, script].concat());
    folder.write("index.html.gz", "packed");
    folder.write("embed.js", script);
    folder
}
