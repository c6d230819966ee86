//! What the cards of the lesson keep back until an activity is told: a pupil who asks where the number of 2023 comes from
//! would read there how many times as many came in 2024.

use std::collections::BTreeSet;

use super::content::Content;
use crate::facts::{Fact, Facts};
use crate::story::{Activity, format};
use crate::sums::Tenths;

/// What tells the answers, for each activity. By itself it keeps nothing back, as in all documents but the lesson.
#[derive(Clone, Debug, Default)]
pub(super) struct Veil(Vec<Answer>);

#[derive(Clone, Debug)]
struct Answer {
    activity: String,
    /// The facts that come with the reveal and not before.
    facts: BTreeSet<String>,
    /// How the answer is written, what it is made of and what is made of it.
    words: BTreeSet<String>,
    /// The answer in figures, both ends of it.
    numbers: [String; 2],
}

impl Veil {
    /// What tells the answers of the lesson.
    pub(super) fn of(content: &Content) -> Self {
        Self(content.story.lesson.activities.iter().map(|one| answer(one, &content.facts)).collect())
    }

    /// The activities whose answers a text tells, for the attribute that the style goes by.
    pub(super) fn over(&self, text: &str) -> Option<String> {
        self.named(|answer| answer.words.iter().any(|words| text.contains(words.as_str())))
    }

    /// The same of a remark, in which the bare number is enough.
    pub(super) fn over_remark(&self, text: &str) -> Option<String> {
        let number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
        let said: Vec<&str> = text.split(|c| !number(c)).map(|said| said.trim_matches([',', '.'])).collect();
        self.over(text).or_else(|| self.named(|answer| answer.numbers.iter().any(|one| said.contains(&one.as_str()))))
    }

    /// The activities whose answers a fact tells.
    pub(super) fn over_fact(&self, id: &str) -> Option<String> {
        self.named(|answer| answer.facts.contains(id))
    }

    fn named(&self, tells: impl Fn(&Answer) -> bool) -> Option<String> {
        let names: Vec<&str> = self.0.iter().filter(|one| tells(one)).map(|one| one.activity.as_str()).collect();
        (!names.is_empty()).then(|| names.join(" "))
    }
}

fn answer(one: &Activity, facts: &Facts) -> Answer {
    let asked = [one.intro.as_str(), &one.look, &one.predict].concat();
    let before = |id: &str| asked.contains(&format!("\"#fact-{id}\""));
    let known = one.ask.fact.as_str();
    let inputs = facts.get(known).map(Fact::inputs).unwrap_or_default();
    let made_of_it = facts.iter().filter(|fact| fact.inputs().contains(&known)).map(|fact| fact.id.as_str());
    let telling: Vec<&str> = inputs.into_iter().chain([known]).chain(made_of_it).filter(|id| !before(id)).collect();
    let words = telling.iter().filter_map(|id| facts.get(id)).flat_map(|fact| {
        let quoted = fact.excerpts.iter().map(|one| &one.text);
        fact.says.iter().chain([&fact.display]).chain(quoted).cloned()
    });
    // A number as short as a day of the month tells nothing by itself.
    let words = words.filter(|words| words.chars().count() > 4).collect();
    let told = one.reveal.split("\"#fact-").skip(1).filter_map(|rest| rest.split('"').next());
    let facts = telling.iter().copied().chain(told.filter(|id| !before(id))).map(str::to_owned).collect();
    let numbers = [one.ask.known.0, one.ask.known.1].map(|tenths| format::tenths(Tenths(tenths)));
    Answer { activity: one.id.clone(), facts, words, numbers }
}
