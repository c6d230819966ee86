//! The SCORM package: the lesson and everything that it fetches, with a manifest, as one ZIP.

use super::archive::archive;
use crate::host::{MANIFEST, Package};

/// Its path from the site's root, which the teacher's page links to.
pub const NAME: &str = "lms/sent-to-work-scorm12.zip";

/// Packs `files`, of which `start` is opened first, under a title and a short name.
///
/// The same files give the same bytes: they are sorted.
///
/// # Errors
/// One line, if they are too large for a zip.
pub fn package((title, item): (&str, &str), start: &str, mut files: Vec<(&str, &[u8])>) -> Result<Vec<u8>, String> {
    files.sort_unstable();
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let manifest = Package { id: "sent-to-work", title, item, start, files: &names }.manifest();
    archive([(MANIFEST, manifest.as_bytes())].into_iter().chain(files))
        .map_err(|e| format!("{NAME} could not be packed: {e}"))
}
