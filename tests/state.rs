//! The state and its address: round trips, hostile values, and what must never be in an address.

mod hostile;

use sent_to_work::state::{
    AWAKE_MOST, Action, ArrivalsView, Day, DayView, Estimate, GUESS_MOST, Guess, MONTHS, PART, PART_STEP, Sanctions,
    State, Visas, WagesView, Workers, from_query, to_query,
};

/// Every state that an address can say, thinned out where a control has many positions.
fn states() -> impl Iterator<Item = State> {
    let mut states = Vec::new();
    for arrivals in ArrivalsView::ALL {
        for day in DayView::ALL {
            for wages in WagesView::ALL {
                for estimate in Estimate::ALL {
                    for awake in (0..=AWAKE_MOST).step_by(7) {
                        for part in PART.step_by(35) {
                            for months in MONTHS.step_by(11) {
                                let actions = [
                                    Action::Set("arrivals", arrivals.index()),
                                    Action::Set("day", day.index()),
                                    Action::Set("wages", wages.index()),
                                    Action::Set("pay", estimate.index()),
                                    Action::Set("awake", awake),
                                    Action::Set("part", part),
                                    Action::Set("months", months),
                                    Action::LetGo,
                                ];
                                states.push(actions.into_iter().fold(State::default(), State::after));
                            }
                        }
                    }
                }
            }
        }
    }
    for visas in Visas::ALL {
        for sanctions in Sanctions::ALL {
            for workers in Workers::ALL {
                let actions = [
                    Action::Set("visas", visas.index()),
                    Action::Set("sanctions", sanctions.index()),
                    Action::Set("workers", workers.index()),
                ];
                states.push(actions.into_iter().fold(State::default(), State::after));
            }
        }
    }
    states.into_iter()
}

#[test]
fn what_is_written_is_read_back() {
    for state in states() {
        let query = to_query(&state, "");
        assert_eq!(from_query(&query), state, "{query}");
    }
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(to_query(&State::default(), ""), "");
    let state = State::default().after(Action::Set("pay", Estimate::Kinu.index()));
    assert_eq!(to_query(&state, ""), "?pay=kinu");
    let state = State::default()
        .after(Action::Set("sanctions", Sanctions::Due.index()))
        .after(Action::Set("workers", Workers::Planned.index()));
    assert_eq!(to_query(&state, ""), "?workers=planned&sanctions=2019");
}

#[test]
fn a_step_reaches_the_dates_until_the_end_of_its_year() {
    assert!(Sanctions::Due.reaches("2019-12-22") && Sanctions::Due.reaches("2017–2018"));
    assert!(!Sanctions::Due.reaches("2020") && !Sanctions::Vetoed.reaches("2025 Q1"));
    assert!(Sanctions::Reached.reaches("2025-10-22") && !Sanctions::Reached.reaches(""));
}

#[test]
fn half_hours_are_written_as_hours() {
    let state = State::default().after(Action::Set("awake", 33));
    assert_eq!(to_query(&state, ""), "?awake=16.5");
}

#[test]
fn foreign_parameters_stay_as_they_are_and_ours_are_written_once() {
    let state = State::default().after(Action::Set("day", DayView::Year.index()));
    let query = to_query(&state, "?utm=a%20b&day=accounts&theme=dark&day=clock&flag");
    assert_eq!(query, "?utm=a%20b&theme=dark&flag&day=year");
}

#[test]
fn hostile_values_are_defaults() {
    let long = "a".repeat(10_000);
    let values =
        ["NaN", "1e309", "-1", "+5", "007", "1.5.5", ".5", " 12", "٣", "🔥", "%00", "null", "", "99999", "48.5", &long];
    let ours =
        ["arrivals", "day", "awake", "wages", "pay", "part", "months", "visas", "sanctions", "workers", "unknown"];
    for name in ours {
        for value in values {
            assert_eq!(from_query(&format!("?{name}={value}")), State::default(), "{name}={value}");
        }
    }
}

#[test]
fn names_in_the_wrong_case_are_unknown() {
    assert_eq!(from_query("?DAY=year&Pay=kinu&day=Year"), State::default());
}

#[test]
fn of_a_repeated_parameter_the_first_counts() {
    assert_eq!(from_query("?pay=kinu&pay=ambassador").wages.estimate, Estimate::Kinu);
}

#[test]
fn broken_queries_are_read_without_complaint() {
    for query in ["", "?", "&", "=", "?=&==&&?", "day", "?day", "?day=", "??day=year", "?%&%%&🔥=🔥"] {
        let _ = to_query(&from_query(query), query);
    }
}

#[test]
fn random_bytes_never_break_the_reading() {
    // A fixed linear congruential sequence: the same bytes at each run.
    let mut seed = 1_u32;
    let letters: Vec<char> = "arivlsdywkegpnmoth=&?.%0123456789-+eEé🔥 ".chars().collect();
    for _ in 0..10_000 {
        let mut query = String::new();
        for _ in 0..40 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            query.push(letters[(seed >> 16) as usize % letters.len()]);
        }
        let state = from_query(&query);
        assert_eq!(from_query(&to_query(&state, &query)), state, "{query}");
    }
}

#[test]
fn addresses_of_frames_are_read_without_complaint_and_leave_the_rest_alone() {
    let ours = ["arrivals", "day", "awake", "wages", "pay", "part", "months", "visas", "sanctions", "workers"];
    let pairs = |query: &str, own: bool| -> Vec<String> {
        let query = query.strip_prefix('?').unwrap_or(query);
        let is_own = |pair: &str| ours.contains(&pair.split_once('=').map_or(pair, |(key, _)| key));
        query.split('&').filter(|pair| !pair.is_empty() && is_own(pair) == own).map(str::to_owned).collect()
    };
    let mut moved = 0;
    for address in hostile::addresses(10_000) {
        let query = address.split_once('#').map_or(address.as_str(), |(query, _)| query);
        let state = from_query(query);
        assert_eq!(from_query(&pairs(query, true).join("&")), state, "{query}");
        let written = to_query(&state, query);
        assert_eq!(from_query(&written), state, "{query}");
        assert_eq!(pairs(&written, false), pairs(query, false), "{query}");
        moved += usize::from(state != State::default());
    }
    assert!(moved > 100, "{moved} of them said something");
}

#[test]
fn what_readers_say_of_themselves_is_never_in_the_address() {
    let told = [
        Action::Ask,
        Action::Guess(9_900),
        Action::Reveal,
        Action::Enter(Day::UP, Some(431)),
        Action::Enter(Day::DOWN, Some(1_379)),
    ];
    let state = told.into_iter().fold(State::default(), State::after);
    assert_eq!(to_query(&state, ""), "");
    assert_eq!(state.arrivals.guess, Guess::Given(9_900));
    assert!(state.day.own().is_some());
}

#[test]
fn amounts_out_of_range_are_taken_to_the_nearest_end() {
    let state = |action| State::default().after(action);
    assert_eq!(state(Action::Set("awake", i32::MAX)).day.awake, AWAKE_MOST);
    assert_eq!(state(Action::Set("part", -5)).wages.part, Some(*PART.start()));
    assert_eq!(state(Action::Set("months", 99)).wages.months, *MONTHS.end());
    let asked = state(Action::Ask).after(Action::Guess(i32::MAX));
    assert_eq!(asked.arrivals.guess, Guess::Asked(GUESS_MOST));
}

#[test]
fn a_guess_counts_only_while_it_is_asked_for() {
    assert_eq!(State::default().after(Action::Guess(5)).arrivals.guess, Guess::Shown);
    assert_eq!(State::default().after(Action::Reveal).arrivals.guess, Guess::Shown);
    assert_eq!(State::default().after(Action::Ask).after(Action::Skip).arrivals.guess, Guess::Shown);
}

#[test]
fn the_address_waits_while_a_control_is_moved() {
    let moving = State::default().after(Action::Set("part", *PART.start() + PART_STEP));
    assert!(moving.moving && !moving.after(Action::LetGo).moving);
}
