//! Who speaks, in which order, and as of when: rules that the data decide and not the wording.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod prose;

use std::collections::BTreeSet;

use prose::{Prose, paragraphs, prose, sentences, text};
use regex_lite::Regex;
use sent_to_work::facts::Facts;
use sent_to_work::story::{Block, Node, Prose as Tree, pieces};

/// A sentence as it is read, with the facts that it binds.
struct Told {
    words: String,
    facts: Vec<String>,
}

/// The sentences of some prose.
fn told(tree: &Tree) -> Vec<Told> {
    let mark = Regex::new("⟦([a-z0-9-]+)⟧").unwrap();
    let marked = text(&Tree(marked(&tree.0)));
    sentences(&marked)
        .into_iter()
        .map(|sentence| Told {
            words: mark.replace_all(sentence, "").into_owned(),
            facts: mark.captures_iter(sentence).map(|found| found[1].to_owned()).collect(),
        })
        .collect()
}

/// Prose with a mark before the words of each fact, so that a full stop within them does not part it from its sentence.
fn marked(nodes: &[Node]) -> Vec<Node> {
    let one = |node: &Node| match node {
        Node::Fact { id, inside, .. } => [vec![Node::Text(format!("⟦{id}⟧"))], marked(inside)].concat(),
        Node::Text(_) | Node::Break => vec![node.clone()],
        other => marked(other.inside()),
    };
    nodes.iter().flat_map(one).collect()
}

/// The sentences of a line as labels are: `{words|fact|kind}` is how they bind.
fn line(text: &str) -> Vec<Told> {
    told(&pieces(text).into())
}

/// The sentences of the page in their order.
fn page(prose: &Prose) -> Vec<Told> {
    prose.units().iter().flat_map(|unit| told(&unit.tree)).collect()
}

/// The sentences of the teacher's page, which quotes the same people.
fn teach(prose: &Prose) -> Vec<Told> {
    let blocks = prose.story.teach.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(Block::prose).flat_map(paragraphs).flat_map(|one| told(&one)).collect()
}

/// A sentence that presents a speaker anew who has been heard before, if there is one.
///
/// Heard is who says something; the note before the page only says what will be spoken of.
fn made_two_of_one(told: &[Told], facts: &Facts) -> Option<String> {
    let anew = Regex::new(
        r"\b([Oo]ne|[Aa]nother) (man|builder|worker|logger|of (them|the (men|six))|who)\b|\b[Aa]nother\b|\b[Aa]n? (former )?(builder|man|worker|soldier|logger)\b",
    )
    .unwrap();
    let speaks = Regex::new(
        r"\b(says?|said|told|spoke|speaks|described|learnt|saw|wrote|warned|rejected|whom|feared|found|could not|saved|was met)\b",
    )
    .unwrap();
    let mut heard = BTreeSet::new();
    for one in told {
        let speakers: BTreeSet<_> =
            one.facts.iter().filter_map(|id| facts.get(id)?.speaker.as_deref().map(|name| (name, id))).collect();
        let names: BTreeSet<_> = speakers.iter().map(|(name, _)| *name).collect();
        if anew.is_match(&one.words) && !names.is_empty() && names.iter().all(|name| heard.contains(name)) {
            return Some(one.words.clone());
        }
        if speaks.is_match(&one.words) {
            heard.extend(names);
        }
    }
    None
}

/// A sentence that denies before anybody has made the charge, if there is one.
fn denied_before_charged(told: &[Told]) -> Option<String> {
    let denies =
        Regex::new(r"\b([Rr]eject|[Dd]en(y|ies|ied)\b|groundless|divorced from reality|slander|bogus)").unwrap();
    let charged = |one: &&Told| one.facts.iter().any(|id| id == "slaves-said");
    let rejected = |one: &&Told| denies.is_match(&one.words) || one.facts.iter().any(|id| is_denial(id));
    told.iter().take_while(|one| !charged(one)).find(rejected).map(|one| one.words.clone())
}

fn is_denial(id: &str) -> bool {
    ["denial-", "putin-", "dprk-", "lankov", "asmolov"].iter().any(|start| id.starts_with(start))
        && id != "lankov-cheap"
}

/// A sentence that calls "now" what was true in a year before the page's, if there is one.
fn aged(told: &[Told], facts: &Facts, year: u32) -> Option<String> {
    let now = Regex::new(r"(^|[ (“])(now|today|currently|nowadays|at present|these days)\b|^(Now|Today|Currently)\b")
        .unwrap();
    let years = Regex::new(r"\b(20\d\d)\b").unwrap();
    let last = |id: &String| -> Option<u32> {
        let period = &facts.get(id)?.period;
        years.captures_iter(period).filter_map(|found| found[1].parse().ok()).max()
    };
    let old = |one: &&Told| one.facts.iter().filter_map(last).any(|last| last < year);
    told.iter().filter(old).find(|one| now.is_match(&one.words)).map(|one| one.words.clone())
}

fn year(prose: &Prose) -> u32 {
    let line = prose.story.labels.lines().find_map(|line| line.strip_prefix("page.data=")).unwrap();
    line.split('-').next().unwrap().parse().unwrap()
}

/// The labels as sentences.
fn labels(prose: &Prose) -> Vec<Told> {
    let lines = prose.story.labels.lines().filter_map(|line| line.split_once('='));
    lines.flat_map(|(_, text)| line(text)).collect()
}

#[test]
fn one_speaker_is_one_person_throughout() {
    let prose = prose();
    let speakers = |id: &str| prose.fact(id).speaker.clone();
    for (same, other) in
        [("slaves-said", "escort"), ("waking", "hands"), ("waking", "way-out"), ("coveted", "insider-slaves")]
    {
        assert!(speakers(same).is_some() && speakers(same) == speakers(other), "{same} and {other}");
    }
    assert_eq!(made_two_of_one(&page(prose), &prose.facts), None);
    assert_eq!(made_two_of_one(&teach(prose), &prose.facts), None);
    assert!(prose.text("day").contains("Only four of the six are quoted on their own, one of them on six points"));
}

#[test]
fn and_what_would_make_two_of_one_is_found() {
    let facts = &prose().facts;
    let say = |first: &str, then: &str| {
        let both = format!("{{{first}|waking|testimony}} spoke. {{{then}|hands|testimony}} spoke.");
        made_two_of_one(&line(&both), facts)
    };
    assert_eq!(say("One man", "Another"), Some("Another spoke.".into()));
    assert_eq!(say("One man", "A builder"), Some("A builder spoke.".into()));
    assert_eq!(say("One man", "The same man"), None);
}

#[test]
fn no_charge_is_denied_before_it_is_reported() {
    let prose = prose();
    for told in [page(prose), teach(prose)] {
        assert_eq!(denied_before_charged(&told), None);
    }
    // What is on the way to the charge has to be found, and the charge itself lets the denial pass.
    let denial = "{A scholar|lankov|law} disagrees.";
    let charge = "{One man|slaves-said|testimony} said it.";
    assert!(denied_before_charged(&line(&[denial, " ", charge].concat())).is_some());
    assert!(denied_before_charged(&line("Russia rejects this.")).is_some());
    assert_eq!(denied_before_charged(&line(&[charge, " ", denial].concat())), None);
}

#[test]
fn nothing_is_called_now_that_is_older_than_the_page() {
    let prose = prose();
    let year = year(prose);
    for told in [page(prose), teach(prose), labels(prose)] {
        assert_eq!(aged(&told, &prose.facts, year), None);
    }
    let old = line("Now it is {about 10|escapes-now|estimated}.");
    assert_eq!(aged(&old, &prose.facts, year), Some("Now it is about 10.".into()));
    let dated = line("By August 2025 it was {about 10|escapes-now|estimated}.");
    assert_eq!(aged(&dated, &prose.facts, year), None);
}

#[test]
fn a_scholar_is_quoted_with_what_he_concedes() {
    let prose = prose();
    let quoted = |told: &[Told]| told.iter().any(|one| one.words.contains("remarkably divorced from reality"));
    for told in [page(prose), teach(prose)] {
        assert!(quoted(&told));
        for one in told.iter().filter(|one| one.words.contains("remarkably divorced from reality")) {
            assert!(one.words.contains("extremely difficult"), "{}", one.words);
        }
    }
}
