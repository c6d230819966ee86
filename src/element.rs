//! Elements without `html!`, whose expansion is large and keeps a map where a list is enough.
//!
//! Only code that runs in the browser uses this; what is rendered natively alone uses `html!`.
//!
//! Text is never a child here but a property of its element ([`WORDS`], [`MARKUP`]). Translating browsers and many
//! extensions move text nodes or replace them. A text node that Yew still held would show an old number for ever, or panic
//! when its neighbour appears or disappears. So Yew holds only elements, and new text replaces whatever has become of the old.

use std::rc::Rc;

use yew::html::{onchange, onclick, oninput};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VTag};

/// The value of an attribute; none leaves it out.
pub type Value = Option<AttrValue>;

/// An attribute value that is known at compile time.
pub const fn attr(text: &'static str) -> Value {
    Some(AttrValue::Static(text))
}

/// An attribute value that is computed at run time.
pub fn attr_owned(text: impl Into<AttrValue>) -> Value {
    Some(text.into())
}

/// The value of a boolean attribute: present and empty, or absent.
pub fn bool_attr(holds: bool) -> Value {
    holds.then_some(AttrValue::Static(""))
}

/// The key for the text of an element, which then has no children.
pub const WORDS: &str = "textContent";

/// The key for HTML from the build, which is then all that the element holds.
pub const MARKUP: &str = "innerHTML";

/// An element with a class and text.
pub fn text_in_class(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, &["class", WORDS], [attr(class), attr_owned(words)], Vec::new())
}

/// An element with text and no class.
pub fn text_in(tag: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, &[WORDS], [attr_owned(words)], Vec::new())
}

/// An element with a class and children.
pub fn container(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element(tag, &["class"], [attr(class)], children)
}

/// An element that Yew replaces when its key changes: patched text would count as a layout shift, new text does not.
pub fn keyed(tag: &'static str, class: &'static str, key: String, children: Vec<Html>) -> Html {
    let mut element = plain(tag, &["class"], Box::new([attr(class)]), children);
    element.key = Some(key.into());
    element.into()
}

/// An element whose attribute values are in the order of their keys.
pub fn element<const N: usize>(
    tag: &'static str,
    keys: &'static [&'static str; N],
    values: [Value; N],
    children: Vec<Html>,
) -> Html {
    plain(tag, keys, Box::new(values), children).into()
}

/// An input with its listeners.
pub fn input<const N: usize>(
    keys: &'static [&'static str; N],
    values: [Value; N],
    state: InputState,
    listeners: Vec<Rc<dyn Listener>>,
) -> Html {
    let mut input = plain("input", keys, Box::new(values), Vec::new());
    match state {
        InputState::Checked(checked) => input.set_checked(checked),
        InputState::Value(value) => input.set_value(value),
        InputState::Own => {}
    }
    with_listeners(input, listeners)
}

/// A text area with its text.
pub fn textarea<const N: usize>(
    keys: &'static [&'static str; N],
    values: [Value; N],
    text: String,
    listeners: Vec<Rc<dyn Listener>>,
) -> Html {
    let mut field = plain("textarea", keys, Box::new(values), Vec::new());
    field.set_value(Some(AttrValue::from(text)));
    with_listeners(field, listeners)
}

/// The controlled part of an input.
#[derive(Debug)]
pub enum InputState {
    /// Whether it is checked.
    Checked(bool),
    /// Its value.
    Value(AttrValue),
    /// Nothing: its value belongs to the reader.
    Own,
}

/// An element that can be clicked.
pub fn clickable<const N: usize>(
    tag: &'static str,
    keys: &'static [&'static str; N],
    values: [Value; N],
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    let button = plain(tag, keys, Box::new(values), Vec::new());
    with_listeners(button, onclick.map(on_click).into_iter().collect())
}

/// A listener for clicks.
fn on_click(call: Callback<MouseEvent>) -> Rc<dyn Listener> {
    Rc::new(onclick::Wrapper::new(call))
}

/// A listener for a choice that was made or a control that was released.
pub fn on_change(call: Callback<Event>) -> Rc<dyn Listener> {
    Rc::new(onchange::Wrapper::new(call))
}

/// A listener for every move of a control.
pub fn on_input(call: Callback<InputEvent>) -> Rc<dyn Listener> {
    Rc::new(oninput::Wrapper::new(call))
}

fn plain(tag: &'static str, keys: &'static [&'static str], values: Box<[Value]>, children: Vec<Html>) -> VTag {
    let mut element = VTag::new(tag);
    let mut children = children;
    if !keys.is_empty() {
        let mut convert = |(key, value): (&&str, Value)| attribute_or_property(key, value?, &mut children);
        let values = keys.iter().zip(values).map(&mut convert).collect();
        element.set_attributes(Attributes::Dynamic { keys, values });
        // Yew cannot remove such content, so no other element may be patched into this one.
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

/// A value as an attribute or, for content, as a property.
#[cfg(target_arch = "wasm32")]
#[allow(clippy::unnecessary_wraps, reason = "the native version returns none for content")]
fn attribute_or_property(key: &str, value: AttrValue, _: &mut Vec<Html>) -> Option<AttributeOrProperty> {
    Some(match key {
        WORDS | MARKUP => AttributeOrProperty::Property(value.as_str().into()),
        _ => AttributeOrProperty::Attribute(value),
    })
}

/// A value as an attribute; served HTML has no properties, so content becomes children.
#[cfg(not(target_arch = "wasm32"))]
fn attribute_or_property(key: &str, value: AttrValue, children: &mut Vec<Html>) -> Option<AttributeOrProperty> {
    match key {
        WORDS => children.push(yew::virtual_dom::VText::new(value).into()),
        MARKUP => children.push(Html::from_html_unchecked(value)),
        _ => return Some(AttributeOrProperty::Attribute(value)),
    }
    None
}

fn with_listeners(mut element: VTag, listeners: Vec<Rc<dyn Listener>>) -> Html {
    if !listeners.is_empty() {
        element.set_listeners(listeners.into_iter().map(Some).collect());
    }
    element.into()
}
