//! Without any script the page is a whole document.

use sent_to_work::state::FigureState;

use crate::page::{Outcome, Page};
use crate::stage::without_scripts;

/// Text, pictures and tables are there without a script; a number leads to its claim, and the claim back.
pub fn without_scripts_everything_is_there(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| without_scripts(reply))?;
    page.visit(server.address())?;
    page.becomes("static")?;
    page.expect("scripts", "$$('script').length", 0)?;
    page.expect("figures that can be seen", "$$('.host > figure').filter(visible).length", FigureState::COUNT)?;
    let drawn = "$$('.host > figure').map(one => $$('svg', one).filter(visible).map(svg => marks(svg) > 10
        && svg.getBoundingClientRect().height > 100))";
    page.expect("one picture with marks in each figure", drawn, vec![vec![true]; FigureState::COUNT])?;
    page.expect("covers", "$$('.cover').filter(visible).length", 0)?;
    page.expect("tables in details", "$$('.host details table').length", FigureState::COUNT)?;
    page.unfold()?;
    let filled = "$$('.host details table').filter(visible).filter(table => table.rows.length > 3).length";
    page.expect("tables that open", filled, FigureState::COUNT)?;
    page.holds("900 words that can be seen", "text($('main')).split(/\\s+/).length >= 900")?;
    page.expect("links into the page to claims", "$$('a[href^=\"#fact-\"]').length", 0)?;
    page.click("#opening p > a[href='claim/report/']")?;
    page.holds(
        "the claim",
        "location.pathname.endsWith('/claim/report/') && visible($('.fact')) && text($('.fact')).length > 200",
    )?;
    page.click("#used a")?;
    page.holds("the page again", "location.hash && visible($(location.hash))")
}
