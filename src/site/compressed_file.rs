//! A file of the site with its compressed copies.

use super::{Weight, compress, compress::Effort, file::File};
use std::path::Path;
use std::{fs, io};

/// A file and its compressed copies, which hosts send in its place.
pub(super) struct CompressedFile {
    /// The file.
    pub file: File,
    gzip: Option<Vec<u8>>,
    brotli: Option<Vec<u8>>,
}

impl CompressedFile {
    /// Compresses a file, if that makes it smaller.
    pub(super) fn new(file: File, effort: Effort) -> io::Result<Self> {
        let packs = compress::is_compressible(&file.name);
        let gzip = packs.then(|| compress::gzip(&file.content, effort)).transpose()?;
        let brotli = packs.then(|| compress::brotli(&file.content, effort)).transpose()?;
        Ok(Self { file, gzip, brotli })
    }

    /// What it costs a reader to fetch.
    pub(super) fn weight(&self) -> Weight {
        let File { name, content, first } = &self.file;
        let size = |copy: &Option<Vec<u8>>| copy.as_ref().map_or(content.len(), Vec::len);
        let (gzip, brotli) = (size(&self.gzip), size(&self.brotli));
        Weight { name: name.clone(), raw: content.len(), gzip, brotli, first: *first }
    }

    /// Writes the file and its copies to a folder.
    pub(super) fn write(&self, out: &Path) -> io::Result<()> {
        let File { name, content, .. } = &self.file;
        let path = out.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, content)?;
        for (ending, copy) in [("gz", &self.gzip), ("br", &self.brotli)] {
            if let Some(copy) = copy {
                fs::write(out.join(format!("{name}.{ending}")), copy)?;
            }
        }
        Ok(())
    }
}
