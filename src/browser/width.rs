//! Which layout fits the window.

use web_sys::MediaQueryList;

use super::Listener;

/// The stylesheet has the same conditions. They are in rem, so that larger text gets the narrow layout. In the lesson's large
/// type the words of the wide layout are large where a window is.
const WIDE: &str = "(min-width: 44rem)";
const WIDE_IN_LARGE: &str = "(min-width: 78rem)";

/// Whether the window has room for the wide layout.
pub fn is_wide() -> bool {
    media().is_some_and(|media| media.matches())
}

/// Calls back when that changes.
pub fn on_width(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::new(media()?.into(), "change", call)
}

fn media() -> Option<MediaQueryList> {
    let window = web_sys::window()?;
    let large = window.document()?.document_element()?.has_attribute("data-large");
    window.match_media(if large { WIDE_IN_LARGE } else { WIDE }).ok()?
}
