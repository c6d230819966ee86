//! Compressed copies, made once at the highest level, so that no host has to compress on the fly.

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};

/// A function that makes a compressed copy.
pub(super) type Pack = fn(&[u8], Effort) -> io::Result<Vec<u8>>;
/// The endings of compressed copies, and the functions that make them.
pub(super) const COPIES: [(&str, Pack); 2] = [(".gz", gzip), (".br", brotli)];

/// How long to look for a smaller copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effort {
    /// As long as it takes, for readers.
    #[default]
    Full,
    /// Briefly, for a site that only tests see; it is built in half the time.
    Quick,
}

const ENDINGS: [&str; 11] = [".yaml", ".html", ".xml", ".js", ".wasm", ".css", ".svg", ".json", ".txt", ".csv", ".bib"];

/// Says whether a file of this name gets smaller by compression.
pub(super) fn is_compressible(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Says whether a file of this name is the compressed copy of another.
pub(super) fn is_copy(name: &str) -> bool {
    COPIES.iter().any(|(ending, _)| name.ends_with(ending))
}

/// Compresses by brotli, at quality 11 with full effort. The window is as large as the content, up to 16 MB, because a
/// larger one takes time to clear.
pub(super) fn brotli(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let quality = if effort == Effort::Full { 11 } else { 4 };
    let lgwin = (16..24).find(|bits| content.len() < 1 << bits).unwrap_or(24);
    let params = BrotliEncoderParams { quality, lgwin, size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut out, &params)?;
    Ok(out)
}

/// Compresses for gzip as much as possible, slowly, for what is packed once and opened without a server.
pub(super) fn zopfli(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    if effort == Effort::Quick {
        return gzip(content, effort);
    }
    let mut out = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, content, &mut out)?;
    Ok(out)
}

/// Compresses by gzip, at level 9 with full effort, without a time stamp, so that the same content gives the same
/// bytes.
pub(super) fn gzip(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let level = if effort == Effort::Full { Compression::best() } else { Compression::fast() };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(content)?;
    encoder.finish()
}
