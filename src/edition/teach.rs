//! The teacher's page: aims, plan, questions, answers, care, and how to put the lesson into a course.

use std::path::Path;

use yew::prelude::*;

use super::head;
use super::prose::prose;
use super::shell::{Assets, Document, plain, style};
use super::sources::way;
use super::top::header;
use crate::content::Content;
use crate::story::{Activity, Block, Insert, Section};

/// Its stylesheet, in the order of the cascade.
const STYLES: [&str; 8] = ["tokens", "font", "type", "head", "theme", "sources", "teach", "print"];

/// The links of the lesson: the key of what each does, and its query.
const LINKS: [(&str, &str); 5] = [
    ("all", ""),
    ("some", "?do=arrivals,sort"),
    ("curtain", "?curtain=1"),
    ("large", "?large=1"),
    ("both", "?do=arrivals,sort&curtain=1&large=1"),
];

/// Renders the page of the project at `root`; `address` is where the site will be public, if that is known.
///
/// # Errors
/// Files that cannot be read.
pub fn teach(root: &Path, content: &Content, assets: &Assets, address: Option<&str>) -> Result<Document, Vec<String>> {
    let style = style(root, content, &STYLES)?;
    let body = html! { <>{ main(content, address) }<footer class="apart"><p>{ way("../", content) }</p></footer></> };
    let tags = head::school("teach", "teach/", &content.words, address);
    Ok(plain("teach/index.html", (&tags, &style), body, assets, true, &content.words.language()))
}

fn main(content: &Content, address: Option<&str>) -> Html {
    let say = |key: &str| content.words.text(&["teach.", key].concat());
    // There is a cartridge only if the public address is known.
    let told = content.story.teach.iter().filter(|one| address.is_some() || one.id != "cartridge");
    let links = [
        ("../", content.words.text("top.story")),
        ("../class/", say("class")),
        ("worksheet/", say("worksheet")),
        ("key/", say("key")),
    ];
    let links = links.map(|(href, said)| (href.to_owned(), said));
    html! {
        <>
            { header(links, &content.words) }
            <main class="teach">{ for told.map(|one| section(one, content, address)) }</main>
        </>
    }
}

fn section(section: &Section, content: &Content, address: Option<&str>) -> Html {
    let blocks = section.blocks.iter().map(|block| match block {
        Block::Prose(told) => prose(told),
        Block::Place(Insert::Links) => links(content, address),
        Block::Place(Insert::Answers) => answers(content),
        Block::Place(Insert::Frame) => frame(content, address),
        // The build stops where the teacher's page has one of these places, and where a step has no figure.
        Block::Place(
            Insert::Figure(_)
            | Insert::Hours(_)
            | Insert::Band
            | Insert::Key
            | Insert::Indicators
            | Insert::Sources
            | Insert::Corrections,
        )
        | Block::Step { .. }
        | Block::End => Html::default(),
    });
    let title = prose(&section.title);
    html! {
        <section id={section.id.clone()}>
            if section.level == 1 { <h1>{ title }</h1> } else { <h2>{ title }</h2> }
            { for blocks }
        </section>
    }
}

fn links(content: &Content, address: Option<&str>) -> Html {
    let say = |key: &str| content.words.text(&["teach.", key].concat());
    let base = address.map_or_else(|| "../class/".to_owned(), |address| [address, "class/"].concat());
    let row = |(does, query): (&str, &str)| {
        let link = [&base, query].concat();
        html! { <tr><td>{ say(&["do.", does].concat()) }</td><td><a href={link.clone()}>{ link.trim_start_matches("../").to_owned() }</a></td></tr> }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={say("link")}>
            <table>
                <thead><tr><th scope="col">{ say("does") }</th><th scope="col">{ say("link") }</th></tr></thead>
                <tbody>{ for LINKS.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The code of a frame, with a placeholder for an unknown address.
fn frame(content: &Content, address: Option<&str>) -> Html {
    let src = [address.unwrap_or("https://…/"), "class/"].concat();
    let title = content.words.text("class.title");
    let code = format!(
        "<iframe src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"900\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>"
    );
    html! { <pre tabindex="0" role="region" aria-label={content.words.text("teach.code")}><code>{ code }</code></pre> }
}

fn answers(content: &Content) -> Html {
    let lesson = &content.story.lesson;
    html! {
        <>
            { for lesson.activities.iter().map(|one| answer(one, content)) }
            <h3>{ prose(&lesson.sort.title) }</h3>
            <ol>
                { for lesson.claims.iter().map(|claim| {
                    let why = content.facts.get(&claim.fact).map(|fact| fact.measures.clone());
                    html! {
                        <li>
                            { prose(&claim.said) }{ " " }<b>{ content.words.text(&["kind.", claim.kind.name()].concat()) }{ "." }</b>
                            { " " }{ why.unwrap_or_default() }
                        </li>
                    }
                }) }
            </ol>
        </>
    }
}

fn answer(one: &Activity, content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["teach.", key].concat());
    html! {
        <>
            <h3>{ prose(&one.title) }</h3>
            <dl>
                <dt>{ say("question") }</dt><dd>{ prose(&one.predict) }</dd>
                <dt>{ say("known") }</dt><dd>{ prose(&one.reveal) }</dd>
                <dt>{ say("question") }</dt><dd>{ prose(&one.explain) }</dd>
                <dt>{ say("good") }</dt><dd>{ prose(&one.answer) }</dd>
            </dl>
        </>
    }
}
