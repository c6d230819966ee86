//! The Common Cartridge: the links of a unit and, for teachers, the SCORM package.

use super::archive::archive;
use crate::host::{Cartridge, Item, MANIFEST};

/// Its path from the site's root, which the teacher's page links to.
pub const NAME: &str = "lms/sent-to-work-cc11.zip";

/// The name of the SCORM package in the cartridge.
pub const PACKAGE: &str = "package/sent-to-work-scorm12.zip";

/// Packs `items` under a title in a language, with the `package` for course systems.
///
/// # Errors
/// One line, if it is too large for a zip.
pub fn cartridge((title, language): (&str, &str), items: &[Item], package: &[u8]) -> Result<Vec<u8>, String> {
    let cartridge = Cartridge { id: "sent-to-work", title, language, items };
    let (manifest, links) = (cartridge.manifest(), cartridge.links());
    let links = links.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
    archive([(MANIFEST, manifest.as_bytes())].into_iter().chain(links).chain([(PACKAGE, package)]))
        .map_err(|e| format!("{NAME} could not be packed: {e}"))
}
