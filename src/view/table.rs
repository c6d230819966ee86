//! The data table of a figure.

use yew::prelude::*;

use super::sentence::number;
use crate::chart::{Cell, Table};
use crate::element::{boxed, element, is, of, pressed, text};
use crate::story::Words;

/// The fold below a figure that holds its table. The served page has every table; a live one is made when it is opened,
/// since a third of a figure's elements are in it.
pub(super) fn fold(table: Option<&Table>, caption: &str, words: &Words, onclick: Option<Callback<MouseEvent>>) -> Html {
    let summary = pressed("summary", &[], [], words.text("table.open"), onclick);
    // In one place with and without a table: Yew compares lists from their ends, and would make the summary anew while
    // it is being pressed, so that it lost the press and the focus.
    let table = Html::from_iter(table.map(|table| self::table(table, caption, words)));
    boxed("details", "data", vec![summary, table])
}

/// The table; it scrolls sideways in itself where it must.
fn table(table: &Table, caption: &str, words: &Words) -> Html {
    let head = table.head.iter().map(|head| element("th", &["scope"], [is("col")], vec![text(head.clone())])).collect();
    let rows = table.rows.iter().map(|cells| row(cells, words)).collect();
    let inside = vec![
        element("caption", &[], [], vec![text(caption.to_owned())]),
        element("thead", &[], [], vec![element("tr", &[], [], head)]),
        element("tbody", &[], [], rows),
    ];
    let label = [caption, ": ", &words.text("table.scroll")].concat();
    element(
        "div",
        &["class", "tabindex", "role", "aria-label"],
        [is("scroll"), is("0"), is("region"), of(label)],
        vec![element("table", &[], [], inside)],
    )
}

fn row(cells: &[Cell], words: &Words) -> Html {
    let cells = cells.iter().enumerate().map(|(column, cell)| {
        let inside = match &cell.fact {
            Some((fact, kind)) => number(&cell.text, fact, kind),
            None => text(cell.text.clone()),
        };
        if column == 0 {
            element("th", &["scope"], [is("row")], vec![inside])
        } else if cell.covered {
            let cover = boxed("span", "cover", vec![text(words.text("guess.covered"))]);
            boxed("td", "covered", vec![boxed("span", "under", vec![inside]), cover])
        } else {
            element("td", &[], [], vec![inside])
        }
    });
    element("tr", &[], [], cells.collect())
}
