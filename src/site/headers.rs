//! The headers of every file, in the `_headers` format that Netlify and Cloudflare Pages read.

use super::digest;
use std::collections::BTreeSet;
use std::fmt;

/// The folder of the numbered releases.
pub const RELEASES: &str = "v/";

/// The cache rule for files that never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The headers for the paths that match a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A path from the site's root, or a prefix followed by `*`: the two forms that all hosts read alike.
    pub pattern: String,
    /// Names and values in the order in which they are sent.
    pub headers: Vec<(String, String)>,
}

impl Rule {
    fn matches(&self, path: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.pattern,
        }
    }
}

/// All the rules of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers {
    /// In the order of the file; a path gets the headers of every rule that matches it.
    pub rules: Vec<Rule>,
}

impl Headers {
    /// Makes the rules for these files, each with its policy if it is a page.
    ///
    /// The policy is not set for all paths: hosts join the headers of several rules, and releases below `/v/` have
    /// their own.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> Self {
        let mut rules = vec![
            rule(
                "/*",
                &[
                    ("Access-Control-Allow-Origin", "*"), // a sandboxed frame has an opaque origin
                    // A host may restrict a frame by its `csp`; without this the frame would be an error page.
                    ("Allow-CSP-From", "*"),
                    // Isolated hosts show only frames with the same promise.
                    ("Cross-Origin-Embedder-Policy", "require-corp"),
                    ("Cross-Origin-Resource-Policy", "cross-origin"),
                    ("X-Content-Type-Options", "nosniff"),
                    ("Referrer-Policy", "no-referrer"),
                ],
            ),
            rule(&format!("/{RELEASES}*"), &[("Cache-Control", FOR_EVER)]),
        ];
        // Hosts join a header that two rules set, so what differs by file is in only one rule per path.
        let files: Vec<(&str, Option<&str>)> = files.into_iter().collect();
        for (name, policy) in files.iter().copied().filter(|(name, _)| !is_alike(name, &files)) {
            let cache = if digest::is_named(name) { FOR_EVER } else { "no-cache" };
            let mut own = vec![("Content-Type", content_type(name)), ("Cache-Control", cache)];
            own.extend(policy.map(|policy| ("Content-Security-Policy", policy)));
            if let Some(folder) = name.strip_suffix("index.html") {
                rules.push(rule(&format!("/{folder}"), &own));
            }
            rules.push(rule(&format!("/{name}"), &own));
        }
        // There are dozens of previews, tables and claims, and hosts read a hundred rules: one for a folder of similar
        // files.
        let mut folders: Vec<&str> = Vec::new();
        for (name, _) in files.iter().copied().filter(|(name, _)| is_alike(name, &files)) {
            let Some((folder, _)) = name.split_once('/') else { continue };
            if !folders.contains(&folder) {
                folders.push(folder);
                let mut own = vec![("Cache-Control", "no-cache")];
                let beside = files.iter().filter(|(one, _)| one.split_once('/').is_some_and(|(one, _)| one == folder));
                if beside.map(|(one, _)| content_type(one)).all(|kind| kind == content_type(name)) {
                    own.insert(0, ("Content-Type", content_type(name)));
                }
                own.extend(policies(folder, &files).into_iter().map(|policy| ("Content-Security-Policy", policy)));
                rules.push(rule(&format!("/{folder}/*"), &own));
            }
        }
        Self { rules }
    }

    /// Reads a `_headers` file.
    ///
    /// # Errors
    /// For a line that is neither a pattern nor a header below one, or a pattern that hosts read differently.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            let known = if line.starts_with('/') {
                rules.push(rule(line, &[]));
                !line.trim_end_matches('*').contains(['*', ':'])
            } else if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.trim().split_once(": ")) {
                rule.headers.push((name.to_owned(), value.to_owned()));
                true
            } else {
                false
            };
            if !known {
                return Err(format!("_headers has a line that not every host understands: {line}"));
            }
        }
        Ok(Self { rules })
    }

    /// The headers for a path from the site's root, joined as hosts join them.
    pub fn for_path(&self, path: &str) -> Vec<(String, String)> {
        let mut joined: Vec<(String, String)> = Vec::new();
        for (name, value) in self.rules.iter().filter(|rule| rule.matches(path)).flat_map(|rule| &rule.headers) {
            match joined.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, first)) => *first = format!("{first}, {value}"),
                None => joined.push((name.clone(), value.clone())),
            }
        }
        joined
    }

    /// Lists what Cloudflare Pages would drop silently: rules after the hundredth, lines over 2,000 characters.
    pub fn problems(&self) -> Vec<String> {
        let many = (self.rules.len() > 100).then(|| format!("_headers has {} rules; hosts read 100", self.rules.len()));
        let lines = self.rules.iter().flat_map(|rule| &rule.headers);
        let long = lines
            .filter(|(_, value)| value.len() > 1_900)
            .map(|(name, value)| format!("_headers: {name} has {} characters; hosts read 2,000 a line", value.len()));
        many.into_iter().chain(long).collect()
    }
}

impl fmt::Display for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Rule { pattern, headers } in &self.rules {
            writeln!(f, "{pattern}")?;
            for (name, value) in headers {
                writeln!(f, "  {name}: {value}")?;
            }
        }
        Ok(())
    }
}

/// The media types of the files of a site, by the endings of names.
pub const TYPES: [(&str, &str); 14] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("xml", "application/atom+xml; charset=utf-8"), // the only XML file is the feed
    ("yaml", "application/yaml; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8; header=present"),
    ("bib", "application/x-bibtex; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("wasm", "application/wasm"), // with another type, browsers compile only after the download
    ("png", "image/png"),
    ("woff2", "font/woff2"),
    ("zip", "application/zip"),
];

/// Gives the media type of a file by the ending of its name.
pub fn content_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let known = TYPES.into_iter().find(|(one, _)| ending == Some(*one));
    known.map_or("application/octet-stream", |(_, kind)| kind)
}

/// Says whether all files in the folder of this one are sent alike: none is cached for ever, and either there is no page, or
/// there are several with one policy. What lies beside such pages can have it too. Where there are several types, they are
/// those that hosts know by the endings.
fn is_alike(name: &str, files: &[(&str, Option<&str>)]) -> bool {
    let Some((folder, _)) = name.split_once('/') else { return false };
    let beside = || files.iter().filter(|(one, _)| one.split_once('/').is_some_and(|(one, _)| one == folder));
    let pages = beside().filter(|(_, policy)| policy.is_some()).count();
    let alike = match pages {
        0 => true,
        _ => pages > 1 && policies(folder, files).len() == 1,
    };
    alike && beside().all(|(other, _)| !digest::is_named(other))
}

/// The policies of the pages in a folder.
fn policies<'a>(folder: &str, files: &[(&str, Option<&'a str>)]) -> BTreeSet<&'a str> {
    let there = files.iter().filter(|(name, _)| name.split_once('/').is_some_and(|(one, _)| one == folder));
    there.filter_map(|(_, policy)| *policy).collect()
}

fn rule(pattern: &str, headers: &[(&str, &str)]) -> Rule {
    let headers = headers.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
    Rule { pattern: pattern.to_owned(), headers }
}
