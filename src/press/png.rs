//! Small PNG files: a picture with flat colours needs at most 256 of them.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;

/// Red, green and blue in one number, which is faster to look up.
type Rgb = u32;

/// How many colours a palette holds.
const MOST: usize = 256;

/// Encodes an opaque picture with a palette of its most frequent colours, each pixel taking the nearest.
///
/// # Errors
/// The error of the encoder.
pub(super) fn encode(picture: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    // Most rows are like the one above, and most pixels like the one before: each is looked at once for all of them.
    let rows: Vec<&[u8]> = picture.data().chunks(picture.width() as usize * 4).collect();
    let rows: Vec<(Vec<(Rgb, usize)>, usize)> =
        rows.chunk_by(|one, next| one == next).filter_map(|like| Some((runs(like.first()?), like.len()))).collect();
    let (palette, nearest) = palette(&rows);
    let mut indices = Vec::with_capacity(picture.pixels().len());
    for (row, times) in &rows {
        let start = indices.len();
        for (colour, length) in row {
            indices.resize(indices.len() + length, nearest.get(colour).copied().unwrap_or(0));
        }
        let end = indices.len();
        (1..*times).for_each(|_| indices.extend_from_within(start..end));
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.into_iter().flat_map(parts).collect::<Vec<u8>>());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(file)
}

/// The palette, and for each colour of the picture its index in it.
fn palette(rows: &[(Vec<(Rgb, usize)>, usize)]) -> (Vec<Rgb>, BTreeMap<Rgb, u8>) {
    let mut count: BTreeMap<Rgb, usize> = BTreeMap::new();
    for (row, times) in rows {
        for (colour, length) in row {
            *count.entry(*colour).or_default() += length * times;
        }
    }
    let mut colours: Vec<Rgb> = count.keys().copied().collect();
    colours.sort_by_key(|colour| std::cmp::Reverse(count.get(colour)));
    let palette: Vec<Rgb> = colours.iter().copied().take(MOST).collect();
    let own = (0..=u8::MAX).zip(&palette).map(|(place, colour)| (*colour, place));
    let mut nearest: BTreeMap<Rgb, u8> = own.collect();
    for colour in colours.into_iter().skip(MOST) {
        let places = (0..=u8::MAX).zip(&palette);
        let place = places.min_by_key(|(_, one)| distance(**one, colour)).map_or(0, |(place, _)| place);
        nearest.insert(colour, place);
    }
    (palette, nearest)
}

/// Neighbours of one colour in a row.
fn runs(row: &[u8]) -> Vec<(Rgb, usize)> {
    let (pixels, _) = row.as_chunks::<4>();
    let runs = pixels.chunk_by(|one, next| one == next);
    runs.filter_map(|run| {
        run.first().map(|[red, green, blue, _]| (u32::from_be_bytes([0, *red, *green, *blue]), run.len()))
    })
    .collect()
}

fn parts(colour: Rgb) -> [u8; 3] {
    let [_, red, green, blue] = colour.to_be_bytes();
    [red, green, blue]
}

fn distance(one: Rgb, other: Rgb) -> u32 {
    let pairs = parts(one).into_iter().zip(parts(other));
    pairs.map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}
