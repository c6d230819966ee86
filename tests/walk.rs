//! A reader who walks through steps: what a step asks, what the reader chose, and what the address says of both.

use sent_to_work::state::{
    Action, ArrivalsView, DayView, Estimate, Guess, Reading, Steps, Turn, WagesView, from_query,
};

fn at(asks: &str) -> Steps {
    Steps { asks: asks.into(), told: false }
}

fn past(asks: &str) -> Steps {
    Steps { asks: asks.into(), told: true }
}

fn after(reading: Reading, actions: impl IntoIterator<Item = Action>) -> Reading {
    actions.into_iter().fold(reading, |reading, action| reading.after(&Turn::Do(action)))
}

#[test]
fn a_figure_shows_what_its_step_asks() {
    let reading = Reading::open(&at("&arrivals=quarters&wages=quota"), "");
    assert_eq!((reading.now.arrivals.view, reading.now.wages.view), (ArrivalsView::Quarters, WagesView::Quota));
    assert_eq!(reading.query(""), "", "what a step asks is the default");
}

#[test]
fn the_address_says_where_the_reader_chose_otherwise_even_if_that_is_the_plain_default() {
    let reading = Reading::open(&at("arrivals=quarters"), "");
    let chosen = after(reading, [Action::ShowArrivals(ArrivalsView::Years)]);
    assert_eq!(chosen.query(""), "?arrivals=years");
    assert_eq!(Reading::open(&at("arrivals=quarters"), "?arrivals=years"), chosen);
}

#[test]
fn a_choice_stays_until_the_step_of_its_own_figure_changes() {
    let chosen = after(Reading::open(&at("arrivals=quarters"), ""), [Action::Believe(Estimate::Kinu)]);
    let other = chosen.after(&Turn::Reach(at("arrivals=purposes")));
    assert_eq!(other.now.wages.estimate, Estimate::Kinu, "another figure's step leaves it alone");
    let own = other.after(&Turn::Reach(at("arrivals=purposes&wages=quota")));
    assert_eq!((own.now.wages.view, own.now.wages.estimate), (WagesView::Quota, Estimate::Nis));
    assert_eq!(own.query("?pay=kinu&x=1"), "?x=1");
}

#[test]
fn a_step_never_takes_what_readers_said_of_themselves() {
    let own = [Action::Ask, Action::Guess(500), Action::Reveal, Action::GetUp(Some(60)), Action::GoToBed(Some(30))];
    let told = after(Reading::default(), own);
    let walked = told.after(&Turn::Reach(past("arrivals=quarters&day=year")));
    assert_eq!(walked.now.arrivals.guess, Guess::Given(500));
    assert_eq!(walked.now.day.own(), told.now.day.own());
    assert!(walked.now.day.own().is_some());
}

#[test]
fn the_question_ends_where_the_prose_answers_it() {
    let asked = after(Reading::default(), [Action::Ask]);
    assert!(asked.after(&Turn::Reach(at(""))).now.arrivals.guess.covers());
    assert_eq!(asked.after(&Turn::Reach(past(""))).now.arrivals.guess, Guess::Shown);
}

#[test]
fn going_back_reads_the_address_on_top_of_the_step() {
    let told =
        after(Reading::open(&at("wages=quota"), "?day=accounts"), [Action::Ask, Action::Guess(500), Action::Reveal]);
    let back = told.after(&Turn::Return("?day=year".into()));
    assert_eq!((back.now.day.view, back.now.wages.view), (DayView::Year, WagesView::Quota));
    assert_eq!(back.now.arrivals.guess, Guess::Given(500));
}

#[test]
fn an_address_that_says_the_same_in_other_words_is_left_alone() {
    let reading = Reading::open(&at("arrivals=quarters"), "?pay=kinu&arrivals=quarters");
    assert!(reading.is_said_by("?arrivals=quarters&pay=kinu") && reading.is_said_by("?pay=kinu"));
    assert!(!reading.is_said_by("") && !reading.is_said_by("?pay=kinu&arrivals=years"));
    assert_eq!(reading.now, from_query("?arrivals=quarters&pay=kinu"));
}
