//! Finds the numbers in a text, in digits and in words, because each must be bound to a fact.

use crate::facts::Fact;

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

/// The numbers of a text, without dates and without "no one".
pub(super) fn numbers(text: &str) -> Vec<Number<'_>> {
    let tokens = tokens(text);
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
        let words = text.get(token.at..end).unwrap_or(token.text);
        found.push(Number { at: token.at, words, value: value.is_finite().then_some(value) });
    }
    found
}

/// What is wrong with this text for a fact, if anything.
///
/// Accepted are its `display`, one of its `says`, any text whose numbers are all numbers of the fact, and a range with the ends
/// of one that is accepted: in another language it has other words between them.
pub(super) fn mismatch(fact: &Fact, words: &str) -> Option<String> {
    let same = |own: &String| own.to_lowercase() == words.trim().to_lowercase();
    let written = || std::iter::once(&fact.display).chain(&fact.says);
    if written().any(same) {
        return None;
    }
    let used = numbers(words);
    let people = fact.voices().map(f64::from);
    let own = [fact.amount.low, fact.amount.high, people];
    let other = used.iter().find(|number| number.value.is_none() || !own.contains(&number.value))?;
    let values = |found: &[Number<'_>]| found.iter().map(|number| number.value).collect::<Vec<_>>();
    if used.len() == 2 && written().any(|text| values(&numbers(text)) == values(&used)) {
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
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (gap, tail) = rest.split_at(start);
        let digits = tail.starts_with(char::is_numeric);
        let mut chars = tail.char_indices().peekable();
        let mut end = tail.len();
        while let Some((at, c)) = chars.next() {
            let inside = match c {
                ',' | '.' if digits => chars.peek().is_some_and(|(_, next)| next.is_ascii_digit()),
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
        tokens.push(Token { at: text.len() - rest.len() + start, text: word, gap });
        rest = tail;
    }
    tokens
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.at + self.text.len()
    }

    fn is(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.eq_ignore_ascii_case(word))
    }

    fn follows_closely(&self) -> bool {
        matches!(self.gap, " " | "-" | "\u{a0}")
    }

    /// A bare year, or the day before the name of a month.
    fn is_date(&self, next: Option<&Token<'_>>) -> bool {
        let Ok(number) = self.text.parse::<u32>() else { return false };
        let next = next.filter(|next| next.follows_closely());
        let year = (1900..2100).contains(&number) && !self.gap.ends_with(['$', '€', '£', '₽', '.', ',']);
        let day = (1..=31).contains(&number) && next.is_some_and(|next| next.is(&MONTHS));
        day || (year && next.is_none_or(|next| next.scale().is_none()))
    }

    /// None for plain words, NaN for a number without a clear value.
    fn value(&self, before: Option<&Token<'_>>, next: Option<&Token<'_>>) -> Option<f64> {
        if self.text.starts_with(char::is_numeric) {
            return Some(self.text.replace(',', "").parse().unwrap_or(f64::NAN));
        }
        let before = before.filter(|_| self.follows_closely());
        let next = next.filter(|next| next.follows_closely());
        if self.is(&["one"])
            && (before.is_some_and(|word| word.is(&["no"])) || next.is_some_and(|word| word.is(&["another"])))
        {
            return None;
        }
        if let Some(value) = word_value(self.text).or_else(|| self.scale()) {
            return Some(value);
        }
        let word = self.text.to_lowercase();
        let part = PARTS.iter().find_map(|(name, of)| {
            let plural = word.strip_suffix('s').is_some_and(|one| one == *name);
            let counted = before.is_some_and(|word| word.is(&["a", "an", "one"]));
            // "Quarters" are also where people live, and "four quarters" is caught by its "four".
            (plural && word != "quarters" || word == *name && counted).then(|| 1.0 / of)
        });
        part.or_else(|| word.strip_suffix("fold").and_then(word_value))
    }

    /// Hundred, thousand and so on.
    fn scale(&self) -> Option<f64> {
        let word = self.text.to_lowercase();
        let word = word.strip_suffix('s').unwrap_or(&word);
        SCALES.iter().find_map(|(name, value)| (*name == word).then_some(*value))
    }

    /// The number that this word forms with the one before it: "1.5" and "million", "twenty" and "four".
    fn joins(&self, value: f64) -> Option<f64> {
        if !self.follows_closely() {
            return None;
        }
        let tens = (20.0..100.0).contains(&value) && value % 10.0 == 0.0;
        self.scale().map(|scale| value * scale).or_else(|| {
            let unit = word_value(self.text).filter(|unit| (1.0..10.0).contains(unit));
            unit.filter(|_| tens && self.gap == "-").map(|unit| value + unit)
        })
    }
}

fn word_value(word: &str) -> Option<f64> {
    WORDS.iter().find_map(|(name, value)| word.eq_ignore_ascii_case(name).then_some(*value))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SCALES: [(&str, f64); 4] = [("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9)];

/// These are ordinals too, so they are fractions only after "a" or "one", and in the plural.
const PARTS: [(&str, f64); 7] = [
    ("third", 3.0),
    ("quarter", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("eighth", 8.0),
    ("tenth", 10.0),
    ("hundredth", 100.0),
];

const WORDS: [(&str, f64); 42] = [
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("dozen", 12.0),
    ("dozens", f64::NAN),
    ("half", 0.5),
    ("halves", 0.5),
    ("halve", 0.5),
    ("halved", 0.5),
    ("twice", 2.0),
    ("double", 2.0),
    ("doubled", 2.0),
    ("doubling", 2.0),
    ("thrice", 3.0),
    ("triple", 3.0),
    ("tripled", 3.0),
    ("quadruple", 4.0),
    ("quadrupled", 4.0),
];
