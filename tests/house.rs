//! The rules of the house: which room may know what, and what no file may hold.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod tree;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex_lite::Regex;
use sent_to_work::content::tokens::{Theme, Tokens};
use tree::{code, files};

/// The rooms and what each may import, as the map in `docs/architecture.md` says.
const ROOMS: [(&str, &[&str]); 14] = [
    ("facts", &[]),
    ("sums", &[]),
    ("state", &[]),
    ("browser", &[]),
    ("host", &[]),
    ("element", &[]),
    ("story", &["facts", "sums", "state"]),
    ("content", &["facts", "story", "state"]),
    ("chart", &["element", "facts", "story", "sums", "state"]),
    ("view", &["element", "facts", "story", "sums", "state", "browser", "chart"]),
    ("lesson", &["element", "story", "state", "browser", "chart", "view"]),
    ("edition", &["element", "facts", "story", "sums", "state", "content", "chart", "view"]),
    ("press", &["facts", "story", "state", "host", "content", "chart"]),
    ("site", &["facts", "story", "host", "content", "edition", "press"]),
];

/// What a text of code names of the crate's root, with the number of the line, from 0: `crate::a`, `crate::{a, b::c}`, and `super::a`
/// where that leads up to the root from a file this deep in its room.
fn named(code: &str, depth: usize) -> Vec<(usize, String)> {
    let up = "super::".repeat(depth);
    let mut found = Vec::new();
    for root in ["crate::", up.as_str()].into_iter().filter(|root| !root.is_empty()) {
        for (at, _) in code.match_indices(root) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue; // the end of another path
            }
            let line = code[..at].matches('\n').count();
            found.extend(heads(&code[at + root.len()..]).into_iter().map(|head| (line, head)));
        }
    }
    found
}

/// The first names of what follows a `::`, one or a braced list of them.
fn heads(after: &str) -> Vec<String> {
    let head = |text: &str| {
        let text = text.trim_start();
        let name: String = text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        // What is no name, such as `*`, is named by itself, so that no room can be called so.
        if name.is_empty() { text.chars().take(1).collect() } else { name }
    };
    let Some(list) = after.trim_start().strip_prefix('{') else { return vec![head(after)] };
    let (mut depth, mut items) = (0, vec![String::new()]);
    for c in list.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => items.push(String::new()),
            _ => items.last_mut().unwrap().push(c),
        }
        depth += i32::from(c == '{') - i32::from(c == '}');
    }
    items.iter().filter(|item| !item.trim().is_empty()).map(|item| head(item)).collect()
}

fn nowhere(ending: &str, folder: &str, forbidden: &[&str], except: impl Fn(&Path) -> bool) {
    for path in files(folder, ending).into_iter().filter(|path| !except(path)) {
        for (number, line) in code(&path) {
            for word in forbidden {
                assert!(!line.contains(word), "{}:{number}: {word}", path.display());
            }
        }
    }
}

/// The room that a file of the crate is in, and how many folders below the root.
fn room(path: &Path) -> (String, usize) {
    let inside = path.strip_prefix("src").unwrap();
    let name = Path::new(inside.iter().next().unwrap()).with_extension("");
    let is_head = path.ends_with("mod.rs");
    (name.to_string_lossy().into_owned(), inside.iter().count() - usize::from(is_head))
}

#[test]
fn imports_go_only_downwards() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let (room, depth) = room(&path);
        if room == "bin" || room == "lib" {
            continue;
        }
        let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{}: the room {room} is not in ROOMS of tests/house.rs", path.display()));
            continue;
        };
        let (numbers, lines): (Vec<_>, Vec<_>) = code(&path).into_iter().unzip();
        let text = lines.join("\n");
        // A second name for the crate would hide what is taken from it.
        for hidden in ["use crate;", "crate as ", "sent_to_work::"] {
            if text.contains(hidden) {
                wrong.push(format!("{}: `{hidden}` hides where an import leads", path.display()));
            }
        }
        for (line, known) in named(&text, depth) {
            if known != room && !may.contains(&known.as_str()) {
                wrong.push(format!("{}:{}: {room} must not know {known}", path.display(), numbers[line]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_form_of_an_import_is_overlooked() {
    let names = |code: &str, depth| named(code, depth).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(names("use crate::facts::Fact;", 1), ["facts"]);
    assert_eq!(names("use crate::{facts::{Fact, Kind}, view,\n    site::build};", 1), ["facts", "view", "site"]);
    assert_eq!(names("use crate::{\n    facts::Fact,\n};", 1), ["facts"]);
    assert_eq!(names("use crate::*;", 1), ["*"]);
    assert_eq!(names("html! { { crate::view::table(1) } }", 1), ["view"]);
    assert_eq!(names("use super::super::site::build; use super::digest;", 2), ["site"]);
    assert_eq!(names("use super::site::build;", 1), ["site"]);
    assert_eq!(names("mycrate::facts", 1), [""; 0]);
}

/// One more than the highest floor among the rooms that a room may know.
fn floor(room: &str) -> usize {
    let (_, may) = ROOMS.iter().find(|(name, _)| *name == room).unwrap();
    1 + may.iter().map(|below| floor(below)).max().unwrap_or(0)
}

#[test]
fn the_map_says_the_same_as_the_rule() {
    let map = fs::read_to_string("docs/architecture.md").unwrap();
    let (_, map) = map.split_once("| room | floor | holds | may know |\n|---|---|---|---|\n").unwrap();
    let rows: Vec<_> = map
        .lines()
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| {
            let cells: Vec<_> = row.split(" | ").collect();
            (cells[0].replace('`', ""), cells[1].to_owned(), cells[3].replace("nothing of ours", ""))
        })
        .collect();
    let rules: Vec<_> =
        ROOMS.iter().map(|(name, may)| ((*name).to_owned(), floor(name).to_string(), may.join(", "))).collect();
    assert_eq!(rows, rules);
}

#[test]
fn only_the_browser_room_names_web_sys() {
    nowhere("rs", "src", &["web_sys", "js_sys", "wasm_bindgen::", "gloo"], |path| path.starts_with("src/browser"));
}

#[test]
fn only_the_chart_room_names_plotters() {
    nowhere("rs", "src", &["plotters"], |path| path.starts_with("src/chart"));
}

#[test]
fn the_core_knows_no_yew() {
    for room in ["facts", "story", "sums", "state", "host"] {
        nowhere("rs", &format!("src/{room}"), &["yew"], |_| false);
    }
}

/// The colours in a text, as `#rgb` and longer, or as a function of numbers.
fn colours(text: &str) -> Vec<String> {
    static COLOUR: LazyLock<Regex> = LazyLock::new(|| {
        let hex = "#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b";
        let function = r"\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(\s*[\d.]";
        Regex::new(&[hex, function].join("|")).unwrap()
    });
    COLOUR.find_iter(text).map(|found| found.as_str().to_owned()).collect()
}

#[test]
fn colours_stand_in_the_tokens_and_nowhere_else() {
    let mut wrong = Vec::new();
    for (folder, ending) in [("static", "css"), ("static", "js"), ("src", "rs")] {
        for path in files(folder, ending).iter().filter(|path| !path.ends_with("tokens.css")) {
            for (number, line) in code(path) {
                wrong.extend(colours(&line).iter().map(|colour| format!("{}:{number}: {colour}", path.display())));
            }
        }
    }
    assert!(wrong.is_empty(), "colours that are no tokens:\n{}", wrong.join("\n"));
    nowhere("rs", "src", &["style="], |_| false);
}

/// What is shown outside of the pages cannot look a token up; it has the dark theme's values.
#[test]
fn the_icon_is_drawn_in_the_colours_of_the_dark_theme() {
    let tokens = Tokens::read(&fs::read_to_string("static/style/tokens.css").unwrap());
    let colour = |name: &str| tokens.colour(name, Theme::Dark).unwrap().to_css_hex().to_string();
    let known = ["paper", "cool", "warm"].map(colour);
    // The drawings of the small story for a new project have no colours.
    for path in files("static", "svg").into_iter().filter(|path| !path.starts_with("static/new")) {
        let used = colours(&fs::read_to_string(&path).unwrap());
        assert!(!used.is_empty());
        for one in used {
            assert!(known.contains(&one), "{}: {one} is none of {known:?}", path.display());
        }
    }
}

/// Where HTML may be looked into as text, and why.
const AS_TEXT: [(&str, &str); 1] = [("src/edition/machines.rs", "linked data inside of a script must not end that")];

/// Where a text of code takes HTML apart: it looks for the beginning or the end of a tag, or for an attribute.
fn taken_apart(code: &str) -> Vec<&str> {
    const LOOKS: &str = r"\.(?:r?splitn?|r?split_once|split_inclusive|split_terminator|replacen?|r?find|contains|starts_with|ends_with|strip_prefix|strip_suffix|r?match_indices|trim_start_matches|trim_end_matches)\(";
    const HTML: &str = r##"["'](?:[^"\n]*?(?:<[/a-z!]|-->|[a-z]=\\")|[<>]["']|\\"#)"##;
    static APART: LazyLock<Regex> = LazyLock::new(|| {
        let before = r"\s*(?:&?format!\(\s*|&?\[\s*)?r?#*";
        Regex::new(&[LOOKS, before, HTML].concat()).unwrap()
    });
    static NAMED: LazyLock<Regex> = LazyLock::new(|| {
        let name = r"\b(?:const|static|let)\s+([A-Za-z_]+)(?::[^=;\n]+)?\s*=\s*&?(?:format!\(\s*|\[\s*)?r?#*";
        Regex::new(&[name, HTML].concat()).unwrap()
    });
    // The pieces may have a name, too.
    let named = NAMED.captures_iter(code).filter_map(|found| {
        let looks = Regex::new(&format!(r"{LOOKS}\s*&?{}\b", found.get(1)?.as_str())).unwrap();
        looks.find(code).map(|found| found.as_str())
    });
    APART.find_iter(code).map(|found| found.as_str()).chain(named).collect()
}

#[test]
fn html_is_taken_apart_nowhere() {
    let mut allowed: Vec<&str> = AS_TEXT.iter().map(|(path, _)| *path).collect();
    for path in files("src", "rs") {
        let lines: Vec<String> = code(&path).into_iter().map(|(_, line)| line).collect();
        let (text, name) = (lines.join("\n"), path.to_string_lossy().replace('\\', "/"));
        let found = taken_apart(&text);
        if let (Some(at), false) = (allowed.iter().position(|path| *path == name), found.is_empty()) {
            allowed.remove(at);
            continue;
        }
        assert!(found.is_empty(), "{name}: {found:?} looks into HTML; ask the tree of the prose or the nodes");
    }
    assert!(allowed.is_empty(), "nothing is taken apart any more in {allowed:?}");
    for old in [
        r#"html.split("<a ")"#,
        r#"html.replace("</a>", "")"#,
        "html.split('<').skip(1)",
        r#"body.replace("href=\"../", "")"#,
        r##"one.reveal.split("\"#fact-")"##,
        "drawing.split_once(\n    &format!(\"<text>{}</text>\", label))",
        "const FIRST: &str = \"<meta charset>\";\npage.split_once(FIRST)",
        "let form = format!(\"<!--{name} \");\nbuilt.find(&form)",
    ] {
        assert_eq!(taken_apart(old).len(), 1, "{old}");
    }
    for other in ["one.split_once(\";q=\")", "text.split_once(\"!=\")", "line.contains(['=', '|'])", "name.split('.')"]
    {
        assert!(taken_apart(other).is_empty(), "{other}");
    }
}

#[test]
fn a_file_can_be_held_in_the_head() {
    for (folder, most) in [("src", 300), ("tests", 400)] {
        for path in files(folder, "rs") {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= most, "{}: {lines} lines", path.display());
        }
    }
}

#[test]
fn every_source_file_says_what_it_is() {
    for path in files("src", "rs") {
        assert!(fs::read_to_string(&path).unwrap().starts_with("//!"), "{}", path.display());
    }
}

#[test]
fn nothing_sleeps_and_nothing_is_left_to_do() {
    let left = ["sleep(", "todo!(", "unimplemented!(", "dbg!(", "#[ignore"];
    for folder in ["src", "tests"] {
        nowhere("rs", folder, &left, |path| path.ends_with("house.rs"));
    }
}

#[test]
fn no_test_stands_where_none_is_looked_for() {
    // The library, its documentation and the programs are not compiled again for tests, as Cargo.toml says.
    nowhere("rs", "src", &["#[test]", "cfg(test)", "/// ```", "//! ```"], |_| false);
}

#[test]
fn all_waiting_is_done_in_one_place() {
    nowhere("rs", "tests", &["park_timeout("], |path| path.ends_with("wait.rs") || path.ends_with("house.rs"));
}

#[test]
fn the_wide_frame_begins_at_the_same_width_in_code_and_style() {
    let width = fs::read_to_string("src/browser/width.rs").unwrap();
    let style = fs::read_to_string("static/style/figure.css").unwrap();
    assert!(width.contains("(min-width: 44rem)") && style.contains("(min-width: 44rem)"));
}

#[test]
fn the_steps_walk_under_the_same_conditions_in_script_and_style() {
    let script = fs::read_to_string("static/walk.js").unwrap();
    let style = fs::read_to_string("static/style/walk.css").unwrap();
    for condition in ["(min-height: 34rem) and (prefers-reduced-motion: no-preference)", "(max-width: 65.99rem)"] {
        assert!(script.contains(condition) && style.contains(condition), "{condition}");
    }
}

/// The words in Rust that a reader sees: children of an element, and names for those who hear the page.
fn seen(line: &str) -> Vec<&str> {
    let starts = ["{ \"", "label=\"", "title=\"", "placeholder=\"", "text(\""];
    let literal = |start: &str| {
        let pieces: Vec<&str> = line.split(start).skip(1).filter_map(|rest| rest.split('"').next()).collect();
        pieces
    };
    starts.into_iter().flat_map(literal).collect()
}

/// A number, a date or a count of people in words that a reader sees.
fn claims(words: &str) -> bool {
    const COUNTS: [&str; 14] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half",
        "dozen",
    ];
    words.contains(|c: char| c.is_ascii_digit())
        || words.split(|c: char| !c.is_alphabetic()).any(|word| COUNTS.contains(&word.to_lowercase().as_str()))
}

#[test]
fn no_number_stands_in_code_where_a_reader_sees_it() {
    // It would escape the check that binds each number to a fact: words like that belong into the labels.
    for room in ["chart", "view", "lesson", "edition"] {
        for path in files(Path::new("src").join(room), "rs") {
            // Samples of type and inks for those who take the page over; they claim nothing.
            if path.ends_with("specimen.rs") || path.ends_with("style.rs") {
                continue;
            }
            for (number, line) in code(&path) {
                for words in seen(&line) {
                    // A name in the labels is no words; what a reader sees has a capital, a space or a sign.
                    let is_key =
                        words.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._".contains(c));
                    assert!(is_key || !claims(words), "{}:{number}: “{words}” belongs into the labels", path.display());
                }
            }
        }
    }
    let old = r##"<a href="#fact-report">{ "the BBC’s report of 12 August 2025 and its six men" }</a>"##;
    assert!(seen(old).into_iter().any(claims), "what this rule is for is found");
    assert!(seen(r#"<span>{ "its six men" }</span>"#).into_iter().any(claims));
}
