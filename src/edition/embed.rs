//! The frames for the pages of others: one for each figure, and one with the whole story in steps.

use std::path::Path;

use yew::prelude::*;

use super::card::{Claims, card};
use super::credit::{credit, part_of};
use super::head;
use super::link::beside;
use super::prose::prose;
use super::shell::{Assets, Document, Shell, THEME, app, style};
use super::stepper::stepper;
use crate::content::Content;
use crate::content::brand;
use crate::state::FigureState;
use crate::story::Block;
use crate::view::{Figure, Links};

/// Its stylesheet, in the order of the cascade.
const STYLES: [&str; 9] = ["tokens", "font", "type", "figure", "controls", "sources", "embed", "band", "print"];

/// Renders all frames of the project at `root`; `address` is where the site will be public, if that is known.
///
/// # Errors
/// Files that cannot be read.
pub fn embeds(
    root: &Path,
    content: &Content,
    assets: &Assets,
    address: Option<&str>,
) -> Result<Vec<Document>, Vec<String>> {
    let style = style(root, content, &STYLES)?;
    let first = [THEME, ";", &brand::script(root, &content.tokens)?].concat();
    let words = content.data();
    let whole = (None, stepper(content));
    let figures = FigureState::telling().into_iter().map(|shown| (Some(shown), figure(shown, content)));
    let all = std::iter::once(whole).chain(figures);
    let document = |(shown, main): (Option<FigureState>, Html)| {
        let folder = shown.map_or_else(|| "embed/".to_owned(), |shown| ["embed/", shown.name(), "/"].concat());
        let up = if shown.is_some() { "../../" } else { "../" };
        let card = card(Claims::Beside(up), true, &content.words);
        let shell = Shell {
            name: [&folder, "index.html"].concat(),
            tags: head::framed(shown, &folder, &content.words, address),
            style: &style,
            first: &first,
            script: &assets.frame,
            body: html! { <>{ main }{ card }{ app(&words) }</> },
            last: String::new(),
            // Links to other sites open outside of the frame, since most sites refuse to be framed.
            links: Links { outside: true, ..beside(up) },
        };
        shell.document(assets, &content.words.language())
    };
    Ok(all.map(document).collect())
}

/// One figure, with its steps and a link to the story.
fn figure(shown: FigureState, content: &Content) -> Html {
    let (words, name) = (content.words.clone(), shown.name());
    let sections = &content.story.sections;
    let title =
        sections.iter().find(|section| section.id == part_of(name, sections)).map(|section| prose(&section.title));
    html! {
        <main class="embed">
            <h1 class="unseen">{ words.text("page.name") }</h1>
            <h2 class="unseen">{ title }</h2>
            <div class="host" data-figure={name}><Figure {shown} {words} layout={None} act={None} /></div>
            { for steps_of(name, content).into_iter().filter_map(|step| match step {
                Block::Step { id, asks, .. } => Some(html! { <span class="step" hidden=true id={id.clone()} data-asks={asks.clone()}></span> }),
                _ => None,
            }) }
            { credit("../../", Some(name), content) }
        </main>
    }
}

/// The steps that a figure has in the story.
fn steps_of<'a>(name: &str, content: &'a Content) -> Vec<&'a Block> {
    let blocks = content.story.sections.iter().flat_map(|section| &section.blocks);
    let mut about = None;
    let own = blocks.filter(|block| {
        match block {
            Block::End => about = None,
            Block::Place(_) => about = block.about(),
            Block::Step { .. } | Block::Prose(_) => {}
        }
        about == Some(name) && matches!(block, Block::Step { .. })
    });
    own.collect()
}
