//! Small PNG files: a picture with flat colours needs at most 256 of them.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

type Rgb = [u8; 3];

/// How many colours a palette holds.
const MOST: usize = 256;

/// Encodes an opaque picture with a palette of its most frequent colours, each pixel taking the nearest.
///
/// # Errors
/// The error of the encoder.
pub(super) fn encode(picture: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let pixels: Vec<Rgb> = picture.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let (palette, nearest) = palette(&pixels);
    let mut indices = Vec::with_capacity(pixels.len());
    for (colour, length) in runs(&pixels) {
        indices.resize(indices.len() + length, nearest.get(&colour).copied().unwrap_or(0));
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(file)
}

/// The palette, and for each colour of the picture its index in it.
fn palette(pixels: &[Rgb]) -> (Vec<Rgb>, BTreeMap<Rgb, u8>) {
    let mut count: BTreeMap<Rgb, usize> = BTreeMap::new();
    for (colour, length) in runs(pixels) {
        *count.entry(colour).or_default() += length;
    }
    let mut colours: Vec<Rgb> = count.keys().copied().collect();
    colours.sort_by_key(|colour| std::cmp::Reverse(count.get(colour)));
    let palette: Vec<Rgb> = colours.iter().copied().take(MOST).collect();
    let nearest = colours.into_iter().map(|colour| {
        let places = (0..=u8::MAX).zip(&palette);
        let place = places.min_by_key(|(_, one)| distance(**one, colour)).map_or(0, |(place, _)| place);
        (colour, place)
    });
    (palette.clone(), nearest.collect())
}

/// Runs of pixels with the same colour, so that each colour is looked up once per run.
fn runs(pixels: &[Rgb]) -> impl Iterator<Item = (Rgb, usize)> {
    pixels.chunk_by(|one, next| one == next).filter_map(|run| Some((*run.first()?, run.len())))
}

fn distance(one: Rgb, other: Rgb) -> u32 {
    one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}
