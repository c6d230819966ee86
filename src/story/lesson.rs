//! The lesson: `class.md` in its parts. Each activity has the steps look, predict, reveal and explain; the sentences to
//! sort take their answer from the facts that they are bound to.

use super::page::Role;
use super::prose::Prose;
use super::{Block, Insert, Section, page};
use crate::facts::{Facts, Kind, Problem, Text};

/// The lesson of the class edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// The introduction.
    pub opening: Section,
    /// The warning before the testimony, if the lesson has that part.
    pub note: Section,
    /// What happens to entries in a window of its own.
    pub window: Section,
    /// What happens to entries in a course system.
    pub course: Section,
    /// The activities.
    pub activities: Vec<Activity>,
    /// The text before the sentences to sort.
    pub sort: Section,
    /// The sentences to sort.
    pub claims: Vec<Claim>,
    /// The end of the lesson.
    pub closing: Section,
}

/// One picture and the questions about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// The end of its address, which is the name of its figure.
    pub id: String,
    /// Its title.
    pub title: Prose,
    /// What a pupil has to know first.
    pub intro: Prose,
    /// What the covered picture shows.
    pub look: Prose,
    /// The question before the reveal.
    pub predict: Prose,
    /// The reveal.
    pub reveal: Prose,
    /// The question after the reveal.
    pub explain: Prose,
    /// What a good answer contains.
    pub answer: Prose,
    /// The prediction.
    pub ask: Ask,
}

/// The range of a prediction, and the fact that it is compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// Minimum, maximum, step, and start of the slider.
    pub range: (i32, i32, i32, i32),
    /// The id of the fact.
    pub fact: String,
    /// The amount of the fact in tenths: a range, or twice the same number.
    pub known: (i32, i32),
}

/// A sentence to sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The sentence, with a link whose mark gives the answer away.
    pub said: Prose,
    /// The id of the fact that it is bound to.
    pub fact: String,
    /// The kind of that fact, which is the answer.
    pub kind: Kind,
}

/// The kinds that sentences are sorted into.
pub const SORTED: [Kind; 4] = [Kind::Counted, Kind::Estimated, Kind::Projected, Kind::Testimony];

/// The parts of an activity, in their order.
const PARTS: [&str; 5] = ["look", "predict", "reveal", "explain", "answer"];

/// Reads the lesson.
pub(super) fn read(text: &Text, facts: &Facts, problems: &mut Vec<Problem>) -> Lesson {
    let sections = page::read(text, Role::Lesson, facts, problems);
    let mut add = |what: String| problems.push(text.problem(0, what));
    let mut lesson = Lesson::default();
    for section in sections {
        match section.id.as_str() {
            "lesson" => lesson.opening = section,
            "note" => lesson.note = section,
            "window" => lesson.window = section,
            "course" => lesson.course = section,
            "summary" => lesson.closing = section,
            "sort" => {
                lesson.claims = claims(&section, facts, &mut add);
                lesson.sort = section;
            }
            _ => lesson.activities.push(activity(section, facts, &mut add)),
        }
    }
    let Lesson { opening, note, window, course, sort, closing, .. } = &lesson;
    let parts = [opening, note, window, course, sort, closing].into_iter();
    for (section, id) in parts.zip(["lesson", "note", "window", "course", "sort", "summary"]) {
        if section.blocks.is_empty() {
            add(format!("the lesson needs a part {{#{id}}}"));
        }
    }
    lesson
}

impl Lesson {
    /// Whether the story has a lesson: one without `class.md` has none, and no teacher's page, worksheets or packages.
    pub fn is_there(&self) -> bool {
        !self.opening.blocks.is_empty()
    }

    /// The text before the list of sentences to sort.
    pub fn sorting(&self) -> impl Iterator<Item = &Prose> {
        self.sort.blocks.iter().filter_map(Block::prose).filter(|prose| prose.items().is_none())
    }
}

fn activity(section: Section, facts: &Facts, add: &mut impl FnMut(String)) -> Activity {
    let mut activity = Activity { id: section.id, title: section.title, ..Activity::default() };
    let mut told = Vec::new();
    let mut part = None;
    let mut figure = false;
    for block in section.blocks {
        match block {
            Block::Step { id, asks, .. } => {
                let name = id.strip_prefix(&activity.id).and_then(|rest| rest.strip_prefix('-')).unwrap_or_default();
                part = PARTS.into_iter().find(|known| *known == name);
                if part.is_none() {
                    add(format!("`{id}` is no part of the activity `{}`: {}", activity.id, PARTS.join(", ")));
                }
                if part == Some("predict") {
                    activity.ask = ask(&activity.id, &asks, facts, add);
                }
                told.extend(part);
            }
            Block::Place(place) => figure |= place == Insert::Figure(activity.id.clone()),
            Block::Prose(prose) => activity.part(part).0.extend(prose.0),
            Block::End => {}
        }
    }
    if told != PARTS || !figure {
        add(format!("the activity `{}` needs a figure of its name, and then {}", activity.id, PARTS.join(", ")));
    }
    activity
}

impl Activity {
    fn part(&mut self, name: Option<&str>) -> &mut Prose {
        match name {
            Some("look") => &mut self.look,
            Some("predict") => &mut self.predict,
            Some("reveal") => &mut self.reveal,
            Some("explain") => &mut self.explain,
            Some("answer") => &mut self.answer,
            _ => &mut self.intro,
        }
    }
}

/// Reads `least=0&most=100&step=1&start=50&fact=some-id`.
fn ask(activity: &str, asks: &str, facts: &Facts, add: &mut impl FnMut(String)) -> Ask {
    let value = |name: &str| asks.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let whole = |name: &str| value(name).and_then(|value| value.parse().ok());
    let known = value("fact").and_then(|id| facts.get(id)).and_then(|fact| {
        let (low, high) = fact.amount.whole(10)?;
        Some((fact.id.clone(), (low.or(high)?, high.or(low)?)))
    });
    match (whole("least"), whole("most"), whole("step"), whole("start"), known) {
        (Some(least), Some(most), Some(step), Some(start), Some((fact, known)))
            if least < most && step > 0 && (least..=most).contains(&start) =>
        {
            Ask { range: (least, most, step, start), fact, known }
        }
        _ => {
            add(format!("`{activity}`: a prediction needs least, most, step, start, and a fact with an amount"));
            Ask::default()
        }
    }
}

/// The items of the list, each sorted by the first fact that it is bound to.
fn claims(section: &Section, facts: &Facts, add: &mut impl FnMut(String)) -> Vec<Claim> {
    let items = section.blocks.iter().filter_map(Block::prose).filter_map(Prose::items).flatten();
    let mut claims = Vec::new();
    for said in items {
        let fact = said.facts().first().and_then(|id| facts.get(id));
        match fact.filter(|fact| SORTED.contains(&fact.kind)) {
            Some(fact) => claims.push(Claim { said, fact: fact.id.clone(), kind: fact.kind }),
            None => add(format!("`{}` is bound to no fact of a kind that is sorted", said.text())),
        }
    }
    claims
}
