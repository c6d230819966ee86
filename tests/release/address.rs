//! The address is the only memory, and takes nothing from strangers.

use fantoccini::key::Key;
use libtest_mimic::Failed;
use sent_to_work::state::{Action, DayView, Estimate, WagesView};

use crate::page::{Outcome, Page};
use crate::told::after;

/// What differs from the start is in the address, what does not is not, and what others put there stays.
pub fn the_address_says_what_differs(page: &Page) -> Outcome {
    page.open_at("?utm=x&awake=20", "day-own")?;
    page.has_query("?utm=x&awake=20")?;
    page.press("#hour", &[Key::Left])?;
    page.has_query("?utm=x&awake=19.5")?;
    page.press("#hour", &[Key::Right])?;
    page.has_query("?utm=x")?;
    page.click("#day label:has([value=year])")?;
    page.has_query("?utm=x&day=year")?;
    page.is_quiet()?;
    page.open_at("?utm=x&day=year", "wages-split")?;
    page.press("#part", &[Key::Home])?;
    page.has_query("?utm=x&day=year&part=100")?;
    page.is_quiet()
}

/// What an address says is there again when it is opened, in figures and controls.
pub fn an_address_brings_its_state_back(page: &Page) -> Outcome {
    let query = "?day=accounts&pay=kinu&part=120&wages=ledger&months=24";
    let actions = [
        Action::Set("day", DayView::Accounts.index()),
        Action::Set("pay", Estimate::Kinu.index()),
        Action::Set("part", 120),
        Action::Set("wages", WagesView::Ledger.index()),
        Action::Set("months", 24),
    ];
    page.open(query)?;
    page.tells(after(page.opened("")?, actions))?;
    page.slider_says("part", 120, "$120")?;
    page.slider_says("months", 24, "24 months")?;
    let checked = "$$('[data-figure] input:checked').map(one => one.name + '=' + one.value)";
    let all =
        vec!["day=accounts", "wages=ledger", "arrivals=years", "workers=counted", "visas=switch", "sanctions=2017"];
    page.expect("what is chosen", checked, all)?;
    page.has_query(query)
}

/// Whatever stands in an address, the page opens as if it were not there.
pub fn a_hostile_address_changes_nothing(page: &Page) -> Outcome {
    let long = ["?day=", &"a".repeat(10_000)].concat();
    for query in [
        "?awake=NaN&part=1e309&months=-1",
        "?awake=99999999999999999999&part=101&months=0",
        "?awake=20.25&part=0150&months=12.0",
        "?day=%F0%9F%8F%97%EF%B8%8F&pay=🏗️&%FF=%zz&=&&&",
        "?WAGES=LEDGER&Day=year&wages=Ledger",
        "?day=clock&day=year&part=0150&part=200",
        "?day=<script>alert(1)</script>&theme=<b>&pay=__proto__&wages=constructor",
        &long,
    ] {
        page.open(query)?;
        page.tells(page.opened("")?)?;
        page.is_quiet()?;
    }
    Ok(())
}

/// Back and forward bring back what was there.
pub fn back_and_forward_bring_the_state_back(page: &Page) -> Outcome {
    page.open("?part=120")?;
    page.tells(page.opened("")?.after(Action::Set("part", 120)))?;
    page.click(".menu summary")?; // by links: WebKit goes back past what a script has added
    page.click(".menu a[href='#day']")?;
    page.expect("the way on", "$('#on').hash", "#day-begins")?;
    page.click(".hours .past")?;
    page.is_at("day-own")?;
    page.click("#day label:has([value=year])")?;
    let changed = |page: &Page| {
        Ok::<_, Failed>(
            page.opened("")?.after(Action::Set("part", 120)).after(Action::Set("day", DayView::Year.index())),
        )
    };
    page.tells(changed(page)?)?;
    page.has_query("?day=year&part=120")?;
    page.wait(page.client.back())?;
    page.expect("the hash", "location.hash", "#day")?;
    page.has_query("?part=120")?;
    page.tells(page.opened("")?.after(Action::Set("part", 120)))?;
    page.wait(page.client.forward())?;
    page.has_query("?day=year&part=120")?;
    page.is_at("day-own")?;
    page.tells(changed(page)?)?;
    page.is_quiet()
}
