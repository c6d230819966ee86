//! Where readers report a mistake, which is for the publisher of a site to say.

use yew::prelude::*;

use crate::story::Words;

/// A mail address, or the address of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact(String);

impl Contact {
    /// Reads what the publisher has set.
    ///
    /// # Errors
    /// If it is neither a mail address nor one of the secure web.
    pub fn parse(text: &str) -> Result<Self, String> {
        if is_form(text) || is_mail(text) {
            return Ok(Self(text.to_owned()));
        }
        Err(format!("SENT_TO_WORK_CORRECTIONS must be a mail address, or that of a form at https://, and not {text}"))
    }

    /// As readers see it.
    pub fn said(&self) -> &str {
        &self.0
    }

    /// Whether it is a mail address.
    pub fn is_mail(&self) -> bool {
        is_mail(&self.0)
    }

    /// As a link leads there.
    pub fn href(&self) -> String {
        if is_form(&self.0) { self.0.clone() } else { ["mailto:", &self.0].concat() }
    }

    /// The words with the link.
    pub fn line(&self, words: &Words) -> Html {
        html! { <>{ words.text("corrections.report") }<a href={self.href()}>{ self.said() }</a></> }
    }
}

fn is_form(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&()*+,;=%".contains(c);
    let host = text.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| !host.is_empty()) && text.chars().all(plain)
}

fn is_mail(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._+".contains(c);
    text.split_once('@').is_some_and(|(name, host)| {
        let whole = host.split('.').all(|part| !part.is_empty()) && host.contains('.');
        !name.is_empty() && whole && name.chars().chain(host.chars()).all(plain)
    })
}
