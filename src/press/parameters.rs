//! Which parameters of the query belong to which figure, for the script that shares and embeds figures.

use std::collections::BTreeMap;

use crate::state::parameters;

/// The list as a script that comes before it.
pub fn script() -> String {
    let mut of: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (figure, control) in parameters() {
        of.entry(figure).or_default().push(control.name);
    }
    format!("const parameters = {};\n", serde_json::json!(of))
}
