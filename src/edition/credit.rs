//! The line below every frame: where it is from, and a link to the rest.

use yew::prelude::*;

use crate::content::Content;
use crate::story::Section;

/// Where the frame is from, and a link to the rest.
pub(super) fn credit(up: &str, figure: Option<&str>, content: &Content) -> Html {
    let say = |key: &str| content.words.text(&["embed.", key].concat());
    let part = figure.map_or("", |name| part_of(name, &content.story.sections));
    let page = [up, if part.is_empty() { "" } else { "#" }, part].concat();
    // In frames of earlier releases, `since.js` tells what was corrected after them.
    let known = content.story.corrections.len().to_string();
    html! {
        <>
        <p class="since" hidden=true data-known={known}><a target="_blank" rel="noopener">{ say("since") }</a></p>
        <p class="credit">
            <a href={page} target="_blank" rel="noopener">{ say("whole") }</a>
            if let Some(name) = figure {
                <a href={[up, "data/", name, ".csv"].concat()} target="_blank" rel="noopener">{ say("data") }</a>
            }
            if let Some(contact) = &content.contact { <span class="report">{ contact.line(&content.words) }</span> }
            <span>{ say("licence") }</span>
        </p>
        </>
    }
}

/// The part of the page that a figure is in.
pub(super) fn part_of<'a>(name: &str, sections: &'a [Section]) -> &'a str {
    let has = |section: &&Section| section.blocks.iter().any(|block| block.figure() == Some(name));
    sections.iter().find(has).map_or("", |section| &section.id)
}
