//! The previews that others show when they link to us: one of the page, one of each figure, from the same drawings.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use html_escape::encode_double_quoted_attribute as escaped;
use resvg::{tiny_skia, usvg};

use super::drawing::Drawing;
use super::fonts::{Face, Fonts};
use super::inks;
use crate::chart::{Band, Layout};
use crate::content::sure;
use crate::content::tokens::{Theme, Tokens};
use crate::facts::Fact;
use crate::state::FigureState;
use crate::story::{Words, plain};

/// The size that sites which show previews ask for.
const SIZE: (u16, u16) = (1200, 630);
/// A place on the sheet: left, top, width, height.
type Field = (f32, f32, f32, f32);
/// What a figure is drawn in, beside its words.
const FIELD: Field = (616.0, 48.0, 540.0, 534.0);
/// Where the band of the day lies on the preview of the page: from edge to edge.
const BAND: (f32, f32) = (318.0, 160.0);
/// Where words begin: in the left column, or behind the bar of light.
const COLUMN: (f32, f32) = (LEFT, 500.0);
const ALL: (f32, f32) = (LEFT, 1080.0);
const MARK: (f32, f32) = (LEFT + 72.0, 300.0);
const LEFT: f32 = 60.0;
/// Where the words end.
const BOTTOM: f32 = 582.0;
/// The size of a source.
const SMALL: f32 = 17.0;
/// What invites the reader to do something has no place in a still picture: the drawing ends above this label.
const INVITATION: &str = "day.clock.own";
/// The smallest part of a sheet that sites still show large: a picture for every claim must be cheap to make and to keep.
const HALF: f32 = 0.5;
/// The sizes of an amount, the largest in which it is one line or else two is taken.
const AMOUNTS: [f32; 4] = [150.0, 110.0, 84.0, 64.0];
/// The sizes of a finding, the largest that leaves room for the rest is taken.
const SIZES: [f32; 6] = [52.0, 48.0, 44.0, 40.0, 36.0, 32.0];

/// Paints previews in the dark theme, which the eye finds among white ones.
pub(super) struct Painter {
    fonts: Fonts,
    style: String,
    plain: String,
}

impl Painter {
    /// A painter with the fonts and the colours of the project at `root`.
    ///
    /// # Errors
    /// One line, if one of their files cannot be read.
    pub(super) fn new(root: &Path, tokens: &Tokens) -> Result<Self, String> {
        let theme = Theme::Dark;
        // The picture stands on the page here and on no panel.
        let tokens = tokens.clone().with("panel", "var(--paper)");
        let path = root.join("static/style/figure.css");
        let css = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let of = |name, theme| tokens.colour(name, theme).map_or_else(String::new, |one| one.to_css_hex().to_string());
        let colour = |name| of(name, theme);
        // The band has the ground of the light theme, which is what a day looks like.
        let day = |name| of(name, Theme::Light);
        let plain = [
            format!(".ground{{fill:{}}} .light{{fill:{}}}", colour("paper"), colour("warm")),
            format!(".say{{font-family:serif;font-weight:600;fill:{}}}", colour("ink")),
            format!(".tag{{font-family:sans-serif;font-weight:600;fill:{}}}", colour("warm-text")),
            format!(".by{{font-family:sans-serif;fill:{}}}", colour("soft")),
        ];
        let plain = plain.join("\n");
        let style = [
            inks::rules(&css, &tokens, theme),
            plain.clone(),
            format!(".noon{{fill:{}}} .night{{fill:{}}}", day("dawn"), day("night")),
            format!(".strip .by-day .i-testimony{{fill:{}}}", day("by-day")),
            format!(".strip .by-night .i-testimony{{fill:{}}}", day("by-night")),
            format!(".strip .i-gap{{stroke:{}}}", day("night-soft")),
        ];
        Ok(Self { fonts: Fonts::load(root)?, style: style.join("\n"), plain })
    }

    /// The preview of one figure: its title, its finding, its source and its picture.
    ///
    /// # Errors
    /// One line, if the finding has no room.
    pub(super) fn figure(&self, shown: FigureState, words: &Words) -> Result<Sheet<'_>, String> {
        let say = |key: &str| words.text(&[shown.name(), key].concat());
        let (title, source, finding) = (say(".title"), say(".source"), plain(&shown.finding(words)));
        let mut sheet = Sheet::new(self, &self.style, 1.0);
        sheet.light();
        sheet.put("say", Face::Display, 22.0, 62.0, MARK, &words.text("page.name"));
        sheet.put("tag", Face::Bold, 24.0, 112.0, COLUMN, &title);
        let source_height = sheet.height(Face::Label, SMALL, &source);
        let top = sheet.at + 20.0;
        let room = BOTTOM - 26.0 - source_height - top;
        let size = SIZES.into_iter().find(|&size| sheet.height(Face::Display, size, &finding) <= room);
        let size = size.ok_or_else(|| format!("the finding of `{}` is too long for its preview", shown.name()))?;
        sheet.put("say", Face::Display, size, top + size, COLUMN, &finding);
        sheet.put("by", Face::Label, SMALL, BOTTOM - source_height + SMALL, COLUMN, &source);
        if let Some(drawing) = Drawing::of(shown.picture(None, Layout::Narrow, words)) {
            sheet.picture(drawing.above(&words.text(INVITATION)), FIELD);
        }
        Ok(sheet)
    }

    /// The preview of a claim: what it is, how much, and how sure.
    pub(super) fn claim(&self, fact: &Fact, words: &Words) -> Sheet<'_> {
        let mut sheet = Sheet::new(self, &self.plain, HALF);
        sheet.light();
        sheet.put("say", Face::Display, 34.0, 66.0, (LEFT + 84.0, ALL.1), &words.text("page.name"));
        sheet.put("tag", Face::Bold, 42.0, 150.0, ALL, &fact.label);
        let lines = |size: f32| self.fonts.lines(&fact.display, Face::Display, size, ALL.1).len();
        let fits = |most| AMOUNTS.into_iter().find(|&size| lines(size) <= most);
        let size = fits(1).filter(|&size| size > AMOUNTS[3]).or_else(|| fits(2)).unwrap_or(AMOUNTS[3]);
        let top = sheet.at + 40.0 + size;
        sheet.put("say", Face::Display, size, top, ALL, &fact.display);
        let how = words.named(&sure(fact, words), &fact.qualifier);
        let top = sheet.at + 84.0;
        sheet.put("by", Face::Label, 34.0, top, ALL, &how);
        sheet
    }

    /// The preview of the page: its name, and the figure that can be drawn as a band, with what the band says.
    pub(super) fn page(&self, words: &Words, witnesses: i32) -> Sheet<'_> {
        let mut sheet = Sheet::new(self, &self.style, 1.0);
        sheet.light();
        sheet.put("say", Face::Display, 120.0, 176.0, ALL, &words.text("page.name"));
        sheet.put("by", Face::Label, 27.0, 240.0, ALL, &words.text("page.description"));
        if let Some(band) = FigureState::telling().into_iter().find_map(|shown| shown.band(witnesses)) {
            sheet.band(&band);
            sheet.put("say", Face::Display, 34.0, 538.0, ALL, &plain(&words.say("sequence.band", &[])));
        }
        sheet
    }
}

/// A preview before it is painted, as the text of an SVG.
pub(super) struct Sheet<'a> {
    painter: &'a Painter,
    scale: f32,
    svg: String,
    said: String,
    at: f32,
}

impl<'a> Sheet<'a> {
    fn new(painter: &'a Painter, style: &str, scale: f32) -> Self {
        let (width, height) = SIZE;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><style>{style}</style>\
             <rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>"
        );
        Self { painter, scale, svg, said: String::new(), at: 0.0 }
    }

    /// The work light: a short bar over the words.
    fn light(&mut self) {
        let _ = write!(self.svg, "<rect class=\"light\" x=\"{LEFT}\" y=\"52\" width=\"56\" height=\"6\"/>");
    }

    /// Lays the strip of a day across the sheet, over the ground that it has by day and by night.
    fn band(&mut self, band: &Band) {
        let (top, height) = BAND;
        let width = u32::from(SIZE.0);
        let evening = width * band.light.0.unsigned_abs() / band.light.1.unsigned_abs();
        let night = width - evening;
        let (inside, high) = (top + 12.0, height - 24.0);
        let strip = Drawing::of(band.drawn.clone())
            .map(|strip| strip.placed((0.0, inside), (f32::from(SIZE.0), high)))
            .unwrap_or_default();
        let _ = write!(
            self.svg,
            "<rect class=\"noon\" y=\"{top}\" width=\"{evening}\" height=\"{height}\"/>\
             <rect class=\"night\" x=\"{evening}\" y=\"{top}\" width=\"{night}\" height=\"{height}\"/>{strip}"
        );
    }

    /// How high a text is in the column.
    fn height(&self, face: Face, size: f32, text: &str) -> f32 {
        let lines = self.painter.fonts.lines(text, face, size, COLUMN.1).len();
        (0..lines).map(|_| size * leading(face)).sum()
    }

    /// Sets a text in lines, the first at `top`, and remembers where it ends.
    fn put(&mut self, class: &str, face: Face, size: f32, top: f32, (x, width): (f32, f32), text: &str) {
        for (line, y) in self.painter.fonts.lines(text, face, size, width).iter().zip(steps(top, size * leading(face)))
        {
            let words = escaped(line);
            let _ = write!(self.svg, "<text class=\"{class}\" font-size=\"{size}\" x=\"{x}\" y=\"{y}\">{words}</text>");
            self.said.push_str(line);
            self.at = y;
        }
    }

    /// Sets a drawing into a field, as large as it can be; what is outside of its view is cut off.
    fn picture(&mut self, drawing: Drawing, (left, top, wide, high): Field) {
        let Some((width, height)) = drawing.size() else { return };
        let scale = (wide / width).min(high / height);
        let (width, height) = (width * scale, height * scale);
        let (x, y) = (left + wide - width, top + (high - height) / 2.0);
        self.said.extend(drawing.texts());
        self.svg.push_str(&drawing.placed((x, y), (width, height)));
    }

    /// Paints it; gives the PNG.
    ///
    /// # Errors
    /// One line, if its fonts lack a sign, or its drawing is no SVG.
    pub(super) fn paint(mut self) -> Result<Vec<u8>, String> {
        let missing = self.painter.fonts.missing(&self.said);
        if !missing.is_empty() {
            return Err(format!("a preview needs signs that its fonts lack: {missing:?}; see static/font/README.md"));
        }
        self.svg.push_str("</svg>");
        let options = usvg::Options { fontdb: self.painter.fonts.database(), ..usvg::Options::default() };
        let tree = usvg::Tree::from_str(&self.svg, &options).map_err(|error| format!("a preview: {error}"))?;
        let whole = tree.size().to_int_size();
        let size = whole.scale_by(self.scale).ok_or("a preview without a size")?;
        let mut sheet = tiny_skia::Pixmap::new(size.width(), size.height()).ok_or("a preview without a size")?;
        resvg::render(&tree, tiny_skia::Transform::from_scale(self.scale, self.scale), &mut sheet.as_mut());
        super::png::encode(&sheet).map_err(|error| format!("a preview: {error}"))
    }
}

fn steps(first: f32, by: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(first), move |at| Some(at + by))
}

fn leading(face: Face) -> f32 {
    if face == Face::Display { 1.14 } else { 1.36 }
}
