//! The site: its headers, its names, and the server that stands for every host.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

mod folder;

use sent_to_work::site::{
    Hook, Reply, Server, Site, digest,
    headers::{Headers, Rule},
    policy::{origin, policy},
};
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    sync::Arc,
    time::Duration,
};

use folder::Folder;

#[test]
fn a_file_is_named_after_its_content() {
    // SHA-256 of "abc", as published in FIPS 180-2, begins with ba7816bf.
    assert_eq!(digest::named("boot", ".js", b"abc"), "boot-ba7816bf.js");
    assert_eq!(digest::source("abc"), "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
    for named in ["boot-ba7816bf.js", "app-01234567_bg.wasm", "a-b-01234567.svg"] {
        assert!(digest::is_named(named), "{named}");
    }
    for plain in ["index.html", "robots.txt", "boot-ba78.js", "boot-ba7816bf0.js", "class/index.html"] {
        assert!(!digest::is_named(plain), "{plain}");
    }
}

const POLICY: &str = "default-src 'none'; img-src 'self'";

/// The headers for files, of which the pages have a policy.
fn dressed(names: &[&str]) -> Headers {
    Headers::of(names.iter().map(|name| (*name, name.ends_with("index.html").then_some(POLICY))))
}

#[test]
fn every_path_has_one_cache_rule_and_the_common_headers() {
    let headers = dressed(&["index.html", "class/index.html", "robots.txt", "app-01234567_bg.wasm"]);
    for (path, cache, kind) in [
        ("/", "no-cache", "text/html; charset=utf-8"),
        ("/index.html", "no-cache", "text/html; charset=utf-8"),
        ("/class/", "no-cache", "text/html; charset=utf-8"),
        ("/robots.txt", "no-cache", "text/plain; charset=utf-8"),
        ("/app-01234567_bg.wasm", "public, max-age=31536000, immutable", "application/wasm"),
    ] {
        let given = headers.for_path(path);
        let value = |name: &str| given.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        assert_eq!(value("Cache-Control"), Some(cache), "{path}");
        assert_eq!(value("Content-Type"), Some(kind), "{path}");
        assert_eq!(value("Content-Security-Policy"), kind.contains("html").then_some(POLICY), "{path}");
        assert_eq!(value("Access-Control-Allow-Origin"), Some("*"), "{path}");
    }
}

#[test]
fn the_written_headers_read_back_as_they_were() {
    let headers = dressed(&["index.html", "boot-ba7816bf.js"]);
    assert_eq!(Headers::parse(&headers.to_string()), Ok(headers));
}

#[test]
fn a_header_set_by_two_rules_is_joined_as_hosts_join_it() {
    let headers = Headers::parse("# all\n/*\n  X-A: 1\n\n/b/*\n  x-a: 2\n  X-B: 3\n").expect("both rules are plain");
    assert_eq!(headers.for_path("/b/c"), [("X-A".into(), "1, 2".into()), ("X-B".into(), "3".into())]);
    assert_eq!(headers.for_path("/c"), [("X-A".into(), "1".into())]);
}

#[test]
fn patterns_that_hosts_read_differently_are_refused() {
    for text in ["/*.js\n  X-A: 1", "/:page\n  X-A: 1", "  X-A: 1", "/a\n  X-A"] {
        assert!(Headers::parse(text).is_err(), "{text}");
    }
}

#[test]
fn what_a_host_would_drop_without_a_word_is_a_problem() {
    let long = Rule { pattern: "/*".into(), headers: vec![("X-A".into(), "a".repeat(2_000))] };
    assert_eq!(Headers { rules: vec![long] }.problems().len(), 1);
    let names: Vec<String> = (0..120).map(|n| format!("{n}.js")).collect();
    assert_eq!(Headers::of(names.iter().map(|name| (name.as_str(), None))).problems().len(), 1);
    assert!(dressed(&["index.html"]).problems().is_empty());
}

#[test]
fn the_policy_names_only_what_the_page_has() {
    assert_eq!(
        policy(&["abc".into()], &[], false, None),
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; \
         style-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         frame-src 'self'; base-uri 'none'; form-action 'none'"
    );
    let placed = policy(&[], &["abc".into()], true, Some("https://news.example"));
    assert!(placed.contains("script-src 'self' https://news.example 'wasm-unsafe-eval';"), "{placed}");
    assert!(
        placed.contains("style-src 'self' https://news.example 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';"),
        "{placed}"
    );
    assert!(placed.contains("connect-src 'self' https://news.example;"), "{placed}");
}

#[test]
fn the_origin_is_the_address_without_its_path() {
    assert_eq!(origin("https://news.example/a/b/"), Ok("https://news.example".into()));
    assert_eq!(origin("http://127.0.0.1:8080/"), Ok("http://127.0.0.1:8080".into()));
    for wrong in [
        "news.example",
        "ftp://news.example/",
        "https://",
        "https:///a",
        "https://a; script-src *",
        "https://a/?b",
        "https://a\n/",
    ] {
        assert!(origin(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_page_is_served_with_the_headers_that_ship() {
    let (server, _folder) = serve("page", "/", None);
    let page = ask(&server, "GET", "/", "");
    assert_eq!((page.status, page.text().as_str()), (200, "<p>page</p>"));
    assert_eq!(page.header("Content-Type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("Cache-Control"), Some("no-cache"));
    assert_eq!(page.header("Content-Security-Policy"), Some(POLICY));
    assert_eq!(ask(&server, "GET", "/app-01234567_bg.wasm", "").header("Content-Type"), Some("application/wasm"));
    assert_eq!(ask(&server, "GET", "/class", "").header("Location"), Some("/class/"));
    assert_eq!(ask(&server, "GET", "/class/?step=2", "").text(), "<p>class</p>");
}

#[test]
fn the_site_can_lie_in_any_folder_of_a_host() {
    let (server, _folder) = serve("base", "/a/b/", None);
    assert!(server.address().ends_with("/a/b/"));
    assert_eq!(ask(&server, "GET", "/a/b/", "").text(), "<p>page</p>");
    assert_eq!(ask(&server, "GET", "/a/b/", "").header("Cache-Control"), Some("no-cache"));
    assert_eq!(ask(&server, "GET", "/a/b", "").header("Location"), Some("/a/b/"));
    for outside in ["/", "/a/", "/index.html", "/a/c/"] {
        assert_eq!(ask(&server, "GET", outside, "").status, 404, "{outside}");
    }
}

#[test]
fn nothing_outside_the_site_can_be_reached() {
    let (server, folder) = serve("safe", "/a/", None);
    fs::write(folder.0.with_extension("secret"), "secret").expect("the folder of temporary files is writable");
    let name = folder.0.with_extension("secret").file_name().expect("it has one").to_string_lossy().into_owned();
    for start in [
        "../",
        "%2e%2e/",
        "..%2f",
        "%2E%2E%2F",
        "class/../../",
        "class/..%5c..%5c",
        "./../",
        "/../",
        "//",
        "%00",
        "%",
        "%zz",
        "%ff",
    ] {
        let answer = ask(&server, "GET", &format!("/a/{start}{name}"), "");
        assert_eq!(answer.status, 404, "{start}");
        assert!(!answer.text().contains("secret"), "{start}");
    }
    for hidden in ["/a/_headers", "/a/%5fheaders", "/a/.hidden"] {
        assert_eq!(ask(&server, "GET", hidden, "").status, 404, "{hidden}");
    }
    fs::remove_file(folder.0.with_extension("secret")).expect("it was written above");
}

#[test]
fn the_best_copy_that_the_browser_accepts_is_sent() {
    let (server, _folder) = serve("copies", "/", None);
    for (accepts, encoding, body) in [
        ("gzip, deflate, br, zstd", Some("br"), "as brotli"),
        ("gzip;q=1.0, br;q=0", Some("gzip"), "as gzip"),
        ("gzip", Some("gzip"), "as gzip"),
        ("brotli", None, "<p>page</p>"),
        ("", None, "<p>page</p>"),
    ] {
        let page = ask(&server, "GET", "/", &format!("Accept-Encoding: {accepts}\r\n"));
        assert_eq!(page.header("Content-Encoding"), encoding, "{accepts}");
        assert_eq!(page.header("Vary"), Some("Accept-Encoding"), "{accepts}");
        assert_eq!(page.text(), body, "{accepts}");
    }
    // No copy beside it.
    assert_eq!(ask(&server, "GET", "/class/", "Accept-Encoding: br\r\n").text(), "<p>class</p>");
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    let (server, folder) = serve("tag", "/", None);
    let tag = ask(&server, "GET", "/", "").header("ETag").expect("a page has a tag").to_owned();
    let known = format!("If-None-Match: \"other\", {tag}\r\nAccept-Encoding: br\r\n");
    let again = ask(&server, "GET", "/", &known);
    assert_eq!((again.status, again.text().as_str()), (304, ""));
    fs::write(folder.0.join("index.html"), "<p>new</p>").expect("the folder is ours");
    assert_eq!(ask(&server, "GET", "/", &known).status, 200);
    assert_eq!(ask(&server, "GET", "/app-01234567_bg.wasm", "").header("ETag"), None);
}

#[test]
fn head_asks_for_the_headers_alone_and_nothing_may_be_sent_in() {
    let (server, _folder) = serve("head", "/", None);
    let head = ask(&server, "HEAD", "/", "");
    assert_eq!((head.status, head.text().as_str(), head.header("Content-Length")), (200, "", Some("11")));
    assert_eq!(ask(&server, "POST", "/", "Content-Length: 0\r\n").status, 405);
    assert_eq!(ask(&server, "GET", "/none.js", "").status, 404);
}

#[test]
fn a_hook_can_change_what_is_sent_and_every_request_is_remembered() {
    let hook: Hook = Arc::new(|path, mut reply| {
        match path {
            "/" => reply.body.extend(b"<i>added</i>"),
            "/app-01234567_bg.wasm" => return Reply::text(503, "busy"),
            _ => {}
        }
        reply
    });
    let (server, _folder) = serve("hook", "/", Some(hook));
    let page = ask(&server, "GET", "/?a=b", "Accept-Encoding: br\r\n");
    assert_eq!((page.text().as_str(), page.header("Content-Encoding")), ("<p>page</p><i>added</i>", None));
    assert_eq!(ask(&server, "GET", "/app-01234567_bg.wasm", "").status, 503);
    assert_eq!(ask(&server, "HEAD", "/class/", "").status, 200);
    let asked: Vec<String> =
        server.asked().iter().map(|one| format!("{} {} {}", one.method, one.path, one.query)).collect();
    assert_eq!(asked, ["GET / a=b", "GET /app-01234567_bg.wasm ", "HEAD /class/ "]);
}

#[test]
fn a_busy_port_is_told_from_other_problems_and_is_free_again_in_the_end() {
    let (server, folder) = serve("port", "/", None);
    let port: u16 = server
        .address()
        .trim_end_matches('/')
        .rsplit(':')
        .next()
        .and_then(|port| port.parse().ok())
        .expect("the address has one");
    let second = Server::start(Site::new(&folder.0), port).err().map(|e| e.kind());
    assert_eq!(second, Some(std::io::ErrorKind::AddrInUse));
    drop(server);
    let deadline = std::time::Instant::now() + Duration::from_secs(2);
    let stopped = std::iter::from_fn(|| (std::time::Instant::now() < deadline).then_some(()))
        .any(|()| TcpStream::connect(("127.0.0.1", port)).is_err());
    assert!(stopped, "the server still answers");
}

fn serve(name: &str, base: &str, hook: Option<Hook>) -> (Server, Folder) {
    let folder = Folder::new(name);
    folder.write("index.html", "<p>page</p>");
    folder.write("index.html.br", "as brotli");
    folder.write("index.html.gz", "as gzip");
    folder.write("class/index.html", "<p>class</p>");
    folder.write("app-01234567_bg.wasm", "wasm");
    folder.write(".hidden", "hidden");
    let names = ["index.html", "class/index.html", "app-01234567_bg.wasm"];
    folder.write("_headers", &dressed(&names).to_string());
    let site = Site { base: base.to_owned(), hook, ..Site::new(&folder.0) };
    (Server::start(site, 0).expect("some port is free"), folder)
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

fn ask(server: &Server, method: &str, path: &str, headers: &str) -> Answer {
    let host = server.address().trim_start_matches("http://").split('/').next().unwrap_or_default();
    let mut stream = TcpStream::connect(host).expect("the server listens");
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n")
        .expect("the server reads");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("the server answers");
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default()).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("an answer has a status");
    Answer { status, head, body: bytes.get(end + 4..).unwrap_or_default().to_vec() }
}
