//! The filter of the list of claims.

use serde_json::json;

use crate::page::{Outcome, Page, check};

/// By kind, by part, by source and by several, just those are left whose attributes say so, and the count says how many.
pub fn the_sources_are_filtered(page: &Page) -> Outcome {
    page.visit(&[page.stage.server.address(), "sources/"].concat())?;
    page.holds("the filter", "$('.filter select')")?;
    let options = |name: &str| {
        page.get::<Vec<String>>(&format!("[...$('.filter').elements.{name}.options].map(one => one.value)"))
    };
    let (kinds, parts) = (options("kind")?, options("part")?);
    check(
        &format!("kinds and parts to choose from, not {} and {}", kinds.len(), parts.len()),
        kinds.len() > 5 && parts.len() > 8,
    )?;
    let mut narrowed = 0;
    for kind in &kinds {
        for part in &parts {
            let (all, left): (usize, usize) = page.get(&format!(
                "(() => {{
                    const {{ kind, part }} = $('.filter').elements;
                    [kind.value, part.value] = [{}, {}];
                    part.dispatchEvent(new Event('input', {{ bubbles: true }}));
                    return [$$('.fact').length, $$('.fact').filter(visible).length];
                }})()",
                json!(kind),
                json!(part)
            ))?;
            let wanted = format!(
                "$$('.fact').filter(one => ({kind} === '' || $('.tag', one).classList.contains('k-' + {kind}))
                    && ({part} === '' || one.dataset.in.split(' ').includes({part}))).map(one => one.id)",
                kind = json!(kind),
                part = json!(part)
            );
            let wanted: Vec<String> = page.get(&wanted)?;
            let what = format!("the facts left for {kind:?} in {part:?}");
            page.expect(&what, "$$('.fact').filter(visible).map(one => one.id)", wanted)?;
            page.expect("the count", "$('.filter output').textContent", format!("{left} of {all}"))?;
            narrowed += usize::from(left > 0 && left < all);
        }
    }
    check(&format!("choices that leave some and not all, not {narrowed}"), narrowed > 20)?;
    let of_the_bbc = "(() => {
        const { kind, part, source } = $('.filter').elements;
        [kind.value, part.value, source.value] = ['', '', 'bbc'];
        source.dispatchEvent(new Event('input', { bubbles: true }));
        return $$('.fact').filter(one => visible(one) !== one.dataset.sources.split(' ').includes('bbc')).map(one => one.id);
    })()";
    page.expect("claims that are wrongly shown or hidden", of_the_bbc, Vec::<String>::new())?;
    page.is_quiet()
}
