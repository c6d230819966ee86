//! Places in the page: what a link to a step opens, what comes back, and what makes history.

use sent_to_work::state::{Action, ArrivalsView, DayView};

use crate::engines::Engine;
use crate::page::{Outcome, Page, same};

/// Where the page is scrolled to, in whole pixels, once it is at rest.
fn place(page: &Page) -> Result<i64, libtest_mimic::Failed> {
    let rest = "const done = arguments[arguments.length - 1];
        const frame = () => new Promise((next) => requestAnimationFrame(next));
        (async () => {
            for (let still = 0, was = -1; still < 10; was = scrollY) {
                await frame();
                still = scrollY === was ? still + 1 : 0;
            }
            return Math.round(scrollY);
        })().then(done);";
    Ok(serde_json::from_value(page.wait(page.client.execute_async(rest, Vec::new()))?)?)
}

/// The step is at hand and the figure shows what it asks.
pub fn a_link_to_a_step_opens_it(page: &Page) -> Outcome {
    // How an engine comes to a place, the first and the last of them show; what each figure is asked is our matter.
    let links = [
        ("arrivals-quarters", "[name=arrivals][value=quarters]"),
        ("workers-planned", "[name=workers][value=planned]"),
        ("visas-students", "[name=visas][value=students]"),
        ("wages-ledger", "[name=wages][value=ledger]"),
        ("sanctions-2019", "[name=sanctions][value='2019']"),
    ];
    for (step, chosen) in links.into_iter().step_by(if page.engine == Engine::Chromium { 1 } else { 4 }) {
        let state = page.open_at("", step)?;
        page.holds(&format!("{chosen} is chosen"), &format!("$(\"{chosen}\").checked"))?;
        page.tells(state)?;
        page.has_query("")?;
        page.is_quiet()?;
    }
    Ok(())
}

/// What the reader chose, or whoever made the link, wins over what the step asks.
pub fn a_choice_in_the_address_wins_over_the_step(page: &Page) -> Outcome {
    let query = "?arrivals=years";
    let state = page.open_at(query, "arrivals-quarters")?;
    page.holds("the years are chosen", "$('[name=arrivals][value=years]').checked")?;
    same("the view", &ArrivalsView::Years, &state.arrivals.view)?;
    page.tells(state)?;
    page.has_query(query)?;
    page.open_at("?day=accounts&part=120", "day-own")?;
    page.tells(page.opened("")?.after(Action::Set("day", DayView::Accounts.index())).after(Action::Set("part", 120)))?;
    page.has_query("?day=accounts&part=120")?;
    page.is_quiet()
}

/// Who loads the page again is where they were, and sees what they saw.
pub fn a_reload_keeps_place_and_state(page: &Page) -> Outcome {
    page.open_at("", "day-own")?;
    page.click("#day label:has([value=year])")?;
    page.has_query("?day=year")?;
    page.run("scrollBy({ top: 40, behavior: 'instant' })")?; // not just where the link leads
    let before = place(page)?;
    page.is_at("day-own")?;
    // By script: what Firefox's driver has for it forgets the place on any page.
    page.run("document.documentElement.dataset.before = ''; setTimeout(() => location.reload())")?;
    page.expect("the page from before", "'before' in document.documentElement.dataset", false)?;
    page.becomes("ready")?;
    page.is_at("day-own")?;
    let after = place(page)?;
    page.tells(page.opened("")?.after(Action::Set("day", DayView::Year.index())))?;
    page.has_query("?day=year")?;
    page.expect("the hash", "location.hash", "#day-own")?;
    // On a busy machine WebKit ends now and then at the place of the link itself, which is 40 pixels from here.
    crate::page::check(&format!("a place near {before}, not {after}"), (before - after).abs() <= 42)?;
    page.is_quiet()
}

/// The menu and the ways back and on make entries; scrolling, sliders and choices make none.
pub fn only_links_make_history(page: &Page) -> Outcome {
    page.open("")?;
    let hash = |page: &Page, hash: &str| page.expect("the hash", "location.hash", hash);
    page.click(".menu summary")?;
    page.click(".menu a[href='#day']")?;
    hash(page, "#day")?;
    page.holds("the menu is closed", "!$('.menu').open")?;
    let there = place(page)?;
    page.run("for (let y = 0; y < 10; y++) scrollBy({ top: 3, behavior: 'instant' })")?;
    page.expect("the way on", "$('#on').hash", "#day-begins")?;
    page.click("#on")?;
    hash(page, "#day-begins")?;
    page.is_at("day-begins")?;
    page.click(".hours .past")?;
    page.is_at("day-own")?;
    page.click("#day label:has([value=year])")?;
    page.has_query("?day=year")?;
    page.click("#day label:has([value=clock])")?;
    page.has_query("")?;
    page.press("#hour", &[fantoccini::key::Key::Right])?;
    page.has_query("?awake=20.5")?;
    page.expect("the way on", "$('#on').hash", "#day-year")?;
    page.click("#on")?;
    page.is_at("day-year")?;
    for back in ["#day-own", "#day-begins", "#day", ""] {
        page.wait(page.client.back())?;
        hash(page, back)?;
        place(page)?;
        if back == "#day" {
            let now = place(page)?;
            crate::page::check(
                &format!("a place near {there} or below, not {now}"),
                (0..=32).contains(&(now - there)),
            )?;
        }
    }
    page.is_quiet()
}
