//! A page for every claim, so that a single number can be linked to, cited and checked; and for every name that a claim had
//! before, the way to it.

use std::path::Path;

use yew::prelude::*;

use super::fact::Teller;
use super::lasting::lasting;
use super::prose::prose;
use super::shell::{Assets, Document, Leaf, face, style};
use super::top::header;
use super::uses::Uses;
use super::veil::Veil;
use super::wording::wording;
use super::{head, link, machines};
use crate::content::{Content, Wordings};
use crate::facts::Fact;
use crate::story::{Argument, plain};
use crate::view::number;

/// What the sheet is made of, in the order of the cascade.
const STYLES: [&str; 9] = ["tokens", "font", "type", "head", "theme", "sources", "list", "claim", "print"];

/// The stylesheet of all claims and of their list; the display face has this name.
///
/// # Errors
/// Files that cannot be read.
pub fn sheet(root: &Path, content: &Content, font: &str) -> Result<String, Vec<String>> {
    Ok([style(root, content, &STYLES)?, "\n".to_owned(), face(font), "\n".to_owned()].concat())
}

/// Renders the pages of all claims; `address` is where the site will be public, if that is known.
pub fn claims(content: &Content, assets: &Assets, address: Option<&str>) -> Vec<Document> {
    let uses = Uses::of(&content.story, &content.facts, &content.words);
    let wordings = Wordings::of(&content.story.sections);
    // The lesson fetches its cards here, and keeps back what it has not told yet.
    let veil = Veil::of(content);
    let all = content.facts.iter();
    all.flat_map(|fact| {
        let now = claim(fact, content, (&uses, &wordings), &veil, assets, address);
        let before = fact.formerly.iter().map(|old| moved(old, fact, content, assets, address));
        std::iter::once(now).chain(before).collect::<Vec<_>>()
    })
    .collect()
}

fn claim(
    fact: &Fact,
    content: &Content,
    (uses, wordings): (&Uses, &Wordings),
    veil: &Veil,
    assets: &Assets,
    address: Option<&str>,
) -> Document {
    let words = &content.words;
    let say = |key: &str| words.text(&["claim.", key].concat());
    let folder = link::folder(&fact.id);
    let section = |name: &'static str, inside: Html| {
        html! { <section id={name}><h2>{ say(name) }</h2>{ inside }</section> }
    };
    let story = ("../../".to_owned(), words.text("top.story"));
    let all = (["../../sources/#fact-", &fact.id].concat(), say("all"));
    let body = html! {
        <>
            { header([story, all], words) }
            <main class="claim">
                { Teller { content, veil, there: None }.whole(fact) }
                { section("wording", wording(fact, wordings, content)) }
                if let Some(lasting) = lasting(fact, content) { { section("lasting", lasting) } }
                if let Some(history) = history(fact, content) { { section("history", history) } }
                { section("used", used(fact, content, uses)) }
                { section("cite", html! {
                    <>
                        <p>{ cited(fact, content, address) }</p>
                        <p><a href="claim.json">{ say("json") }</a>{ " · " }<a href="../../releases/">{ words.text("releases.title") }</a></p>
                        if let Some(contact) = &content.contact { <p class="report">{ contact.line(words) }</p> }
                    </>
                }) }
            </main>
        </>
    };
    let leaf = Leaf {
        name: &[&folder, "index.html"].concat(),
        tags: &head::claim(fact, words, address),
        body,
        script: None,
        last: &head::block(&machines::claim(fact, content, address)),
    };
    leaf.document(assets, &content.words.language())
}

/// The parts and figures that need a claim, and what we worked out from it.
fn used(fact: &Fact, content: &Content, uses: &Uses) -> Html {
    let Content { facts, story, words, .. } = content;
    let ids = uses.parts(&fact.id);
    let parts = story.sections.iter().filter(|section| ids.contains(section.id.as_str()));
    // Where a part has the name of its figure, it has its address too.
    let figures = uses.figures(&fact.id).iter().filter(|name| !ids.contains(name.as_str()));
    let made: Vec<&Fact> = facts.iter().filter(|one| one.inputs().contains(&fact.id.as_str())).collect();
    html! {
        <ul>
            { for parts.map(|section| html! { <li><a href={["../../#", &section.id].concat()}>{ prose(&section.title) }</a></li> }) }
            { for figures.map(|name| html! {
                <li><a href={["../../#", name].concat()}>{ words.text("claim.figure") }{ words.text(&[name.as_str(), ".title"].concat()) }</a></li>
            }) }
            { for made.into_iter().map(|one| html! {
                <li>{ words.text("claim.made") }{ words.named(&one.label, "") }{ number(&one.display, &one.id, one.kind.name()) }</li>
            }) }
        </ul>
    }
}

/// What was corrected in a claim, newest first.
fn history(fact: &Fact, content: &Content) -> Option<Html> {
    let words = &content.words;
    let all = content.story.corrections.iter().rev().filter(|one| one.facts.contains(&fact.id));
    let told: Vec<Html> = all.map(|one| html! { <li>{ words.named(&one.day, "") }{ prose(&one.said) }</li> }).collect();
    (!told.is_empty()).then(|| html! { <ul>{ told }</ul> })
}

/// How to cite a claim, in a sentence.
fn cited(fact: &Fact, content: &Content, address: Option<&str>) -> String {
    let words = &content.words;
    let argument = |name, text| Argument { name, text, fact: None };
    let year = words.text("page.data").chars().take_while(char::is_ascii_digit).collect();
    let said = words.say(
        "claim.cite.text",
        &[
            argument("claim", machines::claimed(fact, &content.words)),
            argument("page", words.text("page.title")),
            argument("by", words.text("page.name")),
            argument("year", year),
            argument("data", words.text("page.data.said")),
        ],
    );
    let at = address.map(|address| [" ", address, &link::folder(&fact.id)].concat());
    [plain(&said), at.unwrap_or_default()].concat()
}

/// What leads on from a name that a claim had before.
fn moved(old: &str, fact: &Fact, content: &Content, assets: &Assets, address: Option<&str>) -> Document {
    let now = ["../", &fact.id, "/"].concat();
    let body = html! {
        <main class="claim">
            <h1>{ fact.label.as_str() }</h1>
            <p>{ content.words.text("claim.moved") }{ " " }<a href={now.clone()}>{ fact.label.as_str() }</a></p>
        </main>
    };
    let on = format!("<meta http-equiv=\"refresh\" content=\"0; url={now}\">\n");
    let leaf = Leaf {
        name: &[&link::folder(old), "index.html"].concat(),
        tags: &[head::claim(fact, &content.words, address), on].concat(),
        body,
        script: None,
        last: "",
    };
    leaf.document(assets, &content.words.language())
}
