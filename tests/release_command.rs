//! Releases: current addresses move on, numbered ones stay.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

mod folder;

use sent_to_work::site::{Effort, headers::Headers, manifest::Manifest, release, releases::Releases};
use std::fs;
use std::io::Read;

use folder::Folder;

const POLICY: &str = "default-src 'none'; img-src 'self'";
const PAGE: &str = "<!doctype html><html><head>\n<meta charset=\"utf-8\">\n<link rel=\"canonical\" href=\"https://news.example/a/\">\n<link rel=\"alternate\" href=\"https://news.example/a/embed/oembed.json\"></head><p>";

#[test]
fn a_release_is_there_twice_and_the_copy_says_its_own_policy() {
    let (dist, site) = (built("twice", "one"), Folder::new("twice-site"));
    release(&dist.0, 1, &site.0, Effort::Quick).expect("the folder is new");
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
    release(&first.0, 1, &site.0, Effort::Quick).expect("the folder is new");
    site.write("CNAME", "of somebody else");
    let kept = site.read("v/1/index.html");
    release(&second.0, 2, &site.0, Effort::Quick).expect("the number is new");
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
    release(&first.0, 1, &site.0, Effort::Quick).expect("the folder is new");
    release(&first.0, 1, &site.0, Effort::Quick).expect("it is the same");
    let problem = release(&second.0, 1, &site.0, Effort::Quick).expect_err("it is another");
    assert!(problem.contains("next number"), "{problem}");
    assert_eq!(site.read("embed.js"), "one");
}

#[test]
fn what_is_no_site_is_neither_released_nor_overwritten() {
    let (dist, empty, other) = (built("none", "one"), Folder::new("none-empty"), Folder::new("none-other"));
    assert!(release(&empty.0, 1, &other.0, Effort::Quick).is_err_and(|problem| problem.contains("cargo run -- build")));
    other.write("index.html", "the only copy");
    assert!(release(&dist.0, 1, &other.0, Effort::Quick).is_err());
    assert_eq!(other.read("index.html"), "the only copy");
    dist.write("index.html", "<p>no place for a policy");
    assert!(release(&dist.0, 1, &empty.0, Effort::Quick).is_err_and(|problem| problem.contains("index.html")));
    assert_eq!(fs::read_dir(&empty.0).map(Iterator::count).ok(), Some(0));
}

/// A frame or a page of an old release leads to the list, which is never a part of one.
#[test]
fn the_list_of_releases_grows_outside_of_them() {
    let (first, second, site) =
        (listed("list-first", &["a"]), listed("list-second", &["a", "b < c"]), Folder::new("list"));
    first.write("claim/x/claim.json", "1");
    second.write("claim/x/claim.json", "2");
    for both in [&first, &second] {
        both.write("claim/y/claim.json", "1");
        both.write("claim/y/index.html", &[PAGE, "<a href=\"../../releases/\">"].concat());
    }
    release(&first.0, 1, &site.0, Effort::Quick).expect("the folder is new");
    let (kept, stood) = (site.read("v/1/index.html"), site.read("v/1/release.json"));
    assert!(kept.contains("<a href=\"../../releases/#v-1\">"), "{kept}");
    assert!(site.read("v/1/claim/y/index.html").contains("<a href=\"../../../../releases/#v-1\">"));
    assert!(site.read("claim/y/index.html").contains("<a href=\"../../releases/\">"));
    release(&second.0, 2, &site.0, Effort::Quick).expect("the number is new");
    release(&second.0, 2, &site.0, Effort::Quick).expect("it is the same");
    assert_eq!((site.read("v/1/index.html"), site.read("v/1/release.json")), (kept, stood));
    assert!(!site.0.join("v/2/releases.json").exists() && !site.0.join("v/2/releases/index.html").exists());
    assert_eq!(
        site.read("releases/index.html"),
        format!(
            "{PAGE}<ol class=\"releases\">2 c0ffee 2026-11-28 {}<ul><li>b &lt; c</li></ul>(<a href=\"../v/2/claim/x/\">x</a>)\
             1 c0ffee 2026-11-28 {}</ol>",
            hash(&site, 2),
            hash(&site, 1)
        )
    );
    let all = Releases::read(site.read("releases.json").as_bytes()).expect("we wrote it");
    let told: Vec<_> = all.releases.iter().map(|one| (one.number, one.corrections)).collect();
    assert_eq!(told, [(1, 1), (2, 2)]);
    // Who checks the served site finds the list in order too.
    let manifest = Manifest::read(site.read("release.json").as_bytes()).expect("we wrote it");
    for name in ["releases.json", "releases/index.html"] {
        let digest = sent_to_work::site::digest::hex(site.read(name).as_bytes());
        assert_eq!(manifest.files[name].sha256, digest, "{name}");
    }
}

#[test]
fn what_the_list_said_of_a_release_that_is_gone_stays() {
    let (first, second, site) = (listed("gone-first", &["a"]), listed("gone-second", &["a"]), Folder::new("gone"));
    release(&first.0, 1, &site.0, Effort::Quick).expect("the folder is new");
    fs::remove_dir_all(site.0.join("v/1")).expect("it is there");
    release(&second.0, 2, &site.0, Effort::Quick).expect("the number is new");
    let all = Releases::read(site.read("releases.json").as_bytes()).expect("we wrote it");
    assert_eq!(all.releases.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2]);
}

fn hash(site: &Folder, number: u32) -> String {
    sent_to_work::site::digest::hex(site.read(&format!("v/{number}/release.json")).as_bytes())
}

/// Each page of a release says which one it is; frames and sheets, which have no room, do not.
#[test]
fn a_page_of_a_release_leads_to_the_one_before_the_next_and_the_current() {
    const LINE: &str = "<!--before <a href=\"[before]\">before</a>--><!--own <style>p{}</style><script type=\"module\">x[n]</script>--><!--pinned <nav>[n] [before]\
        <a href=\"[up]releases/\">next</a><a href=\"[current]\">current</a><p data-known=\"[known]\"></nav>-->";
    let site = Folder::new("pinned");
    for (number, corrections) in [(1, &["a"][..]), (3, &["a", "b"])] {
        let built = listed(&format!("pinned-{number}"), corrections);
        for name in ["index.html", "claim/y/index.html", "embed/day/index.html"] {
            built.write(name, &[PAGE, "<main>"].concat());
        }
        if number == 3 {
            built.write("claim/new/index.html", &[PAGE, "<main>"].concat());
        }
        built.write("releases/index.html", &[&built.read("releases/index.html"), LINE].concat());
        let names = ["index.html", "claim/y/index.html", "claim/new/index.html", "embed/day/index.html"];
        let headers = Headers::of(names.map(|name| (name, Some("script-src 'self'; style-src 'self'"))));
        built.write("_headers", &headers.to_string());
        release(&built.0, number, &site.0, Effort::Quick).expect("the number is new");
        release(&built.0, number, &site.0, Effort::Quick).expect("it is the same");
    }
    let has = |name: &str, line: &str| {
        let page = site.read(name);
        assert!(page.contains(&[line, "</nav><main>"].concat()), "{name}: {page}");
    };
    let list = "<a href=\"../../releases/#v-";
    has("v/1/index.html", &format!("<nav>1 {list}1\">next</a><a href=\"../../\">current</a><p data-known=\"1\">"));
    has(
        "v/3/index.html",
        &format!(
            "<nav>3 <a href=\"../1/\">before</a>{list}3\">next</a><a href=\"../../\">current</a><p data-known=\"2\">"
        ),
    );
    has("v/3/claim/y/index.html", "<a href=\"../../../../claim/y/\">current</a><p data-known=\"2\">");
    let (same, new) = (site.read("v/3/claim/y/index.html"), site.read("v/3/claim/new/index.html"));
    assert!(same.contains("<a href=\"../../../1/claim/y/\">before</a>"), "{same}");
    assert!(
        new.contains("<a href=\"../../../1/\">before</a>"),
        "a page that was not there leads to the release: {new}"
    );
    let [script, style] = ["x[n]", "p{}"].map(sent_to_work::site::digest::source);
    let policy = format!("script-src {script} 'self'; style-src {style} 'self'");
    assert!(same.contains(&policy), "{same}");
    assert!(!site.read("v/3/embed/day/index.html").contains("<nav>") && !site.read("index.html").contains("<nav>"));
    // The one file that pinned pages ask for names all releases.
    let file: serde_json::Value = serde_json::from_str(&site.read("corrections.json")).expect("it is JSON");
    assert_eq!(file["releases"], serde_json::json!([1, 3]));
    assert!(!site.read("v/3/corrections.json").contains("releases"), "no release knows of those to come");
}

/// A built site with these corrections and the form of a list.
fn listed(name: &str, corrections: &[&str]) -> Folder {
    let folder = built(name, "<a href=\"releases/\">");
    let said: Vec<_> = corrections.iter().map(|said| serde_json::json!({ "said": said })).collect();
    folder.write("corrections.json", &serde_json::json!({ "corrections": said }).to_string());
    let manifest = Manifest {
        schema: 1,
        commit: Some("c0ffee".into()),
        date: Some("2026-11-28T01:02:03+00:00".into()),
        ..Manifest::default()
    };
    folder.write("release.json", &manifest.text());
    folder.write("releases.json", &Releases::default().text());
    let form = "<ol class=\"releases\"><!--release [n] [commit] [date] [hash][said][claims]--><!--claims ([links])-->none</ol>";
    folder.write("releases/index.html", &[PAGE, form].concat());
    let pages = ["index.html", "claim/y/index.html", "releases/index.html"].map(|name| (name, Some(POLICY)));
    folder.write("_headers", &Headers::of(pages).to_string());
    folder
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
