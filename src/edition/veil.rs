//! What the cards of the lesson hide until an activity is revealed: the card of the number of 2023, for example, tells
//! how many times more came in 2024.

use std::collections::BTreeSet;

use crate::content::Content;
use crate::facts::Fact;
use crate::story::{Activity, Prose};
use crate::sums::Tenths;

/// What would give the answers away, for each activity. The default hides nothing, as in all documents but the lesson.
#[derive(Clone, Debug, Default)]
pub(super) struct Veil(Vec<Answer>);

#[derive(Clone, Debug)]
struct Answer {
    activity: String,
    /// The facts that are shown only with the reveal.
    facts: BTreeSet<String>,
    /// The texts of the answer, of its inputs, and of what is derived from it.
    words: BTreeSet<String>,
    /// Both ends of the answer in digits.
    numbers: [String; 2],
}

impl Veil {
    /// What would give the answers of the lesson away.
    pub(super) fn of(content: &Content) -> Self {
        Self(content.story.lesson.activities.iter().map(|one| answer(one, content)).collect())
    }

    /// The activities whose answers a text gives away, for an attribute that the stylesheet uses.
    pub(super) fn over(&self, text: &str) -> Option<String> {
        self.named(|answer| answer.words.iter().any(|words| text.contains(words.as_str())))
    }

    /// The same for a remark, in which the number alone is enough.
    pub(super) fn over_remark(&self, text: &str) -> Option<String> {
        let number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
        let said: Vec<&str> = text.split(|c| !number(c)).map(|said| said.trim_matches([',', '.'])).collect();
        self.over(text).or_else(|| self.named(|answer| answer.numbers.iter().any(|one| said.contains(&one.as_str()))))
    }

    /// The activities whose answers a fact gives away.
    pub(super) fn over_fact(&self, id: &str) -> Option<String> {
        self.named(|answer| answer.facts.contains(id))
    }

    fn named(&self, tells: impl Fn(&Answer) -> bool) -> Option<String> {
        let names: Vec<&str> = self.0.iter().filter(|one| tells(one)).map(|one| one.activity.as_str()).collect();
        (!names.is_empty()).then(|| names.join(" "))
    }
}

fn answer(one: &Activity, content: &Content) -> Answer {
    let Content { facts, words: labels, .. } = content;
    let asked = [&one.intro, &one.look, &one.predict].map(Prose::facts).concat();
    let before = |id: &str| asked.contains(&id);
    let known = one.ask.fact.as_str();
    let inputs = facts.get(known).map(Fact::inputs).unwrap_or_default();
    let made_of_it = facts.iter().filter(|fact| fact.inputs().contains(&known)).map(|fact| fact.id.as_str());
    let telling: Vec<&str> = inputs.into_iter().chain([known]).chain(made_of_it).filter(|id| !before(id)).collect();
    let words = telling.iter().filter_map(|id| facts.get(id)).flat_map(|fact| {
        let quoted = fact.excerpts.iter().map(|one| &one.text);
        fact.says.iter().chain([&fact.display]).chain(quoted).cloned()
    });
    // A number as short as a day of the month gives nothing away by itself.
    let words = words.filter(|words| words.chars().count() > 4).collect();
    let told = one.reveal.facts().into_iter();
    let facts = telling.iter().copied().chain(told.filter(|id| !before(id))).map(str::to_owned).collect();
    let numbers = [one.ask.known.0, one.ask.known.1].map(|tenths| labels.tenths(Tenths(tenths)));
    Answer { activity: one.id.clone(), facts, words, numbers }
}
