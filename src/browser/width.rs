//! Which layout fits the window.

use web_sys::MediaQueryList;

use super::Listener;

/// The stylesheet has the same condition. It is in rem, so that larger text gets the narrow layout.
const WIDE: &str = "(min-width: 44rem)";

/// Whether the window has room for the wide layout.
pub fn is_wide() -> bool {
    media().is_some_and(|media| media.matches())
}

/// Calls back when that changes.
pub fn on_width(call: impl Fn() + 'static) -> Option<Listener> {
    Listener::new(media()?.into(), "change", call)
}

fn media() -> Option<MediaQueryList> {
    web_sys::window()?.match_media(WIDE).ok()?
}
