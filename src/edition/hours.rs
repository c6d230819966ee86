//! The day at its true length: all hours have the same height on the page, and each account is at its hour.
//!
//! Nothing in it moves by itself, so it is the same with and without scripts, and is not part of the app.

use std::fmt::Write;

use yew::prelude::*;

use crate::chart::day::{EVENING, HOURS, Way, strip, time, worked};
use crate::content::Content;
use crate::state::from_query;
use crate::story::{Block, Insert, Section, Story, Words};
use crate::view::sentence;

/// How many hours the text of a step may cover in a narrow window.
const ROOM: i32 = 3;

/// The hours from waking to waking, with the steps at their hours; a link skips them and leads to `after`.
pub(super) fn hours(steps: Vec<(&Block, Html)>, after: Option<&str>, content: &Content) -> Html {
    let words = &content.words;
    let taken: Vec<i32> = steps.iter().filter_map(|(step, _)| hour(step)).collect();
    let names = (0..HOURS).map(|at| {
        // A step has its hour in its title and needs the space below; around the evening the background is too busy for
        // text.
        let bare = (at - ROOM..=at).any(|hour| taken.contains(&hour)) || at == EVENING;
        html! { <span>{ if bare { String::new() } else { clock(at, words) } }</span> }
    });
    html! {
        <div class="hours">
            <p class="caption">{ for sentence(&words.say("sequence.caption", &[])) }</p>
            <a class="past" href={after.map(|id| ["#", id].concat())}>{ words.text("sequence.past") }</a>
            <div class="through">
                <div class="sky" aria-hidden="true">
                    <div class="ground"></div>
                    { strip(content.witnesses(), Way::Down) }
                    <div class="clock">{ for names }</div>
                </div>
                <ol role="list">
                    { for steps.into_iter().filter_map(|(step, inside)| {
                        let at = hour(step)?;
                        let night = (EVENING..HOURS).contains(&at).then_some(" night");
                        let class = ["at-", &at.to_string(), night.unwrap_or_default()].concat();
                        Some(html! { <li {class}>{ inside }</li> })
                    }) }
                </ol>
            </div>
        </div>
    }
}

/// The same day as one band.
pub(super) fn band(content: &Content) -> Html {
    let words = &content.words;
    let marks = [0, HOURS / 4, HOURS / 2, worked() / 2, HOURS];
    html! {
        <figure class="band">
            <div class="sky" aria-hidden="true">
                <div class="ground"></div>
                { strip(content.witnesses(), Way::Across) }
                { for marks.into_iter().map(|at| html! { <span class={["at-", &at.to_string()].concat()}>{ clock(at, words) }</span> }) }
            </div>
            <figcaption>{ for sentence(&words.say("sequence.band", &[])) }</figcaption>
        </figure>
    }
}

/// The place of each step in the grid of hours: from its own hour to that of the next.
pub(super) fn rules(story: &Story) -> String {
    let mut at: Vec<i32> = story.sections.iter().flat_map(steps).filter_map(hour).collect();
    at.push(HOURS + 1);
    let rows = at.windows(2).filter_map(|pair| if let [from, to] = pair { Some((from, to)) } else { None });
    rows.fold(String::new(), |mut rules, (from, to)| {
        let _ = writeln!(rules, ".through .at-{from} {{ grid-row: {} / {} }}", from + 1, to + 1);
        rules
    })
}

/// The steps that have an hour.
fn steps(section: &Section) -> impl Iterator<Item = &Block> {
    let after = section.blocks.iter().skip_while(|block| !matches!(block, Block::Place(Insert::Hours(_)))).skip(1);
    after.take_while(|block| !matches!(block, Block::End | Block::Place(_)))
}

/// The hour of a step, counted from waking.
fn hour(block: &Block) -> Option<i32> {
    let Block::Step { asks, .. } = block else { return None };
    Some(from_query(asks).day.awake / 2)
}

/// An hour, counted from waking, on the clock.
fn clock(hour: i32, words: &Words) -> String {
    words.clock(time(hour * 2))
}
