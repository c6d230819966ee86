//! Every control, by keys and by pointer, against what the state says natively.

use fantoccini::key::Key;
use sent_to_work::chart::day;
use sent_to_work::state::{
    Action, ArrivalsView, Day, DayView, Estimate, GUESS_MOST, Sanctions, Visas, WagesView, Workers,
};
use sent_to_work::story::plain;

use crate::page::{Outcome, Page, same};
use crate::told::after;

/// The hand of the day goes by keys, in half hours and from end to end.
pub fn the_hour_answers_to_keys(page: &Page) -> Outcome {
    let state = page.open_at("", "day-own")?;
    let steps = [
        (Key::Left, 39, "1:30\u{a0}am · 19½ hours since waking"),
        (Key::Right, 40, "2\u{a0}am · 20 hours since waking"),
        (Key::Right, 41, "2:30\u{a0}am · 20½ hours since waking"),
        (Key::Home, 0, "6\u{a0}am · 0 hours since waking"),
        (Key::Right, 1, "6:30\u{a0}am · ½ hour since waking"),
        (Key::End, 48, "6\u{a0}am · 24 hours since waking"),
    ];
    for (key, awake, says) in steps {
        page.press("#hour", &[key])?;
        page.slider_says("hour", awake, says)?;
        page.tells(state.after(Action::Set("awake", awake)))?;
    }
    page.is_quiet()
}

/// The hand of the day goes by pointer, and the address waits until it is let go.
pub fn the_hour_answers_to_the_pointer(page: &Page) -> Outcome {
    let state = page.open_at("", "day-own")?;
    page.hold("#hour", 0.25, 0.4)?;
    page.holds("that the hand comes along", "$('#hour').valueAsNumber > 15 && $('#hour').valueAsNumber < 23")?;
    let awake: i32 = page.get("$('#hour').valueAsNumber")?;
    page.tells(state.after(Action::Set("awake", awake)))?;
    page.has_query("")?;
    page.let_go()?;
    let half = if awake % 2 == 1 { ".5" } else { "" };
    page.has_query(&format!("?awake={}{half}", awake / 2))?;
    page.tells(state.after(Action::Set("awake", awake)))
}

/// A guess goes by pointer as well.
pub fn the_guess_answers_to_the_pointer(page: &Page) -> Outcome {
    page.open("")?;
    page.hold("#guess", 0.5, 1.0)?;
    page.let_go()?;
    page.tells(page.opened("")?.after(Action::Guess(GUESS_MOST)))?;
    page.slider_says("guess", GUESS_MOST, "22,000")
}

/// Every picture can be chosen by pointer.
pub fn pictures_are_chosen_by_pointer(page: &Page) -> Outcome {
    page.open("")?;
    for (figure, step, choices) in [
        (
            "[data-figure=arrivals]",
            "arrivals-years",
            &[
                ("quarters", Action::Set("arrivals", ArrivalsView::Quarters.index())),
                ("purposes", Action::Set("arrivals", ArrivalsView::Purposes.index())),
                ("years", Action::Set("arrivals", ArrivalsView::Years.index())),
            ][..],
        ),
        (
            "[data-figure=workers]",
            "workers-counted",
            &[
                ("all", Action::Set("workers", Workers::All.index())),
                ("planned", Action::Set("workers", Workers::Planned.index())),
                ("estimated", Action::Set("workers", Workers::Estimated.index())),
                ("counted", Action::Set("workers", Workers::Counted.index())),
            ],
        ),
        (
            "[data-figure=visas]",
            "visas-switch",
            &[
                ("students", Action::Set("visas", Visas::Students.index())),
                ("switch", Action::Set("visas", Visas::Switch.index())),
            ],
        ),
        (
            "[data-figure=day]",
            "day-own",
            &[
                ("year", Action::Set("day", DayView::Year.index())),
                ("accounts", Action::Set("day", DayView::Accounts.index())),
                ("clock", Action::Set("day", DayView::Clock.index())),
            ],
        ),
        (
            "[data-figure=wages]",
            "wages-split",
            &[
                ("quota", Action::Set("wages", WagesView::Quota.index())),
                ("kinu", Action::Set("pay", Estimate::Kinu.index())),
                ("ambassador", Action::Set("pay", Estimate::Ambassador.index())),
                ("ledger", Action::Set("wages", WagesView::Ledger.index())),
                ("split", Action::Set("wages", WagesView::Split.index())),
            ],
        ),
        (
            "[data-figure=sanctions]",
            "sanctions-2017",
            &[
                ("2025", Action::Set("sanctions", Sanctions::Reached.index())),
                ("2024", Action::Set("sanctions", Sanctions::Vetoed.index())),
                ("2019", Action::Set("sanctions", Sanctions::Due.index())),
                ("2017", Action::Set("sanctions", Sanctions::Banned.index())),
            ],
        ),
    ] {
        let mut state = page.goes_to(step)?;
        for (value, action) in choices {
            page.click(&format!("{figure} label:has([value='{value}'])"))?;
            state = state.after(*action);
            page.tells(state)?;
            page.holds(&format!("{value} is chosen"), &format!("$(\"{figure} [value='{value}']\").checked"))?;
        }
        page.is_quiet()?;
    }
    Ok(())
}

/// Every picture can be chosen by the arrow keys, as in any row of radio buttons.
pub fn pictures_are_chosen_by_keys(page: &Page) -> Outcome {
    page.open("")?;
    let day =
        [("clock", Action::Set("day", DayView::Year.index())), ("year", Action::Set("day", DayView::Accounts.index()))];
    let wages = [
        ("nis", Action::Set("pay", Estimate::Kinu.index())),
        ("split", Action::Set("wages", WagesView::Quota.index())),
        ("quota", Action::Set("wages", WagesView::Ledger.index())),
    ];
    let door = [
        ("2017", Action::Set("sanctions", Sanctions::Due.index())),
        ("2019", Action::Set("sanctions", Sanctions::Vetoed.index())),
    ];
    for (figure, step, keys) in
        [("day", "day-own", &day[..]), ("wages", "wages-split", &wages), ("sanctions", "sanctions-2017", &door)]
    {
        let mut state = page.goes_to(step)?;
        for (from, action) in keys {
            page.press(&format!("#{figure} [value='{from}']"), &[Key::Right])?;
            state = state.after(*action);
            page.tells(state)?;
            page.holds(&format!("that the focus went along from {from}"), "document.activeElement.checked")?;
        }
        page.is_quiet()?;
    }
    Ok(())
}

/// Both sliders of the wage say what they do.
pub fn the_wage_answers_to_keys(page: &Page) -> Outcome {
    let state = page.open_at("", "wages-split")?;
    for (key, part) in [(Key::Right, 155), (Key::Home, 100), (Key::End, 200), (Key::Left, 195)] {
        page.press("#part", &[key])?;
        page.slider_says("part", part, &format!("${part}"))?;
        page.tells(state.after(Action::Set("part", part)))?;
    }
    page.click("#wages label:has([value=ledger])")?;
    for (key, months, says) in [
        (Key::Right, 13, "13 months"),
        (Key::Home, 1, "1 month"),
        (Key::Right, 2, "2 months"),
        (Key::End, 36, "36 months"),
    ] {
        page.press("#months", &[key])?;
        page.slider_says("months", months, says)?;
        let actions =
            [Action::Set("part", 195), Action::Set("wages", WagesView::Ledger.index()), Action::Set("months", months)];
        page.tells(after(state, actions))?;
    }
    page.is_quiet()
}

/// The reader's own day is laid beside the men's, and goes when a time is taken back.
pub fn the_own_day_is_laid_beside(page: &Page) -> Outcome {
    let opened = page.open_at("", "day-own")?;
    let private = page.stage.words().text("day.own.private");
    page.expect("the words before", "$('.own-says').textContent", private.as_str())?;
    let drawn = "$$('#day svg .i-own').length";
    let before: usize = page.get(drawn)?;
    // By script: how one types a time differs by engine and language.
    let say = |id: &str, time: &str| {
        page.run(&format!(
            "const input = $('#{id}'); input.value = '{time}'; input.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
    };
    for (up, down) in [("07:30", "23:00"), ("06:00", "04:30")] {
        say("up", up)?;
        say("down", down)?;
        let actions = [Action::Enter(Day::UP, minutes(up)), Action::Enter(Day::DOWN, minutes(down))];
        let state = after(opened, actions);
        let says = plain(&day::own_day(state.day, &page.stage.words()));
        page.expect("the words about the own day", "$('.own-says').textContent", says)?;
        page.tells(state)?;
        page.has_query("")?;
    }
    page.holds("the own day is in the picture", &format!("{drawn} > {before}"))?;
    say("down", "")?;
    page.expect("the words after a time is taken back", "$('.own-says').textContent", private.as_str())?;
    same("the marks of an own day that is gone", &before, &page.get(drawn)?)
}

fn minutes(time: &str) -> Option<i32> {
    let (hour, minute) = time.split_once(':')?;
    Some(hour.parse::<i32>().ok()? * 60 + minute.parse::<i32>().ok()?)
}

/// One press on its fold opens a table, by the pointer and by a key, and the fold keeps the focus.
pub fn a_table_opens_by_one_press(page: &Page) -> Outcome {
    let fold = "#arrivals .data summary";
    let open = "$('#arrivals .data').open && !!$('#arrivals table')";
    page.open("")?;
    page.click(fold)?;
    page.holds("the table, after a click", open)?;
    page.click(fold)?;
    page.expect("an open fold", "$('#arrivals .data').open", false)?;
    page.run(&format!("$('{fold}').focus()"))?;
    page.strike(Key::Enter)?;
    page.holds("the table, after a key", open)?;
    page.holds("the focus on the fold", &format!("document.activeElement === $('{fold}')"))?;
    page.is_quiet()
}
