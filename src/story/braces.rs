//! A label as it is written: words, and what stands in braces between them.

/// A part of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words outside of braces.
    Words(&'a str),
    /// `{$name}`: an argument.
    Argument(&'a str),
    /// `{free:words}`: words that are exempt from the check of numbers.
    Free(&'a str),
    /// `{id}` or `{id|words}`: a fact in its own words, or in these.
    Fact(&'a str, Option<&'a str>),
    /// What is in braces, and cannot be read.
    Odd(&'a str),
    /// The rest after a brace that is not closed.
    Open(&'a str),
}

/// The parts of a label, in their order.
pub fn parts(label: &str) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), label);
    while let Some((before, after)) = rest.split_once('{') {
        parts.push(Part::Words(before));
        let Some((inside, tail)) = after.split_once('}') else {
            parts.push(Part::Open(after));
            return parts;
        };
        parts.push(part(inside));
        rest = tail;
    }
    parts.push(Part::Words(rest));
    parts
}

fn part(inside: &str) -> Part<'_> {
    if inside.contains(['{', '\n']) {
        return Part::Odd(inside);
    }
    match (inside.strip_prefix('$'), inside.strip_prefix("free:"), inside.split_once('|')) {
        (Some(name), ..) => Part::Argument(name),
        (_, Some(words), _) => Part::Free(words),
        (.., Some((id, words))) => Part::Fact(id, Some(words)),
        _ => Part::Fact(inside, None),
    }
}
