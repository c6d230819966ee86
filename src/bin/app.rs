//! The browser app: takes over the figures of the served document.

/// Starts the app, unless the document has stopped waiting for it.
#[cfg(target_arch = "wasm32")]
fn main() {
    use sent_to_work::state::from_query;
    use sent_to_work::story::Words;
    use sent_to_work::{browser, view};

    let (Some(root), Some(words)) = (browser::root(), browser::words()) else { return };
    if !browser::is_waiting() {
        return;
    }
    let start = from_query(&browser::query());
    let props = view::AppProps { words: Words::new(&words), start, hosts: browser::hosts().into() };
    yew::Renderer::<view::App>::with_root_and_props(root, props).render();
}

/// The app is for the browser; the native build has nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
