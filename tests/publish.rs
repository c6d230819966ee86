//! Publishing: what a site consists of in the end, and what stops it.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

mod folder;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use folder::Folder;
use sent_to_work::content::{ScriptType, minified};
use sent_to_work::site::releases::{Entry, PAGE, Releases};
use sent_to_work::site::{Effort, Report, Settings, digest, headers::Headers, publish, servers};
use wasm_encoder::{CustomSection, EntityType, ImportSection, Module, TypeSection};

fn at(address: &str) -> Settings {
    Settings { address: Some(address.to_owned()), corrections: None, theme: None, story: None, effort: Effort::Quick }
}

/// How wasm-bindgen hands over what it writes.
const GLUE: &str = "function __wbg_init() {}\nexport { initSync, __wbg_init as default };\n";

#[test]
fn the_offline_file_takes_no_glue_that_it_does_not_know() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Folder::new("publish-glue");
    for (name, text) in
        [("app-01.js", ""), ("app-01_bg.wasm", ""), ("class.js", "export default 2"), ("class_bg.wasm", "")]
    {
        folder.write(name, text);
    }
    let problems =
        publish(root, &folder.0, &folder.0, &at("https://news.example/a/")).expect_err("glue of another form");
    assert!(problems.iter().any(|problem| problem.contains("offline file")), "{problems:?}");
}

/// What an app asks of its glue.
const ASKS: [&str; 2] = ["__wbg_now_463ac581d2fc7ea3", "__wbindgen_init_externref_table"];

/// A site that was published once for the tests of this file, with what an earlier build had left in its folder.
fn published() -> &'static (Folder, Report) {
    static PUBLISHED: LazyLock<(Folder, Report)> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Folder(Path::new(env!("CARGO_TARGET_TMPDIR")).join("published"));
        let _ = fs::remove_dir_all(&folder.0); // of the last run
        let glue =
            "export const asked = { __wbg_now_463ac581d2fc7ea3: () => 1, __wbindgen_init_externref_table: () => 2 };\n";
        folder.write("app-0123456789abcdef.js", glue);
        let for_tools = CustomSection { name: "producers".into(), data: b"\0".into() };
        let built = app(&ASKS).section(&for_tools).clone().finish();
        fs::write(folder.0.join("app-0123456789abcdef_bg.wasm"), built).expect("a folder of ours");
        // What Trunk takes for a worker has no hash.
        folder.write("class.js", GLUE);
        folder.write("class_bg.wasm", "wasm");
        folder.write("left/over.txt", "from an earlier build");
        let report = publish(root, &folder.0, &folder.0, &at("https://news.example/a/")).expect("the site is sound");
        (folder, report)
    });
    &PUBLISHED
}

/// An app that asks for these functions.
fn app(asks: &[&str]) -> Module {
    let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
    types.ty().function([], []);
    for name in asks {
        imports.import("./app_bg.js", name, EntityType::Function(0));
    }
    Module::new().section(&types).section(&imports).clone()
}

#[test]
fn an_app_and_its_glue_call_each_other_by_short_names() {
    let (folder, _) = published();
    let read = |ending: &str| {
        let name = folder.names().into_iter().find(|name| name.starts_with("app-") && name.ends_with(ending));
        fs::read(folder.0.join(name.expect("it was published"))).expect("it was published")
    };
    assert_eq!(read(".js"), b"export const asked={i0:()=>1,__wbindgen_init_externref_table:()=>2};");
    assert_eq!(read(".wasm"), app(&["i0", "__wbindgen_init_externref_table"]).finish());
}

#[test]
fn glue_of_another_app_is_not_published() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Folder::new("strangers");
    folder.write("app-01.js", "({ __wbg_now_463ac581d2fc7ea3: () => 1, __wbg_top_2d45cda4e060d8bf: () => 2 })\n");
    fs::write(folder.0.join("app-01_bg.wasm"), app(&["__wbg_now_463ac581d2fc7ea3"]).finish())
        .expect("a folder of ours");
    folder.write("class.js", "({ __wbg_now_463ac581d2fc7ea3: () => 1 })");
    folder.write("class_bg.wasm", "wasm");
    let problems = publish(root, &folder.0, &folder.0, &Settings::default()).expect_err("no pairs");
    assert!(problems.iter().any(|problem| problem.contains("__wbg_top_2d45cda4e060d8bf")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.starts_with("class")), "no WebAssembly: {problems:?}");
}

#[test]
fn the_published_folder_holds_the_site_and_nothing_else() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ((folder, report), second) = (published(), Folder::new("publish-second"));

    let mut expected: Vec<String> = servers::FILES.map(str::to_owned).into();
    for file in &report.files {
        assert_eq!(
            file.first,
            file.name == "index.html"
                || digest::is_named(&file.name)
                    && ![
                        "display-", "later-", "frame-", "lesson-", "class-", "theme-", "filter-", "claim-", "sound-",
                        "text-", "label-"
                    ]
                    .iter()
                    .any(|later| file.name.starts_with(later)),
            "{}",
            file.name
        );
        let packed = ["woff2", "png", "zip"].iter().any(|ending| file.name.ends_with(ending));
        let copies = if packed { &[""] } else { ["", ".br", ".gz"].as_slice() };
        expected.extend(copies.iter().map(|ending| format!("{}{ending}", file.name)));
    }
    expected.sort();
    assert_eq!(folder.names(), expected);
    let total: usize = report.files.iter().filter(|file| file.first).map(|file| file.raw).sum();
    let app = app(&["i0", "__wbindgen_init_externref_table"]).finish();
    assert_eq!((report.first_load().raw, report.wasm().raw), (total, app.len()));
    let shipped = fs::read_to_string(folder.0.join("_headers")).expect("it was published");
    assert!(
        Headers::parse(&shipped)
            .is_ok_and(|headers| headers.for_path("/").iter().any(|(_, value)| value.contains("https://news.example")))
    );

    // A published folder can be published again, for another address.
    let settings = Settings { effort: Effort::Quick, ..Settings::default() };
    let again = publish(root, &folder.0, &second.0, &settings).expect("the site is sound");
    assert_eq!(again.js(), report.js());
    // Without an address there is nothing to paste, so nothing is offered; and a feed has none.
    let placed = |name: &String| !["oembed.json", "corrections.xml", "cc11.zip"].iter().any(|only| name.contains(only));
    assert_eq!(second.names(), folder.names().into_iter().filter(placed).collect::<Vec<_>>());
}

#[test]
fn publishing_tells_every_problem_and_spares_the_folders_of_others() {
    let (root, folder, empty) = (Path::new(env!("CARGO_MANIFEST_DIR")), Folder::new("spare"), Folder::new("empty"));
    let problems = publish(root, &empty.0, &empty.0, &at("news.example")).expect_err("all is missing");
    assert_eq!(problems.len(), 5, "glue and WASM of both apps, and address: {problems:?}");
    folder.write("thesis.txt", "the only copy");
    empty.write("app-1.js", "");
    empty.write("app-1_bg.wasm", "");
    empty.write("class.js", "");
    empty.write("class_bg.wasm", "");
    assert!(publish(root, &empty.0, &folder.0, &Settings::default()).is_err());
    assert_eq!(folder.names(), ["thesis.txt"]);
}

#[test]
fn a_script_is_shipped_with_short_names_and_without_comments() {
    let script = "// @ts-check\n/** @param {string} one */\nconst twice = (one) => {\n  // Why.\n  return one + one;\n};\nself.twice = twice('/* ');\n";
    let module = minified(script, ScriptType::Module).expect("it is a script");
    assert!(!module.contains("//") && module.contains("/* ") && !module.contains("const twice"), "{module}");
    assert!(module.contains("self.twice"), "{module}");
    // What a page and its other scripts may call by name keeps it.
    let classic = minified("const shared = 1;", ScriptType::Classic).expect("it is a script");
    assert!(classic.contains("shared"), "{classic}");
    let problem = minified("const = 1;", ScriptType::Module).expect_err("it is none");
    assert!(!problem.contains('\n'), "{problem}");
}

#[test]
fn an_address_for_corrections_that_is_none_stops_the_build() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Folder::new("publish-contact");
    for wrong in ["desk", "desk@host", "http://news.example/form", "https://", "a desk@news.example", "@news.example"] {
        let settings = Settings { corrections: Some(wrong.to_owned()), ..at("https://news.example/a/") };
        let problems = publish(root, &folder.0, &folder.0, &settings).expect_err(wrong);
        assert_eq!(problems.len(), 1, "{wrong}: {problems:?}");
        assert!(problems[0].starts_with("SENT_TO_WORK_CORRECTIONS must be"), "{problems:?}");
    }
}

#[test]
fn the_list_of_releases_is_built_with_the_form_of_an_entry() {
    let built = published().0.read(PAGE);
    assert!(built.contains("No numbered release has been put out here yet."), "{built}");
    let entry =
        Entry { number: 7, corrected: vec!["It was said".into()], claims: vec!["hands".into()], ..Entry::default() };
    let told = Releases { schema: 1, releases: vec![entry] }.page(&built).expect("it has a place for a list");
    for part in ["<li id=\"v-7\">", "href=\"../v/7/\"", "<li>It was said</li>", "href=\"../v/7/claim/hands/\""] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let list = told.split_once("<ol").and_then(|(_, rest)| rest.split_once("</ol>")).expect("the list").0;
    assert!(!list.contains(['[', ']']) && !list.contains("<!--"), "{list}");
}
