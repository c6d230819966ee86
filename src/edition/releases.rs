//! The list of releases. It lies outside of all of them, at an address that stays, and is filled when a release is put out:
//! what a release says of itself is never written again.

use std::fs;
use std::path::Path;

use yew::prelude::*;

use super::head;
use super::shell::{Assets, Document, Leaf, raw, style};
use super::top::below;
use crate::content::{Content, ScriptType, minified};

/// Renders the list as it is before the first release, with what one entry will look like in comments, and the line that each
/// page of a release will have.
///
/// # Errors
/// A style or a script that cannot be read.
pub fn releases(
    root: &Path,
    content: &Content,
    assets: &Assets,
    address: Option<&str>,
) -> Result<Document, Vec<String>> {
    let words = &content.words;
    let say = |key: &str| words.text(&["releases.", key].concat());
    let pinned = [own(root, content)?, pinned(&say, &words.text("embed.since"))].concat();
    let body = html! {
        <>
            { below(words) }
            <main class="claim">
                <h1>{ say("title") }</h1>
                <p>{ say("intro") }</p>
                <p><a href="../">{ say("current") }</a></p>
                <ol class="releases">{ raw(&[&entry(&say), &claims(&say), &pinned, "<li>", &say("none"), "</li>"].concat()) }</ol>
                <p><a href="../releases.json">{ say("json") }</a></p>
            </main>
        </>
    };
    let leaf = Leaf {
        name: "releases/index.html",
        tags: &head::school("releases", "releases/", words, address),
        body,
        script: None,
        last: "",
    };
    Ok(leaf.document(assets, &words.language()))
}

/// An entry, in whose brackets stands what is only known of a release.
fn entry(say: &impl Fn(&str) -> String) -> String {
    let (release, from, hash) = (say("release"), say("from"), say("hash"));
    format!(
        "<!--release <li id=\"v-[n]\"><h2><a href=\"../v/[n]/\">{release}[n]</a></h2><p>{from}<code>[commit]</code>, [date]. \
         {hash}<a href=\"../v/[n]/release.json\"><code>[hash]</code></a></p>[said][claims]</li>-->"
    )
}

/// What of an entry is left out where nothing differs.
fn claims(say: &impl Fn(&str) -> String) -> String {
    format!("<!--claims <p>{}[links]</p>-->", say("claims"))
}

/// The style and the script of that line. They stand in the page itself: as a file, the script would need a header of its own on
/// a site that never asks for it, and hosts read only so many.
fn own(root: &Path, content: &Content) -> Result<String, Vec<String>> {
    let style = style(root, content, &["pinned"])?;
    let path = root.join("static/since.js");
    let problem = |error: String| vec![format!("{}: {error}", path.display())];
    let script = fs::read_to_string(&path).map_err(|error| problem(error.to_string()))?;
    let script = minified(&script, ScriptType::Module).map_err(problem)?;
    Ok(format!("<!--own <style>{style}</style><script type=\"module\">{script}</script>-->"))
}

/// The line on the pages of a release. No release knows its next one: that way leads to the list until the script finds one.
fn pinned(say: &impl Fn(&str) -> String, corrected: &str) -> String {
    let (title, release, kept, current) = (say("title"), say("release"), say("kept"), say("current"));
    let (before, next) = (say("before"), say("next"));
    format!(
        "<!--before <a href=\"[before]\">{before}</a> · -->\
         <!--pinned <nav class=\"pinned\" aria-label=\"{title}\"><p>{release}[n]{kept} [before]\
         <a class=\"next\" href=\"[up]releases/\">{next}</a> · <a href=\"[current]\">{current}</a></p>\
         <p class=\"since\" hidden data-known=\"[known]\"><a>{corrected}</a></p></nav>-->"
    )
}
