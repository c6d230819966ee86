//! The gates: what no commit may break, and no reader would see. Each is a test of its own, and says in one line each what
//! is wrong and where.

mod audit;
mod cargo;
mod npm;

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Completion, Failed, Trial};

/// A gate: passed, or what is wrong.
type Gate = fn(&Path) -> Result<(), String>;

const GATES: [(&str, Gate); 9] = [
    ("rustfmt_would_change_nothing", cargo::format),
    ("clippy_finds_nothing_in_what_is_native", cargo::clippy_native),
    ("clippy_finds_nothing_in_the_apps", cargo::clippy_wasm),
    ("rustdoc_finds_nothing", cargo::doc),
    ("the_linter_finds_nothing_in_the_scripts", npm::lint),
    ("scripts_fit_their_types_and_the_oldest_browsers_have_what_is_used", npm::check),
    ("the_conformance_report_fits_its_form", npm::conformance),
    ("every_package_has_a_licence_that_we_can_keep_to", audit::licences),
    ("a_package_known_to_be_unsafe_would_be_found", audit::would_find),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let gates = GATES.map(|(name, gate)| Trial::test(name, move || gate(root).map_err(Failed::from)));
    let audit = Trial::ignorable_test("no_package_is_known_to_be_unsafe", move || match audit::advisories(root)? {
        None => Ok(Completion::Completed),
        Some(why) => Ok(Completion::ignored_with(why)),
    });
    let gates: Vec<_> = gates.into_iter().chain([audit]).collect();
    let wanted = gates.iter().filter(|gate| !arguments.is_filtered_out(gate)).count();
    if !arguments.list && wanted > 0 {
        // First of all, and all at once: what takes a network, or time.
        if let Err(problem) = cargo::ready(root).and_then(|()| npm::ready(root).map(drop)) {
            eprintln!("sent-to-work: {problem}");
            return ExitCode::FAILURE;
        }
    }
    libtest_mimic::run(&arguments, gates).exit_code()
}

/// What a program that found something said about it, a line each, without this machine's folders.
fn found(said: &[u8], root: &Path, is_problem: impl Fn(&str) -> bool) -> String {
    let here = format!("{}/", root.display());
    let text = String::from_utf8_lossy(said).replace(&here, "");
    let mut lines: Vec<_> = text.lines().filter(|line| is_problem(line)).collect();
    lines.sort_unstable();
    lines.dedup();
    // What says nothing of the sort has failed by itself: then all that it said is wanted.
    if lines.is_empty() { text } else { lines.join("\n") }
}
