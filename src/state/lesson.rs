//! The state of the lesson: one value that can be written to a short string and read back.
//!
//! On the site it exists in memory only. The string is for hosts that store a lesson, such as a course system with
//! 4,096 bytes; it is never part of an address.

use super::PARTS;

/// How many activities a lesson has: all its parts but the sorting.
pub const ACTIVITIES: usize = PARTS.len() - 1;
/// How many sentences there are to sort.
pub const CLAIMS: usize = 8;
/// The prompts before a prediction.
pub const PROMPTS: [&str; 3] = ["notice", "wonder", "going"];
/// The longest note: in UTF-16 units, as browsers count, and in twice as many bytes, as strict course systems do.
pub const NOTE_MOST: usize = 120;
/// The longest sentence.
pub const SENTENCE_MOST: usize = 240;

/// Everything that a pupil has entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// One for each activity.
    pub works: [Work; ACTIVITIES],
    /// One for each sentence.
    pub sorted: [Sorted; CLAIMS],
}

/// The state of one activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Its stage.
    pub stage: Stage,
    /// The note at each prompt.
    pub notes: [String; PROMPTS.len()],
    /// The prediction, if there is one.
    pub guess: Option<i32>,
    /// Typed text that is no valid prediction: it stays in its field and is not stored.
    pub typed: String,
    /// The reason, in a sentence.
    pub sentence: String,
}

/// The stages of an activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The pupil looks at the picture, whose words are covered.
    #[default]
    Look,
    /// The pupil predicts a number.
    Predict,
    /// The prediction is fixed, and the class waits for the reveal.
    Kept,
    /// Everything is revealed.
    Told,
}

impl Stage {
    /// All of them in their order.
    pub const ALL: [Self; 4] = [Self::Look, Self::Predict, Self::Kept, Self::Told];

    /// The name of its class.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Predict => "predict",
            Self::Kept => "kept",
            Self::Told => "told",
        }
    }
}

/// How the pupil has sorted one sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// The chosen category.
    pub sure: Option<Sure>,
    /// It was compared with the source and can no longer be changed.
    pub compared: bool,
}

/// The categories that sentences are sorted into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Somebody counted.
    Counted,
    /// Somebody estimated.
    Estimated,
    /// Somebody expects, plans or hopes for it.
    Projected,
    /// People gave it as testimony about themselves.
    Testimony,
}

impl Sure {
    /// All of them, in the order of the key.
    pub const ALL: [Self; 4] = [Self::Counted, Self::Estimated, Self::Projected, Self::Testimony];

    /// The name of the kind of fact.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Estimated => "estimated",
            Self::Projected => "projected",
            Self::Testimony => "testimony",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sure| sure.name() == name)
    }
}

/// One action of a pupil; activities, prompts and sentences are given by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LessonAction {
    /// Write a note at a prompt.
    Note(usize, usize, String),
    /// Go on from looking to predicting.
    Begin(usize),
    /// Predict an amount.
    Guess(usize, i32),
    /// Type a prediction, which counts if it is a whole number between the ends of the scale.
    Type(usize, String, (i32, i32)),
    /// Submit the prediction and wait for the class.
    Keep(usize),
    /// Reveal what is known.
    Tell(usize),
    /// Explain in a sentence.
    Explain(usize, String),
    /// Sort a sentence into a category.
    Sort(usize, Sure),
    /// Compare with the source.
    Compare(usize),
    /// Delete everything.
    Forget,
}

impl Lesson {
    /// The lesson after an action. An action that does not apply changes nothing, such as a second prediction or a
    /// number that does not exist.
    #[must_use]
    pub fn after(&self, action: &LessonAction) -> Self {
        let mut next = self.clone();
        match action {
            LessonAction::Forget => return Self::default(),
            LessonAction::Sort(claim, sure) => {
                if let Some(sorted) = next.sorted.get_mut(*claim).filter(|sorted| !sorted.compared) {
                    sorted.sure = Some(*sure);
                }
            }
            LessonAction::Compare(claim) => {
                if let Some(sorted) = next.sorted.get_mut(*claim) {
                    sorted.compared = sorted.sure.is_some();
                }
            }
            LessonAction::Note(at, ..)
            | LessonAction::Guess(at, _)
            | LessonAction::Type(at, ..)
            | LessonAction::Explain(at, _) => {
                if let Some(work) = next.works.get_mut(*at) {
                    work.say(action);
                }
            }
            LessonAction::Begin(at) => next.reach(*at, Stage::Predict),
            LessonAction::Keep(at) => next.reach(*at, Stage::Kept),
            LessonAction::Tell(at) => next.reach(*at, Stage::Told),
        }
        next
    }

    /// Whether the pupil has entered nothing yet.
    pub fn is_empty(&self) -> bool {
        self.works.iter().all(Work::is_empty) && self.sorted.iter().all(|sorted| sorted.sure.is_none())
    }

    fn reach(&mut self, at: usize, stage: Stage) {
        if let Some(work) = self.works.get_mut(at) {
            work.stage = work.stage.max(stage);
        }
    }
}

impl Work {
    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.guess.is_none() && self.sentence.is_empty() && self.notes.iter().all(String::is_empty)
    }

    fn say(&mut self, action: &LessonAction) {
        match action {
            LessonAction::Note(_, prompt, text) => {
                if let Some(note) = self.notes.get_mut(*prompt) {
                    *note = within(text, NOTE_MOST);
                }
            }
            LessonAction::Guess(_, amount) if self.stage <= Stage::Predict => {
                self.guess = Some(*amount);
                self.typed.clear();
            }
            // Typing 250 passes 25: a number off the scale removes the prediction that its first digits made.
            LessonAction::Type(_, text, (least, most)) if self.stage <= Stage::Predict => {
                self.guess = text.parse().ok().filter(|amount| (least..=most).contains(&amount));
                self.typed = if self.guess.is_none() { within(text, NOTE_MOST) } else { String::new() };
            }
            LessonAction::Explain(_, text) => self.sentence = within(text, SENTENCE_MOST),
            _ => {}
        }
    }
}

/// About how many characters can still be written, assuming that the script stays the same.
pub fn left(text: &str, most: usize) -> usize {
    let (units, bytes) = (text.encode_utf16().count(), text.chars().map(cost).sum::<usize>());
    let by_bytes = ((2 * most).saturating_sub(bytes) * units).checked_div(bytes);
    most.saturating_sub(units).min(by_bytes.unwrap_or(most))
}

/// A text on one line, truncated to what can be stored.
fn within(text: &str, most: usize) -> String {
    let mut bytes = 0;
    let fits = |c: &char| {
        bytes += cost(*c);
        bytes <= 2 * most
    };
    in_units(text, most).chars().take_while(fits).collect()
}

/// A text on one line, truncated to a number of UTF-16 units.
pub(super) fn in_units(text: &str, most: usize) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= most
    };
    let ends = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().map(|c| if ends(c) { ' ' } else { c }).take_while(fits).collect()
}

/// How many bytes a character takes when it is stored, escapes included.
const fn cost(c: char) -> usize {
    match c {
        '~' | '|' => 2,
        c => c.len_utf8(),
    }
}
