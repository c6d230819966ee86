//! Formats of numbers and times in English. Another language needs another set of rules here.

use crate::sums::Tenths;

/// A whole number with separators of thousands: 13,221.
pub fn count(number: i32) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    if number < 0 {
        text.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A sum of money in dollars: $9,600.
pub fn dollars(amount: i32) -> String {
    let mut text = String::from("$");
    text.push_str(&count(amount));
    text
}

/// Tenths with one decimal, or none if it is zero: 18.8, 25.
pub fn tenths(Tenths(number): Tenths) -> String {
    let mut text = count(number / 10);
    if number % 10 != 0 {
        text.push('.');
        text.push_str(&(number % 10).abs().to_string());
    }
    text
}

/// Per cent: 18.8%.
pub fn percent(share: Tenths) -> String {
    let mut text = tenths(share);
    text.push('%');
    text
}

/// A time of the day from minutes after midnight, on the twelve-hour clock: 6 am, 2:30 am, noon, midnight.
pub fn clock(minutes: i32) -> String {
    let minutes = minutes.rem_euclid(24 * 60);
    match minutes {
        0 => return "midnight".into(),
        720 => return "noon".into(),
        _ => {}
    }
    let (hour, minute) = (minutes / 60, minutes % 60);
    let mut text = (if hour % 12 == 0 { 12 } else { hour % 12 }).to_string();
    if minute > 0 {
        text.push(':');
        if minute < 10 {
            text.push('0');
        }
        text.push_str(&minute.to_string());
    }
    text.push_str(if hour < 12 { "\u{a0}am" } else { "\u{a0}pm" });
    text
}

/// A duration in minutes as hours, with halves as a fraction and other minutes written out: 16½ hours, 7 h 50 min.
pub fn hours(minutes: i32) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60);
    let mut text = whole.to_string();
    match rest {
        0 | 30 => {
            if rest == 30 {
                if whole == 0 {
                    text.clear();
                }
                text.push('½');
            }
            text.push_str(if minutes == 60 || minutes == 30 { " hour" } else { " hours" });
        }
        _ => {
            text.push_str(" h ");
            text.push_str(&rest.to_string());
            text.push_str(" min");
        }
    }
    text
}
