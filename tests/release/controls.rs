//! Every control, by keys and by pointer, against what the state says natively.

use fantoccini::key::Key;
use sent_to_work::chart::day;
use sent_to_work::state::{Action, ArrivalsView, DayView, Estimate, GUESS_MOST, WagesView};
use sent_to_work::story::plain;

use crate::page::{Outcome, Page, same};
use crate::told::{after, opened};

/// The hand of the day goes by keys, in half hours and from end to end.
pub fn the_hour_answers_to_keys(page: &Page) -> Outcome {
    page.open("")?;
    let steps = [
        (Key::Left, 39, "1:30\u{a0}am · 19½ hours awake"),
        (Key::Right, 40, "2\u{a0}am · 20 hours awake"),
        (Key::Right, 41, "2:30\u{a0}am · 20½ hours awake"),
        (Key::Home, 0, "6\u{a0}am · 0 hours awake"),
        (Key::Right, 1, "6:30\u{a0}am · ½ hour awake"),
        (Key::End, 48, "6\u{a0}am · 24 hours awake"),
    ];
    for (key, awake, says) in steps {
        page.press("#hour", &[key])?;
        page.slider_says("hour", awake, says)?;
        page.tells(opened().after(Action::MoveHour(awake)))?;
    }
    page.is_quiet()
}

/// The hand of the day goes by pointer, and the address waits until it is let go.
pub fn the_hour_answers_to_the_pointer(page: &Page) -> Outcome {
    page.open("")?;
    page.hold("#hour", 0.25, 0.4)?;
    page.holds("that the hand comes along", "$('#hour').valueAsNumber > 15 && $('#hour').valueAsNumber < 23")?;
    let awake: i32 = page.get("$('#hour').valueAsNumber")?;
    page.tells(opened().after(Action::MoveHour(awake)))?;
    page.has_query("")?;
    page.let_go()?;
    let half = if awake % 2 == 1 { ".5" } else { "" };
    page.has_query(&format!("?awake={}{half}", awake / 2))?;
    page.tells(opened().after(Action::MoveHour(awake)))
}

/// A guess goes by pointer as well.
pub fn the_guess_answers_to_the_pointer(page: &Page) -> Outcome {
    page.open("")?;
    page.hold("#guess", 0.5, 1.0)?;
    page.let_go()?;
    page.tells(opened().after(Action::Guess(GUESS_MOST)))?;
    page.slider_says("guess", GUESS_MOST, "22,000")
}

/// Every picture can be chosen by pointer.
pub fn pictures_are_chosen_by_pointer(page: &Page) -> Outcome {
    page.open("")?;
    page.click("#skip")?;
    let mut state = opened().after(Action::Skip);
    for (figure, value, action) in [
        ("arrivals", "quarters", Action::ShowArrivals(ArrivalsView::Quarters)),
        ("arrivals", "purposes", Action::ShowArrivals(ArrivalsView::Purposes)),
        ("arrivals", "years", Action::ShowArrivals(ArrivalsView::Years)),
        ("day", "year", Action::ShowDay(DayView::Year)),
        ("day", "accounts", Action::ShowDay(DayView::Accounts)),
        ("day", "clock", Action::ShowDay(DayView::Clock)),
        ("wages", "quota", Action::ShowWages(WagesView::Quota)),
        ("wages", "kinu", Action::Believe(Estimate::Kinu)),
        ("wages", "ambassador", Action::Believe(Estimate::Ambassador)),
        ("wages", "ledger", Action::ShowWages(WagesView::Ledger)),
        ("wages", "split", Action::ShowWages(WagesView::Split)),
    ] {
        page.click(&format!("#{figure} label:has([value={value}])"))?;
        state = state.after(action);
        page.tells(state)?;
        page.holds(&format!("{value} is chosen"), &format!("$('#{figure} [value={value}]').checked"))?;
    }
    page.is_quiet()
}

/// Every picture can be chosen by the arrow keys, as in any row of radio buttons.
pub fn pictures_are_chosen_by_keys(page: &Page) -> Outcome {
    page.open("")?;
    let mut state = opened();
    for (from, action) in [
        ("#day [value=clock]", Action::ShowDay(DayView::Year)),
        ("#day [value=year]", Action::ShowDay(DayView::Accounts)),
        ("#wages [value=nis]", Action::Believe(Estimate::Kinu)),
        ("#wages [value=split]", Action::ShowWages(WagesView::Quota)),
        ("#wages [value=quota]", Action::ShowWages(WagesView::Ledger)),
    ] {
        page.press(from, &[Key::Right])?;
        state = state.after(action);
        page.tells(state)?;
        page.holds("that the focus went along", "document.activeElement.checked")?;
    }
    page.is_quiet()
}

/// Both sliders of the wage say what they do.
pub fn the_wage_answers_to_keys(page: &Page) -> Outcome {
    page.open("")?;
    for (key, part) in [(Key::Right, 155), (Key::Home, 100), (Key::End, 200), (Key::Left, 195)] {
        page.press("#part", &[key])?;
        page.slider_says("part", part, &format!("${part} a month"))?;
        page.tells(opened().after(Action::MovePart(part)))?;
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
        let actions = [Action::MovePart(195), Action::ShowWages(WagesView::Ledger), Action::MoveMonths(months)];
        page.tells(after(opened(), actions))?;
    }
    page.is_quiet()
}

/// The reader's own day is laid beside the men's, and goes when a time is taken back.
pub fn the_own_day_is_laid_beside(page: &Page) -> Outcome {
    page.open("")?;
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
        let actions = [Action::GetUp(minutes(up)), Action::GoToBed(minutes(down))];
        let state = after(opened(), actions);
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
