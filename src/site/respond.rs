//! From a requested path to a response, as a static host does it.

use super::{
    Reply, Site, digest,
    headers::{self, Headers},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Answers any path: finds the file, lets the hook change the response, then encodes it.
pub(super) fn respond(site: &Site, path: &str, accepts: &str, known_tag: &str) -> Reply {
    let (found, file) = find(site, path);
    let mut reply = match &site.hook {
        Some(hook) => hook(path, found.clone()),
        None => found.clone(),
    };
    if reply.is_page() {
        tag(&mut reply, known_tag);
    }
    // A body that the hook has changed has no compressed copy.
    if let Some(file) = file.filter(|_| reply.status == 200 && reply.body == found.body) {
        encode(&mut reply, &file, accepts);
    }
    reply
}

fn find(site: &Site, path: &str) -> (Reply, Option<PathBuf>) {
    if !path.is_empty() && format!("{path}/") == site.base {
        return (redirect(&site.base), None);
    }
    let below = path.strip_prefix(&site.base).and_then(decode);
    let Some(below) = below.filter(|below| is_safe(below)) else {
        return (Reply::text(404, "Not found"), None);
    };
    let is_folder = below.is_empty() || below.ends_with('/');
    if !is_folder && site.root.join(&below).is_dir() {
        return (redirect(&format!("{path}/")), None);
    }
    let name = if is_folder { format!("{below}index.html") } else { below.clone() };
    let file = site.root.join(&name);
    let (mut reply, file) = match fs::read(&file) {
        Ok(body) => (Reply::new(200, headers::content_type(&name), body), Some(file)),
        Err(_) => (Reply::text(404, "Not found"), None),
    };
    if let Err(problem) = apply_headers(&mut reply, &site.root, &below) {
        return (Reply::text(500, &problem), None);
    }
    (reply, file)
}

/// Applies the headers of the shipped `_headers`, which is read each time because a rebuild may have changed it.
fn apply_headers(reply: &mut Reply, root: &Path, below: &str) -> Result<(), String> {
    let shipped = fs::read_to_string(root.join("_headers")).unwrap_or_default();
    for (header, value) in Headers::parse(&shipped)?.for_path(&format!("/{below}")) {
        reply.set(&header, &value);
    }
    Ok(())
}

fn redirect(to: &str) -> Reply {
    let mut reply = Reply::text(301, "Moved");
    reply.set("Location", to);
    reply
}

/// Whether a path stays within the root and is not the file of headers.
fn is_safe(name: &str) -> bool {
    let plain = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    name.split('/').all(plain) && !name.starts_with('/') && name != "_headers"
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let code = digit(bytes.next())? * 16 + digit(bytes.next())?;
                u8::try_from(code).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(out).ok()
}

/// Answers with 304 if the browser's copy of a page is still current.
fn tag(reply: &mut Reply, known: &str) {
    // Weak, because all encodings share it.
    let tag = format!("W/\"{}\"", digest::named("page", "", &reply.body));
    reply.set("ETag", &tag);
    if known.split(',').any(|one| one.trim() == tag) {
        reply.status = 304;
        reply.body.clear();
    }
}

/// Uses the compressed copy beside a file, if there is one that the browser accepts.
fn encode(reply: &mut Reply, file: &Path, accepts: &str) {
    reply.set("Vary", "Accept-Encoding");
    let accepted = |encoding: &str| {
        accepts.split(',').any(|one| {
            let (name, quality) = one.split_once(";q=").unwrap_or((one, "1"));
            name.trim() == encoding && quality.trim().parse() != Ok(0.0)
        })
    };
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        let mut copy = file.as_os_str().to_owned();
        copy.push(".");
        copy.push(ending);
        if let (true, Ok(body)) = (accepted(encoding), fs::read(copy)) {
            reply.set("Content-Encoding", encoding);
            reply.body = body;
            return;
        }
    }
}
