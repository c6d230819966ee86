//! A reader who walks through steps: what a step asks, what the reader chose, and what the address says of both.

use sent_to_work::state::{
    Action, ArrivalsView, Day, DayView, Estimate, Guess, ReaderEvent, ReaderState, Steps, WagesView, from_query,
};

fn at(asks: &str) -> Steps {
    Steps { asks: asks.into(), ..Steps::default() }
}

/// The steps that a link leads to, with its query.
fn linked(asks: &str, query: &str) -> Steps {
    Steps { query: query.into(), ..at(asks) }
}

/// The next step of one figure.
fn on(figure: &str, asks: &str) -> ReaderEvent {
    ReaderEvent::Reach(Steps { turned: vec![figure.into()], ..at(asks) })
}

fn past(asks: &str) -> Steps {
    Steps { told: true, turned: vec!["arrivals".into(), "day".into()], ..at(asks) }
}

fn after(reader: ReaderState, actions: impl IntoIterator<Item = Action>) -> ReaderState {
    actions.into_iter().fold(reader, |reader, action| reader.after(&ReaderEvent::Do(action)))
}

#[test]
fn a_figure_shows_what_its_step_asks() {
    let reader = ReaderState::open(&at("&arrivals=quarters&wages=quota"));
    assert_eq!((reader.now.arrivals.view, reader.now.wages.view), (ArrivalsView::Quarters, WagesView::Quota));
    assert_eq!(reader.query(""), "", "what a step asks is the default");
}

#[test]
fn the_address_says_where_the_reader_chose_otherwise_even_if_that_is_the_plain_default() {
    let reader = ReaderState::open(&at("arrivals=quarters"));
    let chosen = after(reader, [Action::Set("arrivals", ArrivalsView::Years.index())]);
    assert_eq!(chosen.query(""), "?arrivals=years");
    assert_eq!(ReaderState::open(&linked("arrivals=quarters", "?arrivals=years")), chosen);
}

#[test]
fn a_choice_stays_until_the_step_of_its_own_figure_changes() {
    let chosen = after(ReaderState::open(&at("arrivals=quarters")), [Action::Set("pay", Estimate::Kinu.index())]);
    let other = chosen.after(&on("arrivals", "arrivals=purposes"));
    assert_eq!(other.now.wages.estimate, Estimate::Kinu, "another figure's step leaves it alone");
    let own = other.after(&on("wages", "arrivals=purposes&wages=quota"));
    assert_eq!((own.now.wages.view, own.now.wages.estimate), (WagesView::Quota, Estimate::Nis));
    assert_eq!(own.query("?pay=kinu&x=1"), "?x=1");
}

#[test]
fn the_next_step_takes_a_choice_back_even_if_it_asks_for_the_same() {
    let chosen = after(ReaderState::default(), [Action::Set("arrivals", ArrivalsView::Purposes.index())]);
    assert_eq!(chosen.after(&on("arrivals", "")).now.arrivals.view, ArrivalsView::Years);
    assert_eq!(chosen.after(&on("day", "")).now.arrivals.view, ArrivalsView::Purposes);
}

#[test]
fn while_the_page_finds_its_place_the_address_wins_over_the_step() {
    let reader = ReaderState::open(&linked("", "?arrivals=years"));
    let placed = reader.after(&ReaderEvent::Reach(linked("arrivals=quarters&wages=quota", "?arrivals=years")));
    assert_eq!((placed.now.arrivals.view, placed.now.wages.view), (ArrivalsView::Years, WagesView::Quota));
}

#[test]
fn a_step_never_takes_what_readers_said_of_themselves() {
    let own = [
        Action::Ask,
        Action::Guess(500),
        Action::Reveal,
        Action::Enter(Day::UP, Some(60)),
        Action::Enter(Day::DOWN, Some(30)),
    ];
    let told = after(ReaderState::default(), own);
    let walked = told.after(&ReaderEvent::Reach(past("arrivals=quarters&day=year")));
    assert_eq!(walked.now.arrivals.guess, Guess::Given(500));
    assert_eq!(walked.now.day.own(), told.now.day.own());
    assert!(walked.now.day.own().is_some());
}

#[test]
fn the_question_ends_where_the_prose_answers_it() {
    let asked = after(ReaderState::default(), [Action::Ask]);
    assert!(asked.after(&ReaderEvent::Reach(at(""))).now.arrivals.guess.covers());
    assert_eq!(asked.after(&ReaderEvent::Reach(past(""))).now.arrivals.guess, Guess::Shown);
}

#[test]
fn going_back_reads_the_address_on_top_of_the_step() {
    let told = after(
        ReaderState::open(&linked("wages=quota", "?day=accounts")),
        [Action::Ask, Action::Guess(500), Action::Reveal],
    );
    let back = told.after(&ReaderEvent::Return("?day=year".into()));
    assert_eq!((back.now.day.view, back.now.wages.view), (DayView::Year, WagesView::Quota));
    assert_eq!(back.now.arrivals.guess, Guess::Given(500));
}

#[test]
fn an_address_that_says_the_same_in_other_words_is_left_alone() {
    let reader = ReaderState::open(&linked("arrivals=quarters", "?pay=kinu&arrivals=quarters"));
    assert!(reader.is_said_by("?arrivals=quarters&pay=kinu") && reader.is_said_by("?pay=kinu"));
    assert!(!reader.is_said_by("") && !reader.is_said_by("?pay=kinu&arrivals=years"));
    assert_eq!(reader.now, from_query("?arrivals=quarters&pay=kinu"));
}
