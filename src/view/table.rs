//! The data table of a figure.

use yew::prelude::*;

use super::sentence::number;
use crate::chart::{Cell, Table};
use crate::story::Words;

/// The fold below a figure that holds its table. The served page has every table; a live one is made when it is opened,
/// since a third of a figure's elements are in it.
pub fn fold(table: Option<&Table>, caption: &str, words: &Words, onclick: Option<Callback<MouseEvent>>) -> Html {
    html! {
        <details class="data">
            <summary {onclick}>{ words.text("table.open") }</summary>
            if let Some(table) = table {
                { self::table(table, caption, words) }
            }
        </details>
    }
}

/// The table; it scrolls sideways in itself where it must.
fn table(table: &Table, caption: &str, words: &Words) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={[caption, ": ", &words.text("table.scroll")].concat()}>
            <table>
                <caption>{ caption }</caption>
                <thead><tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ head.as_str() }</th> }) }</tr></thead>
                <tbody>{ for table.rows.iter().map(|cells| row(cells, words)) }</tbody>
            </table>
        </div>
    }
}

fn row(cells: &[Cell], words: &Words) -> Html {
    html! {
        <tr>
            { for cells.iter().enumerate().map(|(column, cell)| {
                let text = match &cell.fact {
                    Some((fact, kind)) => number(&cell.text, fact, kind),
                    None => html! { { cell.text.as_str() } },
                };
                if column == 0 {
                    html! { <th scope="row">{ text }</th> }
                } else if cell.covered {
                    html! { <td class="covered"><span class="under">{ text }</span><span class="cover">{ words.text("guess.covered") }</span></td> }
                } else {
                    html! { <td>{ text }</td> }
                }
            }) }
        </tr>
    }
}
