//! The oEmbed answers beside each frame, for sites that embed one of our addresses.

use super::Sheet;
use crate::chart::FRAME_MOST;
use crate::host::Offer;
use crate::state::FigureState;
use crate::story::{Words, plain};

/// The answers for a site at `address`, which is fixed in static files.
pub fn offers(address: &str, words: &Words) -> Vec<Sheet> {
    let offer = |frame: String, name: &str, height, title: String, says: String| Offer {
        site: address.to_owned(),
        height,
        picture: ["preview/", name, ".png"].concat(),
        provider: words.text("page.name"),
        frame,
        title,
        says,
    };
    let whole = offer("embed/".into(), "page", FRAME_MOST, words.text("page.title"), words.text("page.description"));
    let figures = FigureState::telling().into_iter().map(|shown| {
        let name = shown.name();
        let title = words.text(&[name, ".title"].concat());
        offer(["embed/", name, "/"].concat(), name, shown.frame_height(), title, plain(&shown.finding(words)))
    });
    let sheet = |offer: Offer| ([&offer.frame, "oembed.json"].concat(), format!("{:#}\n", offer.answer()).into_bytes());
    std::iter::once(whole).chain(figures).map(sheet).collect()
}
