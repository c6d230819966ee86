//! The page: the article as a document, with a place for each figure.

use std::rc::Rc;

use yew::prelude::*;

use super::sources::{key, sources};
use super::{Figure, Shown};
use crate::facts::Facts;
use crate::state::State;
use crate::story::{Block, Section, Story, Words};

/// What the page shows.
#[derive(Clone, Properties)]
pub struct PageProps {
    /// The evidence.
    pub facts: Rc<Facts>,
    /// The prose.
    pub story: Rc<Story>,
    /// The words of the figures.
    pub words: Words,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.facts, &other.facts) && Rc::ptr_eq(&self.story, &other.story)
    }
}

/// How many words a minute a reader reads.
const PACE: usize = 220;

/// The whole page, figures in their telling state.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let sections = &props.story.sections;
    let Some((opening, rest)) = sections.split_first() else { return Html::default() };
    html! {
        <>
            <a class="skip" href={["#", rest.first().map_or("", |section| &section.id)].concat()}>{ "Skip to the first figure" }</a>
            <header class="top">
                <p class="mark" aria-hidden="true">{ "Sent to Work" }</p>
                <nav aria-label="Parts of this page">
                    <ul>
                        { for rest.iter().map(|section| html! {
                            <li><a href={["#", section.id.as_str()].concat()}>{ raw(&section.title) }</a></li>
                        }) }
                    </ul>
                </nav>
                { theme() }
            </header>
            <main>
                { self::opening(opening, minutes(sections), props) }
                { for rest.iter().map(|section| part(section, props)) }
            </main>
            <footer class="bottom">
                <p>{ "Text and data: CC BY 4.0. Code: MIT or Apache-2.0. Written by the project Sent to Work." }</p>
            </footer>
            <dialog id="card" aria-labelledby="card-title">
                <form method="dialog"><button type="submit" class="close" aria-label="Close">{ "×" }</button></form>
                <p class="card-head" id="card-title">{ "Where this number comes from" }</p>
                <div class="card-body"></div>
                <p class="card-foot"><a class="all" data-plain="">{ "Show it in the list of sources" }</a></p>
            </dialog>
        </>
    }
}

fn opening(section: &Section, minutes: usize, props: &PageProps) -> Html {
    html! {
        <section id={section.id.clone()} class="opening">
            <h1>{ raw(&section.title) }</h1>
            { for section.blocks.iter().take(1).map(|block| html! { <div class="lead">{ self::block(block, props) }</div> }) }
            <p class="byline">
                <span>{ minutes }{ " minutes to read" }</span>
                <span>{ "After " }<a href="#fact-report">{ "the BBC’s report of 12 August 2025 and its six men" }</a></span>
            </p>
            <p class="care">{ "It speaks of exhausting work and of people who were not free to leave. There are no violent scenes." }</p>
            { for section.blocks.iter().skip(1).map(|block| self::block(block, props)) }
        </section>
    }
}

fn part(section: &Section, props: &PageProps) -> Html {
    let title = [section.id.as_str(), "-part"].concat();
    html! {
        <section id={section.id.clone()} class="part" aria-labelledby={title.clone()}>
            <h2 id={title}>{ raw(&section.title) }</h2>
            { for section.blocks.iter().map(|block| self::block(block, props)) }
        </section>
    }
}

fn block(block: &Block, props: &PageProps) -> Html {
    let (what, name) = match block {
        Block::Html(html) => return raw(html),
        Block::Place { what, name } => (what.as_str(), name.as_str()),
    };
    let words = props.words.clone();
    let state = State::default();
    let shown = match (what, name) {
        ("figure", "arrivals") => Shown::Arrivals(state.arrivals),
        ("figure", "day") => Shown::Day(state.day),
        ("figure", "wages") => Shown::Wages(state.wages),
        ("key", _) => return key(&words),
        ("sources", _) => return sources(&props.facts, &words),
        _ => return Html::default(),
    };
    html! {
        <div class="host" data-figure={name.to_owned()}><Figure {shown} {words} frame={None} act={None} /></div>
    }
}

fn theme() -> Html {
    let one = |value: &'static str, label: &'static str, checked: bool| {
        html! { <label><input type="radio" name="theme" {value} {checked} /><span>{ label }</span></label> }
    };
    html! {
        <fieldset class="theme">
            <legend class="unseen">{ "Theme" }</legend>
            { one("auto", "Auto", true) }
            { one("light", "Light", false) }
            { one("dark", "Dark", false) }
        </fieldset>
    }
}

/// The reading time of the prose in minutes, half a minute for each figure included.
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
            Block::Place { what, .. } => figures += usize::from(what == "figure"),
        }
    }
    (words + figures * PACE / 2).div_ceil(PACE)
}

/// HTML that the story room wrote and escaped.
fn raw(html: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(html.to_owned()))
}
