//! The data table of a figure.

use yew::prelude::*;

use super::sentence::number;
use crate::chart::{Cell, Table};
use crate::element::{WORDS, attr, attr_owned, container, element, text_in, text_in_class};
use crate::story::Words;

/// The disclosure below a figure, with its table if that was added yet.
pub(super) fn fold(table: Option<&Table>, caption: &str, words: &Words) -> Html {
    let summary = text_in("summary", words.text("table.open"));
    // One child with and without a table: Yew compares lists from their ends and would recreate the summary while it is
    // being pressed, so that press and focus would be lost.
    let table = Html::from_iter(table.map(|table| self::table(table, caption, words)));
    container("details", "data", vec![summary, table])
}

/// The table, which scrolls sideways if it has to.
fn table(table: &Table, caption: &str, words: &Words) -> Html {
    let head = table.head.iter();
    let head = head
        .map(|head| element("th", &["scope", WORDS], [attr("col"), attr_owned(head.clone())], Vec::new()))
        .collect();
    let rows = table.rows.iter().map(|cells| row(cells, words)).collect();
    let inside = vec![
        text_in("caption", caption.to_owned()),
        element("thead", &[], [], vec![element("tr", &[], [], head)]),
        element("tbody", &[], [], rows),
    ];
    let label = words.named(caption, &words.text("table.scroll"));
    element(
        "div",
        &["class", "tabindex", "role", "aria-label"],
        [attr("scroll"), attr("0"), attr("region"), attr_owned(label)],
        vec![element("table", &[], [], inside)],
    )
}

fn row(cells: &[Cell], words: &Words) -> Html {
    let cells = cells.iter().enumerate().map(|(column, cell)| {
        let (plain, inside) = match &cell.fact {
            Some((fact, kind)) => (None, vec![number(&cell.text, fact, kind)]),
            None => (attr_owned(cell.text.clone()), Vec::new()),
        };
        if column == 0 {
            element("th", &["scope", WORDS], [attr("row"), plain], inside)
        } else if cell.covered {
            let under = element("span", &["class", WORDS], [attr("under"), plain], inside);
            container("td", "covered", vec![under, text_in_class("span", "cover", words.text("guess.covered"))])
        } else {
            element("td", &[WORDS], [plain], inside)
        }
    });
    element("tr", &[], [], cells.collect())
}
