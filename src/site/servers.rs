//! The headers for servers that do not read `_headers`: Apache, nginx and Caddy. Files with the same headers share a
//! rule, and types depend on the endings of names.

use super::headers::{Headers, TYPES};
use std::fmt::Write;

/// The configuration files, which are not for readers.
pub const FILES: [&str; 4] = ["_headers", ".htaccess", "hosting/nginx.conf", "hosting/Caddyfile"];

/// Writes all of them, for a site that appears at the path `base`.
pub fn all(headers: &Headers, base: &str) -> [(&'static str, String); 4] {
    let [ours, htaccess, for_nginx, for_caddy] = FILES;
    [
        (ours, headers.to_string()),
        (htaccess, apache(headers)),
        (for_nginx, nginx(headers, base)),
        (for_caddy, caddy(headers, base)),
    ]
}

/// The path of the site's public address, with a slash at both ends; `/` where none is known.
pub fn base(address: Option<&str>) -> String {
    let path = address.and_then(|address| address.split_once("://")?.1.split_once('/'));
    path.map_or_else(|| "/".to_owned(), |(_, path)| format!("/{}", path.trim_start_matches('/')))
}

/// Writes the `.htaccess` of Apache, which works in any folder.
pub fn apache(headers: &Headers) -> String {
    let (all, groups) = sorted(headers);
    // In a header set by Apache, a percent sign starts a variable.
    let set = |(name, value): &(&str, &str)| format!("Header set {name} \"{}\"", value.replace('%', "%%"));
    let mut text = String::from(
        "# For Apache 2.4 with mod_headers and mod_rewrite, where AllowOverride has FileInfo. Written by the build.\n\
         # Without these modules Apache refuses to serve: better than pages without their policy.\n\n",
    );
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "AddType \"{kind}\" .{ending}");
    }
    // Otherwise Apache takes .br for the Breton language, and .gz for a type.
    text += "RemoveLanguage .br\nRemoveType .gz\nAddEncoding br .br\nAddEncoding gzip .gz\n\n";
    for line in all.iter().map(set) {
        let _ = writeln!(text, "{line}");
    }
    text += "# Frames are wanted.\nHeader unset X-Frame-Options\nHeader always unset X-Frame-Options\n\n";

    text += "RewriteEngine On\nRewriteRule ^(?:_headers$|\\.|hosting/) - [R=404,L]\n\
             # Which files are alike, the copies with them.\n";
    for (number, group) in (1..).zip(&groups) {
        let _ = writeln!(text, "RewriteRule ^{}(?:\\.br|\\.gz)?$ - [E=alike_{number}:1]", group.expression());
    }
    text += "# The copies that the build has made.\n";
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        let _ = write!(
            text,
            "RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\n\
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
             RewriteRule ^(.+)$ $1.{ending} [E=no-gzip:1,E=no-brotli:1,L]\n"
        );
    }
    text += "Header merge Vary Accept-Encoding\n";
    for (number, group) in (1..).zip(&groups) {
        text += "\n";
        for line in group.headers.iter().map(set) {
            let _ = writeln!(text, "{line} env=alike_{number}");
        }
    }
    text
}

/// Writes an include for a `server` block of nginx, whose root contains the site in the folders of `base`.
pub fn nginx(headers: &Headers, base: &str) -> String {
    let (all, groups) = sorted(headers);
    let at = escaped(base);
    let add = |(name, value): &(&str, &str)| format!("add_header {name} \"{value}\";");
    let common: Vec<String> = all.iter().map(add).collect();
    let mut text = format!(
        "# For nginx, inside a server block: include /path/to/nginx.conf;  Written by the build.\n\
         # The site lies in the folder {base} below the block's root. Where nginx adds a header for a file, it forgets those\n\
         # of the block around: hence all of them at every place. Add yours, if there are any, in the same way.\n\
         location ^~ {base} {{\n    index index.html;\n    etag on;\n    gzip off;\n    gzip_static on;\n    gzip_vary on;\n    \
         # With libnginx-mod-http-brotli-static: a fifth less to send.\n    # brotli_static on;\n\n    types {{\n"
    );
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "        \"{kind}\" {ending};");
    }
    let _ = writeln!(text, "    }}\n\n    {}\n", common.join("\n    "));
    let _ = writeln!(text, "    location ~ ^{at}(?:_headers$|\\.|hosting/) {{\n        return 404;\n    }}");
    for group in groups {
        let own = group.headers.iter().map(add);
        let lines: Vec<String> = common.iter().cloned().chain(own).collect();
        let expression = group.expression();
        let _ =
            write!(text, "\n    location ~ \"^{at}{expression}$\" {{\n        {}\n    }}\n", lines.join("\n        "));
    }
    text + "}\n"
}

/// Writes an import for a site block of Caddy, whose root contains the site in the folders of `base`.
pub fn caddy(headers: &Headers, base: &str) -> String {
    let (all, groups) = sorted(headers);
    let set = |(name, value): &(&str, &str)| format!("{name} \"{value}\"");
    let mut text = format!(
        "# For Caddy 2, inside a site block: import /path/to/Caddyfile  Written by the build.\n\
         # The site lies in the folder {base} below the block's root.\n"
    );
    if let Some(bare) = base.strip_suffix('/').filter(|bare| !bare.is_empty()) {
        let _ = writeln!(text, "redir {bare} {base} permanent");
    }
    let lines: Vec<String> = all.iter().map(set).collect();
    let _ = write!(
        text,
        "handle {base}* {{\n\theader {{\n\t\t{}\n\t\t# Frames are wanted.\n\t\t-X-Frame-Options\n\t}}\n",
        lines.join("\n\t\t")
    );
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "\t@{ending} path *.{ending}\n\theader @{ending} Content-Type \"{kind}\"");
    }
    for (number, group) in (1..).zip(&groups) {
        let paths: Vec<String> = group.patterns.iter().map(|path| format!("{base}{path}")).collect();
        let lines: Vec<String> = group.headers.iter().map(set).collect();
        let _ = write!(
            text,
            "\n\t@alike_{number} path {}\n\theader @alike_{number} {{\n\t\t{}\n\t}}\n",
            paths.join(" "),
            lines.join("\n\t\t")
        );
    }
    text + "\n\tfile_server {\n\t\tprecompressed br gzip\n\t\thide _headers .htaccess hosting\n\t}\n}\n"
}

type Pair<'a> = (&'a str, &'a str);

/// Files with the same headers.
struct Group<'a> {
    /// Paths below the site's root, or prefixes of them followed by `*`.
    patterns: Vec<&'a str>,
    headers: Vec<Pair<'a>>,
}

impl Group<'_> {
    /// The regular expression for these paths, anchored at both ends.
    fn expression(&self) -> String {
        let one = |pattern: &&str| match pattern.strip_suffix('*') {
            Some(start) => escaped(start) + ".*",
            None => escaped(pattern),
        };
        format!("(?:{})", self.patterns.iter().map(one).collect::<Vec<_>>().join("|"))
    }
}

/// The headers that all files share, and the others grouped by value; without the types.
fn sorted(headers: &Headers) -> (Vec<Pair<'_>>, Vec<Group<'_>>) {
    let mut all = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for rule in &headers.rules {
        let own = rule.headers.iter().filter(|(name, _)| name != "Content-Type");
        let own: Vec<Pair> = own.map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let pattern = rule.pattern.strip_prefix('/').unwrap_or(&rule.pattern);
        if pattern == "*" {
            all.extend(own);
        } else if let Some(group) = groups.iter_mut().find(|group| group.headers == own) {
            group.patterns.push(pattern);
        } else {
            groups.push(Group { patterns: vec![pattern], headers: own });
        }
    }
    (all, groups)
}

/// A regular expression that matches exactly this path.
fn escaped(path: &str) -> String {
    path.chars().fold(String::new(), |text, c| match c {
        '.' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '^' | '$' | '|' | '*' | '\\' => format!("{text}\\{c}"),
        _ => format!("{text}{c}"),
    })
}
