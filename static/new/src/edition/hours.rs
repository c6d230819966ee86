//! What the page draws of a figure outside of it, such as a day at its true length: nothing in this story.

use yew::prelude::*;

use crate::content::Content;
use crate::story::{Block, Story};

/// The hours of a figure, with the steps at their hours.
pub(super) fn hours(_steps: Vec<(&Block, Html)>, _after: Option<&str>, _content: &Content) -> Html {
    Html::default()
}

/// The same hours as one band.
pub(super) fn band(_content: &Content) -> Html {
    Html::default()
}

/// The place of each step in the grid of hours.
pub(super) fn rules(_story: &Story) -> String {
    String::new()
}
