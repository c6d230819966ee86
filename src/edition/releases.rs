//! The list of releases. It lies outside of all of them, at an address that stays, and is filled when a release is put out:
//! what a release says of itself is never written again.

use yew::prelude::*;

use super::content::Content;
use super::head;
use super::part::raw;
use super::shell::{Assets, Document, Leaf, render};
use super::top::below;

/// Renders the list as it is before the first release, with what one entry will look like in comments.
pub fn releases(content: &Content, assets: &Assets, address: Option<&str>) -> Document {
    let words = &content.words;
    let say = |key: &str| words.text(&["releases.", key].concat());
    let body = render(html! {
        <>
            { below(words) }
            <main class="claim">
                <h1>{ say("title") }</h1>
                <p>{ raw(&say("intro")) }</p>
                <p><a href="../">{ say("current") }</a></p>
                <ol class="releases">{ raw(&[&entry(&say), &claims(&say), "<li>", &say("none"), "</li>"].concat()) }</ol>
                <p><a href="../releases.json">{ say("json") }</a></p>
            </main>
        </>
    });
    let leaf = Leaf {
        name: "releases/index.html",
        tags: &head::school("releases", "releases/", words, address),
        body: &body,
        script: None,
        last: "",
    };
    leaf.document(assets, &words.language())
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
