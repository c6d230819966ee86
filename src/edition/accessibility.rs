//! The page on accessibility: what was tested and how, what was not, how to complain, and the conformance report.

use std::path::Path;

use yew::prelude::*;

use super::head;
use super::shell::{Assets, Document, plain, style};
use super::top::below;
use crate::content::{Chapter, Content, Criterion};

/// Its stylesheet, in the order of the cascade.
const STYLES: [&str; 6] = ["tokens", "font", "type", "head", "theme", "editions"];

/// Its sections before the report, each with its paragraphs.
const SECTIONS: [(&str, &[&str]); 4] = [
    ("ways", &["keys", "ear", "sight", "less"]),
    ("tested", &["machine", "tree", "dark", "speech"]),
    ("untested", &["people", "readers"]),
    ("limits", &["back", "marks", "large", "voices", "language"]),
];

/// Renders the page; `address` is where the site will be public, if that is known.
///
/// # Errors
/// Files that cannot be read.
pub fn accessibility(
    root: &Path,
    content: &Content,
    assets: &Assets,
    address: Option<&str>,
) -> Result<Document, Vec<String>> {
    let style = style(root, content, &STYLES)?;
    let say = |key: &str| content.words.text(&["accessibility.", key].concat());
    let paragraph = |section: &str, key: &str| html! { <p>{ say(&[section, ".", key].concat()) }</p> };
    let body = html! {
        <>
            { below(&content.words) }
            <main class="list">
                <h1>{ say("title") }</h1>
                <p class="lead">{ say("intro") }</p>
                { for SECTIONS.iter().map(|(section, keys)| html! {
                    <section id={*section}>
                        <h2>{ say(section) }</h2>
                        { for keys.iter().map(|key| paragraph(section, key)) }
                    </section>
                }) }
                <section id="complain">
                    <h2>{ say("complain") }</h2>
                    <p>{ responsible(content) }</p>
                    { paragraph("complain", "what") }
                </section>
                <section id="report">
                    <h2>{ say("report") }</h2>
                    { paragraph("report", "what") }
                    <p><a class="alone" href="openacr.yaml">{ say("report.file") }</a></p>
                    { for Chapter::ALL.iter().map(|chapter| html! {
                        <>
                            <h3>{ say(&["chapter.", chapter.name()].concat()) }</h3>
                            if let Some(note) = chapter.note() { <p>{ say(&note) }</p> }
                            <ul>{ for content.criteria.iter().filter(|one| one.chapter == *chapter).map(|one| row(one, content)) }</ul>
                        </>
                    }) }
                </section>
            </main>
        </>
    };
    let tags = head::school("accessibility", "accessibility/", &content.words, address);
    Ok(plain("accessibility/index.html", (&tags, &style), body, assets, true, &content.words.language()))
}

/// Whom to write to.
fn responsible(content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["accessibility.complain.", key].concat());
    content.contact.as_ref().map_or_else(
        || html! { say("who") },
        |contact| html! { <>{ say("contact") }<a href={contact.href()}>{ contact.said() }</a>{ "." }</> },
    )
}

/// A criterion: what it is called, what we remark, what holds it, and how far it is met.
fn row(one: &Criterion, content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["accessibility.", key].concat());
    let tests = one.tests.iter().map(|test| html! { <li>{ sentence(test) }</li> });
    html! {
        <li>
            <h4>{ one.num.as_str() }{ " " }{ one.words.name.as_str() }</h4>
            <div>
                if !one.words.remark.is_empty() { <p>{ one.words.remark.as_str() }</p> }
                if !one.tests.is_empty() { <details><summary>{ say("held") }</summary><ul class="tests">{ for tests }</ul></details> }
            </div>
            <p class="weight">{ say(&["says.", one.says.name()].concat()) }if one.person { <br />{ say("person") } }</p>
        </li>
    }
}

/// A test as the sentence that its name is.
fn sentence(test: &str) -> String {
    test.rsplit("::").next().unwrap_or(test).replace('_', " ")
}
