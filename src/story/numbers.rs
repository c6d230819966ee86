//! Finds the numbers in a text, in digits and in words, because each must be bound to a fact.

use crate::facts::{Fact, Numerals};

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number<'a> {
    /// Where it starts.
    pub at: usize,
    /// Its text.
    pub words: &'a str,
    /// Its value, if that is clear.
    pub value: Option<f64>,
}

/// The numbers of a text in a language, without dates and without "no one".
pub(super) fn numbers<'a>(text: &'a str, numerals: &Numerals) -> Vec<Number<'a>> {
    let tokens = tokens(text, numerals);
    let mut found: Vec<Number<'_>> = Vec::new();
    let mut rest = tokens.as_slice();
    let mut before = None;
    while let [token, after @ ..] = rest {
        let next = after.first();
        rest = after;
        let value = if token.is_date(next) { None } else { token.value(before, next) };
        before = Some(token);
        let Some(mut value) = value else { continue };
        let mut end = token.end();
        while let [more, after @ ..] = rest
            && let Some(sum) = more.joins(value)
        {
            (value, end, before, rest) = (sum, more.end(), Some(more), after);
        }
        let words = text.get(token.at..end).unwrap_or_default();
        found.push(Number { at: token.at, words, value: value.is_finite().then_some(value) });
    }
    found
}

/// What is wrong with this text for a fact, if anything.
///
/// Accepted are its `display`, one of its `says`, any text whose numbers are all numbers of the fact, and a range with the ends
/// of one that is accepted: in another language it has other words between them.
pub(super) fn mismatch(fact: &Fact, words: &str, numerals: &Numerals) -> Option<String> {
    // A fact without words is a problem already, whatever is said of it.
    fact.worded.as_ref()?;
    let same = |own: &String| own.to_lowercase() == words.trim().to_lowercase();
    let written = || std::iter::once(&fact.display).chain(&fact.says);
    if written().any(same) {
        return None;
    }
    let used = numbers(words, numerals);
    let people = fact.voices().map(f64::from);
    let own = [fact.amount.low, fact.amount.high, people];
    let other = used.iter().find(|number| number.value.is_none() || !own.contains(&number.value))?;
    let values = |found: &[Number<'_>]| found.iter().map(|number| number.value).collect::<Vec<_>>();
    if used.len() == 2 && written().any(|text| values(&numbers(text, numerals)) == values(&used)) {
        return None;
    }
    Some(format!(
        "`{}` does not follow from `{}`, which is {}; add it to its `says` if it does",
        other.words, fact.id, fact.display
    ))
}

/// A run of digits or of letters.
struct Token<'a> {
    at: usize,
    text: &'a str,
    /// The text between it and the token before.
    gap: &'a str,
    /// The word as the rules of the language have it.
    word: String,
    numerals: &'a Numerals,
}

fn tokens<'a>(text: &'a str, numerals: &'a Numerals) -> Vec<Token<'a>> {
    let mut tokens: Vec<Token<'a>> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (gap, tail) = rest.split_at(start);
        let digits = tail.starts_with(char::is_numeric);
        let mut chars = tail.char_indices().peekable();
        let mut end = tail.len();
        while let Some((at, c)) = chars.next() {
            let inside = match c {
                _ if digits && (matches!(c, ',' | '.') || numerals.group.contains(c)) => {
                    chars.peek().is_some_and(|(_, next)| next.is_ascii_digit())
                }
                '\'' | '’' if !digits => chars.peek().is_some_and(|(_, next)| next.is_alphabetic()),
                _ if digits => c.is_numeric(),
                _ => c.is_alphabetic(),
            };
            if !inside {
                end = at;
                break;
            }
        }
        let (word, tail) = tail.split_at(end);
        let at = text.len() - rest.len() + start;
        tokens.push(Token { at, text: word, gap, word: word.to_lowercase(), numerals });
        rest = tail;
    }
    tokens
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.at + self.text.len()
    }

    fn follows_closely(&self) -> bool {
        matches!(self.gap, " " | "-" | "\u{a0}")
    }

    /// A bare year, or the day before the name of a month.
    fn is_date(&self, next: Option<&Token<'_>>) -> bool {
        let Ok(number) = self.text.parse::<u32>() else { return false };
        let month = |next: &Token<'_>| {
            (next.follows_closely() || next.gap == ". ") && self.numerals.months.contains(&next.word)
        };
        let year = (1900..2100).contains(&number) && !self.gap.ends_with(['$', '€', '£', '₽', '.', ',']);
        let next_closely = next.filter(|next| next.follows_closely());
        (1..=31).contains(&number) && next.is_some_and(month)
            || (year && next_closely.is_none_or(|next| next.scale().is_none()))
    }

    /// None for plain words, NaN for a number without a clear value.
    fn value(&self, before: Option<&Token<'_>>, next: Option<&Token<'_>>) -> Option<f64> {
        let Numerals { group, decimal, .. } = self.numerals;
        if self.text.starts_with(char::is_numeric) {
            let with = |text: &str, sign: &String, other| {
                if sign.is_empty() { text.into() } else { text.replace(sign, other) }
            };
            let digits = with(&with(self.text, group, ""), decimal, ".");
            return Some(digits.parse().unwrap_or(f64::NAN));
        }
        let before = before.filter(|_| self.follows_closely()).map(|before| before.word.as_str());
        let next = next.filter(|next| next.follows_closely()).map(|next| next.word.as_str());
        let is_none = |first: &str, second: &str| self.numerals.none.contains(&[first, " ", second].concat());
        if before.is_some_and(|before| is_none(before, &self.word))
            || next.is_some_and(|next| is_none(&self.word, next))
        {
            return None;
        }
        let Numerals { parts, ordinals, before_part, fold, .. } = self.numerals;
        let counted = before.is_some_and(|before| before_part.iter().any(|word| word == before));
        let part = || parts.get(&self.word).or_else(|| ordinals.get(&self.word).filter(|_| counted)).map(|of| 1.0 / of);
        let multiple = || {
            let word = self.word.strip_suffix(fold.as_str()).filter(|_| !fold.is_empty())?;
            self.numerals.values.get(word).copied()
        };
        self.number().or_else(|| self.scale()).or_else(part).or_else(multiple)
    }

    /// One, two and so on.
    fn number(&self) -> Option<f64> {
        self.numerals.values.get(&self.word).copied()
    }

    /// Hundred, thousand and so on.
    fn scale(&self) -> Option<f64> {
        self.numerals.scales.get(&self.word).copied()
    }

    /// The number that this word forms with the one before it: "1.5" and "million", "twenty" and "four".
    fn joins(&self, value: f64) -> Option<f64> {
        if !self.follows_closely() {
            return None;
        }
        let tens = (20.0..100.0).contains(&value) && value % 10.0 == 0.0;
        self.scale().map(|scale| value * scale).or_else(|| {
            let unit = self.number().filter(|unit| (1.0..10.0).contains(unit));
            unit.filter(|_| tens && self.gap == "-").map(|unit| value + unit)
        })
    }
}
