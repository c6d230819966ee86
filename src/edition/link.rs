//! Where the page of a claim is.

use crate::view::Links;

/// The folder of all claims, from the site’s root.
const CLAIMS: &str = "claim/";

/// The links of a document with the claims on pages of their own; `up` is the way from it to the site’s root.
pub(super) fn beside(up: &str) -> Links {
    Links { claims: Some([up, CLAIMS].concat()), ..Links::default() }
}

/// The folder of a claim, from the site’s root.
pub(super) fn folder(id: &str) -> String {
    [CLAIMS, id, "/"].concat()
}
