//! The state in the query string: defaults left out, unknown parameters left alone, bad values ignored.

use super::{
    AWAKE_MOST, ArrivalsView, DayView, Estimate, MONTHS, PART, PART_STEP, Sanctions, State, Visas, WagesView, Workers,
};

/// The figures with a state, and the parameters of each. All other parameters belong to somebody else.
pub const PARAMETERS: [(&str, &[&str]); 6] = [
    ("arrivals", &["arrivals"]),
    ("day", &["day", "awake"]),
    ("wages", &["wages", "pay", "part", "months"]),
    ("visas", &["visas"]),
    ("sanctions", &["sanctions"]),
    ("workers", &["workers"]),
];

/// Reads the state from a query string, with or without its question mark.
///
/// Anything missing, unknown, out of range or malformed becomes the default; of a repeated parameter the first counts.
pub fn from_query(query: &str) -> State {
    from_query_on(State::default(), query)
}

/// Reads the state from a query string whose defaults are those of `base`.
pub(super) fn from_query_on(base: State, query: &str) -> State {
    let mut state = base;
    let value = |name: &str| pairs(query).find(|(key, _)| *key == name).map_or("", |(_, value)| value);
    choose(&mut state.arrivals.view, value("arrivals"), ArrivalsView::ALL, ArrivalsView::name);
    choose(&mut state.day.view, value("day"), DayView::ALL, DayView::name);
    choose(&mut state.wages.view, value("wages"), WagesView::ALL, WagesView::name);
    choose(&mut state.wages.estimate, value("pay"), Estimate::ALL, Estimate::name);
    choose(&mut state.visas, value("visas"), Visas::ALL, Visas::name);
    choose(&mut state.sanctions, value("sanctions"), Sanctions::ALL, Sanctions::name);
    choose(&mut state.workers, value("workers"), Workers::ALL, Workers::name);
    if let Some(awake) = half_hours(value("awake")).filter(|awake| (0..=AWAKE_MOST).contains(awake)) {
        state.day.awake = awake;
    }
    if let Some(part) = whole(value("part")).filter(|part| PART.contains(part) && part % PART_STEP == 0) {
        state.wages.part = Some(part);
    }
    if let Some(months) = whole(value("months")).filter(|months| MONTHS.contains(months)) {
        state.wages.months = months;
    }
    state
}

/// Writes the state into a query string, keeping the parameters of others in the `current` one.
///
/// The result has a leading question mark, or is empty if everything is at its default.
pub fn to_query(state: &State, current: &str) -> String {
    to_query_on(&State::default(), state, current)
}

/// Writes the state into a query string, leaving out what equals `base`.
pub(super) fn to_query_on(base: &State, state: &State, current: &str) -> String {
    let mut query = String::new();
    let mut add = |pair: &str| {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(pair);
    };
    for pair in raw_pairs(current).filter(|pair| !is_ours(key(pair))) {
        add(pair);
    }
    let mut say = |name: &str, differs: bool, value: &str| {
        if differs {
            let mut pair = String::from(name);
            pair.push('=');
            pair.push_str(value);
            add(&pair);
        }
    };
    say("arrivals", state.arrivals.view != base.arrivals.view, state.arrivals.view.name());
    say("day", state.day.view != base.day.view, state.day.view.name());
    let mut awake = (state.day.awake / 2).to_string();
    if state.day.awake % 2 == 1 {
        awake.push_str(".5");
    }
    say("awake", state.day.awake != base.day.awake, &awake);
    say("wages", state.wages.view != base.wages.view, state.wages.view.name());
    say("pay", state.wages.estimate != base.wages.estimate, state.wages.estimate.name());
    let part = state.wages.part.map(|part| part.to_string());
    say("part", part.is_some() && state.wages.part != base.wages.part, part.as_deref().unwrap_or_default());
    say("months", state.wages.months != base.wages.months, &state.wages.months.to_string());
    say("visas", state.visas != base.visas, state.visas.name());
    say("sanctions", state.sanctions != base.sanctions, state.sanctions.name());
    say("workers", state.workers != base.workers, state.workers.name());
    query
}

fn is_ours(key: &str) -> bool {
    PARAMETERS.iter().any(|(_, own)| own.contains(&key))
}

fn raw_pairs(query: &str) -> impl Iterator<Item = &str> {
    query.strip_prefix('?').unwrap_or(query).split('&').filter(|pair| !pair.is_empty())
}

/// The parameters of a query, with or without its question mark, as names and values.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    raw_pairs(query).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn key(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(key, _)| key)
}

fn choose<T: Copy, const N: usize>(target: &mut T, value: &str, all: [T; N], name: fn(T) -> &'static str) {
    if let Some(found) = all.into_iter().find(|one| name(*one) == value) {
        *target = found;
    }
}

/// A plain whole number of at most four digits: no sign, no exponent, no fraction, no leading zero.
fn whole(text: &str) -> Option<i32> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = text == "0" || !text.starts_with('0');
    if plain && canonical { text.parse().ok() } else { None }
}

/// Hours with an optional half, as half hours: "16.5" is 33.
fn half_hours(text: &str) -> Option<i32> {
    match text.strip_suffix(".5") {
        Some(hours) => Some(whole(hours)? * 2 + 1),
        None => Some(whole(text)? * 2),
    }
}
