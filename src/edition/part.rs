//! A part of the page: its prose, its figures, and the steps that walk beside a figure.

use std::rc::Rc;

use yew::prelude::*;

use super::hours::{band, hours};
use super::key::key;
use super::prose::prose;
use super::sources::{packed, way};
use super::tools::tools;
use crate::chart::Layout;
use crate::content::{Citation, Content};
use crate::state::{FigureState, State};
use crate::story::{Block, Indicator, Insert, Section};
use crate::view::Figure;

/// What the page is made of.
pub(super) struct PageProps {
    /// The content.
    pub content: Content,
    /// How to cite the page and its figures.
    pub cites: Rc<[Citation]>,
    /// Whether it is the offline file, which has no files beside it and in which everything else is packed.
    pub alone: bool,
    /// Where it will be public, if that is known.
    pub address: Option<String>,
    /// The place of the app.
    pub app: Html,
}

/// A part under its title.
pub(super) fn part(section: &Section, props: &PageProps) -> Html {
    let title = [section.id.as_str(), "-part"].concat();
    html! {
        <section id={section.id.clone()} class="part" aria-labelledby={title.clone()}>
            <h2 id={title}>{ prose(&section.title) }</h2>
            { for blocks(&section.blocks, props) }
        </section>
    }
}

/// The blocks; a figure and the steps after it make a walk, and the hours have theirs in them.
pub(super) fn blocks(mut rest: &[Block], props: &PageProps) -> Vec<Html> {
    let mut shown = Vec::new();
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        if !(block.about().is_some() && matches!(after.first(), Some(Block::Step { .. }))) {
            shown.push(self::block(block, props));
            shown.extend(taken(block, props));
            continue;
        }
        let length =
            after.iter().position(|block| matches!(block, Block::End | Block::Place(_))).unwrap_or(after.len());
        let (steps, after) = after.split_at(length);
        rest = after;
        let steps = self::steps(steps);
        shown.push(if block.figure().is_some() {
            html! {
                <div class="walk">
                    { self::block(block, props) }
                    <div class="steps">{ for steps.into_iter().map(|(_, step)| step) }</div>
                    { for taken(block, props) }
                </div>
            }
        } else {
            let next =
                rest.iter().find_map(|block| if let Block::Step { id, .. } = block { Some(id.as_str()) } else { None });
            hours(steps, next, &props.content)
        });
    }
    shown
}

/// Each step with its prose.
fn steps(mut rest: &[Block]) -> Vec<(&Block, Html)> {
    let mut shown = Vec::new();
    while let Some((step @ Block::Step { id, title, asks }, after)) = rest.split_first() {
        let length = after.iter().position(|block| matches!(block, Block::Step { .. })).unwrap_or(after.len());
        let (told, after) = after.split_at(length);
        rest = after;
        let told = told.iter().filter_map(Block::prose).map(prose);
        let asks = (!asks.is_empty()).then(|| asks.clone());
        let inside = html! {
            <section class="step" id={id.clone()} data-asks={asks}><h3>{ prose(title) }</h3>{ for told }</section>
        };
        shown.push((step, inside));
    }
    shown
}

fn block(block: &Block, props: &PageProps) -> Html {
    let words = props.content.words.clone();
    let place = match block {
        Block::Prose(told) => return prose(told),
        Block::Place(place) => place,
        Block::Step { .. } | Block::End => return Html::default(),
    };
    match place {
        Insert::Band => band(&props.content),
        Insert::Key => key(&words),
        Insert::Indicators => indicators(&props.content.story.indicators, None),
        Insert::Corrections => corrections(&props.content, props.alone),
        Insert::Sources if props.alone => packed(&props.content),
        Insert::Sources => sources(props),
        Insert::Figure(name) => FigureState::named(name, &State::default()).map_or_else(Html::default, |shown| {
            // A figure has an address; where its part has the same name, that is it.
            let layout = props.alone.then_some(Layout::Narrow); // one is enough to read; the app draws what fits
            let id = props.content.story.sections.iter().all(|section| section.id != *name).then(|| name.to_owned());
            html! {
                <div class="host" id={id} data-figure={name.to_owned()}><Figure {shown} {words} {layout} act={None} /></div>
            }
        }),
        // The build stops where the article has one of these, or hours without a step.
        Insert::Hours(_) | Insert::Links | Insert::Answers | Insert::Frame => Html::default(),
    }
}

/// What was corrected, and the way to be told of what will be.
fn corrections(content: &Content, alone: bool) -> Html {
    let Content { story, words, contact, .. } = content;
    let all = &story.corrections;
    html! {
        <>
            <ul id="corrections">
                { for all.iter().map(|one| html! { <li><time datetime={one.date.clone()}>{ one.day.as_str() }</time>{ words.named("", "") }{ prose(&one.said) }</li> }) }
            </ul>
            if let Some(contact) = contact { <p class="report">{ contact.line(words) }</p> }
            if !alone {
                <p><a class="alone" href="corrections.json">{ words.text("corrections.json") }</a>{ " · " }<a class="alone" href="releases/">{ words.text("releases.title") }</a></p>
            }
        </>
    }
}

/// The way to the claims. On paper it has an address, since nothing can be opened there.
fn sources(props: &PageProps) -> Html {
    let address = [props.address.as_deref().unwrap_or_default(), "sources/"].concat();
    html! { <p class="all-claims">{ way("", &props.content) }<span class="on-paper">{ props.content.words.named("", &address) }</span></p> }
}

/// What a reader takes along, under a figure.
fn taken(block: &Block, props: &PageProps) -> Option<Html> {
    let name = block.figure()?;
    let cite = props.cites.iter().find(|cite| cite.name == name).map(Citation::plain).unwrap_or_default();
    Some(tools(name, cite, &props.content.words, props.alone))
}

/// The indicators of forced labour as cards that open on what was said; nothing is added up.
///
/// Of those that share a `name` only one is open at a time.
pub(super) fn indicators(indicators: &[Indicator], name: Option<&'static str>) -> Html {
    html! {
        <div class="indicators">
            { for indicators.iter().map(|one| html! {
                <details class={["indicator s-", one.found.name()].concat()} id={["sign-", &one.id].concat()} {name}>
                    <summary>{ prose(&one.name) }</summary>
                    <p class="means">{ prose(&one.means) }</p>
                    <p>{ prose(&one.said) }</p>
                </details>
            }) }
        </div>
    }
}
