//! The Content-Security-Policy, which allows a page to run and fetch only its own files.

use super::digest;

/// Writes the policy for a page with these inline scripts and styles, and `linked` stylesheets if it has any, served
/// from `origin` if that is known.
pub fn policy(scripts: &[String], styles: &[String], linked: bool, origin: Option<&str>) -> String {
    // In a sandboxed frame the page has an opaque origin, for which WebKit lets 'self' match nothing.
    let own = || ["'self'"].into_iter().chain(origin).map(str::to_owned);
    let hashes = |texts: &[String]| texts.iter().map(|text| digest::source(text)).collect::<Vec<_>>();
    [
        directive("default-src", None),
        directive("script-src", own().chain(["'wasm-unsafe-eval'".to_owned()]).chain(hashes(scripts))),
        directive("style-src", own().filter(|_| linked).chain(hashes(styles))),
        // Saving a drawing as a picture needs a data URL.
        directive("img-src", own().chain(["data:".to_owned()])),
        directive("font-src", own()),
        directive("connect-src", own()),
        directive("frame-src", own()),
        directive("base-uri", None),
        directive("form-action", None),
        // No `frame-ancestors *`: the star would exclude pages from a disk and sandboxed frames, which lessons run in.
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
/// If it is not a web address, or contains characters with a meaning in a policy.
pub fn origin(address: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
    let parts = address.split_once("://").filter(|(scheme, _)| ["https", "http"].contains(scheme));
    let host = parts.and_then(|(_, rest)| rest.split('/').next()).filter(|host| !host.is_empty());
    match (parts, host) {
        (Some((scheme, _)), Some(host)) if address.chars().all(is_plain) => Ok(format!("{scheme}://{host}")),
        _ => Err(format!("SENT_TO_WORK_URL must have the form https://host/folder/ and not {address}")),
    }
}
