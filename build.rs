//! Checks the facts and the story, and writes the points that the figures draw.
//!
//! Bad content stops here, with every problem and its line, and never reaches a reader.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use facts::{Bound, Facts, Figure, Problem, Series, Text};
use story::Story;

#[allow(dead_code, unused_imports, reason = "the crate uses the rest of this room")]
#[path = "src/facts/mod.rs"]
mod facts;
#[allow(dead_code, unused_imports, reason = "the crate uses the rest of this room")]
#[path = "src/state/mod.rs"]
mod state;
#[allow(dead_code, unused_imports, reason = "the crate uses the rest of this room")]
#[path = "src/story/mod.rs"]
mod story;
#[allow(dead_code, unused_imports, reason = "the story writes its numbers")]
#[path = "src/sums/mod.rs"]
mod sums;

/// Bytes that an app keeps for its stack. The linker would make it a megabyte; the most that was ever used is 11 kB, and what
/// goes over its end traps.
const STACK: usize = 128 * 1024;

fn main() -> ExitCode {
    for input in ["build.rs", "src/facts", "src/state", "src/story", "src/sums", "static/facts", "static/story"] {
        println!("cargo:rerun-if-changed={input}");
    }
    println!("cargo:rerun-if-env-changed=SENT_TO_WORK_LANGUAGE");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        // Function names are a third of the file; the list of features is what wasm-bindgen goes by.
        for app in ["app", "class"] {
            println!("cargo:rustc-link-arg-bin={app}=--strip-all");
            println!("cargo:rustc-link-arg-bin={app}=--keep-section=target_features");
            println!("cargo:rustc-link-arg-bin={app}=-zstack-size={STACK}");
        }
    }
    let mut problems = Vec::new();
    let language = env::var("SENT_TO_WORK_LANGUAGE").ok().filter(|name| !name.is_empty());
    let language = story::folder(Path::new(""), language.as_deref());
    if !language.is_dir() {
        eprintln!("SENT_TO_WORK_LANGUAGE names a language that has no folder: {}", language.display());
        return ExitCode::FAILURE;
    }
    let evidence = listed(Text::all_in(Path::new("static/facts")), &mut problems);
    let words = listed(Facts::words(&language), &mut problems);
    let (facts, more) = Facts::survey(&evidence, &words);
    problems.extend(more);
    let texts = listed(Text::all_in(&language), &mut problems);
    let (_, more) = Story::survey(&texts, &facts);
    problems.extend(more);
    // What the first language has and this one lacks would be a gap or a key before a reader.
    let first = listed(Text::all_in(&story::folder(Path::new(""), None)), &mut problems);
    problems.extend(story::compare(&first, &texts));
    if problems.is_empty() {
        return write_series(&facts);
    }
    eprintln!("{} in the content; the build stops here:", counted(problems.len()));
    for problem in problems {
        eprintln!("{problem}");
    }
    ExitCode::FAILURE
}

fn counted(problems: usize) -> String {
    if problems == 1 { "1 problem".into() } else { format!("{problems} problems") }
}

fn listed(texts: Result<Vec<Text>, Vec<Problem>>, problems: &mut Vec<Problem>) -> Vec<Text> {
    texts.unwrap_or_else(|more| {
        problems.extend(more);
        Vec::new()
    })
}

fn write_series(facts: &Facts) -> ExitCode {
    let code: String = facts.figures().map(|figure| module(figure, facts)).collect();
    let written = env::var_os("OUT_DIR").map(|dir| fs::write(Path::new(&dir).join("series.rs"), code));
    if matches!(written, Some(Ok(()))) {
        return ExitCode::SUCCESS;
    }
    eprintln!("series.rs cannot be written: {written:?}");
    ExitCode::FAILURE
}

fn module(figure: &Figure, facts: &Facts) -> String {
    let name = &figure.name;
    let series: String = figure.series.iter().map(|series| item(name, series, facts)).collect();
    format!(
        "/// The points of the figure `{name}`.\n\
         #[allow(clippy::unreadable_literal, reason = \"written by the build script\")]\n\
         pub mod {name} {{\n    use crate::facts::{{Kind, Point}};\n{series}}}\n"
    )
}

fn item(figure: &str, series: &Series, facts: &Facts) -> String {
    let points: Vec<_> = series.points.iter().filter_map(|bound| point(bound, facts)).collect();
    let scale = series.points.first().map_or(1, |bound| bound.scale);
    let mut code = format!("    /// `{figure}.{}` in `static/facts/points.toml`", series.name);
    if scale > 1 {
        let _ = write!(code, ", its amounts times {scale}");
    }
    let (kind, value) = if series.single {
        ("Point".into(), points.concat())
    } else {
        (format!("[Point; {}]", points.len()), format!("[\n        {},\n    ]", points.join(",\n        ")))
    };
    let _ = writeln!(code, ".\n    pub static {}: {kind} = {value};", series.name.to_uppercase());
    code
}

fn point(bound: &Bound, facts: &Facts) -> Option<String> {
    let fact = facts.get(&bound.fact)?;
    let (low, high) = fact.amount.whole(bound.scale)?;
    let (at, id, kind) = (&bound.at, &fact.id, fact.kind);
    let about = fact.approximate;
    Some(format!(
        "Point {{ at: {at:?}, fact: {id:?}, kind: Kind::{kind:?}, about: {about}, low: {low:?}, high: {high:?} }}"
    ))
}
