//! The form of a protocol: how a frame reports its height, and what a host can ask.
//!
//! In a message, `{name}` is a placeholder. `{height}` and `{width}` are whole CSS pixels and always known, `{src}` is
//! the address that the host loaded. The others are learnt from the address (`{childId}`, `{secret}`) or from messages
//! of the host. A message with an unknown value is not sent, so a protocol stays silent until its host has spoken.

use serde_json::{Value, json};

/// How one kind of host learns the height of a frame.
#[derive(Clone, Copy, Debug)]
pub struct Protocol {
    /// Its name.
    pub name: &'static str,
    /// What a frame sends when its height has changed.
    pub says: Said,
    /// What hosts can ask.
    pub asks: &'static [Ask],
}

/// A message to a host.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    /// A string.
    Text(&'static str),
    /// An object, written as JSON; a value that is only `"{height}"` becomes a number.
    Object(&'static str),
    /// The same, but sent as a string of JSON.
    Json(&'static str),
}

/// A message from a host, and the answer.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// How the message is recognised.
    pub hears: Heard,
    /// The answer; none for the usual message of the protocol.
    pub answer: Option<Said>,
}

/// How a message from a host is recognised. The regular expressions mean the same in Rust and in browsers; what a named
/// group matches is remembered under its name.
#[derive(Clone, Copy, Debug)]
pub enum Heard {
    /// A string that matches the expression.
    Text(&'static str),
    /// An object whose fields are strings that match their expressions.
    Object(&'static [(&'static str, &'static str)]),
}

impl Said {
    /// The form for the script: a string, an object, or `{"json": object}`; text that is not JSON stays text.
    fn value(self) -> Value {
        let object = |text| serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
        match self {
            Self::Text(text) => text.into(),
            Self::Object(text) => object(text),
            Self::Json(text) => json!({ "json": object(text) }),
        }
    }

    /// The text of the template.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Text(text) | Self::Object(text) | Self::Json(text) => text,
        }
    }

    /// The names of its placeholders.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        // A brace of JSON is never followed by a letter.
        self.text().split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).filter(|name| {
            name.starts_with(|first: char| first.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_alphanumeric())
        })
    }
}

/// All protocols as the script reads them.
pub fn table(protocols: &[Protocol]) -> String {
    let ask = |ask: &Ask| {
        let hears = match ask.hears {
            Heard::Text(expression) => expression.into(),
            Heard::Object(fields) => {
                Value::Object(fields.iter().map(|(key, is)| ((*key).into(), (*is).into())).collect())
            }
        };
        match ask.answer {
            Some(answer) => json!({ "hears": hears, "answer": answer.value() }),
            None => json!({ "hears": hears }),
        }
    };
    let one = |one: &Protocol| {
        let asks: Vec<Value> = one.asks.iter().map(ask).collect();
        if asks.is_empty() {
            json!({ "says": one.says.value() })
        } else {
            json!({ "says": one.says.value(), "asks": asks })
        }
    };
    Value::Array(protocols.iter().map(one).collect()).to_string()
}
