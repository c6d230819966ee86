//! The app of the lesson, separate because readers of the page do not need it.

/// As in the app of the page.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts the app, unless the document has stopped waiting for it.
#[cfg(target_arch = "wasm32")]
fn main() {
    use sent_to_work::{browser, lesson, view};

    let (true, Some(root)) = (browser::is_waiting(), browser::root()) else { return };
    if let Some(props) = lesson::AppProps::of_document() {
        yew::Renderer::<lesson::App>::with_root_and_props(root, props).render();
    } else if let Some(props) = view::AppProps::of_document() {
        yew::Renderer::<view::App>::with_root_and_props(root, props).render();
    }
}

/// The app is for the browser; the native build has nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
