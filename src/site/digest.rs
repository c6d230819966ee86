//! What names a content: the hash in a file's name and the hash in the policy.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Hexadecimal digits of the hash in a file's name: 32 bits tell apart the builds of one site.
const DIGITS: usize = 8;

/// Names a file after its content, so that it may be cached for ever: `boot` becomes `boot-1a2b3c4d.js`.
pub fn named(stem: &str, ending: &str, content: &[u8]) -> String {
    let [a, b, c, d, ..] = Sha256::digest(content).0;
    format!("{stem}-{:0DIGITS$x}{ending}", u32::from_be_bytes([a, b, c, d]))
}

/// The whole hash in hexadecimal digits.
pub fn hex(content: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Says whether a file's name carries the hash that [`named`] gives.
pub fn is_named(name: &str) -> bool {
    name.rsplit_once('-').is_some_and(|(_, tail)| {
        let digits = tail.chars().take_while(char::is_ascii_hexdigit).count();
        digits == DIGITS
    })
}

/// Writes the source expression that lets exactly this inline script or style through the policy.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
