//! Shortens the names by which an app and its glue call each other.
//!
//! wasm-bindgen adds a hash to each, since independent packages may import the same name. A finished pair does not need
//! them, and hashes do not compress: this saves 2.7 kB of the first load (brotli), and leaving out the sections for
//! tools saves 0.7 more.

use super::file::File;
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// How long the hash at the end of a name is, in hexadecimal digits.
const HASH: usize = 16;

/// Gives an app and its glue the same short names. Glue without hashed names is left alone, and so is its app.
///
/// # Errors
/// One line, if the app is not WebAssembly or does not import what its glue provides.
pub(super) fn shorten(glue: &mut File, app: &mut File) -> Result<(), String> {
    let text = String::from_utf8_lossy(&glue.content).into_owned();
    if !words(&text).any(is_hashed) {
        return Ok(());
    }
    let (content, short) = with_short_names(&app.content).map_err(|problem| format!("{}: {problem}", app.name))?;
    let known = |word: &str| short.get(word).cloned();
    if let Some(strange) = words(&text).find(|word| is_hashed(word) && known(word).is_none()) {
        return Err(format!("{}: {} does not ask for {strange}", glue.name, app.name));
    }
    app.content = content;
    glue.content = words(&text).map(|word| known(word).unwrap_or_else(|| word.to_owned())).collect::<String>().into();
    Ok(())
}

/// The identifiers of a script, and the text between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let named = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '$');
    text.split_inclusive(move |sign| !named(sign)).flat_map(move |word| {
        let (name, between) = word.split_at(word.trim_end_matches(|sign| !named(sign)).len());
        [name, between]
    })
}

/// Whether wasm-bindgen made this name.
fn is_hashed(word: &str) -> bool {
    let hash = word.strip_prefix("__wb").and_then(|rest| Some(rest.rsplit_once('_')?.1));
    hash.is_some_and(|hash| hash.len() == HASH && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The app with short names for its imports and without the sections for tools; and the short name of each.
fn with_short_names(app: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>), String> {
    let mut module = Module::new();
    let mut short = BTreeMap::new();
    for payload in Parser::new(0).parse_all(app) {
        match payload.map_err(|e| e.to_string())? {
            Payload::ImportSection(asked) => {
                let mut section = ImportSection::new();
                for import in asked.into_imports() {
                    let import = import.map_err(|e| e.to_string())?;
                    let mut name = import.name.to_owned();
                    if is_hashed(&name) {
                        name = format!("i{}", short.len());
                        short.insert(import.name.to_owned(), name.clone());
                    }
                    let kind = RoundtripReencoder.entity_type(import.ty).map_err(|e| e.to_string())?;
                    section.import(import.module, &name, kind);
                }
                module.section(&section);
            }
            Payload::CustomSection(_) => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: app.get(range).unwrap_or_default() });
                }
            }
        }
    }
    Ok((module.finish(), short))
}
