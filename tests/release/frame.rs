//! In the frames of others: sandboxed, narrow, wide.

use fantoccini::key::Key;
use sent_to_work::state::Action;

use crate::page::{Outcome, Page};

/// In a sandboxed frame of another origin, as learning systems have them, the page starts and answers.
pub fn a_sandboxed_frame_is_enough(page: &Page) -> Outcome {
    let frame = "sandbox=allow-scripts width=1200 height=1000";
    let _host = page.visit_framed(&[page.stage.server.address(), "#day-own"].concat(), frame)?;
    page.becomes("ready")?;
    page.expect("the origin", "origin", "null")?;
    page.is_at("day-own")?;
    page.click("#day-own h3")?; // WebKit gives keys only to a frame that has the focus
    page.press("#hour", &[Key::Left])?;
    page.slider_says("hour", 39, "1:30\u{a0}am · 19½ hours since waking")?;
    page.tells(page.opened("")?.after(Action::Set("awake", 39)))?;
    page.click("#opening p > a[href='claim/report/']")?;
    page.holds("the card opens", "$('#card').open && text($('.card-body')).length > 200")?;
    page.is_quiet()
}

/// A host may restrict a frame by its attribute `csp`: within what it allows the figure lives, and where the app may not be
/// fetched the frame still reads.
pub fn a_host_may_restrict_a_frame(page: &Page) -> Outcome {
    let address = [page.stage.server.address(), "embed/day/"].concat();
    let enough = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";
    for (policy, app) in [(enough, "ready"), ("connect-src 'none'", "failed")] {
        let _host = page.visit_framed(&address, &format!("csp=\"{policy}\" width=700 height=1000"))?;
        page.becomes(app)?;
        page.holds("the finding", "visible($('.finding')) && text($('.finding')).length > 20")?;
        page.holds("the picture", "$$('svg.chart').some(one => visible(one) && marks(one) > 10)")?;
        if app == "ready" {
            page.is_quiet()?;
        }
    }
    Ok(())
}

/// Nothing is wider than the page, at the width of a small phone, a tablet and a desk, in any view and with tables open.
pub fn nothing_is_wider_than_the_page(page: &Page) -> Outcome {
    for query in ["", "?arrivals=purposes&day=accounts&wages=ledger", "?arrivals=quarters&day=year&wages=quota"] {
        let address = [page.stage.server.address(), query].concat();
        let _host = page.visit_framed(&address, "width=320 height=700")?;
        page.becomes("ready")?;
        page.unfold()?;
        for width in [320, 768, 1440] {
            page.becomes_wide(width)?;
            let wide = "$$('body *').filter(one => !one.closest('.scroll, .unseen, svg, dialog') && visible(one)
                && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(one => one.localName + '.' + one.className)";
            page.expect(&format!("what is wider than {width} at {query:?}"), wide, Vec::<String>::new())?;
            let room = "document.documentElement.scrollWidth <= innerWidth";
            page.expect(&format!("no scrolling sideways at {width} and {query:?}"), room, true)?;
        }
    }
    Ok(())
}
