//! The page: the article as a document, with a place for each figure.

use std::rc::Rc;

use yew::prelude::*;

use super::cite::Citation;
use super::content::Content;
use super::offer::offer;
use super::part::{blocks, part, raw};
use super::shell::{PLACE, render};
use super::sources::card;
use super::top::top;
use crate::chart::sum;
use crate::story::{Block, SUMS, Section, Words, place};

/// Drawings, each with its place in the prose.
pub(super) type Sums = Rc<[(String, String)]>;

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PageProps {
    /// What it is made of.
    pub content: Content,
    /// How to cite the page and its figures.
    pub cites: Rc<[Citation]>,
    /// The sums of the opening.
    pub sums: Sums,
    /// It is all there is: nothing lies beside it, and what a script can add is packed in.
    pub alone: bool,
}

/// The query that asks a page that is alone for the lesson.
pub(super) const LESSON: &str = "lesson";

/// How many words of nonfiction a minute a grown-up reads silently, on average (Brysbaert, 2019).
const PACE: usize = 238;

/// The whole page, figures in their telling state.
#[component]
pub(super) fn Page(props: &PageProps) -> Html {
    let sections = &props.content.story.sections;
    let say = |key: &str| props.content.words.text(&["tools.", key].concat());
    let Some((opening, rest)) = sections.split_first() else { return Html::default() };
    html! {
        <>
            <a class="skip" href={["#", rest.first().map_or("", |section| &section.id)].concat()}>{ "Skip to the first figure" }</a>
            { top(sections) }
            <main data-copied={say("copied")} data-select={say("select")} data-refused={say("refused")} data-field={say("by-hand")}>
                { self::opening(opening, minutes(sections), props) }
                { for rest.iter().map(|section| html! {
                    <>
                        // All figures have been by now: the app need not wait for the claims to begin.
                        if section.id == "sources" { { card("") }{ raw(if props.alone { "" } else { PLACE }) } }
                        { part(section, props) }
                    </>
                }) }
            </main>
            <footer class="bottom">
                if props.alone { { alone(&props.content) } } else {
                <p>{ "Text and data: CC BY 4.0. Code: MIT or Apache-2.0. Written by the project Sent to Work. " }<a href="licences.txt">{ "Software by others" }</a>{ " · " }<a href="data/facts.csv">{ "All claims as CSV" }</a>{ " · " }<a href="datapackage.json">{ "Data package" }</a>{ " · " }<a href="style/">{ "Style page" }</a>{ " · " }<a href="class/">{ "A lesson" }</a>{ " · " }<a href="teach/">{ "For teachers" }</a>{ " · " }<a href="editions/">{ "All editions" }</a></p>
                }
            </footer>
            if !props.alone { { offer(&props.content.words) } }
        </>
    }
}

fn opening(section: &Section, minutes: usize, props: &PageProps) -> Html {
    html! {
        <section id={section.id.clone()} class="opening">
            <h1>{ raw(&section.title) }</h1>
            <div class="lead">{ for blocks(section.blocks.get(..1).unwrap_or_default(), props) }</div>
            <p class="byline">
                <span>{ minutes }{ " minutes to read" }</span>
                <span>{ "After " }<a href="#fact-report">{ "the BBC’s report of 12 August 2025 and its six men" }</a></span>
            </p>
            { for blocks(&summed(section.blocks.get(1..).unwrap_or_default(), &props.sums), props) }
        </section>
    }
}

/// The sums of the opening as drawings, each with its place in the prose. Made beforehand: a page that is being rendered
/// cannot render another.
pub(super) fn sums(words: &Words) -> Sums {
    SUMS.iter().filter_map(|name| Some((place(name), render(sum(name, words)?)))).collect()
}

/// The blocks with the sums drawn where they belong.
fn summed(blocks: &[Block], sums: &Sums) -> Vec<Block> {
    let draw = |html: &String| sums.iter().fold(html.clone(), |html, (place, drawing)| html.replace(place, drawing));
    let drawn = |block: &Block| match block {
        Block::Html(html) => Block::Html(draw(html)),
        _ => block.clone(),
    };
    blocks.iter().map(drawn).collect()
}

/// The reading time of the prose in minutes, a quarter of a minute for each figure included.
fn minutes(sections: &[Section]) -> usize {
    let (mut words, mut figures) = (0, 0);
    for block in sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Html(html) => {
                words += html
                    .split('<')
                    .filter_map(|part| part.split('>').next_back())
                    .flat_map(str::split_whitespace)
                    .count();
            }
            Block::Place(_) => figures += usize::from(block.figure().is_some()),
            Block::Step { .. } | Block::End => {}
        }
    }
    (words + figures * PACE / 4).div_ceil(PACE)
}

/// The foot of a page that is alone: the way to the lesson, and whose software is in the file.
fn alone(content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["offline.", key].concat());
    html! {
        <>
            <p><a href={["?", LESSON].concat()}>{ say("lesson") }</a>{ " · " }{ say("file") }</p>
            <details><summary>{ say("licences") }</summary><pre id="licences">{ say("packed") }</pre></details>
        </>
    }
}
