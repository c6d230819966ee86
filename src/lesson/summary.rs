//! The summary: everything that was noted, predicted, explained and sorted. The script of the page prints it, copies it
//! or saves it as a file, and sends it nowhere.

use yew::prelude::*;

use super::context::{LessonContext, button, raw};
use super::desk::{Claim, Desk, Task};
use super::predict::said;
use super::sort::name;
use crate::browser;
use crate::element::{WORDS, attr, attr_owned, clickable, container, element, text_in, textarea};
use crate::state::{LessonAction, PARTS, PROMPTS, Stage};

/// The summary with its buttons.
pub(super) fn summary(desks: &[Desk], context: &LessonContext<'_>) -> Html {
    let lines = lines(desks, context);
    let empty = lines.is_empty();
    let mut shown = vec![text_in("h3", context.say("summary"))];
    if empty {
        let keys = &["id", "class", "tabindex", WORDS];
        let values = [attr("emptied"), attr("hint"), attr("-1"), attr_owned(context.say("summary.empty"))];
        shown.push(element("p", keys, values, Vec::new()));
        return Html::from_iter(shown);
    }
    let rows = lines.into_iter().flat_map(|(label, said)| [label, text_in("dd", said)]);
    shown.push(element("dl", &["id", "class"], [attr("summed"), attr("summed")], rows.collect()));
    let take = |what: &'static str| {
        clickable(
            "button",
            &["type", "data-do", WORDS],
            [attr("button"), attr(what), attr_owned(context.say(what))],
            None,
        )
    };
    shown.push(container("p", "buttons", vec![take("print"), take("copy"), take("save")]));
    let by_hand = textarea(
        &["id", "class", "readonly", "hidden", "rows", "aria-label"],
        [attr("by-hand"), attr("by-hand"), attr(""), attr(""), attr("6"), attr_owned(context.say("summary"))],
        String::new(),
        Vec::new(),
    );
    shown.push(element("p", &["id", "role"], [attr("taken"), attr("status")], Vec::new()));
    shown.push(by_hand);
    if context.review {
        return Html::from_iter(shown);
    }
    // Behind a disclosure, so that nobody deletes by accident; needed, since the next pupil may use the same computer.
    let forget = button("", context.say("forget.do"), context.press(LessonAction::Forget, "emptied".to_owned()));
    let sure = if browser::is_kept() { "forget.kept" } else { "forget.sure" };
    let inside = vec![
        text_in("summary", context.say("forget")),
        container("p", "buttons", vec![text_in("span", context.say(sure)), forget]),
    ];
    shown.push(element("details", &["class"], [attr("fold")], inside));
    Html::from_iter(shown)
}

/// Each entry under its question.
fn lines(desks: &[Desk], context: &LessonContext<'_>) -> Vec<(Html, String)> {
    let lesson = &context.live.lesson;
    let mut lines = Vec::new();
    for desk in desks.iter().filter(|desk| context.preset.has(&desk.host.figure)) {
        let part = desk.host.figure.as_str();
        match &desk.task {
            Task::Predict(ask) => {
                let at = PARTS.iter().position(|one| *one == part).unwrap_or_default();
                let Some(work) = lesson.works.get(at).filter(|work| !work.is_empty()) else { continue };
                let title = context.words.text(&[part, ".title"].concat());
                let under = |key: &str| text_in("dt", [&title, ". ", &context.say(key)].concat());
                let notes = PROMPTS.iter().zip(&work.notes).map(|(key, note)| (under(key), note.clone()));
                lines.extend(notes);
                let [predict, explain] = &ask.questions;
                if work.guess.is_some() {
                    let mut says = said(part, work.guess, context);
                    // What is known is beside it once it was revealed, and not before.
                    if work.stage == Stage::Told {
                        for piece in [" · ", &context.say(&[part, ".known"].concat()), ": ", &ask.says] {
                            says.push_str(piece);
                        }
                    }
                    lines.push((text_in("dt", predict.clone()), says));
                }
                lines.push((text_in("dt", explain.clone()), work.sentence.clone()));
            }
            Task::Sort(claims) => lines.extend(sorted(claims, context)),
            Task::Sum => {}
        }
    }
    lines.retain(|(_, said)| !said.trim().is_empty());
    lines
}

fn sorted(claims: &[Claim], context: &LessonContext<'_>) -> Vec<(Html, String)> {
    let all = claims.iter().zip(context.live.lesson.sorted);
    all.filter_map(|(claim, sorted)| {
        let yours = name(sorted.sure?, context);
        let card = if sorted.compared {
            [" · ", &context.say("source"), ": ", &name(claim.sure, context)].concat()
        } else {
            String::new()
        };
        Some((raw("dt", &claim.text), [&yours, card.as_str()].concat()))
    })
    .collect()
}
