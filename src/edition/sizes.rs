//! How tall each picture is for its width, from the drawings themselves: a place of this size is kept until they are there.

use yew::virtual_dom::VNode;

use crate::chart::Layout;
use crate::state::FigureState;
use crate::story::Words;

/// The rules for the pictures on a page or in a frame. The usual sizes stand first, for all figures that have no other.
pub fn of_figures(words: &Words) -> String {
    rules(Some(".picture"), |name| format!("[data-figure={name}] .picture"), words)
}

/// The rules for the pictures that the lesson shows before its app has started.
pub(super) fn of_covers(words: &Words) -> String {
    rules(None, |name| format!(".picture[data-of={name}]"), words)
}

fn rules(usual: Option<&str>, selector: fn(&str) -> String, words: &Words) -> String {
    // Figures that have a rule of their own in the narrow layout, which holds in the wide one until there is another.
    let mut named: Vec<&str> = Vec::new();
    let [narrow, wide] = Layout::ALL.map(|layout| {
        let own = FigureState::telling().map(|shown| (shown.name(), ratio(shown, layout, words)));
        let times = |one: &String| own.iter().filter(|(_, ratio)| ratio == one).count();
        let most = own.iter().map(|(_, ratio)| ratio).max_by_key(|ratio| times(ratio)).cloned().unwrap_or_default();
        let others: Vec<_> = own.iter().filter(|(name, ratio)| *ratio != most || named.contains(name)).collect();
        named.extend(others.iter().map(|(name, _)| *name));
        let others = others.into_iter().map(|(name, ratio)| (selector(name), ratio));
        let all = usual.map(|selector| (selector.to_owned(), &most)).into_iter().chain(others);
        all.map(|(selector, ratio)| [&selector, " { aspect-ratio: ", ratio, " }\n"].concat())
            .collect::<Vec<_>>()
            .concat()
    });
    format!("{narrow}@media (min-width: 44rem) {{\n{wide}}}\n")
}

/// Width and height of a drawing, as its view box has them.
fn ratio(shown: FigureState, layout: Layout, words: &Words) -> String {
    let VNode::VTag(drawing) = shown.picture(None, layout, words) else { return String::new() };
    let view_box = drawing.attributes.iter().find(|(key, _)| *key == "viewBox").map_or("", |(_, value)| value);
    view_box.trim_start_matches("0 0 ").replace(' ', " / ")
}
