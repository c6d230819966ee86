//! The order of the page for those who do not see it.

use sent_to_work::state::FigureState;
use serde_json::Value;

use crate::page::{Outcome, Page, same};

/// Headings without a level left out, figures with name, finding and table, links and controls with names.
pub fn headings_figures_and_links_are_in_order(page: &Page) -> Outcome {
    page.open("")?;
    page.unfold()?;
    page.is_in_order(FigureState::COUNT)
}

impl Page {
    /// What can be seen is in order, with this many figures.
    pub fn is_in_order(&self, figures: usize) -> Outcome {
        let wrong: Value = self.get(&WRONG.replace("FIGURES", &figures.to_string()))?;
        same("what is out of order", &Value::Array(Vec::new()), &wrong)
    }
}

const WRONG: &str = "(() => {
        const wrong = [];
        const said = (one) => (one.getAttribute('aria-label') ?? one.textContent).trim();
        const open = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[aria-hidden=true], dialog');
        let before = 0;
        for (const one of $$('h1, h2, h3, h4, h5, h6').filter(open)) {
            const level = Number(one.localName[1]);
            if (level > before + 1) wrong.push(`h${level} “${said(one)}” comes after h${before}`);
            if (!said(one)) wrong.push(`an h${level} says nothing`);
            before = level;
        }
        if ($$('h1').length !== 1) wrong.push(`${$$('h1').length} h1`);
        const figures = $$('figure:not(.band)');
        if (figures.length !== FIGURES) wrong.push(`${figures.length} figures`);
        for (const figure of figures) {
            const name = document.getElementById(figure.getAttribute('aria-labelledby'));
            const parts = [name, $('.finding', figure), $('svg', figure), $('table caption', figure), $('.source', figure)];
            if (parts.some((part) => !part)) wrong.push(`${name?.id} lacks a part`);
            else {
                if (!said(name) || !said($('.finding', figure))) wrong.push(`${name.id} says nothing`);
                if (!figure.contains(name)) wrong.push(`${name.id} is named by something else`);
                parts.reduce((one, next) => {
                    if (!(one.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push(`${name.id} is out of order`);
                    return next;
                });
            }
        }
        for (const link of $$('a[href], button, summary').filter(open)) {
            if (!said(link) && !$('[aria-label], title', link)) wrong.push(`${link.outerHTML.slice(0, 90)} has no name`);
        }
        for (const one of $$('input, select, textarea').filter(open)) {
            if (!one.labels?.length && !one.getAttribute('aria-label')) wrong.push(`${one.outerHTML.slice(0, 90)} has no name`);
        }
        for (const one of $$('section, nav').filter((one) => one.hasAttribute('aria-labelledby'))) {
            if (!document.getElementById(one.getAttribute('aria-labelledby'))) wrong.push(`${one.id} is named by nothing`);
        }
        return wrong.slice(0, 12);
    })()";
