//! What a step of the story may ask of its figure. Native only: the build refuses everything else.

use super::address::{PARAMETERS, from_query};
use super::{AWAKE_MOST, ArrivalsView, DayView, Estimate, MONTHS, PART, Sanctions, State, Visas, WagesView, Workers};

/// What is wrong with `key=value` as a setting of this figure; none if it changes the figure.
pub fn refusal(figure: &str, key: &str, value: &str) -> Option<String> {
    let own = PARAMETERS.iter().find(|(name, _)| *name == figure).map_or(&[][..], |(_, own)| own);
    if own.is_empty() {
        return Some(format!("`{key}={value}` asks something of the figure `{figure}`, which has nothing to set"));
    }
    if !own.contains(&key) {
        return Some(format!("the figure `{figure}` has no parameter `{key}`; it has: {}", own.join(", ")));
    }
    if from_query(&[key, "=", value].concat()) == State::default() {
        return Some(format!(
            "`{key}={value}` changes nothing: the figure cannot show it, or shows it anyway; `{key}` can be: {}",
            values(key)
        ));
    }
    None
}

/// The values that a parameter accepts, in words.
fn values(key: &str) -> String {
    match key {
        "arrivals" => names(ArrivalsView::ALL, ArrivalsView::name),
        "day" => names(DayView::ALL, DayView::name),
        "awake" => format!("hours from 0 to {}", AWAKE_MOST / 2),
        "wages" => names(WagesView::ALL, WagesView::name),
        "pay" => names(Estimate::ALL, Estimate::name),
        "part" => format!("{} to {}", PART.start(), PART.end()),
        "months" => format!("{} to {}", MONTHS.start(), MONTHS.end()),
        "visas" => names(Visas::ALL, Visas::name),
        "sanctions" => names(Sanctions::ALL, Sanctions::name),
        _ => names(Workers::ALL, Workers::name),
    }
}

fn names<T, const N: usize>(all: [T; N], name: fn(T) -> &'static str) -> String {
    all.map(name).join(", ")
}
