//! A lesson as a short string: `1|<stage><guess>|<notes>|…|<sentence>|…|<sorted>`, each text with its marks escaped.

use super::lesson::{Lesson, NOTE_MOST, SENTENCE_MOST, Sorted, Stage, Sure, Work, within};

/// What says how it is written; another form gets another.
const FORM: &str = "1";

pub(super) fn write(lesson: &Lesson) -> String {
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

pub(super) fn read(text: &str) -> Option<Lesson> {
    let mut lesson = Lesson::default();
    let mut parts = text.split('|');
    if parts.next()? != FORM {
        return None;
    }
    for work in &mut lesson.works {
        let how = parts.next()?;
        let stage = how.chars().next()?;
        work.stage = Stage::ALL.into_iter().find(|one| mark(*one) == stage)?;
        let guess = how.strip_prefix(stage)?;
        work.guess = if guess.is_empty() { None } else { Some(guess.parse().ok()?) };
        for note in &mut work.notes {
            *note = said(parts.next()?, NOTE_MOST)?;
        }
        work.sentence = said(parts.next()?, SENTENCE_MOST)?;
    }
    let mut signs = parts.next()?.chars();
    for sorted in &mut lesson.sorted {
        *sorted = sort(signs.next()?)?;
    }
    (signs.next().is_none() && parts.next().is_none()).then_some(lesson)
}

/// A text that was written by us: of a length and with signs that we would write.
fn said(escaped: &str, most: usize) -> Option<String> {
    let mut text = String::new();
    let mut signs = escaped.chars();
    while let Some(c) = signs.next() {
        text.push(match c {
            '~' => match signs.next()? {
                't' => '~',
                'i' => '|',
                _ => return None,
            },
            c => c,
        });
    }
    (within(&text, most) == text).then_some(text)
}

const fn mark(stage: Stage) -> char {
    match stage {
        Stage::Look => 'l',
        Stage::Predict => 'p',
        Stage::Kept => 'k',
        Stage::Told => 't',
    }
}

/// A small letter for what is chosen, a capital for what was compared.
fn sign(Sorted { sure, compared }: Sorted) -> char {
    let letter = letter(sure);
    if compared { letter.to_ascii_uppercase() } else { letter }
}

/// The letter of what a sentence is sorted into.
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
