//! The site as readers get it, and what scenarios change on its way.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;
use std::{env, fs};

use libtest_mimic::Failed;
use sent_to_work::facts::Facts;
use sent_to_work::site::{Effort, Reply, Server, Settings, Site, pseudo, publish};
use sent_to_work::story::{Story, Words};

/// The site works in any folder of a host.
const BASE: &str = "/any/sub/path/";

/// The published site with a server, and the words that it was made of.
pub struct Stage {
    /// The site as it ships, with the collector added to its page.
    pub server: Server,
    /// The words.
    pub story: Story,
    folder: PathBuf,
    axe: Option<Arc<str>>,
}

impl Stage {
    /// Publishes the built site of the project at `root` for the address of a server that starts here.
    pub fn set(root: &Path, axe: Option<&Path>) -> Result<Self, Vec<String>> {
        let listed = |problems: Vec<_>| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
        let one = |problem: String| vec![problem];
        let axe = axe.map(fs::read_to_string).transpose().map_err(|e| one(format!("axe cannot be read: {e}")))?;
        let axe: Option<Arc<str>> = axe.map(|axe| [&axe, "\n;", include_str!("axe.js")].concat().into());
        // `PSEUDO=1` plays a scenario in the language that nobody speaks.
        let unspoken = env::var_os("PSEUDO").is_some();
        let made = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = made.join(if unspoken { "stage-pseudo" } else { "stage" });
        let english = root.join("static/story/en");
        let spoken = if unspoken {
            let to = made.join("story-pseudo");
            pseudo(&english, &to).map_err(one)?;
            to
        } else {
            english
        };
        let facts = Facts::load(&root.join("static/facts"), &spoken).map_err(listed)?;
        let story = Story::load(&spoken, &facts).map_err(listed)?;
        let server = serve(&folder, axe.clone(), BASE, |_, reply| reply).map_err(one)?;
        publish(
            root,
            &root.join("dist"),
            &folder,
            &Settings {
                address: Some(server.address().to_owned()),
                corrections: None,
                theme: None,
                story: Some(spoken),
                effort: Effort::Quick,
            },
        )?;
        Ok(Self { server, story, folder, axe })
    }

    /// Serves the site once more, at an address that no browser has anything of, with `change` on the way.
    pub fn with(&self, change: impl Fn(&str, Reply) -> Reply + Send + Sync + 'static) -> Result<Server, Failed> {
        // A free port may have been another server's, whose files are in the cache of a browser; a folder has not.
        static SERVED: AtomicUsize = AtomicUsize::new(1);
        let base = format!("{BASE}{}/", SERVED.fetch_add(1, Ordering::Relaxed));
        Ok(serve(&self.folder, self.axe.clone(), &base, change)?)
    }

    /// Serves the site, with its faces held back until the gate opens.
    pub fn with_a_late_face(&self) -> Result<(Gate, Server), Failed> {
        let gate = Gate::default();
        let held = gate.clone();
        let server = self.with(move |path, reply| {
            if is_face(path) {
                held.pass();
            }
            reply
        })?;
        Ok((gate, server))
    }

    /// The script of axe, with what calls it.
    pub fn axe(&self) -> Result<&str, Failed> {
        self.axe.as_deref().ok_or_else(|| "axe is not on this machine; the first lines say why".into())
    }

    /// Where the published site lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Serves the site without its WASM.
    pub fn without_app(&self) -> Result<Server, Failed> {
        self.with(|path, reply| if is_wasm(path) { Reply::text(404, "Not found") } else { reply })
    }

    /// Serves the site with half of its WASM.
    pub fn cut_short(&self) -> Result<Server, Failed> {
        self.with(|path, mut reply| {
            if is_wasm(path) {
                reply.body.truncate(reply.body.len() / 2);
            }
            reply
        })
    }

    /// Serves the site with its WASM held back, and its faces by a gate of their own.
    pub fn held_with_late_faces(&self, app: &Gate, faces: &Gate) -> Result<Server, Failed> {
        let (app, faces) = (app.clone(), faces.clone());
        self.with(move |path, reply| {
            if is_wasm(path) {
                app.pass();
            } else if is_face(path) {
                faces.pass();
            }
            reply
        })
    }

    /// Serves the site with its WASM held back.
    pub fn held(&self, gate: &Gate) -> Result<Server, Failed> {
        let gate = gate.clone();
        self.with(move |path, reply| {
            if is_wasm(path) {
                gate.pass();
            }
            reply
        })
    }

    /// Serves a page of another origin that has a frame with these attributes.
    pub fn host(&self, frame: &str) -> Result<Server, Failed> {
        let page = format!("<!doctype html><title>A page of somebody else</title><iframe {frame}></iframe>");
        self.serve_host(move |_| Reply::new(200, "text/html; charset=utf-8", page.clone()))
    }

    /// Serves what somebody else does, at another origin.
    pub fn serve_host(&self, answer: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Result<Server, Failed> {
        let hook = Arc::new(move |path: &str, _| answer(path));
        Server::start(Site { hook: Some(hook), ..Site::new(&self.folder) }, 0).map_err(Failed::from)
    }

    /// Writes the offline file to the disk, with the collector before its policy, after `change`; gives its address there.
    pub fn offline(&self, name: &str, change: impl Fn(String) -> String) -> Result<String, Failed> {
        let file = fs::read_to_string(self.folder.join("sent-to-work.html"))?;
        let collector = ["<meta charset=\"utf-8\">\n<script>", include_str!("collect.js"), "</script>"].concat();
        let path = self.folder.join(name);
        fs::write(&path, change(file.replacen("<meta charset=\"utf-8\">", &collector, 1)))?;
        Ok(format!("file://{}", path.display()))
    }

    /// A file of the site.
    pub fn file(&self, name: &str) -> Result<Vec<u8>, Failed> {
        Ok(fs::read(self.folder.join(name))?)
    }

    /// The words of the figures.
    pub fn words(&self) -> Words {
        Words::new(&self.story.labels)
    }
}

fn serve(
    folder: &Path,
    axe: Option<Arc<str>>,
    base: &str,
    change: impl Fn(&str, Reply) -> Reply + Send + Sync + 'static,
) -> Result<Server, String> {
    let hook = move |path: &str, reply: Reply| {
        if path == "/__collect.js" {
            let mut collector = Reply::new(200, "text/javascript", include_str!("collect.js"));
            // A sandboxed frame asks as a stranger, and our pages take from strangers only what is for everybody.
            collector.set("Cross-Origin-Resource-Policy", "cross-origin");
            return collector;
        }
        if let ("/__axe.js", Some(axe)) = (path, &axe) {
            return Reply::new(200, "text/javascript", axe.as_bytes());
        }
        let mut reply = change(path, reply);
        if reply.is_page() {
            let page = String::from_utf8_lossy(&reply.body);
            let page = page.replacen("</head>", "<script src=\"/__collect.js\"></script></head>", 1);
            reply.body = page.into_bytes();
        }
        reply
    };
    let site = Site { base: base.to_owned(), hook: Some(Arc::new(hook)), ..Site::new(folder) };
    Server::start(site, 0).map_err(|e| format!("no port can be opened: {e}"))
}

/// Whether this is the path of an app.
pub fn is_wasm(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "wasm")
}

/// Whether this is the path of a face.
fn is_face(path: &str) -> bool {
    ["/display-", "/text-", "/label-"].iter().any(|face| path.contains(face))
}

/// Takes every script out of a page, as for a reader who has turned them off.
pub fn without_scripts(mut reply: Reply) -> Reply {
    if reply.is_page() {
        let page = String::from_utf8_lossy(&reply.body);
        let mut parts = page.split("<script");
        let start = parts.next().unwrap_or_default().to_owned();
        let rest = parts.filter_map(|part| Some(part.split_once("</script>")?.1));
        // The head ends in capitals, where the collector finds no place.
        reply.body = rest.fold(start, |page, part| page + part).replacen("</head>", "</HEAD>", 1).into_bytes();
    }
    reply
}

/// Holds replies back until it is opened.
#[derive(Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Waits; longer than any scenario, but not for ever.
    pub fn pass(&self) {
        let (open, changed) = &*self.0;
        let open = open.lock().unwrap_or_else(PoisonError::into_inner);
        drop(changed.wait_timeout_while(open, Duration::from_mins(1), |open| !*open));
    }

    /// Lets everything through.
    pub fn open(&self) {
        let (open, changed) = &*self.0;
        *open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }
}
