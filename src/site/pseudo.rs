//! A language that nobody speaks, made of the English words: accented, longer, from right to left. A page that holds with it
//! holds with a translation, and whatever is not accented has escaped the words. Its numbers, months and `about` have an
//! accent too, and its rules say so: by them the build knows which number is of which fact.

use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser};
use toml::de::{DeTable, DeValue};

use crate::story::{Part, parts};

/// What stands under these names in a content file is no words, but for the labels, which are nothing else.
const NO_WORDS: [&str; 8] = ["id", "found", "date", "part", "num", "facts", "fact", "source"];

/// The same in the rules of the language, whose numbers and plurals stay those of English.
const NO_RULES: [&str; 5] = ["digits", "cycle", "group", "decimal", "plural"];

/// Writes the language that is made of the folder `from` into the folder `to`.
///
/// # Errors
/// One line, naming the file that cannot be read, understood or written.
pub fn pseudo(from: &Path, to: &Path) -> Result<(), String> {
    let unwritten = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    fs::create_dir_all(to).map_err(|e| unwritten(to, &e))?;
    for entry in fs::read_dir(from).map_err(|e| unwritten(from, &e))? {
        let path = entry.map_err(|e| unwritten(from, &e))?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            pseudo(&path, &target)?;
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|e| unwritten(&path, &e))?;
        let text = match path.extension().and_then(|kind| kind.to_str()) {
            Some("toml") => {
                let kept: &[&str] = match path.file_name().and_then(|name| name.to_str()) {
                    Some("labels.toml") => &[],
                    // The tables have the ids of facts, and nothing but words in them.
                    _ if from.ends_with("facts") => &[],
                    Some("rules.toml") => &NO_RULES,
                    _ => &NO_WORDS,
                };
                toml(&text, kept).map_err(|e| unwritten(&path, &e))?
            }
            Some("md") => markdown(&text),
            _ => continue,
        };
        fs::write(&target, text).map_err(|e| unwritten(&target, &e))?;
    }
    Ok(())
}

/// A content file in TOML with other words.
fn toml(text: &str, kept: &[&str]) -> Result<String, String> {
    let table = DeTable::parse(text).map_err(|e| e.to_string())?;
    let mut strings = Vec::new();
    collect(table.get_ref(), kept, &mut strings);
    strings.sort_by_key(|(span, _)| span.start);
    let (mut made, mut at) = (String::new(), 0);
    for (span, words) in strings {
        let words = words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
        made.extend([text.get(at..span.start).unwrap_or_default(), "\"", &words, "\""]);
        at = span.end;
    }
    made.push_str(text.get(at..).unwrap_or_default());
    Ok(made)
}

/// The texts of a content file, each with the place that it takes.
type Strings = Vec<(std::ops::Range<usize>, String)>;

fn collect(table: &DeTable<'_>, kept: &[&str], strings: &mut Strings) {
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        match name {
            "tag" if kept == NO_RULES => strings.push((value.span(), "en-XA".into())),
            "dir" if kept == NO_RULES => strings.push((value.span(), "rtl".into())),
            // What code sets between words without asking for them would stay as it is.
            "mark" if kept == NO_RULES => {
                let before = strings.len();
                strings_of(value.get_ref(), value.span(), kept, strings);
                for (_, mark) in strings.iter_mut().skip(before) {
                    *mark = mark.replace(':', "∶").replace(';', "⁏").replace(',', "⹁");
                }
            }
            _ if kept.contains(&name) => {}
            _ => strings_of(value.get_ref(), value.span(), kept, strings),
        }
    }
}

fn strings_of(value: &DeValue<'_>, span: std::ops::Range<usize>, kept: &[&str], strings: &mut Strings) {
    match value {
        DeValue::String(words) => strings.push((span, label(words))),
        DeValue::Array(all) => all.iter().for_each(|one| strings_of(one.get_ref(), one.span(), kept, strings)),
        DeValue::Table(table) => collect(table, kept, strings),
        _ => {}
    }
}

/// A label with other words: what is in braces keeps its name.
fn label(text: &str) -> String {
    let part = |part| match part {
        Part::Words(words) => accented(words),
        Part::Argument(name) => ["{$", name, "}"].concat(),
        Part::Free(words) => ["{free:", &accented(words), "}"].concat(),
        Part::Fact(id, Some(words)) => ["{", id, "|", &accented(words), "}"].concat(),
        Part::Fact(inside, None) | Part::Odd(inside) => ["{", inside, "}"].concat(),
        Part::Open(rest) => ["{", rest].concat(),
    };
    parts(text).into_iter().map(part).collect()
}

/// Prose with other words: destinations, attributes and code stay.
fn markdown(text: &str) -> String {
    let (mut made, mut at) = (String::new(), 0);
    for (event, span) in Parser::new_ext(text, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter() {
        if let (Event::Text(_), Some(before), Some(words)) = (event, text.get(at..span.start), text.get(span.clone())) {
            made.extend([before, &accented(words)]);
            at = span.end;
        }
    }
    made.push_str(text.get(at..).unwrap_or_default());
    made
}

/// Each letter with an accent, and in words each vowel twice, which makes a text about 40 % longer.
fn accented(text: &str) -> String {
    let mut made = String::with_capacity(text.len() * 3);
    let mut rest = text;
    while let Some(at) = rest.find(char::is_alphabetic) {
        let (gap, tail) = rest.split_at(at);
        let (word, after) = tail.split_at(tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len()));
        made.push_str(gap);
        word.chars().for_each(|letter| accent(letter, word.chars().nth(1).is_some(), &mut made));
        rest = after;
    }
    made.push_str(rest);
    made
}

/// Adds a letter with an accent, and a vowel `twice`.
fn accent(letter: char, twice: bool, made: &mut String) {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const OTHER: &str = "åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅɃÇÐÉƑĜĤÎĴĶĻⱮÑÖÞɊŔŠŢÛṼŴẊÝŽ";
    let other = PLAIN.chars().position(|plain| plain == letter).and_then(|at| OTHER.chars().nth(at));
    made.push(other.unwrap_or(letter));
    let second = "aeiouAEIOU".find(letter).and_then(|at| "äëïôùäëïôù".chars().nth(at));
    made.extend(second.filter(|_| twice));
}
