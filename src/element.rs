//! An element without `html!`, whose expansion is large and which keeps a map where a list will do.
//!
//! Only what the browser draws is written so; what is rendered natively alone uses `html!`.
//!
//! Words are never a child here but a property of their element ([`WORDS`], [`MARKUP`]). A browser that translates, and
//! many an extension, moves text nodes or puts others in their place: a node that Yew still held would show an old number
//! for ever, or panic when its neighbour comes or goes. So Yew holds elements alone, and new words replace whatever has
//! become of the old ones.

use std::rc::Rc;

use yew::html::{onchange, onclick, oninput};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VTag};

/// The value of an attribute; none leaves it out.
pub type Value = Option<AttrValue>;

/// A value that is known when we compile.
pub const fn is(text: &'static str) -> Value {
    Some(AttrValue::Static(text))
}

/// A value that is made while we run.
pub fn of(text: impl Into<AttrValue>) -> Value {
    Some(text.into())
}

/// An attribute that is there or not.
pub fn when(holds: bool) -> Value {
    holds.then_some(AttrValue::Static(""))
}

/// The key for the words of an element; it has no other children then.
pub const WORDS: &str = "textContent";

/// The key for HTML that the build has written, as all that is in an element.
pub const MARKUP: &str = "innerHTML";

/// An element of a class that holds words.
pub fn said(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, &["class", WORDS], [is(class), of(words)], Vec::new())
}

/// Words without a class.
pub fn bare(tag: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, &[WORDS], [of(words)], Vec::new())
}

/// An element of a class that holds others.
pub fn boxed(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element(tag, &["class"], [is(class)], children)
}

/// An element of a class that is made anew with its key: words that take the place of others have not moved.
pub fn renewed(tag: &'static str, class: &'static str, key: String, children: Vec<Html>) -> Html {
    let mut element = plain(tag, &["class"], Box::new([is(class)]), children);
    element.key = Some(key.into());
    element.into()
}

/// An element with attributes in the order of its keys.
pub fn element<const N: usize>(
    tag: &'static str,
    keys: &'static [&'static str; N],
    values: [Value; N],
    children: Vec<Html>,
) -> Html {
    plain(tag, keys, Box::new(values), children).into()
}

/// An input with what it hears.
pub fn input<const N: usize>(
    keys: &'static [&'static str; N],
    values: [Value; N],
    state: State,
    hears: Vec<Rc<dyn Listener>>,
) -> Html {
    let mut input = plain("input", keys, Box::new(values), Vec::new());
    match state {
        State::Checked(checked) => input.set_checked(checked),
        State::Value(value) => input.set_value(value),
        State::Own => {}
    }
    hearing(input, hears)
}

/// A field for text, with its text.
pub fn field<const N: usize>(
    keys: &'static [&'static str; N],
    values: [Value; N],
    text: String,
    hears: Vec<Rc<dyn Listener>>,
) -> Html {
    let mut field = plain("textarea", keys, Box::new(values), Vec::new());
    field.set_value(Some(AttrValue::from(text)));
    hearing(field, hears)
}

/// What of an input is ours to set.
#[derive(Debug)]
pub enum State {
    /// Whether it is chosen.
    Checked(bool),
    /// What stands in it.
    Value(AttrValue),
    /// Nothing: it belongs to the reader.
    Own,
}

/// A part that can be pressed.
pub fn pressed<const N: usize>(
    tag: &'static str,
    keys: &'static [&'static str; N],
    values: [Value; N],
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    let button = plain(tag, keys, Box::new(values), Vec::new());
    hearing(button, onclick.map(clicked).into_iter().collect())
}

/// Hears that something was pressed.
fn clicked(call: Callback<MouseEvent>) -> Rc<dyn Listener> {
    Rc::new(onclick::Wrapper::new(call))
}

/// Hears that a choice was made or a control let go.
pub fn changed(call: Callback<Event>) -> Rc<dyn Listener> {
    Rc::new(onchange::Wrapper::new(call))
}

/// Hears every move of a control.
pub fn moved(call: Callback<InputEvent>) -> Rc<dyn Listener> {
    Rc::new(oninput::Wrapper::new(call))
}

fn plain(tag: &'static str, keys: &'static [&'static str], values: Box<[Value]>, children: Vec<Html>) -> VTag {
    let mut element = VTag::new(tag);
    let mut children = children;
    if !keys.is_empty() {
        let mut kept = |(key, value): (&&str, Value)| kept(key, value?, &mut children);
        let values = keys.iter().zip(values).map(&mut kept).collect();
        element.set_attributes(Attributes::Dynamic { keys, values });
        // What is in such an element cannot be taken out of it again; none other may be patched into its place.
        element.key = keys.contains(&MARKUP).then(|| MARKUP.into());
    }
    let only = if children.len() == 1 { children.pop() } else { None };
    match (only, element.children_mut()) {
        // A list of one would be one more thing to compare at each redraw.
        (Some(child), Some(place)) => *place = child,
        _ => element.add_children(children),
    }
    element
}

/// What of an element a value is.
#[cfg(target_arch = "wasm32")]
#[allow(clippy::unnecessary_wraps, reason = "what is served has no properties, and gives none")]
fn kept(key: &str, value: AttrValue, _: &mut Vec<Html>) -> Option<AttributeOrProperty> {
    Some(match key {
        WORDS | MARKUP => AttributeOrProperty::Property(value.as_str().into()),
        _ => AttributeOrProperty::Attribute(value),
    })
}

/// What of an element a value is: there are no properties in what is served, so words are children there.
#[cfg(not(target_arch = "wasm32"))]
fn kept(key: &str, value: AttrValue, children: &mut Vec<Html>) -> Option<AttributeOrProperty> {
    match key {
        WORDS => children.push(yew::virtual_dom::VText::new(value).into()),
        MARKUP => children.push(Html::from_html_unchecked(value)),
        _ => return Some(AttributeOrProperty::Attribute(value)),
    }
    None
}

fn hearing(mut element: VTag, hears: Vec<Rc<dyn Listener>>) -> Html {
    if !hears.is_empty() {
        element.set_listeners(hears.into_iter().map(Some).collect());
    }
    element.into()
}
