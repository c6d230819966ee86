//! Formulas that derive one fact from others: `entries-2024 / entries-2023`.
//!
//! Ids contain hyphens, so a minus needs a space on either side.

use super::End;

/// A formula over facts and plain numbers, with `+ - * /` and parentheses.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    text: String,
    root: Term,
}

#[derive(Clone, Debug, PartialEq)]
enum Term {
    Number(f64),
    Input(String, End),
    Sum(Box<Term>, char, Box<Term>),
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// The part that could not be read.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut reader = Reader { rest: text };
        let root = reader.sum()?;
        if reader.rest.trim().is_empty() {
            Ok(Self { text: text.to_owned(), root })
        } else {
            Err(format!("the formula cannot be read from `{}` on", reader.rest.trim()))
        }
    }

    /// The formula as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The ids of the facts in it, in order of mention.
    pub fn inputs(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        self.root.inputs(&mut ids);
        ids
    }

    /// Its value, asking `look` for each input.
    ///
    /// # Errors
    /// The error of `look` for an input that does not exist.
    pub fn value(&self, look: &impl Fn(&str, End) -> Result<f64, String>) -> Result<f64, String> {
        self.root.value(look)
    }
}

impl Term {
    fn inputs<'a>(&'a self, ids: &mut Vec<&'a str>) {
        match self {
            Self::Number(_) => {}
            Self::Input(id, _) if ids.contains(&id.as_str()) => {}
            Self::Input(id, _) => ids.push(id),
            Self::Sum(left, _, right) => {
                left.inputs(ids);
                right.inputs(ids);
            }
        }
    }

    fn value(&self, look: &impl Fn(&str, End) -> Result<f64, String>) -> Result<f64, String> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Input(id, end) => look(id, *end),
            Self::Sum(left, sign, right) => {
                let (left, right) = (left.value(look)?, right.value(look)?);
                Ok(match sign {
                    '+' => left + right,
                    '-' => left - right,
                    '*' => left * right,
                    _ => left / right,
                })
            }
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn sum(&mut self) -> Result<Term, String> {
        let mut left = self.product()?;
        loop {
            let sign = if self.take(" + ") {
                '+'
            } else if self.take(" - ") {
                '-'
            } else {
                return Ok(left);
            };
            left = Term::Sum(Box::new(left), sign, Box::new(self.product()?));
        }
    }

    fn product(&mut self) -> Result<Term, String> {
        let mut left = self.term()?;
        loop {
            let sign = if self.take(" * ") {
                '*'
            } else if self.take(" / ") {
                '/'
            } else {
                return Ok(left);
            };
            left = Term::Sum(Box::new(left), sign, Box::new(self.term()?));
        }
    }

    fn term(&mut self) -> Result<Term, String> {
        if self.take("(") {
            let inside = self.sum()?;
            return if self.take(")") { Ok(inside) } else { Err("a parenthesis is not closed".into()) };
        }
        let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        let end = self.rest.find(|c| !name(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        if word.is_empty() {
            return Err(format!("a fact or a number is missing before `{rest}`"));
        }
        self.rest = rest;
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return word.parse().map(Term::Number).map_err(|_| format!("`{word}` is not a number"));
        }
        Ok(match word.rsplit_once('.') {
            None => Term::Input(word.into(), End::Value),
            Some((id, "low")) => Term::Input(id.into(), End::Low),
            Some((id, "high")) => Term::Input(id.into(), End::High),
            Some((_, end)) => return Err(format!("`{end}` is not an end of a fact, only `low` and `high` are")),
        })
    }

    fn take(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}
