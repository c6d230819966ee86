//! The Content-Security-Policy: what the page may run and fetch, which is its own files only.

use super::digest;

/// Writes the policy for a page with these inline texts, and stylesheets of its own if it has `linked` any; it is served from
/// `origin` if that is known.
pub fn policy(scripts: &[String], styles: &[String], linked: bool, origin: Option<&str>) -> String {
    // In a sandboxed frame the page's origin is opaque, where WebKit lets 'self' match nothing.
    let own = || ["'self'"].into_iter().chain(origin).map(str::to_owned);
    let hashes = |texts: &[String]| texts.iter().map(|text| digest::source(text)).collect::<Vec<_>>();
    [
        directive("default-src", None),
        directive("script-src", own().chain(["'wasm-unsafe-eval'".to_owned()]).chain(hashes(scripts))),
        directive("style-src", own().filter(|_| linked).chain(hashes(styles))),
        // A drawing becomes a picture to save by way of a data address.
        directive("img-src", own().chain(["data:".to_owned()])),
        directive("font-src", own()),
        directive("connect-src", own()),
        directive("frame-src", own()),
        directive("base-uri", None),
        directive("form-action", None),
        // No `frame-ancestors *`: its star leaves out pages from a disk and sandboxed frames, where lessons live.
    ]
    .join("; ")
}

fn directive(name: &str, sources: impl IntoIterator<Item = String>) -> String {
    let sources: Vec<String> = sources.into_iter().collect();
    let sources = if sources.is_empty() { "'none'".to_owned() } else { sources.join(" ") };
    format!("{name} {sources}")
}

/// Takes the origin out of the site's public address: `https://news.example/work/` gives `https://news.example`.
///
/// # Errors
/// If it is no web address, or holds what has a meaning of its own in a policy.
pub fn origin(address: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
    let parts = address.split_once("://").filter(|(scheme, _)| ["https", "http"].contains(scheme));
    let host = parts.and_then(|(_, rest)| rest.split('/').next()).filter(|host| !host.is_empty());
    match (parts, host) {
        (Some((scheme, _)), Some(host)) if address.chars().all(is_plain) => Ok(format!("{scheme}://{host}")),
        _ => Err(format!("SENT_TO_WORK_URL must have the form https://host/folder/ and not {address}")),
    }
}
