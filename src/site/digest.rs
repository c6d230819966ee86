//! Hashes of content: in file names, and in the policy.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The hexadecimal digits of the hash in a file's name: 32 bits are enough to distinguish the builds of one site.
const DIGITS: usize = 8;

/// Names a file after its content, so that it may be cached for ever: `boot` becomes `boot-1a2b3c4d.js`.
pub fn named(stem: &str, ending: &str, content: &[u8]) -> String {
    let [a, b, c, d, ..] = Sha256::digest(content).0;
    format!("{stem}-{:0DIGITS$x}{ending}", u32::from_be_bytes([a, b, c, d]))
}

/// The complete hash in hexadecimal digits.
pub fn hex(content: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Whether a file's name contains a hash as [`named`] writes it.
pub fn is_named(name: &str) -> bool {
    name.rsplit_once('-').is_some_and(|(_, tail)| {
        let digits = tail.chars().take_while(char::is_ascii_hexdigit).count();
        digits == DIGITS
    })
}

/// The source expression by which the policy allows exactly this inline script or style.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
