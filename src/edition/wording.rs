//! How a claim may be written: as the page has it, who says so in a clause to copy, and what would be too much.

use std::collections::BTreeMap;

use html_escape::decode_html_entities;
use yew::prelude::*;

use crate::content::Content;
use crate::content::called;
use crate::facts::{Fact, Facts, Overstatement};
use crate::story::{Argument, Block, Section, Words, plain};

/// How many sentences of the page a claim shows at most.
const MOST: usize = 3;
/// What stands on both sides of the id of a claim while a sentence is taken apart.
const MARK: char = '\u{1}';

/// The sentences of the page by the claims that they are bound to.
#[derive(Clone, Debug, Default)]
pub struct Wordings(BTreeMap<String, Vec<Said>>);

/// A sentence of the page, and the part that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The id of the part.
    pub part: String,
    /// The sentence as it is read.
    pub sentence: String,
}

impl Wordings {
    /// Takes the story apart.
    pub fn of(sections: &[Section]) -> Self {
        let mut all: BTreeMap<String, Vec<Said>> = BTreeMap::new();
        for section in sections {
            let prose = section.blocks.iter().filter_map(Block::prose);
            for (sentence, bound) in prose.flat_map(|prose| sentences(&prose.html())) {
                for id in bound {
                    let said = Said { part: section.id.clone(), sentence: sentence.clone() };
                    let told = all.entry(id).or_default();
                    if told.len() < MOST && !told.contains(&said) {
                        told.push(said);
                    }
                }
            }
        }
        Self(all)
    }

    /// The sentences that are bound to a fact.
    pub fn said(&self, fact: &Fact) -> &[Said] {
        self.0.get(&fact.id).map_or(&[], Vec::as_slice)
    }
}

/// The sentences of some HTML, with the facts that they are bound to.
fn sentences(html: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for paragraph in html.split("</p>").flat_map(|part| part.split("</li>")) {
        let mut rest = marked(paragraph);
        while let Some(end) = end_of_first(&rest) {
            let (sentence, after) = rest.split_at(end);
            let (words, bound) = apart(sentence);
            if !bound.is_empty() && is_whole(&words) {
                found.push((words, bound));
            }
            rest = after.to_owned();
        }
    }
    found
}

/// Whether these words are a sentence, and no item of a list that goes on.
fn is_whole(words: &str) -> bool {
    let ends = words.trim_end_matches(['”', '’', ')']).ends_with(['.', '!', '?']);
    ends && !words.starts_with(char::is_lowercase)
}

/// The text of some HTML with the ids of its claims in marks.
fn marked(html: &str) -> String {
    let mut text = String::new();
    let mut parts = html.split('<');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        if let Some((id, _)) = tag.split_once("\"#fact-").and_then(|(_, rest)| rest.split_once('"')) {
            text.push(MARK);
            text.push_str(id);
            text.push(MARK);
        }
        text.push_str(words);
    }
    decode_html_entities(&text).into_owned()
}

/// Where the first sentence of a text ends. A full stop inside a number ends none.
fn end_of_first(text: &str) -> Option<usize> {
    let ends = text.match_indices(['.', '!', '?']);
    let closed = ends.filter_map(|(at, mark)| {
        let end = at + mark.len();
        let after = text.get(end..)?;
        let open = after.trim_start_matches(['”', '’', ')']);
        let whole = open.is_empty() || open.starts_with(char::is_whitespace);
        whole.then(|| end + after.len() - open.len())
    });
    closed.min().or_else(|| (!text.trim().is_empty()).then_some(text.len()))
}

/// A sentence without its marks, and the ids that were in them.
fn apart(sentence: &str) -> (String, Vec<String>) {
    let (mut words, mut bound) = (String::new(), Vec::new());
    let mut parts = sentence.split(MARK);
    words.push_str(parts.next().unwrap_or_default());
    while let (Some(id), Some(text)) = (parts.next(), parts.next()) {
        bound.push(id.to_owned());
        words.push_str(text);
    }
    (words.split_whitespace().collect::<Vec<_>>().join(" "), bound)
}

/// Who says so, in a clause to copy: nobody has to look for it, and so it need not be left out.
pub fn clause(fact: &Fact, facts: &Facts, words: &Words) -> String {
    let argument = |name, text: &str| Argument { name, text: text.to_owned(), fact: None };
    let by = argument("by", &words.text("page.name"));
    let exact = argument("exact", &fact.qualifier);
    let first = fact.excerpts.iter().find(|one| !one.disagrees);
    let read = first.and_then(|excerpt| Some((excerpt, facts.source(&excerpt.source)?)));
    plain(&match read {
        _ if !fact.derived.is_empty() => words.say("claim.clause.derived", &[by, exact]),
        None => words.say("claim.clause.none", &[by, argument("data", &words.text("page.data.said"))]),
        Some((excerpt, source)) => {
            let origin = excerpt.origin.as_deref().unwrap_or(&source.origin);
            let of = argument("of", &called(origin, facts, words));
            let (in_, date) = (argument("in", &source.publisher), argument("date", &words.date(&source.date)));
            let key = if origin == source.id { "claim.clause.own" } else { "claim.clause.read" };
            words.say(key, &[of, in_, date, exact])
        }
    })
}

/// How a claim may be written, for its page.
pub(super) fn wording(fact: &Fact, wordings: &Wordings, content: &Content) -> Html {
    let Content { facts, words, .. } = content;
    let say = |key: &str| words.text(&["claim.wording.", key].concat());
    let said = wordings.said(fact);
    html! {
        <>
            if !said.is_empty() {
                <h3>{ say("page") }</h3>
                <ul>{ for said.iter().map(|one| html! { <li>{ one.sentence.as_str() }</li> }) }</ul>
            }
            <h3>{ say("who") }</h3>
            <p class="clause">{ clause(fact, facts, words) }</p>
            if !fact.overstates.is_empty() {
                <h3>{ say("over") }</h3>
                <ul class="over">{ for fact.overstates.iter().map(over) }</ul>
            }
        </>
    }
}

fn over(one: &Overstatement) -> Html {
    html! { <li><s>{ ["“", &one.wording, "”"].concat() }</s>{ " " }{ one.why.as_str() }</li> }
}
