//! A lesson as a short string: `1|<stage><guess>|<notes>|…|<sentence>|…|<sorted>`, each text with its marks escaped.

use super::lesson::{Lesson, NOTE_MOST, SENTENCE_MOST, Sorted, Stage, Sure, Work, in_units};

/// The version of the format; a change of the format changes it.
const FORM: &str = "1";

impl Lesson {
    /// Writes everything into a string of less than 4,096 bytes.
    pub fn write(&self) -> String {
        write(self)
    }

    /// Reads what [`write`](Self::write) wrote, by this version and unchanged; none for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let lesson = loosely(text);
        (write(&lesson) == text).then_some(lesson)
    }

    /// Reads as much as possible of any text (cut off, wrapped, of another version), and tells whether that was all of it.
    pub fn recover(text: &str) -> (Self, bool) {
        recover(text)
    }
}

fn write(lesson: &Lesson) -> String {
    let mut text = FORM.to_owned();
    for Work { stage, notes, guess, sentence, typed: _ } in &lesson.works {
        text.push('|');
        text.push(mark(*stage));
        text.extend(guess.map(|guess| guess.to_string()));
        for said in notes.iter().chain([sentence]) {
            text.push('|');
            text.push_str(&said.replace('~', "~t").replace('|', "~i"));
        }
    }
    text.push('|');
    text.extend(lesson.sorted.iter().map(|sorted| sign(*sorted)));
    text
}

fn recover(text: &str) -> (Lesson, bool) {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    if text.is_empty() {
        return (Lesson::default(), true);
    }
    // Another version is read as ours as far as it has the same beginning.
    let alike = |(form, rest): (&str, &str)| {
        let number = form.bytes().all(|digit| digit.is_ascii_digit());
        form == FORM || (number && rest.chars().next().is_some_and(|stage| staged(stage).is_some()))
    };
    let lesson = if text.split_once('|').is_some_and(alike) { loosely(text) } else { Lesson::default() };
    let whole = write(&lesson) == text;
    (lesson, whole)
}

/// Reads part by part; what is missing or unreadable stays at its default.
fn loosely(text: &str) -> Lesson {
    let mut lesson = Lesson::default();
    let mut rest = text.split_once('|').map(|(_, rest)| rest);
    // Each part, and whether its end has arrived.
    let mut next = || {
        let part = rest.unwrap_or_default();
        let ends = part.split_once('|');
        rest = ends.map(|(_, rest)| rest);
        ends.map_or((part, false), |(part, _)| (part, true))
    };
    for work in &mut lesson.works {
        let (how, ends) = next();
        let stage = how.chars().next().and_then(staged);
        work.stage = stage.unwrap_or_default();
        // The 50 of a truncated 5000 is not a prediction.
        work.guess = stage.filter(|_| ends).and_then(|_| how.get(1..)?.parse().ok());
        for note in &mut work.notes {
            *note = said(next().0, NOTE_MOST);
        }
        work.sentence = said(next().0, SENTENCE_MOST);
    }
    for (sorted, sign) in lesson.sorted.iter_mut().zip(next().0.chars()) {
        *sorted = sort(sign).unwrap_or_default();
    }
    lesson
}

/// A text without its escapes. Earlier versions limited UTF-16 units only; what they stored is not truncated.
fn said(escaped: &str, most: usize) -> String {
    let escaped = escaped.strip_suffix('~').unwrap_or(escaped); // a truncated escape
    in_units(&escaped.replace("~i", "|").replace("~t", "~"), most)
}

const fn mark(stage: Stage) -> char {
    match stage {
        Stage::Look => 'l',
        Stage::Predict => 'p',
        Stage::Kept => 'k',
        Stage::Told => 't',
    }
}

fn staged(letter: char) -> Option<Stage> {
    Stage::ALL.into_iter().find(|one| mark(*one) == letter)
}

/// A lower-case letter for a choice, a capital once it was compared.
fn sign(Sorted { sure, compared }: Sorted) -> char {
    let letter = letter(sure);
    if compared { letter.to_ascii_uppercase() } else { letter }
}

/// The letter for the category of a sentence.
pub(super) const fn letter(sure: Option<Sure>) -> char {
    match sure {
        None => '-',
        Some(Sure::Counted) => 'c',
        Some(Sure::Estimated) => 'e',
        Some(Sure::Projected) => 'p',
        Some(Sure::Testimony) => 't',
    }
}

fn sort(letter: char) -> Option<Sorted> {
    let chosen = Sure::ALL.into_iter().map(Some).chain([None]);
    let all = chosen.flat_map(|sure| [false, true].map(|compared| Sorted { sure, compared }));
    all.filter(|one| one.sure.is_some() || !one.compared).find(|one| sign(*one) == letter)
}
