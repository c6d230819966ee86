//! The Common Cartridge beside the package: the links of a unit, and the package itself for teachers.

use super::archive::archive;
use crate::host::{Cartridge, Item, MANIFEST};

/// Where it lies, from the site's root: teachers have it as a link.
pub const NAME: &str = "lms/sent-to-work-cc11.zip";

/// The package for course systems, as it is called in the cartridge.
pub const PACKAGE: &str = "package/sent-to-work-scorm12.zip";

/// Packs `items` under a title, with the `package` for course systems.
///
/// # Errors
/// One line, if it is too large for a zip.
pub fn cartridge(title: &str, items: &[Item], package: &[u8]) -> Result<Vec<u8>, String> {
    let cartridge = Cartridge { id: "sent-to-work", title, items };
    let (manifest, links) = (cartridge.manifest(), cartridge.links());
    let links = links.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
    archive([(MANIFEST, manifest.as_bytes())].into_iter().chain(links).chain([(PACKAGE, package)]))
        .map_err(|e| format!("{NAME} could not be packed: {e}"))
}
