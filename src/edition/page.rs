//! The page: the article as a document, with a place for each figure.

use yew::prelude::*;

use super::card::{Claims, card};
use super::embed_dialog::embed_dialog;
use super::part::{PageProps, blocks, part};
use super::prose::prose;
use super::top::top;
use crate::content::Content;
use crate::story::{Argument, Block, Section};
use crate::view::sentence;

/// The query that shows the lesson in the offline file.
pub(super) const LESSON: &str = "lesson";

/// How many words of nonfiction per minute an adult reads silently, on average (Brysbaert, 2019).
const PACE: usize = 238;

/// The whole page, with all figures at their defaults.
pub(super) fn page(props: &PageProps) -> Html {
    let sections = &props.content.story.sections;
    let words = &props.content.words;
    let say = |key: &str| words.text(&["tools.", key].concat());
    let foot = |key: &str| words.text(&["foot.", key].concat());
    let claims = if props.alone { Claims::Inside } else { Claims::Beside("") };
    let Some((opening, rest)) = sections.split_first() else { return Html::default() };
    html! {
        <>
            <a class="skip" href={["#", rest.first().map_or("", |section| &section.id)].concat()}>{ words.text("page.skip") }</a>
            { top(sections, words) }
            <main data-copied={say("copied")} data-saved={say("saved")} data-select={say("select")} data-refused={say("refused")} data-field={say("by-hand")}>
                { self::opening(opening, minutes(sections), props) }
                { for rest.iter().map(|section| html! {
                    <>
                        // No figure follows, so the app can start without waiting for the rest.
                        if section.id == "sources" { { card(claims, false, words) }{ props.app.clone() } }
                        { part(section, props) }
                    </>
                }) }
            </main>
            <footer class="bottom">
                if props.alone { { alone(&props.content) } } else {
                <p>{ words.text("page.foot") }{ " " }<a href="licences.txt">{ foot("licences") }</a>{ " · " }<a href="data/facts.csv">{ foot("facts") }</a>{ " · " }<a href="datapackage.json">{ foot("package") }</a>{ " · " }<a href="style/">{ foot("style") }</a>{ " · " }if props.content.story.lesson.is_there() { <a href="class/">{ foot("class") }</a>{ " · " }<a href="teach/">{ foot("teach") }</a>{ " · " } }<a href="editions/">{ foot("editions") }</a>if !props.content.criteria.is_empty() { { " · " }<a href="accessibility/">{ words.text("accessibility.title") }</a> }</p>
                }
            </footer>
            if !props.alone { { embed_dialog(&props.content.words) } }
        </>
    }
}

fn opening(section: &Section, minutes: usize, props: &PageProps) -> Html {
    let words = &props.content.words;
    let minutes = Argument { name: "n", text: minutes.to_string(), fact: None };
    // A picture may precede the first paragraph.
    let first = section.blocks.iter().position(|block| block.prose().is_some()).unwrap_or_default();
    let (pictures, told) = section.blocks.split_at(first);
    html! {
        <section id={section.id.clone()} class="opening">
            <h1>{ prose(&section.title) }</h1>
            { for blocks(pictures, props) }
            <div class="lead">{ for blocks(told.get(..1).unwrap_or_default(), props) }</div>
            <p class="byline">
                <span>{ for sentence(&words.say("page.minutes", &[minutes])) }</span>
                <span>{ words.text("page.newest") }</span>
            </p>
            { for blocks(told.get(1..).unwrap_or_default(), props) }
        </section>
    }
}

/// The reading time of the prose in minutes, a quarter of a minute for each figure included.
fn minutes(sections: &[Section]) -> usize {
    let (mut words, mut figures) = (0, 0);
    for block in sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Prose(prose) => words += prose.count(),
            Block::Place(_) => figures += usize::from(block.about().is_some()),
            Block::Step { .. } | Block::End => {}
        }
    }
    (words + figures * PACE / 4).div_ceil(PACE)
}

/// The footer of the offline file: a link to the lesson, and the licences of the software in it.
fn alone(content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["offline.", key].concat());
    html! {
        <>
            if content.story.lesson.is_there() {
                <p><a href={["?", LESSON].concat()}>{ say("lesson") }</a>{ " · " }{ say("file") }</p>
            } else {
                <p>{ say("page") }</p>
            }
            <details><summary>{ say("licences") }</summary><pre id="licences">{ say("packed") }</pre></details>
        </>
    }
}
