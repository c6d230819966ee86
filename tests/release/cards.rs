//! A number opens its card, in prose, findings, pictures and tables.

use fantoccini::key::Key;
use serde_json::json;

use crate::page::{Outcome, Page};

impl Page {
    /// The card is open with the text of this fact.
    fn shows_card(&self, fact: &str) -> Outcome {
        let shown = "[$('#card').open, $('.card-body').textContent, $('#card .all').hash]";
        let text: String = self.get(&format!("$('#fact-{fact}').textContent"))?;
        self.expect(&format!("the card of {fact}"), shown, json!([true, text, format!("#fact-{fact}")]))
    }

    fn has_no_card(&self) -> Outcome {
        self.expect("an open card", "$('#card').open", false)
    }
}

/// A click on a number opens what stands in the list, wherever the number is.
pub fn a_click_on_a_number_opens_its_card(page: &Page) -> Outcome {
    for (step, places) in [
        ("opening", &[("#opening p > a[href='#fact-report']", "report")][..]),
        (
            "day-sum",
            &[
                ("#day-sum a[href='#fact-day-unexplained']", "day-unexplained"),
                ("#day .finding a[href='#fact-day-span']", "day-span"),
                ("#day .caption a[href='#fact-day-count']", "day-count"),
            ],
        ),
        ("wages-ledger", &[("#wages .source a[href='#fact-pay-kinu']", "pay-kinu")]),
        ("escapes", &[("[data-figure=escapes] td a[href='#fact-escapes-now']", "escapes-now")]),
    ] {
        page.open(&["#", step].concat())?;
        page.run("$('[data-figure=escapes] .data summary').click()")?;
        for (place, fact) in places {
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
        ("opening", "#opening p > a[href='#fact-resolution-2397']", "resolution-2397"),
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

/// A derived number leads to what it is made of, and from there to the list.
pub fn a_card_leads_to_its_inputs_and_to_the_list(page: &Page) -> Outcome {
    page.open_at("", "day-sum")?;
    page.click("#day .finding a[href='#fact-day-span']")?;
    page.shows_card("day-span")?;
    page.click("#card .card-body a[href='#fact-day-woken']")?;
    page.shows_card("day-woken")?;
    page.expect("ids that stand twice", "$$('[id]').length - new Set($$('[id]').map(one => one.id)).size", 0)?;
    page.click("#card .all")?;
    page.has_no_card()?;
    page.expect("the hash", "location.hash", "#fact-day-woken")?;
    let there = "(({ top, bottom }) => top >= 0 && top < innerHeight)($('#fact-day-woken').getBoundingClientRect())";
    page.holds("the claim is on screen", there)?;
    page.holds("the claim is open", "$('#fact-day-woken').open")?;
    page.becomes("ready")
}

/// A tap beside the card closes it.
pub fn a_click_beside_a_card_closes_it(page: &Page) -> Outcome {
    page.open("")?;
    page.click("#opening p > a[href='#fact-report']")?;
    page.shows_card("report")?;
    page.point_at(8.0, 8.0)?;
    page.has_no_card()
}

/// Cards belong to the document and need no app.
pub fn cards_work_without_the_app(page: &Page) -> Outcome {
    let server = page.stage.without_app()?;
    page.visit(server.address())?;
    page.becomes("failed")?;
    page.click("#opening p > a[href='#fact-report']")?;
    page.shows_card("report")?;
    page.press_here(&[Key::Escape])?;
    page.has_no_card()?;
    page.click("#day .finding a[href='#fact-day-span']")?;
    page.shows_card("day-span")
}

/// An address that a claim had before leads to it, and a link to that address opens its card.
pub fn an_address_of_old_leads_to_its_claim(page: &Page) -> Outcome {
    page.open("#fact-visas-student-2018")?;
    let claim = "$('#fact-registered-study-2018')";
    let there = format!("(({{ top, bottom }}) => top >= 0 && top < innerHeight)({claim}.getBoundingClientRect())");
    page.holds("the claim is on screen", &there)?;
    page.run(
        "const link = Object.assign(document.createElement('a'), { href: '#fact-visas-student-2018' });
         $('main').append(link); link.click(); link.remove();",
    )?;
    page.shows_card("registered-study-2018")?;
    page.expect("ids that stand twice", "$$('[id]').length - new Set($$('[id]').map(one => one.id)).size", 0)?;
    page.is_quiet()
}
