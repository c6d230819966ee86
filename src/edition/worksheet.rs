//! The worksheet and its key: two pages each to print, from the content of the lesson. The key has answers where the
//! worksheet has lines.

use std::path::Path;

use yew::prelude::*;

use super::head;
use super::lesson::covered;
use super::prose::prose;
use super::shell::{Assets, Document, plain, style};
use crate::content::Content;
use crate::state::PROMPTS;
use crate::story::{Activity, SORTED};
use crate::view::unlinked;

/// Its stylesheet, in the order of the cascade.
const STYLES: [&str; 5] = ["tokens", "font", "type", "figure", "sheet"];

/// Renders the worksheet and the key of the project at `root`; `address` is where the site will be public, if that is
/// known.
///
/// # Errors
/// Files that cannot be read.
pub fn worksheets(
    root: &Path,
    content: &Content,
    assets: &Assets,
    address: Option<&str>,
) -> Result<Vec<Document>, Vec<String>> {
    let style = style(root, content, &STYLES)?;
    let sheet = |(folder, key): (&str, bool)| {
        let texts = if key { "teach.key" } else { "teach.sheet" };
        let title = content.words.text(&[texts, ".title"].concat());
        let folder = ["teach/", folder, "/"].concat();
        let name = [&folder, "index.html"].concat();
        // On paper nothing can be opened, so links become plain text.
        let main = unlinked(main(&title, key, content));
        let body =
            html! { <><nav class="back"><a href="../">{ content.words.text("class.teach") }</a></nav>{ main }</> };
        let tags = head::school(texts, &folder, &content.words, address);
        plain(&name, (&tags, &style), body, assets, false, &content.words.language())
    };
    Ok([("worksheet", false), ("key", true)].into_iter().map(sheet).collect())
}

fn main(title: &str, key: bool, content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["teach.", key].concat());
    let lesson = &content.story.lesson;
    let (first, rest) = lesson.activities.split_at(2.min(lesson.activities.len()));
    html! {
        <main class={if key { "sheet key" } else { "sheet" }}>
            <div class="page">
                <header><h1>{ title.to_owned() }</h1>if !key { <p class="name"><span>{ say("name") }</span><span>{ say("date") }</span></p> }</header>
                { for first.iter().map(|one| activity(one, key, content)) }
            </div>
            <div class="page">
                { for rest.iter().map(|one| activity(one, key, content)) }
                { sort(key, content) }
                <footer>{ say("where") }</footer>
            </div>
        </main>
    }
}

fn activity(one: &Activity, key: bool, content: &Content) -> Html {
    let class = |key: &str| content.words.text(&["class.", key].concat());
    let say = |key: &str| content.words.text(&["teach.", key].concat());
    html! {
        <section>
            <h2>{ prose(&one.title) }</h2>
            if key {
                <p><b>{ class("predict") }{ ". " }</b>{ prose(&one.predict.joined()) }</p>
                <p><b>{ say("found") }{ ". " }</b>{ prose(&one.reveal.joined()) }</p>
                <p><b>{ class("explain") }{ ". " }</b>{ prose(&one.explain.joined()) }</p>
                <p><b>{ say("good") }{ ". " }</b>{ prose(&one.answer.joined()) }</p>
            } else {
                { prose(&one.intro) }
                <div class="beside">
                    { covered(&one.id, content, None) }
                    <ul class="lines">{ for PROMPTS.iter().map(|prompt| html! { <li>{ class(prompt) }</li> }) }</ul>
                </div>
                { prose(&one.predict) }
                <p class="boxes"><span>{ say("mine") }</span><span>{ say("found") }</span></p>
                { prose(&one.explain) }
                <p class="line"></p>
                <p class="line"></p>
            }
        </section>
    }
}

fn sort(key: bool, content: &Content) -> Html {
    let lesson = &content.story.lesson;
    let kind = |name: &str| content.words.text(&["kind.", name].concat());
    html! {
        <section>
            <h2>{ prose(&lesson.sort.title) }</h2>
            <table>
                <thead><tr><td></td>{ for SORTED.into_iter().map(|one| html! { <th scope="col">{ kind(one.name()) }</th> }) }</tr></thead>
                <tbody>
                    { for lesson.claims.iter().map(|claim| html! {
                        <tr>
                            <th scope="row">
                                { claim.said.text() }
                                if key { <small>{ content.facts.get(&claim.fact).map(|fact| fact.measures.clone()).unwrap_or_default() }</small> }
                            </th>
                            { for SORTED.into_iter().map(|one| html! { <td>{ if key && one == claim.kind { "●" } else { "○" } }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
            if key { <p class="code">{ code(content) }</p> }
        </section>
    }
}

/// The answers of the sorting in the code that the package reports to a course system.
fn code(content: &Content) -> String {
    let say = |key: &str| content.words.text(&["teach.sort.", key].concat());
    let claims = (1..).zip(&content.story.lesson.claims);
    let pairs: Vec<String> =
        claims.map(|(at, one)| format!("{at}.{}", one.kind.name().get(..1).unwrap_or(""))).collect();
    format!("{} {} ({}).", say("code"), pairs.join(","), say("means"))
}
