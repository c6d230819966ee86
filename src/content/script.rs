//! Minifying scripts.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The latest edition of the language that the minifier may produce. Our own scripts may use later features, which the
/// gates check against the oldest browsers.
const WRITES: &str = "es2020";

/// How a browser runs a script, as HTML names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScriptType {
    /// As a module, whose names are its own.
    Module,
    /// As a classic script, which shares its outermost names with the page.
    Classic,
}

/// Minifies a script: short names, no comments.
///
/// # Errors
/// The first error of the parser, in one line.
pub fn minified(script: &str, script_type: ScriptType) -> Result<String, String> {
    let allocator = Allocator::default();
    let source = match script_type {
        ScriptType::Module => SourceType::mjs(),
        ScriptType::Classic => SourceType::script(),
    };
    let parsed = Parser::new(&allocator, script, source).parse();
    if let Some(problem) = parsed.diagnostics.into_iter().next() {
        return Err(problem.to_string());
    }
    let mut program = parsed.program;
    let compress = CompressOptions { target: EngineTargets::from_target(WRITES)?, ..CompressOptions::smallest() };
    let options =
        MinifierOptions { mangle: Some(MangleOptions::default()), mangle_properties: None, compress: Some(compress) };
    let done = Minifier::new(options).minify(&allocator, &mut program);
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(done.scoping).build(&program).code)
}
