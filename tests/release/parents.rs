//! The pages that frame us: real scripts of hosts from npm, and replicas of those that are not there.
//!
//! Each is a file in `hosts/`: what its page needs once, then what it needs for each frame.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use libtest_mimic::Failed;
use sent_to_work::site::packages::Package;
use sent_to_work::site::{Reply, Server};

use crate::page::Page;

/// The scripts that hosts have from npm. None is part of this project; iframe-resizer 5 is GPL, for tests alone.
pub const SCRIPTS: [Package; 7] = [
    Package { name: "pym.js", version: "1.3.2", file: "dist/pym.v1.js" },
    Package { name: "iframe-resizer", version: "4.4.5", file: "js/iframeResizer.js" },
    Package { name: "@iframe-resizer/parent", version: "5.5.9", file: "index.umd.js" },
    Package { name: "@open-iframe-resizer/core", version: "2.1.0", file: "dist/index.umd.cjs" },
    Package { name: "@newswire/frames", version: "1.0.0", file: "dist/frames.umd.js" },
    Package { name: "@datawrapper/chart-core", version: "8.47.0", file: "lib/embed.js" },
    Package { name: "scorm-again", version: "3.4.3", file: "dist/scorm12.min.js" },
];

/// A way to frame us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parent(&'static str);

macro_rules! parents {
    ($($name:ident $file:literal)+) => {
        impl Parent {
            $(pub const $name: Self = Self(include_str!(concat!("hosts/", $file, ".html")));)+
        }
    };
}

parents! {
    PYM "pym"
    RESIZER_4 "iframe-resizer-4"
    RESIZER_5 "iframe-resizer-5"
    OPEN_RESIZER "open-iframe-resizer"
    NEWSWIRE "newswire"
    DATAWRAPPER "datawrapper"
    H5P "h5p"
    WORDPRESS "wordpress"
    CANVAS "canvas"
    GUARDIAN "guardian"
    MESSENGER "iframe-messenger"
    AMP "amp"
    IFRAME_RESIZE "iframe-resize"
    NATIVE "native"
    OWN_FRAME "own-frame"
    OWN_ELEMENT "own-element"
}

/// A frame in a page of somebody else.
#[derive(Clone, Debug)]
pub struct Framed {
    /// Whose script gives it its height.
    pub parent: Parent,
    /// What it shows: the path below the site, such as `embed/wages/`.
    pub shows: String,
    /// Whether it may run scripts and nothing else.
    pub sandboxed: bool,
}

impl Framed {
    /// One that may do all that frames may.
    pub fn plain(parent: Parent, shows: &str) -> Self {
        Self { parent, shows: shows.to_owned(), sandboxed: false }
    }

    /// One that may run scripts, from an origin that is none.
    pub fn sandboxed(parent: Parent, shows: &str) -> Self {
        Self { parent, shows: shows.to_owned(), sandboxed: true }
    }
}

/// The page of a host with these frames; the first is in the column `frame0`, and so on.
pub fn written(frames: &[Framed], site: &str) -> String {
    let (mut once, mut columns) = (Vec::new(), String::new());
    for (number, Framed { parent, shows, sandboxed }) in frames.iter().enumerate() {
        let (first, each) = parent.0.split_once("<!-- a frame -->").unwrap_or(("", parent.0));
        if !once.contains(&first) {
            once.push(first);
        }
        let each = each
            .replace("{id}", &format!("frame{number}"))
            .replace("{frame}", &[site, shows.as_str()].concat())
            .replace("{sandboxed}", if *sandboxed { "true" } else { "false" })
            .replace("{sandbox}", if *sandboxed { " sandbox=\"allow-scripts\"" } else { "" });
        columns.extend(["<div class=\"column\" id=\"frame", &number.to_string(), "\">", &each, "</div>\n"]);
    }
    include_str!("hosts/page.html")
        .replace("{once}", &once.concat())
        .replace("{frames}", &columns)
        .replace("{site}", site)
}

/// What a host serves: its page, and the scripts that it has of others.
pub fn reply(page: &str, scripts: &BTreeMap<&'static str, PathBuf>, path: &str) -> Reply {
    let script = |body| Reply::new(200, "text/javascript; charset=utf-8", body);
    match path {
        "/" => Reply::new(200, "text/html; charset=utf-8", page),
        "/__collect.js" => script(include_bytes!("collect.js").to_vec()),
        _ => {
            let file = path.strip_prefix("/npm/").and_then(|name| scripts.get(name));
            file.and_then(|file| fs::read(file).ok()).map_or_else(|| Reply::text(404, "Not found"), script)
        }
    }
}

impl Page {
    /// Opens a page of another origin with these frames.
    pub fn host(&self, frames: &[Framed]) -> Result<Server, Failed> {
        let page = written(frames, self.stage.server.address());
        self.host_page(page)
    }

    /// Opens a page of another origin.
    pub fn host_page(&self, page: String) -> Result<Server, Failed> {
        if let Some(lost) = SCRIPTS
            .iter()
            .find(|one| page.contains(&format!("/npm/{}\"", one.name)) && !self.scripts.contains_key(one.name))
        {
            return Err(format!("{} is not on this machine; the first lines say why", lost.name).into());
        }
        let scripts = self.scripts.clone();
        let server = self.stage.serve_host(move |path| reply(&page, &scripts, path))?;
        self.visit(server.address())?;
        Ok(server)
    }
}
