//! The browser app: takes over the figures of the served document.

/// 2.3 kB of WASM (brotli) smaller than Rust's own allocator, and no slower.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts the app, unless the document has stopped waiting for it.
#[cfg(target_arch = "wasm32")]
fn main() {
    use sent_to_work::{browser, view};

    // Grows the heap once, for what is allocated and freed while a reader plays: WASM memory never shrinks.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(160 * 1024)));
    if let (true, Some(root), Some(props)) = (browser::is_waiting(), browser::root(), view::AppProps::of_document()) {
        yew::Renderer::<view::App>::with_root_and_props(root, props).render();
    }
}

/// The app is for the browser; the native build has nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
