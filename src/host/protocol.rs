//! What a protocol is: how a height is said, and what a host asks.
//!
//! In what is said, `{name}` stands for a value. `{height}` and `{width}` are whole CSS pixels and always known, `{src}` is
//! the address that the host loaded. The others are learnt: from the address (`{childId}`, `{secret}`), or from what the
//! host has said. What has a value that is not known is not said; so a protocol waits for its host by itself.

use serde_json::{Value, json};

/// How hosts of one sort learn the height of a frame.
#[derive(Clone, Copy, Debug)]
pub struct Protocol {
    /// Whose it is.
    pub name: &'static str,
    /// What a frame says when its height has changed.
    pub says: Said,
    /// What hosts ask.
    pub asks: &'static [Ask],
}

/// A message to a host.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    /// A string.
    Text(&'static str),
    /// An object, written as JSON; a value that is only `"{height}"` becomes a number.
    Object(&'static str),
    /// The same, but sent as a string.
    Json(&'static str),
}

/// A message from a host, and the answer.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// Which message.
    pub hears: Heard,
    /// The answer; none is what the protocol says anyway.
    pub answer: Option<Said>,
}

/// How a message from a host is known. Expressions are those that Rust and browsers read alike; what a named group finds is
/// learnt under its name.
#[derive(Clone, Copy, Debug)]
pub enum Heard {
    /// A string that fits the expression.
    Text(&'static str),
    /// An object whose fields are strings that fit their expressions.
    Object(&'static [(&'static str, &'static str)]),
}

impl Said {
    /// For the script: a string, an object, or `{"json": object}`; text that is no JSON stays text.
    fn value(self) -> Value {
        let object = |text| serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
        match self {
            Self::Text(text) => text.into(),
            Self::Object(text) => object(text),
            Self::Json(text) => json!({ "json": object(text) }),
        }
    }

    /// As it is written here.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Text(text) | Self::Object(text) | Self::Json(text) => text,
        }
    }

    /// The names of the values in it.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        // A brace of JSON is followed by a quotation mark or an end, never by a letter.
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
