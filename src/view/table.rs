//! The data table of a figure.

use yew::prelude::*;

use super::sentence::number;
use crate::chart::{Cell, Table};
use crate::story::Words;

/// The table, folded away below its figure; it scrolls sideways in itself where it must.
pub fn table(table: &Table, caption: &str, words: &Words) -> Html {
    let scroll = AttrValue::from(words.text("table.scroll"));
    html! {
        <details class="data">
            <summary>{ words.text("table.open") }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={scroll}>
                <table>
                    <caption>{ caption }</caption>
                    <thead><tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ head.as_str() }</th> }) }</tr></thead>
                    <tbody>{ for table.rows.iter().map(|cells| row(cells, words)) }</tbody>
                </table>
            </div>
        </details>
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
