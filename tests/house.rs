//! The rules of the house: which room may know what, and what no file may hold.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms and what each may import, as `src/lib.rs` says.
const ROOMS: [(&str, &[&str]); 13] = [
    ("facts", &[]),
    ("sums", &[]),
    ("story", &["facts", "sums"]),
    ("state", &["sums"]),
    ("browser", &[]),
    ("host", &[]),
    ("chart", &["element", "facts", "story", "sums", "state"]),
    ("hook", &["state", "browser", "chart"]),
    ("view", &["element", "facts", "story", "sums", "state", "browser", "chart", "hook"]),
    ("class", &["element", "story", "state", "browser", "chart", "hook", "view"]),
    ("edition", &["element", "facts", "story", "sums", "state", "chart", "view"]),
    ("press", &["facts", "story", "sums", "state", "host", "chart", "view", "edition"]),
    ("site", &["facts", "host", "edition", "press"]),
];

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    (1..).zip(text.lines().map(String::from)).filter(|(_, line)| !line.trim_start().starts_with("//")).collect()
}

fn nowhere(ending: &str, folder: &str, forbidden: &[&str], except: impl Fn(&Path) -> bool) {
    for path in files(Path::new(folder), ending).into_iter().filter(|path| !except(path)) {
        for (number, line) in code(&path) {
            for word in forbidden {
                assert!(!line.contains(word), "{}:{number}: {word}", path.display());
            }
        }
    }
}

#[test]
fn imports_go_only_downwards() {
    for (room, may) in ROOMS {
        for path in files(&Path::new("src").join(room), "rs") {
            for (number, line) in code(&path) {
                for (_, after) in line.match_indices("crate::").map(|(at, _)| line.split_at(at + 7)) {
                    let known: String = after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                    let fine =
                        known == room || may.contains(&known.as_str()) || !ROOMS.iter().any(|(name, _)| *name == known);
                    assert!(fine, "{}:{number}: {room} must not know {known}", path.display());
                }
            }
        }
    }
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

#[test]
fn colours_stand_in_the_tokens_and_nowhere_else() {
    nowhere(
        "css",
        "static/style",
        &["#0", "#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8", "#9", ": #", "rgb(", "hsl("],
        |path| path.ends_with("tokens.css"),
    );
    nowhere("rs", "src", &["fill=\"#", "stroke=\"#", "style="], |_| false);
}

#[test]
fn a_file_can_be_held_in_the_head() {
    for (folder, most) in [("src", 300), ("tests", 400)] {
        for path in files(Path::new(folder), "rs") {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= most, "{}: {lines} lines", path.display());
        }
    }
}

#[test]
fn every_source_file_says_what_it_is() {
    for path in files(Path::new("src"), "rs") {
        assert!(fs::read_to_string(&path).unwrap().starts_with("//!"), "{}", path.display());
    }
}

#[test]
fn nothing_sleeps_and_nothing_is_left_to_do() {
    let left = ["thread::sleep", "todo!(", "unimplemented!(", "dbg!(", "#[ignore"];
    for folder in ["src", "tests"] {
        nowhere("rs", folder, &left, |path| path.ends_with("house.rs"));
    }
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
