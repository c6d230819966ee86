//! The state in the query string: defaults left out, unknown parameters left alone, bad values ignored.

use super::figures::SETTINGS;
#[cfg(not(target_arch = "wasm32"))]
use super::{Control, FigureState};
use super::{Setting, State};

/// The parameters of the query, each with the name of its figure. All others belong to somebody else.
#[cfg(not(target_arch = "wasm32"))]
pub fn parameters() -> impl Iterator<Item = (&'static str, &'static Control)> {
    let controls = |figure: FigureState| figure.settings().iter().map(move |one| (figure.name(), &one.control));
    FigureState::telling().into_iter().flat_map(controls)
}

/// Reads the state from a query string, with or without its question mark.
///
/// Anything missing, unknown, out of range or malformed becomes the default; of a repeated parameter the first counts.
pub fn from_query(query: &str) -> State {
    from_query_on(State::default(), query)
}

/// Reads the state from a query string whose defaults are those of `base`.
pub(super) fn from_query_on(base: State, query: &str) -> State {
    let mut state = base;
    for settings in SETTINGS {
        for Setting { control, set, .. } in settings {
            let text = pairs(query).find(|(key, _)| *key == control.name).map_or("", |(_, value)| value);
            if let Some(value) = control.read(text) {
                set(&mut state, value);
            }
        }
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
    for settings in SETTINGS {
        for Setting { control, get, .. } in settings {
            if let Some(value) = get(state).filter(|value| get(base) != Some(*value)) {
                add(&[control.name, "=", &control.write(value)].concat());
            }
        }
    }
    query
}

fn is_ours(key: &str) -> bool {
    SETTINGS.iter().any(|settings| settings.iter().any(|setting| setting.control.name == key))
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
