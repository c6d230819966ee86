//! THE SITE: everything that happens after the code is compiled. Native only.
//!
//! `build` runs Trunk with the `tools` it needs, and lets the compiler `remap` this machine's folders. Trunk calls
//! `publish`, which turns its files into the finished site: the page, the apps with short `names` for their imports,
//! the `headers` that everything has to be served with, the `compress`ed copies, the `offline` file. `scorm` and
//! `cartridge` pack the lesson for course systems. `servers` writes the same headers for hosts that do not read
//! `_headers`; `release` keeps a numbered copy of a build, whose pages say so (`pinned`, put in by `built_page`), and `releases` lists them. `manifest` lists the contents of a build, and `verify`
//! compares a served site with it. `serve` is a static host that obeys those headers, for reading and for the browser
//! tests alike; `watch` and `reload` make it live. `pseudo` makes a language that shows whether the pages hold with a translation. `new` makes the project of another story, for which it `merge`s files. `browsers` and `packages` are only for tests.

mod archive;
pub mod browsers;
mod build;
mod built_page;
mod bundle;
pub mod cartridge;
mod compress;
mod compressed_file;
pub mod digest;
mod file;
pub mod headers;
pub mod manifest;
mod merge;
mod names;
pub mod new;
mod offline;
pub mod packages;
mod pinned;
pub mod policy;
mod pseudo;
mod publish;
mod release;
pub mod releases;
mod reload;
mod remap;
mod reply;
mod respond;
pub mod scorm;
mod serve;
pub mod servers;
pub mod tools;
mod verify;
mod watch;
mod weights;

pub use build::build;
pub use compress::Effort;
pub use pseudo::pseudo;
pub use publish::{Settings, publish};
pub use release::release;
pub use reload::Reload;
pub use reply::Reply;
pub use serve::{Asked, Hook, Server, Site};
pub use verify::verify;
pub use watch::Watch;
pub use weights::{Report, Weight};

/// Prints one line for the person at the terminal.
pub fn say(line: impl std::fmt::Display) {
    // Not `println!`, which panics when the other end of a pipe is closed.
    let _ = std::io::Write::write_fmt(&mut std::io::stdout(), format_args!("{line}\n"));
}
