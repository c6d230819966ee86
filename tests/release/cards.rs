//! A number opens its card, in prose, findings, pictures and tables.

use fantoccini::key::Key;
use serde_json::json;

use crate::page::{Outcome, Page};

impl Page {
    /// The card is open with what the page of this claim says.
    fn shows_card(&self, fact: &str) -> Outcome {
        let shown = "[$('#card').open, $('.card-body').textContent, $('#card .all').href]";
        let at: String = self.get(&format!("new URL('claim/{fact}/', location.href).href"))?;
        let text: String = self.get(&format!(
            "(() => {{
                const ask = new XMLHttpRequest();
                ask.open('GET', {}, false);
                ask.send();
                return new DOMParser().parseFromString(ask.responseText, 'text/html').querySelector('.fact').textContent;
            }})()",
            json!(at)
        ))?;
        self.expect(&format!("the card of {fact}"), shown, json!([true, text, at]))
    }

    fn has_no_card(&self) -> Outcome {
        self.expect("an open card", "$('#card').open", false)
    }
}

/// A click on a number opens what stands on the page of its claim, wherever the number is.
pub fn a_click_on_a_number_opens_its_card(page: &Page) -> Outcome {
    page.open("")?;
    page.run("$('[data-figure=escapes] .data summary').click()")?;
    for (step, places) in [
        ("opening", &[("#opening p > a[href='claim/report/']", "report")][..]),
        (
            "day-sum",
            &[
                ("#day-sum a[href='claim/day-unexplained/']", "day-unexplained"),
                ("#day .finding a[href='#fact-day-span']", "day-span"),
                ("#day .caption a[href='#fact-day-count']", "day-count"),
            ],
        ),
        ("wages-ledger", &[("#wages .source a[href='#fact-pay-kinu']", "pay-kinu")]),
        ("escapes", &[("[data-figure=escapes] td a[href='#fact-escapes-now']", "escapes-now")]),
    ] {
        page.run(&format!("location.hash = '{step}'"))?;
        page.holds(
            step,
            &format!("(({{ top }}) => top >= 0 && top < innerHeight)($('#{step}').getBoundingClientRect())"),
        )?;
        for (place, fact) in places {
            page.holds(place, &format!("$({})", json!(place)))?; // tables come in an idle moment
            page.click(place)?;
            page.shows_card(fact)?;
            page.click("#card .close")?;
            page.has_no_card()?;
        }
        page.has_query("")?;
        page.expect("the hash", "location.hash", ["#", step].concat())?;
        page.is_quiet()?;
    }
    Ok(())
}

/// A mark in a picture opens its card too.
pub fn a_click_on_a_mark_opens_its_card(page: &Page) -> Outcome {
    page.open("")?;
    // At a point, since a mark is what it draws and not a box.
    page.hold("#arrivals svg a[href='#fact-entries-2019'] .i-counted", 0.5, 0.5)?;
    page.let_go()?;
    page.shows_card("entries-2019")?;
    page.is_quiet()
}

/// By keys: Enter opens, Escape closes, and the focus is where it was.
pub fn a_card_opens_and_closes_by_keys(page: &Page) -> Outcome {
    for (step, place, fact) in [
        ("opening", "#opening p > a[href='claim/resolution-2397/']", "resolution-2397"),
        ("wages-split", "#wages .finding a[href='#fact-pay-nis']", "pay-nis"),
        ("arrivals-years", "#arrivals svg a[href='#fact-entries-2023']", "entries-2023"),
    ] {
        page.open(&["#", step].concat())?;
        page.holds(place, &format!("$({})", json!(place)))?; // a figure may be on its way to another step
        page.run(&format!("$({}).focus()", json!(place)))?;
        page.press_here(&[Key::Enter])?;
        page.shows_card(fact)?;
        page.holds("the focus in the card", "$('#card').contains(document.activeElement)")?;
        page.press_here(&[Key::Escape])?;
        page.has_no_card()?;
        let back = format!("document.activeElement === $({})", json!(place));
        page.expect(&format!("that the focus is back on {place}"), &back, true)?;
        page.is_quiet()?;
    }
    Ok(())
}

/// A derived number leads to what it is made of, and from there to the page of that claim, and back to where it is used.
pub fn a_card_leads_to_its_inputs_and_to_their_pages(page: &Page) -> Outcome {
    page.open_at("", "day-own")?;
    page.click("#day .finding a[href='#fact-day-span']")?;
    page.shows_card("day-span")?;
    page.click("#card .card-body a[href$='claim/day-woken/']")?;
    page.shows_card("day-woken")?;
    page.expect("ids that stand twice", "$$('[id]').length - new Set($$('[id]').map(one => one.id)).size", 0)?;
    page.click("#card .all")?;
    page.holds("the page of the claim", "location.pathname.endsWith('/claim/day-woken/') && visible($('h1'))")?;
    page.is_quiet()?;
    page.click("#used a[href='../../#day']")?;
    page.expect("the place", "location.hash", "#day")?;
    page.becomes("ready")
}

/// A tap beside the card closes it.
pub fn a_click_beside_a_card_closes_it(page: &Page) -> Outcome {
    page.open("")?;
    page.click("#opening p > a[href='claim/report/']")?;
    page.shows_card("report")?;
    page.point_at(8.0, 8.0)?;
    page.has_no_card()
}

/// Cards belong to the document and need no app.
pub fn cards_work_without_the_app(page: &Page) -> Outcome {
    let server = page.stage.without_app()?;
    page.visit(server.address())?;
    page.becomes("failed")?;
    page.click("#opening p > a[href='claim/report/']")?;
    page.shows_card("report")?;
    page.press_here(&[Key::Escape])?;
    page.has_no_card()?;
    page.click("#day .finding a[href='claim/day-span/']")?;
    page.shows_card("day-span")
}

/// A card says that it is fetching, and what it has fetched once is there at once, even without a network. Where a claim cannot
/// be fetched, the link is followed.
pub fn a_card_that_cannot_be_fetched_is_a_link(page: &Page) -> Outcome {
    page.open("")?;
    page.run("self.true_fetch = fetch; self.fetch = (...asked) => new Promise((done) => self.let_go = () => done(true_fetch(...asked)))")?;
    page.click("#opening p > a[href='claim/report/']")?;
    page.holds(
        "a card that says so",
        "$('#card').open && $('#card [role=status]').textContent === $('#card').dataset.fetching",
    )?;
    page.run("let_go()")?;
    page.shows_card("report")?;
    page.run("$('#card').close(); self.fetch = () => Promise.reject(new TypeError('no network'))")?;
    // In the same task: nothing is waited for.
    let at_once = "(($('#opening p > a[href=\"claim/report/\"]').click()), $('#card h3')?.textContent.length > 10)";
    page.expect("a card that was fetched before", at_once, true)?;
    page.run("$('#card').close()")?;
    page.click("#opening p > a[href='claim/resolution-2397/']")?;
    page.holds("the page of the claim", "location.pathname.endsWith('/claim/resolution-2397/') && visible($('h1'))")
}

/// An address that a claim had on the page leads to its own, and so does one of a name that it had before.
pub fn an_address_of_old_leads_to_its_claim(page: &Page) -> Outcome {
    for (old, new) in [("#fact-report", "report"), ("#fact-visas-student-2018", "registered-study-2018")] {
        page.visit(&[page.stage.server.address(), old].concat())?;
        let there = format!(
            "location.pathname.endsWith('/claim/{new}/') && $('.fact').id === 'fact-{new}' && visible($('h1'))"
        );
        page.holds("the page of the claim", &there)?;
        page.is_quiet()?;
    }
    Ok(())
}
