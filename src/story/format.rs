//! Formats of numbers and times by the rules of the language, which come with the labels (`rules.toml`).

use super::{Argument, Words, plain};
use crate::sums::Tenths;

/// The plural categories of CLDR, by the digits of the table `rules.plural`.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Of how many numbers the table of plurals tells the category: of larger ones the last two digits decide. What its last digit says
/// goes for the rest, and its first digit is for fractions.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const COUNTED: usize = 200;

impl Words {
    /// A whole number with separators of thousands: 13,221.
    pub fn count(&self, number: i32) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut text = String::with_capacity(digits.len() + 4);
        if number < 0 {
            text.push_str(self.line("rules.number.minus"));
        }
        let least = self.line("rules.number.digits").bytes().next().map_or(0, |digit| digit.wrapping_sub(b'0'));
        let grouped = digits.len() >= usize::from(least);
        for (at, digit) in digits.chars().enumerate() {
            if grouped && at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(self.line("rules.number.group"));
            }
            text.push(digit);
        }
        text
    }

    /// A sum of money in dollars: $9,600.
    pub fn dollars(&self, amount: i32) -> String {
        self.fill("rules.number.money", &[("n", &self.count(amount))])
    }

    /// Dollars from one amount to another: $100 to $200.
    pub fn dollar_range(&self, low: i32, high: i32) -> String {
        self.fill("rules.number.moneys", &[("low", &self.count(low)), ("high", &self.count(high))])
    }

    /// Tenths with one decimal, or none if it is zero: 18.8, 25.
    pub fn tenths(&self, Tenths(number): Tenths) -> String {
        let mut text = self.count(number / 10);
        if number % 10 != 0 {
            text.push_str(self.line("rules.number.decimal"));
            text.push_str(&(number % 10).abs().to_string());
        }
        text
    }

    /// Per cent: 18.8%.
    pub fn percent(&self, share: Tenths) -> String {
        self.fill("rules.number.percent", &[("n", &self.tenths(share))])
    }

    /// Per cent from one share to another: 73% to 83%.
    pub fn percent_range(&self, low: Tenths, high: Tenths) -> String {
        self.fill("rules.number.percents", &[("low", &self.tenths(low)), ("high", &self.tenths(high))])
    }

    /// A time of the day from minutes after midnight: 6 am, 2:30 am, noon, midnight.
    pub fn clock(&self, minutes: i32) -> String {
        let minutes = minutes.rem_euclid(24 * 60);
        match minutes {
            0 => return self.text("rules.clock.midnight"),
            720 => return self.text("rules.clock.noon"),
            _ => {}
        }
        let (hour, minute) = (minutes / 60, minutes % 60);
        let shown = if self.line("rules.clock.cycle") == "12" { (hour + 11) % 12 + 1 } else { hour };
        let key = if minute == 0 { "rules.clock.hour" } else { "rules.clock.time" };
        let time = self.fill(key, &[("h", &shown.to_string()), ("hh", &padded(shown)), ("mm", &padded(minute))]);
        self.fill(if hour < 12 { "rules.clock.am" } else { "rules.clock.pm" }, &[("time", &time)])
    }

    /// A duration in minutes as hours, with halves as a fraction and other minutes written out: 16½ hours, 7 h 50 min.
    pub fn hours(&self, minutes: i32) -> String {
        let (whole, rest) = (minutes / 60, minutes % 60);
        let number = self.count(whole);
        match rest {
            0 => self.fill(&self.plural("rules.duration.hours", whole), &[("n", &number)]),
            30 if whole == 0 => self.text("rules.duration.half-hour"),
            30 => {
                let number = self.fill("rules.duration.half", &[("n", &number)]);
                self.fill(&self.category("rules.duration.hours", 0), &[("n", &number)])
            }
            _ => self.fill("rules.duration.mixed", &[("h", &number), ("m", &rest.to_string())]),
        }
    }

    /// What something is, and its amount.
    #[inline(never)] // or each of two dozen places would have a copy
    pub fn named(&self, name: &str, amount: &str) -> String {
        [name, self.line("rules.mark.colon"), amount].concat()
    }

    /// Two things that belong together.
    pub fn joined(&self, one: &str, other: &str) -> String {
        [one, self.line("rules.mark.comma"), other].concat()
    }

    /// A year or a quarter as the evidence names it (2024, 2024 Q3), as the language writes it.
    #[inline(never)]
    pub fn period(&self, at: &str) -> String {
        // By a letter: to look for more of a text is 1 kB of code.
        match at.split_once('Q') {
            Some((year, quarter)) => self.quarter(year.trim_end(), quarter),
            None => at.into(),
        }
    }

    /// A quarter; without its year under an axis that has it.
    #[inline(never)]
    pub fn quarter(&self, year: &str, quarter: &str) -> String {
        self.fill("rules.date.quarter", &[("year", year), ("n", quarter)])
    }

    /// A date as ISO 8601 has it (`2025-08-12`, `2025-08`) in words: 12 August 2025. Anything else stays as it is.
    pub fn date(&self, iso: &str) -> String {
        let parts: Vec<u16> = iso.split('-').map_while(|part| part.parse().ok()).collect();
        let months = self.text("rules.written.months");
        let named = |month: u16| months.split(' ').nth(usize::from(month).checked_sub(1)?);
        let (key, day, month, year) = match parts[..] {
            [year, month, day] => ("rules.written.day", day, named(month), year),
            [year, month] => ("rules.written.month", 0, named(month), year),
            _ => return iso.to_owned(),
        };
        let Some(month) = month else { return iso.to_owned() };
        self.fill(key, &[("day", &day.to_string()), ("month", month), ("year", &year.to_string())])
    }

    /// The key of the words that go with this number: `key.one`, `key.other`, or whatever the language has.
    pub fn plural(&self, key: &str, number: i32) -> String {
        let number = usize::try_from(number.unsigned_abs()).unwrap_or_default();
        self.category(key, if number < 100 { number + 1 } else { 101 + number % 100 })
    }

    /// The key for a place in the table of plurals.
    fn category(&self, key: &str, place: usize) -> String {
        let table = self.line("rules.plural").as_bytes();
        let digit = table.get(place).or(table.last()).copied().unwrap_or_default();
        let name = CATEGORIES.get(usize::from(digit.wrapping_sub(b'0'))).copied().unwrap_or("other");
        [key, ".", name].concat()
    }

    /// The text of a `key` with arguments that are bound to nothing.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let arguments = values.iter().map(|(name, text)| Argument { name, text: (*text).to_owned(), fact: None });
        plain(&self.say(key, &arguments.collect::<Vec<_>>()))
    }
}

/// With two digits.
fn padded(number: i32) -> String {
    let mut text = number.to_string();
    if number < 10 {
        text.insert(0, '0');
    }
    text
}
