//! The headers as servers are told them that read no `_headers`.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

use sent_to_work::site::headers::{Headers, TYPES};
use sent_to_work::site::servers::{all, apache, base, caddy, nginx};

const FILES: [(&str, Option<&str>); 6] = [
    ("index.html", Some("default-src 'none'; img-src https://a%20b.example")),
    ("embed/day/index.html", Some("default-src 'self'")),
    ("embed/arrivals/index.html", Some("default-src 'self'")),
    ("app-01234567_bg.wasm", None),
    ("embed.js", None),
    ("data/day.csv", None),
];

#[test]
fn every_header_of_every_rule_is_said_to_every_server() {
    let headers = Headers::of(FILES);
    for (server, text) in
        [("Apache", apache(&headers)), ("nginx", nginx(&headers, "/a/")), ("Caddy", caddy(&headers, "/a/"))]
    {
        for rule in &headers.rules {
            for (name, value) in rule.headers.iter().filter(|(name, _)| name != "Content-Type") {
                let value = if server == "Apache" { value.replace('%', "%%") } else { value.clone() };
                let said = format!("{name} \"{value}\"");
                assert!(text.contains(&said), "{server} is not told {said}");
            }
            let path = rule.pattern.trim_matches(['/', '*']);
            let path = if server == "Caddy" { path.to_owned() } else { path.replace('.', "\\.") };
            assert!(text.contains(&path), "{server} is not told of {path}");
        }
        for (ending, kind) in TYPES {
            let line = text.lines().find(|line| line.contains(&format!("\"{kind}\"")));
            assert!(line.is_some_and(|line| line.contains(ending)), "{server} is not told what .{ending} is");
        }
        assert!(text.lines().all(|line| line.matches('"').count() % 2 == 0), "{server}: {text}");
    }
}

#[test]
fn files_that_are_alike_are_spoken_of_once() {
    let text = nginx(&Headers::of(FILES), "/a/");
    assert_eq!(text.matches("default-src 'self'").count(), 1, "{text}");
    assert!(text.contains("location ~ \"^/a/(?:embed/.*)$\""), "{text}");
    assert!(text.contains("location ~ \"^/a/(?:|index\\.html)$\""), "{text}");
}

#[test]
fn the_path_is_that_of_the_public_address() {
    for (address, path) in [
        (None, "/"),
        (Some("https://news.example"), "/"),
        (Some("https://news.example/"), "/"),
        (Some("https://news.example/a/b.c/"), "/a/b.c/"),
    ] {
        assert_eq!(base(address), path);
    }
    assert!(nginx(&Headers::default(), "/b.c/").contains("^/b\\.c/"));
    assert!(!caddy(&Headers::default(), "/").contains("redir"));
}

#[test]
fn the_files_lie_where_readers_do_not_look() {
    let names = all(&Headers::default(), "/").map(|(name, _)| name);
    assert!(names.iter().all(|name| name.starts_with(['_', '.']) || name.starts_with("hosting/")), "{names:?}");
}
