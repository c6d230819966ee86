//! Links to claims: they contain the id while a document is rendered, and are replaced by addresses at the end.

/// The beginning of a link to a claim while a document is rendered.
const NAMED: &str = "href=\"#fact-";

/// The ids of the claims that some HTML links to.
pub(super) fn linked(html: &str) -> impl Iterator<Item = String> {
    html.split(NAMED).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
}

/// Replaces links to claims by the addresses of their pages; `up` is the way from the document to the site’s root.
pub(super) fn addressed(html: &str, up: &str) -> String {
    let mut parts = html.split(NAMED);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| {
        let (id, after) = part.split_once('"').unwrap_or((part, ""));
        [&html, "href=\"", up, &folder(id), "\"", after].concat()
    })
}

/// The folder of a claim, from the site’s root.
pub(super) fn folder(id: &str) -> String {
    ["claim/", id, "/"].concat()
}
