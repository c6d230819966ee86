//! The project of the next story, as `cargo run -- new FOLDER` makes it.
//!
//! Whether it builds and passes its own tests takes minutes, and so has a command of its own: `cargo run -- new FOLDER --try`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that meets the unexpected should fail right there")]

mod folder;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use folder::Folder;
use sent_to_work::facts::{Facts, Text};
use sent_to_work::site::new::{Recipe, TEMPLATE, made, new};
use sent_to_work::story::{compare, folder as language};

/// The languages of the small story.
const LANGUAGES: [&str; 2] = ["en", "de"];

/// The files of a new project, by their names.
fn files() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
        let root = Path::new(".");
        made(root, &Recipe::load(root).unwrap()).unwrap()
    });
    &FILES
}

fn text(name: &str) -> &'static str {
    std::str::from_utf8(&files()[name]).unwrap()
}

/// The texts that lie in a folder, and not below it.
fn texts(folder: &str) -> Vec<Text> {
    let is_there = |name: &&String| name.rsplit_once('/').is_some_and(|(above, _)| above == folder);
    files().keys().filter(is_there).map(|name| Text::new(name.clone(), text(name))).collect()
}

#[test]
fn the_evidence_of_the_small_story_has_no_problem_in_either_language() {
    for name in LANGUAGES {
        let folder = format!("static/story/{name}");
        let words = [texts(&format!("{folder}/facts")), rules(&folder)].concat();
        let (facts, problems) = Facts::survey(&texts("static/facts"), &words);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(facts.iter().all(|fact| fact.excerpts.iter().all(|one| facts.source(&one.source).is_some())));
        assert!(facts.sources().all(|source| source.url.is_some()), "each source has its address");
    }
}

fn rules(folder: &str) -> Vec<Text> {
    texts(folder).into_iter().filter(|text| text.is("rules.toml")).collect()
}

#[test]
fn both_languages_have_the_same_files_and_labels() {
    let [first, second] = LANGUAGES.map(|name| texts(&format!("static/story/{name}")));
    let problems: Vec<_> = compare(&first, &second).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{TEMPLATE}/static/story/de lacks what any story has now:\n{}", problems.join("\n"));
    assert!(first.len() > 3);
}

#[test]
fn nothing_of_this_story_is_in_what_readers_of_the_next_one_get() {
    let shared = ["static/licences.txt"];
    let told = files().keys().filter(|name| name.starts_with("static/") && !shared.contains(&name.as_str()));
    for name in told.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml" || ending == "md"))
    {
        for word in ["Sent to Work", "Korea", "Russia"] {
            assert!(!text(name).contains(word), "{name} says {word}");
        }
    }
    let labels = text("static/story/en/labels.toml");
    assert!(labels.contains("intro = \"Everything that A Day Elsewhere says"), "shared labels have its name");
    assert!(labels.contains("[turns]") && !labels.contains("[wages]") && !labels.contains("[class]"));
    assert!(!text("Cargo.toml").contains("Korea") && !text("Cargo.toml").contains("tests/release"));
}

#[test]
fn shared_code_is_the_same_and_only_its_paragraphs_of_the_story_differ() {
    let root = Path::new(".");
    for (name, content) in files().iter().filter(|(name, _)| name.starts_with("src/") || name.starts_with("tests/")) {
        let ours = fs::read(root.join(name)).unwrap_or_default();
        let differs = !ours.is_empty() && ours != *content && !root.join(TEMPLATE).join(name).exists();
        assert!(!differs || String::from_utf8_lossy(&ours).contains("\n// Of this story"), "{name}");
    }
    let states = text("src/state/mod.rs");
    assert!(states.contains("mod turns;") && states.contains("mod action;") && !states.contains("mod wages;"));
    assert!(!files().contains_key("src/chart/wages/mod.rs") && files().contains_key("src/chart/turns/mod.rs"));
    let shared = text("tests/chart.rs");
    assert!(
        shared.contains("fn no_text_leaves_the_sheet") && !shared.contains("fn the_findings_say_what_the_sums_say")
    );
}

#[test]
fn what_is_in_the_way_of_a_new_project_is_said() {
    let root = Path::new(".");
    let full = Folder::new("full");
    full.write("letter.txt", "mine");
    assert!(new(root, &full.0).unwrap_err().contains("is not empty"));
    assert_eq!(full.names(), ["letter.txt"]);
    assert!(new(root, &full.0.join("letter.txt")).unwrap_err().contains("is not a folder"));
    assert!(new(root, &full.0.join("letter.txt/new")).unwrap_err().contains("cannot be made"));
    let inside = Path::new("target/new-story");
    assert!(new(root, inside).unwrap_err().contains("lies in this project"));
    assert!(!inside.exists());
    let other = Folder::new("without");
    assert!(new(&other.0, &full.0).unwrap_err().contains("is made from the first project"));
}

#[test]
fn a_project_is_written_as_it_was_planned() {
    let folder = Folder::new("written");
    new(Path::new("."), &folder.0).unwrap();
    let planned: Vec<&String> = files().keys().collect();
    assert_eq!(folder.names().iter().collect::<Vec<_>>(), planned);
    assert!(language(&folder.0, Some("de")).join("page.md").exists());
}
