//! The whole story for a frame, slide by slide, none of them taller than hosts allow.

use yew::prelude::*;

use super::credit::credit;
use super::hours::band;
use super::part::indicators;
use super::prose::prose;
use crate::content::Content;
use crate::state::{FigureState, State};
use crate::story::{Block, Insert, Prose, Section};
use crate::view::Figure;

/// The most words on a slide of prose, which on the smallest phone fill about two thirds of 1,000 pixels.
const WORDS: usize = 110;

/// The stepper. Without scripts it is the beginning of the opening, and a link to the page.
pub(super) fn stepper(content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["embed.", key].concat());
    let Some((opening, rest)) = content.story.sections.split_first() else { return Html::default() };
    let told: Vec<&Section> = rest.iter().filter(|section| section.id != "sources").collect();
    html! {
        <main class="embed whole">
            <h1 class="unseen">{ content.words.text("page.name") }</h1>
            <nav class="way" aria-label={say("way")}>
                <button type="button" id="back" aria-label={say("back")}>{ "←" }</button>
                <select id="parts" aria-label={say("part")}>
                    <option value={opening.id.clone()}>{ prose(&opening.title) }</option>
                    { for told.iter().map(|section| html! { <option value={section.id.clone()}>{ prose(&section.title) }</option> }) }
                </select>
                <output id="at" data-says={say("at")}></output>
                <button type="button" id="on" class="main">{ say("on") }<span aria-hidden="true">{ " →" }</span></button>
            </nav>
            <section class="slide" id="opening" data-part="opening" data-now="">
                <h2 class="title">{ prose(&opening.title) }</h2>
                { band(content) }
                { for opening.blocks.iter().find_map(Block::prose).map(prose) }
            </section>
            { for told.iter().map(|section| part(section, content)) }
            { credit("../", None, content) }
        </main>
    }
}

/// A part as slides: prose by itself, steps beside their figure.
fn part(section: &Section, content: &Content) -> Html {
    let mut shown = Vec::new();
    // The hours are too tall for a frame, so their steps are beside the figure of the same day, before its own steps.
    let mut hours = Vec::new();
    let mut rest = section.blocks.as_slice();
    while let Some((block, after)) = rest.split_first() {
        if let Block::Place(place) = block {
            rest = after;
            match place {
                Insert::Figure(name) => {
                    let (steps, after) = following(after);
                    rest = after;
                    let steps = [std::mem::take(&mut hours), steps.to_vec()].concat();
                    shown.push(beside(name, &steps, section, content));
                }
                Insert::Hours(_) => {
                    let (steps, after) = following(after);
                    (rest, hours) = (after.strip_prefix(&[Block::End]).unwrap_or(after), steps.to_vec());
                }
                Insert::Indicators => {
                    shown.push(slide(section, shown.len(), vec![indicators(&content.story.indicators, Some("sign"))]));
                }
                // In a frame each figure has its key, and every claim its card. The rest is for the teacher's page.
                Insert::Band
                | Insert::Key
                | Insert::Sources
                | Insert::Corrections
                | Insert::Links
                | Insert::Answers
                | Insert::Frame => {}
            }
            continue;
        }
        let length = rest.iter().position(|block| matches!(block, Block::Place(_))).unwrap_or(rest.len());
        let (text, after) = rest.split_at(length);
        rest = after;
        for blocks in packed(text) {
            shown.push(slide(section, shown.len(), blocks.into_iter().map(prose).collect()));
        }
    }
    Html::from_iter(shown)
}

/// The steps at the beginning of these blocks, and the blocks after them.
fn following(blocks: &[Block]) -> (&[Block], &[Block]) {
    let length = blocks.iter().position(|block| matches!(block, Block::End | Block::Place(_)));
    blocks.split_at(length.unwrap_or(blocks.len()))
}

/// A slide without a figure.
fn slide(section: &Section, number: usize, inside: Vec<Html>) -> Html {
    let id = if number == 0 { section.id.clone() } else { format!("{}-{}", section.id, number + 1) };
    html! {
        <section class="slide" {id} data-part={section.id.clone()}><h2>{ prose(&section.title) }</h2>{ for inside }</section>
    }
}

/// A figure with its steps, or with none.
fn beside(name: &str, blocks: &[Block], section: &Section, content: &Content) -> Html {
    let Some(shown) = FigureState::named(name, &State::default()) else { return Html::default() };
    let words = content.words.clone();
    let (mut steps, mut inside) = (Vec::new(), Vec::new());
    for block in blocks.iter().rev() {
        if let Block::Step { id, title, asks } = block {
            inside.reverse();
            let text: Vec<Html> = std::mem::take(&mut inside);
            let asks = (!asks.is_empty()).then(|| asks.clone());
            steps.push(html! {
                <section class="slide step" id={id.clone()} data-part={section.id.clone()} data-asks={asks}>
                    <p class="kicker">{ prose(&section.title) }</p><h2>{ prose(title) }</h2>{ for text }
                </section>
            });
        } else {
            inside.extend(block.prose().map(prose));
        }
    }
    if steps.is_empty() {
        inside.reverse();
        steps.push(html! {
            <section class="slide step" id={["figure-", name].concat()} data-part={section.id.clone()}>
                <h2>{ prose(&section.title) }</h2>{ for inside }
            </section>
        });
    }
    steps.reverse();
    html! {
        <div class="beside">
            { for steps }
            <div class="host" data-figure={name.to_owned()}><Figure {shown} {words} layout={None} act={None} /></div>
            if shown.is_played() {
                <p class="try"><button type="button" aria-pressed="false">{ content.words.text("embed.try") }</button></p>
            }
        </div>
    }
}

/// Prose in portions that fit on a slide.
fn packed(blocks: &[Block]) -> Vec<Vec<&Prose>> {
    let mut slides: Vec<(usize, Vec<&Prose>)> = Vec::new();
    for prose in blocks.iter().filter_map(Block::prose) {
        let words = prose.count();
        match slides.last_mut() {
            Some((full, inside)) if *full + words <= WORDS => {
                *full += words;
                inside.push(prose);
            }
            _ => slides.push((words, vec![prose])),
        }
    }
    slides.into_iter().map(|(_, inside)| inside).collect()
}
