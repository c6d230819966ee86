//! The arithmetic: worked examples from the story, and laws that hold for all numbers.

use sent_to_work::sums::{Tenths, ledger, own_span, percent, quota, since_waking, split, times};

#[test]
fn the_count_of_2024_is_11_8_times_that_of_2023() {
    assert_eq!(times(13_221, 1_117), Tenths(118));
}

#[test]
fn the_count_of_2024_lies_37_per_cent_below_2019() {
    assert_eq!(percent(21_000 - 13_221, 21_000), Tenths(370));
}

#[test]
fn a_hundred_and_fifty_of_eight_hundred_dollars_is_19_per_cent() {
    let parts = split(800, 150);
    assert_eq!((parts.worker_share, parts.rest, parts.rest_share), (Tenths(190), 650, Tenths(810)));
}

#[test]
fn the_ends_of_the_workers_part_give_the_derived_shares() {
    let shares = |pay| (split(pay, 100).worker_share, split(pay, 200).worker_share);
    assert_eq!(shares(800), (Tenths(130), Tenths(250)));
    assert_eq!(shares(1_000), (Tenths(100), Tenths(200)));
    assert_eq!(shares(500), (Tenths(200), Tenths(400)));
}

#[test]
fn the_two_parts_of_a_split_always_add_up() {
    for pay in (-50..1_200).step_by(7) {
        for part in (-20..1_300).step_by(11) {
            let parts = split(pay, part);
            assert_eq!(parts.worker + parts.rest, pay.max(0), "pay {pay}, part {part}");
            assert_eq!(parts.worker_share.0 + parts.rest_share.0, 1_000, "pay {pay}, part {part}");
        }
    }
}

#[test]
fn the_quota_of_2022_takes_73_to_83_per_cent_of_the_services_estimate() {
    let set = quota(800, 7_000, 8_000);
    assert_eq!((set.pay, set.low, set.high), (9_600, Tenths(729), Tenths(833)));
}

#[test]
fn the_quota_of_2022_is_more_than_all_of_the_ambassadors_figure() {
    assert!(quota(500, 7_000, 8_000).low > Tenths(1_000));
}

#[test]
fn the_book_grows_by_the_same_sum_each_month_and_the_hand_stays_empty() {
    for months in 1..=36 {
        let (now, before) = (ledger(150, months), ledger(150, months - 1));
        assert_eq!(now.book - before.book, 150);
        assert_eq!(now.hand, 0);
    }
}

#[test]
fn a_day_may_pass_midnight() {
    let span = own_span(7 * 60, 30).map(|span| (span.from, span.length));
    assert_eq!(span, Some((420, 17 * 60 + 30)));
}

#[test]
fn the_same_time_twice_is_no_day() {
    assert_eq!(own_span(420, 420), None);
}

#[test]
fn two_at_night_is_twenty_hours_after_six_in_the_morning() {
    assert_eq!(since_waking(6 * 60, 2 * 60), 20 * 60);
}

#[test]
fn nothing_is_a_share_of_nothing_and_the_largest_numbers_do_not_overflow() {
    assert_eq!(percent(5, 0), Tenths(0));
    assert_eq!(percent(5, -3), Tenths(0));
    assert_eq!(percent(i32::MAX, i32::MAX), Tenths(1_000));
    assert_eq!(percent(i32::MIN, i32::MAX), Tenths(-1_000));
    assert_eq!(percent(i32::MAX, 1), Tenths(i32::MAX));
    assert_eq!(ledger(i32::MAX, i32::MAX).book, i32::MAX);
}
