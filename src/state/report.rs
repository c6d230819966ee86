//! What a lesson reports to a course system: whether it is complete, where the pupil was last, and the answers.

use super::kept::letter;
use super::list::OPTIONAL;
use super::{ACTIVITIES, Lesson, LessonAction, PARTS, Preset, Stage, Work};

/// The longest answer that the standard allows, in bytes, as strict course systems count.
const ANSWER_MOST: usize = 255;

/// An answer, which SCORM 1.2 calls an interaction. None is right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The id of its question: letters and hyphens only.
    pub id: String,
    /// The type of the interaction.
    pub kind: &'static str,
    /// The answer on one line; empty until there is one.
    pub says: String,
}

impl Lesson {
    /// Whether all its parts were revealed and compared. What was entered does not matter, only that the pupil got
    /// there.
    pub fn is_complete(&self, preset: &Preset) -> bool {
        let alone = preset.parts.iter().filter(|there| **there).count() == 1;
        let done = |at: usize| match self.works.get(at) {
            Some(work) => work.stage == Stage::Told,
            None => self.sorted.iter().all(|sorted| sorted.compared),
        };
        let asked = |part| preset.has(part) && (alone || part != OPTIONAL);
        PARTS.iter().enumerate().all(|(at, part)| !asked(part) || done(at))
    }

    /// The names of the activities that were revealed, or that are left out and never will be.
    pub fn told(&self, preset: &Preset) -> String {
        let told = |part: &str, work: &Work| work.stage == Stage::Told || !preset.has(part);
        let named = PARTS.iter().zip(&self.works).filter(|(part, work)| told(part, work));
        named.flat_map(|(part, _)| [part, " "]).collect()
    }

    /// All answers, each at the place that it has in every report, whether given or not: predictions once they cannot
    /// be changed, sentences, comparisons, and at the end what did not fit of each sentence.
    pub fn answers(&self) -> Vec<Answer> {
        let (mut answers, mut more) = (Vec::new(), Vec::new());
        let answer = |id: &[&str], kind, says: &str| Answer { id: id.concat(), kind, says: says.to_owned() };
        for (part, work) in PARTS.iter().zip(&self.works) {
            let guess = work.guess.filter(|_| work.stage > Stage::Predict).map(|guess| guess.to_string());
            let (first, rest) = cut(&work.sentence);
            answers.push(answer(&[part, "-prediction"], "numeric", &guess.unwrap_or_default()));
            answers.push(answer(&[part, "-sentence"], "fill-in", first));
            more.push(answer(&[part, "-sentence-goes-on"], "fill-in", cut(rest).0));
        }
        // Pairs as the standard defines them: `1.c,2.e` says that the first sentence was sorted as counted.
        let compared = (1..).zip(&self.sorted).filter(|(_, sorted)| sorted.compared);
        let mut pairs = String::new();
        for (number, sorted) in compared {
            pairs.push_str(if pairs.is_empty() { "" } else { "," });
            pairs.push_str(&usize::to_string(&number));
            pairs.push('.');
            pairs.push(letter(sorted.sure));
        }
        answers.push(answer(&["sort"], "matching", &pairs));
        answers.extend(more);
        answers
    }

    /// The report as lines: `completed` or `incomplete`, the part where the pupil was last, then id, type and text of
    /// each answer.
    pub fn report(&self, preset: &Preset, place: &str) -> String {
        let mut report = [if self.is_complete(preset) { "completed" } else { "incomplete" }, "\n", place].concat();
        for Answer { id, kind, says } in self.answers() {
            for piece in ["\n", &id, " ", kind, " ", &says] {
                report.push_str(piece);
            }
        }
        report
    }
}

/// The part of a text that fits into an answer, and the rest.
fn cut(text: &str) -> (&str, &str) {
    let mut end = text.len().min(ANSWER_MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.split_at(end)
}

impl LessonAction {
    /// The part in which it is done.
    pub fn part(&self) -> Option<&'static str> {
        match self {
            Self::Note(at, ..)
            | Self::Guess(at, _)
            | Self::Type(at, ..)
            | Self::Explain(at, _)
            | Self::Begin(at)
            | Self::Keep(at)
            | Self::Tell(at) => PARTS.get(*at).copied(),
            Self::Sort(..) | Self::Compare(_) => PARTS.get(ACTIVITIES).copied(),
            Self::Forget => None,
        }
    }
}
