//! What a pupil does in the lesson, as one value that can be written to a short string and read back.
//!
//! In the site it lives in memory only. The string is for what takes a lesson along, such as a course system that keeps
//! 4,096 bytes; it never stands in an address.

use super::kept;

/// How many activities a lesson has.
pub const ACTIVITIES: usize = 3;
/// How many sentences there are to sort.
pub const CLAIMS: usize = 8;
/// The prompts before a prediction.
pub const PROMPTS: [&str; 3] = ["notice", "wonder", "going"];
/// The longest note: in UTF-16 units, as browsers count, and in twice as many bytes, as strict course systems do.
pub const NOTE_MOST: usize = 120;
/// The longest sentence.
pub const SENTENCE_MOST: usize = 240;

/// Everything that a pupil has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// One for each activity.
    pub works: [Work; ACTIVITIES],
    /// One for each sentence.
    pub sorted: [Sorted; CLAIMS],
}

/// What is done in one activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// How far it has come.
    pub stage: Stage,
    /// What is noted at each prompt.
    pub notes: [String; PROMPTS.len()],
    /// The prediction, if there is one.
    pub guess: Option<i32>,
    /// What was typed and cannot be predicted: it stands in its field, and is not kept.
    pub typed: String,
    /// The reason, in a sentence.
    pub sentence: String,
}

/// How far an activity has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The words of the picture are covered.
    #[default]
    Look,
    /// A number is asked for.
    Predict,
    /// The prediction stands, and the curtain is closed.
    Kept,
    /// Everything is told.
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

/// How one sentence is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// How sure the pupil thinks one can be.
    pub sure: Option<Sure>,
    /// It was compared with the source, and stays.
    pub compared: bool,
}

/// What sentences are sorted into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Somebody counted.
    Counted,
    /// Somebody estimated.
    Estimated,
    /// It is expected, planned or wished for.
    Projected,
    /// People told it of themselves.
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

/// One thing a pupil does; activities, prompts and sentences by their number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LessonAction {
    /// Note something at a prompt.
    Note(usize, usize, String),
    /// Have looked enough.
    Begin(usize),
    /// Predict this much.
    Guess(usize, i32),
    /// Type a prediction, which counts if it is a whole number on a scale from the one to the other end.
    Type(usize, String, (i32, i32)),
    /// Stand by the prediction and wait for the class.
    Keep(usize),
    /// See what is known.
    Tell(usize),
    /// Give the reason.
    Explain(usize, String),
    /// Say how sure one can be.
    Sort(usize, Sure),
    /// Compare with the source.
    Compare(usize),
    /// Clear everything.
    Forget,
}

impl Lesson {
    /// The lesson after an action. What is out of its place changes nothing: a prediction that stands, a number too many.
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

    /// Whether there is nothing to lose.
    pub fn is_empty(&self) -> bool {
        self.works.iter().all(Work::is_empty) && self.sorted.iter().all(|sorted| sorted.sure.is_none())
    }

    /// Everything in a string of less than 4,096 bytes.
    pub fn write(&self) -> String {
        kept::write(self)
    }

    /// Reads what [`write`](Self::write) wrote; anything else is nothing.
    pub fn read(text: &str) -> Option<Self> {
        kept::read(text)
    }

    /// Reads what can be read of anything, and says whether that is all there was.
    pub fn recover(text: &str) -> (Self, bool) {
        kept::recover(text)
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
            // The 25 of a 250 is no prediction: what is off the scale takes back what stood there on the way.
            LessonAction::Type(_, text, (least, most)) if self.stage <= Stage::Predict => {
                self.guess = text.parse().ok().filter(|amount| (least..=most).contains(&amount));
                self.typed = if self.guess.is_none() { within(text, NOTE_MOST) } else { String::new() };
            }
            LessonAction::Explain(_, text) => self.sentence = within(text, SENTENCE_MOST),
            _ => {}
        }
    }
}

/// How many characters are about left to write, for somebody who goes on in the same script.
pub fn left(text: &str, most: usize) -> usize {
    let (units, bytes) = (text.encode_utf16().count(), text.chars().map(cost).sum::<usize>());
    let by_bytes = ((2 * most).saturating_sub(bytes) * units).checked_div(bytes);
    most.saturating_sub(units).min(by_bytes.unwrap_or(most))
}

/// A text on one line, cut where it would be too long to be kept.
fn within(text: &str, most: usize) -> String {
    let mut bytes = 0;
    let fits = |c: &char| {
        bytes += cost(*c);
        bytes <= 2 * most
    };
    in_units(text, most).chars().take_while(fits).collect()
}

/// A text on one line of so many UTF-16 units.
pub(super) fn in_units(text: &str, most: usize) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= most
    };
    let ends = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().map(|c| if ends(c) { ' ' } else { c }).take_while(fits).collect()
}

/// How many bytes a sign takes where it is kept, the marks with their escapes.
const fn cost(c: char) -> usize {
    match c {
        '~' | '|' => 2,
        c => c.len_utf8(),
    }
}
