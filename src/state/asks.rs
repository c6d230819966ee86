//! What a step of the story may ask of its figure. Native only: the build refuses everything else.

use super::control::{Control, Values};
use super::{State, from_query, parameters};

/// What is wrong with `key=value` as a setting of this figure; none if it changes the figure.
pub fn refusal(figure: &str, key: &str, value: &str) -> Option<String> {
    let own: Vec<&Control> = parameters().filter(|(name, _)| *name == figure).map(|(_, control)| control).collect();
    if own.is_empty() {
        return Some(format!("`{key}={value}` asks something of the figure `{figure}`, which has nothing to set"));
    }
    let Some(control) = own.iter().find(|control| control.name == key) else {
        let names: Vec<&str> = own.iter().map(|control| control.name).collect();
        return Some(format!("the figure `{figure}` has no parameter `{key}`; it has: {}", names.join(", ")));
    };
    if from_query(&[key, "=", value].concat()) == State::default() {
        return Some(format!(
            "`{key}={value}` changes nothing: the figure cannot show it, or shows it anyway; `{key}` can be: {}",
            values(control)
        ));
    }
    None
}

/// The values that a parameter accepts, in words.
fn values(control: &Control) -> String {
    match control.values {
        Values::Choice(names) | Values::Views(names) => names.join(", "),
        Values::Slider { least, most, .. } => format!("{} to {}", control.write(least), control.write(most)),
    }
}
