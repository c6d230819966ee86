//! The lesson as a document. Without scripts it can be read, with its answers behind disclosures; with them it is
//! interactive.
//!
//! The document contains everything that the app needs: the app takes over a desk with its texts.

use std::path::Path;

use yew::prelude::*;

use super::card::{Claims, card};
use super::fact::excerpt;
use super::head;
use super::key::marks;
use super::place::{Place, folded};
use super::prose::prose;
use super::shell::{Assets, Document, Shell, THEME, app, render, style};
use super::top::header;
use super::veil::Veil;
use crate::chart::Layout;
use crate::content::Content;
use crate::facts::{Fact, Kind};
use crate::state::{FigureState, PARTS, PROMPTS, State};
use crate::story::{Activity, Block, Claim, Prose, SORTED, Section};
use crate::view::Figure;

/// Its stylesheet, in the order of the cascade.
pub(super) const STYLES: [&str; 10] =
    ["tokens", "font", "type", "head", "theme", "figure", "controls", "sources", "class", "print"];

/// Applies what a teacher's link asks for before anything is painted: which parts, and large type.
///
/// Also marks that scripts run, so that a desk looks as it will in the end, and nothing moves when the app takes over.
pub(super) fn preset() -> String {
    let parts = PARTS.map(|part| format!("'{part}'")).join(",");
    format!(
        "(q=>{{const d=document.documentElement.dataset,k=[{parts}].filter(n=>(q.get('do')??'').split(',').includes(n));if(k.length)d.only=k.join(' ');if(q.get('large')=='1')d.large='';d.scripts=''}})(new URLSearchParams(location.search))"
    )
}

/// Renders the lesson of the project at `root`; `address` is where the site will be public, if that is known.
///
/// # Errors
/// Files that cannot be read.
pub fn lesson(root: &Path, content: &Content, assets: &Assets, address: Option<&str>) -> Result<Document, Vec<String>> {
    placed(root, content, assets, Place::Site { address })
}

/// The same lesson for a package, with the script that talks to a course system; `address` is where the site is public,
/// if that is known.
///
/// # Errors
/// Files that cannot be read.
pub fn course(
    root: &Path,
    content: &Content,
    assets: &Assets,
    script: &str,
    address: Option<&str>,
) -> Result<Document, Vec<String>> {
    placed(root, content, assets, Place::Course { script, address })
}

fn placed(root: &Path, content: &Content, assets: &Assets, place: Place<'_>) -> Result<Document, Vec<String>> {
    let claims = place.claims();
    let list: &[&str] = if claims == Claims::Inside { &["list"] } else { &[] };
    let style = style(root, content, &[&STYLES, list].concat())?;
    let say = |key: &str| content.words.text(&["class.", key].concat());
    let main = main(content, place);
    let list = place.list(&main, content);
    let card = card(claims, false, &content.words);
    let (name, tags) = match place {
        Place::Course { .. } => ("index.html", head::titled(&say("title"), &say("course"))),
        Place::Site { address } | Place::Alone { address } => {
            ("class/index.html", head::school("class", "class/", &content.words, address))
        }
    };
    let shell = Shell {
        name: name.to_owned(),
        tags,
        style: &style,
        first: &[THEME, ";", &preset()].concat(),
        script: &assets.lesson,
        body: html! { <>{ main }{ list }{ card }{ app(&content.lesson_data()) }</> },
        last: place.last(&content.words),
        links: place.links(),
    };
    let assets = Assets { js: assets.class_js.clone(), wasm: assets.class_wasm.clone(), ..assets.clone() };
    Ok(shell.document(&assets, &content.words.language()))
}

/// The lesson in one file with the page, which has the same address without a query. Links for teachers lead to the
/// public site, if that is known; the claims come from the page.
pub(super) fn alone(content: &Content, address: Option<&str>) -> String {
    let place = Place::Alone { address };
    let body = html! {
        <>
            { main(content, place) }
            <section class="apart" id="sources">{ folded(html! { <div class="facts"></div> }, content) }</section>
            { card(place.claims(), false, &content.words) }
            <app-place id="app" hidden=true></app-place>
        </>
    };
    render(body, &place.links())
}

fn main(content: &Content, place: Place<'_>) -> Html {
    let lesson = &content.story.lesson;
    let say = |key: &str| content.words.text(&["class.", key].concat());
    let links = [
        place.has_story().then(|| ("../".to_owned(), content.words.text("top.story"))),
        place.has_teach().then(|| ("../teach/".to_owned(), say("teach"))),
    ];
    html! {
        <>
            { header(links.into_iter().flatten(), &content.words) }
            <main class="lesson" data-copied={say("copied")} data-saved={say("saved")} data-select={say("select")} data-forgotten={say("forgotten")}>
                <section id={lesson.opening.id.clone()} class="opening">
                    <h1>{ prose(&lesson.opening.title) }</h1>
                    { told(&lesson.opening) }
                    <div class="note">{ told(&lesson.note) }</div>
                    <div class="window">{ told(&lesson.window) }</div>
                    if matches!(place, Place::Course { .. }) {
                        <div class="course">{ told(&lesson.course) }</div>
                        <p class="review">{ content.words.text("keeper.opening") }</p>
                    }
                    <details class="fold key"><summary>{ content.words.text("key.title") }</summary>{ marks(&content.words) }</details>
                    <p class="paper">
                        { say("paper") }
                        if place.has_teach() { { " " }<a href="../teach/worksheet/">{ say("worksheet") }</a> }
                    </p>
                    <p class="failed" role="status">{ say("failed") }</p>
                    <p class="stopped" role="status">{ say("stopped") }{ " " }<a href="#summary">{ say("summary") }</a></p>
                </section>
                { for lesson.activities.iter().map(|one| activity(one, content, place.layout())) }
                { sort(content) }
                <section id={lesson.closing.id.clone()} class="part">
                    <h2>{ prose(&lesson.closing.title) }</h2>
                    { told(&lesson.closing) }
                    <p class="stamp"></p>
                    <div data-desk="summary">
                        <div class="served"><div class="soon"><h3>{ say("summary") }</h3><p class="hint">{ say("summary.empty") }</p></div></div>
                    </div>
                </section>
            </main>
        </>
    }
}

fn told(section: &Section) -> Html {
    section.blocks.iter().filter_map(Block::prose).map(prose).collect()
}

fn activity(one: &Activity, content: &Content, layout: Option<Layout>) -> Html {
    let words = &content.words;
    let say = |key: &str| words.text(&["class.", key].concat());
    let (least, most, step, start) = one.ask.range;
    let fact = content.facts.get(&one.ask.fact);
    let known = fact.map(|fact| fact.display.clone()).unwrap_or_default();
    let piece = |name: &'static str, told: &Prose| html! { <div data-piece={name}>{ prose(told) }</div> };
    let title = |key: &str| html! { <h3>{ say(key) }</h3> };
    html! {
        <>
        <section id={one.id.clone()} class="part">
            <h2>{ prose(&one.title) }</h2>
            { prose(&one.intro) }
            { terms(&one.id, content) }
            <div data-desk={one.id.clone()} data-least={least.to_string()} data-most={most.to_string()} data-step={step.to_string()}
                data-start={start.to_string()} data-low={one.ask.known.0.to_string()} data-high={one.ask.known.1.to_string()} data-known={known}>
                <div class="served">
                    { title("look") }
                    { piece("look", &one.look) }
                    { covered(&one.id, content, layout) }
                    <ul class="prompts">{ for PROMPTS.iter().map(|prompt| self::prompt(&one.id, prompt, content)) }</ul>
                    <p class="buttons soon"><button type="button" class="main" disabled=true>{ say("predict.go") }</button></p>
                    <div class="rest">
                    { title("predict") }
                    { piece("predict", &one.predict) }
                    <details class="fold">
                        <summary>{ say("reveal") }</summary>
                        if let Some(shown) = FigureState::named(&one.id, &State::default()) {
                            <div class="host" data-figure={one.id.clone()}><Figure {shown} words={words.clone()} {layout} act={None} /></div>
                        }
                        { piece("reveal", &one.reveal) }
                        { title("explain") }
                        { piece("explain", &one.explain) }
                        <details class="fold"><summary>{ say("answer") }</summary>{ piece("answer", &one.answer) }</details>
                    </details>
                    </div>
                </div>
            </div>
        </section>
        // Anchor for readers who skip this activity.
        <span id={["after-", one.id.as_str()].concat()}></span>
        </>
    }
}

/// A prompt, with a placeholder for its text area.
fn prompt(part: &str, key: &str, content: &Content) -> Html {
    let id = [part, "-", key].concat();
    html! {
        <li>
            <label for={id.clone()}>{ content.words.text(&["class.", key].concat()) }</label>
            <textarea {id} class="soon" rows="1" placeholder={content.words.text("class.note")} disabled=true />
        </li>
    }
}

/// The picture before the reveal: the same drawing, with the parts that give the answer covered by CSS, and hidden from
/// keyboard and screen readers; the text beside it describes what it shows.
pub(super) fn covered(name: &str, content: &Content, layout: Option<Layout>) -> Html {
    let Some(shown) = FigureState::named(name, &State::predicted(0)) else { return Html::default() };
    let layouts = Layout::ALL.into_iter().filter(|one| layout.is_none_or(|only| only == *one));
    let pictures = layouts.map(|layout| shown.picture(None, layout, &content.words));
    html! {
        <div class={["cover look unsaid c-", name].concat()} inert=true aria-hidden="true">
            <div class="figure"><div class="picture" data-of={name.to_owned()}>{ for pictures }</div></div>
        </div>
    }
}

/// The terms of a part, which open in place.
fn terms(part: &str, content: &Content) -> Html {
    let terms = content.story.terms.iter().filter(|term| term.part == part);
    html! {
        <div class="terms" role="group" aria-label={content.words.text("class.terms")}>
            { for terms.map(|term| html! {
                <details class="term"><summary>{ term.name.as_str() }</summary><p>{ prose(&term.means) }</p></details>
            }) }
        </div>
    }
}

fn sort(content: &Content) -> Html {
    let lesson = &content.story.lesson;
    let say = |key: &str| content.words.text(&["class.", key].concat());
    let kinds: Vec<&str> = lesson.claims.iter().map(|claim| claim.kind.name()).collect();
    html! {
        <section id={lesson.sort.id.clone()} class="part">
            <h2>{ prose(&lesson.sort.title) }</h2>
            { for lesson.sorting().map(prose) }
            { terms(&lesson.sort.id, content) }
            <div data-desk="sort" data-kinds={kinds.join(" ")}>
                <ol class="served claims">
                    { for lesson.claims.iter().enumerate().map(|(at, claim)| html! {
                        <li>
                            <p data-piece={format!("claim-{at}")}>{ claim.said.text() }</p>
                            { pills(content) }
                            <details class="fold rest">
                                <summary>{ say("compare") }</summary>
                                <div data-piece={format!("card-{at}")}>{ reason(claim, content) }</div>
                            </details>
                        </li>
                    }) }
                </ol>
            </div>
        </section>
    }
}

/// The categories, as they will look.
fn pills(content: &Content) -> Html {
    let kind = |kind: Kind| content.words.text(&["kind.", kind.name()].concat());
    html! {
        <div class="soon" aria-hidden="true">
            <div class="choice">
                { for SORTED.into_iter().map(|one| html! { <span class="pill"><span>{ kind(one) }</span></span> }) }
            </div>
            <p class="buttons"><span class="hint">{ content.words.text("class.compare.none") }</span></p>
        </div>
    }
}

/// The source card of a sentence.
fn reason(claim: &Claim, content: &Content) -> Html {
    let Some(fact) = content.facts.get(&claim.fact) else { return Html::default() };
    let kind = fact.kind.name();
    let tag = content.words.text(&["kind.", kind].concat());
    let Fact { measures, excerpts, conflicts, .. } = fact;
    let veil = Veil::of(content);
    html! {
        <>
            <p><b class={["tag k-", kind].concat()}>{ tag }<span class="unseen">{ ":" }</span></b>{ " " }{ prose(&claim.said) }</p>
            <p>{ measures.as_str() }</p>
            { for excerpts.first().map(|one| excerpt(one, &content.facts, &content.words, &veil)) }
            { for conflicts.first().map(|conflict| html! { <p class="but" data-after={veil.over(conflict)}>{ content.words.text("sources.but") }{ conflict.as_str() }</p> }) }
        </>
    }
}
