//! A drawing of a figure as nodes, which a preview measures and places.

use futures::executor::block_on;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, VTag};

/// A drawing.
#[derive(Clone, Debug)]
pub(super) struct Drawing(VTag);

impl Drawing {
    /// The drawing in a picture; none, if the picture is something else.
    pub(super) fn of(picture: Html) -> Option<Self> {
        if let Html::VTag(svg) = picture { Some(Self((*svg).clone())) } else { None }
    }

    /// Its width and its height.
    pub(super) fn size(&self) -> Option<(f32, f32)> {
        let (width, height) = attribute(&self.0, "viewBox")?.strip_prefix("0 0 ")?.split_once(' ')?;
        Some((width.parse().ok()?, height.parse().ok()?))
    }

    /// All its texts.
    pub(super) fn texts(&self) -> Vec<&str> {
        let mut found = Vec::new();
        texts(&self.0, &mut found);
        found.into_iter().map(|(text, _)| text).collect()
    }

    /// The part of it that is above a text, or all of it if the text is not there.
    pub(super) fn above(self, label: &str) -> Self {
        let mut found = Vec::new();
        texts(&self.0, &mut found);
        let place = found.into_iter().find(|(text, _)| *text == label);
        let top = place.and_then(|(_, text)| attribute(text, "y")?.parse::<f32>().ok());
        let (Some(top), Some((width, _))) = (top, self.size()) else { return self };
        self.with(&[("viewBox", format!("0 0 {width} {}", top - 14.0))])
    }

    /// The text of an SVG, to stand in another one at a place of this size.
    pub(super) fn placed(self, (x, y): (f32, f32), (width, height): (f32, f32)) -> String {
        let place = [("x", x), ("y", y), ("width", width), ("height", height)];
        let Self(svg) = self.with(&place.map(|(key, number)| (key, number.to_string())));
        render(svg.into())
    }

    /// The same with these attributes; those that are new stand before the others.
    fn with(mut self, own: &[(&str, String)]) -> Self {
        let before = std::mem::take(&mut self.0.attributes);
        let is_new = |key: &str| before.iter().all(|(known, _)| known != key);
        let new = own.iter().filter(|(key, _)| is_new(key)).map(|(key, value)| (*key, value.as_str()));
        let attributes = self.0.attributes.get_mut_index_map();
        for (key, value) in new.chain(before.iter()) {
            let value = own.iter().find(|(known, _)| *known == key).map_or(value, |(_, value)| value);
            attributes.insert(key.to_owned().into(), AttributeOrProperty::Attribute(value.to_owned().into()));
        }
        self
    }
}

fn attribute<'a>(tag: &'a VTag, name: &str) -> Option<&'a str> {
    tag.attributes.iter().find_map(|(key, value)| (key == name).then_some(value))
}

/// The texts in an element, each with the element that it is in.
fn texts<'a>(tag: &'a VTag, found: &mut Vec<(&'a str, &'a VTag)>) {
    let mut open: Vec<&Html> = tag.children().into_iter().collect();
    while let Some(node) = open.pop() {
        match node {
            Html::VText(words) => found.push((&words.text, tag)),
            Html::VTag(inner) => texts(inner, found),
            Html::VList(list) => open.extend(list.iter().rev()),
            _ => {}
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OnlyProps {
    picture: Html,
}

#[component]
fn Only(props: &OnlyProps) -> Html {
    props.picture.clone()
}

fn render(picture: Html) -> String {
    block_on(yew::LocalServerRenderer::<Only>::with_props(OnlyProps { picture }).hydratable(false).render())
}
