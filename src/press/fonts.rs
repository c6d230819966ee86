//! The fonts of the previews, with the widths of their characters for line breaking.

use std::{fs, path::Path, sync::Arc};

use resvg::usvg::fontdb::{Database, Family, ID, Query, Weight};

/// The committed fonts: the display face as `serif`, the label face as `sans-serif`.
pub(super) struct Fonts {
    database: Arc<Database>,
}

/// One of the fonts of the previews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Headings and large figures.
    Display,
    /// Labels.
    Label,
    /// Highlighted labels.
    Bold,
}

impl Fonts {
    /// Loads the fonts of the project at `root`.
    ///
    /// # Errors
    /// One line, if one of them cannot be read.
    pub(super) fn load(root: &Path) -> Result<Self, String> {
        let mut database = Database::new();
        for (name, is_display) in [("display", true), ("label", false), ("label-bold", false)] {
            let path = root.join("static/font").join(name).with_extension("ttf");
            let data = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let before = database.len();
            database.load_font_data(data);
            let family =
                database.faces().nth(before).and_then(|face| face.families.first()).map(|(name, _)| name.clone());
            let family = family.ok_or_else(|| format!("{} is no font", path.display()))?;
            if is_display {
                database.set_serif_family(family);
            } else if name == "label" {
                database.set_sans_serif_family(family);
            }
        }
        Ok(Self { database: Arc::new(database) })
    }

    /// The fonts for the renderer.
    pub(super) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.database)
    }

    /// Breaks a text into lines of at most this width at this size.
    pub(super) fn lines(&self, text: &str, face: Face, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(line)) if self.width(&longer, face) * size <= width => *line = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The characters of a text that the committed fonts lack.
    pub(super) fn missing(&self, text: &str) -> Vec<char> {
        let has = |face, sign| self.measured(face, |font| font.glyph_index(sign).is_some()).unwrap_or(false);
        let faces = [Face::Display, Face::Label, Face::Bold];
        text.chars().filter(|&sign| sign != '\n' && !faces.iter().all(|&face| has(face, sign))).collect()
    }

    /// The width of a text at size 1.
    fn width(&self, text: &str, face: Face) -> f32 {
        self.measured(face, |font| {
            let advance = |sign| font.glyph_index(sign).and_then(|glyph| font.glyph_hor_advance(glyph)).unwrap_or(0);
            let width: f32 = text.chars().map(|sign| f32::from(advance(sign))).sum();
            width / f32::from(font.units_per_em())
        })
        .unwrap_or(0.0)
    }

    fn measured<T>(&self, face: Face, measure: impl FnOnce(&ttf_parser::Face<'_>) -> T) -> Option<T> {
        let measured = self.database.with_face_data(self.id(face)?, |data, index| {
            ttf_parser::Face::parse(data, index).ok().map(|font| measure(&font))
        });
        measured.flatten()
    }

    fn id(&self, face: Face) -> Option<ID> {
        let (family, weight) = match face {
            Face::Display => (Family::Serif, 600),
            Face::Label => (Family::SansSerif, 400),
            Face::Bold => (Family::SansSerif, 600),
        };
        self.database.query(&Query { families: &[family], weight: Weight(weight), ..Query::default() })
    }
}
