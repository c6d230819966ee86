//! What a pupil does: pure, bounded, written to a short string and back.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use sent_to_work::state::{ACTIVITIES, CLAIMS, Deed, Lesson, NOTE_MOST, PARTS, Preset, SENTENCE_MOST, Stage, Sure};

fn lived(deeds: &[Deed]) -> Lesson {
    deeds.iter().fold(Lesson::default(), |lesson, deed| lesson.after(deed))
}

/// The longest and worst that can be entered.
fn full(sign: &str) -> Lesson {
    let mut deeds = Vec::new();
    for at in 0..ACTIVITIES {
        deeds.extend((0..3).map(|prompt| Deed::Note(at, prompt, sign.repeat(500))));
        deeds.extend([Deed::Guess(at, i32::MIN), Deed::Explain(at, sign.repeat(500)), Deed::Tell(at)]);
    }
    deeds.extend((0..CLAIMS).flat_map(|claim| [Deed::Sort(claim, Sure::Testimony), Deed::Compare(claim)]));
    lived(&deeds)
}

#[test]
fn what_is_written_is_read_back() {
    for lesson in
        [Lesson::default(), full("a"), full("~"), full("|"), full("~|i t"), full("나"), full("🧱"), full("\n")]
    {
        assert_eq!(Lesson::read(&lesson.write()), Some(lesson));
    }
}

#[test]
fn the_worst_fits_into_what_learning_systems_keep() {
    for sign in ["a", "~", "|", "나", "🧱", "\u{10ffff}"] {
        let units = full(sign).write().encode_utf16().count();
        assert!(units < 4096, "{sign}: {units}");
    }
}

#[test]
fn texts_are_cut_between_signs_and_stand_on_one_line() {
    let lesson = lived(&[Deed::Note(0, 0, "a🧱".repeat(100)), Deed::Explain(1, "one\ntwo\u{0}three".into())]);
    assert_eq!(lesson.works[0].notes[0].encode_utf16().count(), NOTE_MOST);
    assert_eq!(lesson.works[1].sentence, "one two three");
    assert!(full("나").works[2].sentence.encode_utf16().count() <= SENTENCE_MOST);
}

#[test]
fn anything_else_is_nothing() {
    let good = full("a").write();
    let mut hostile: Vec<String> = [
        "",
        "|",
        "1",
        "2",
        "1|",
        "0|l",
        "null",
        "{}",
        "1|l||||",
        "<script>",
        "1|z|||||l|||||l||||--------",
        "1|l9999999999999|||||l|||||l|||||--------",
        "1|l1.5|||||l|||||l|||||--------",
        "1|l|~x||||l|||||l|||||--------",
        "1|l|~",
        "1|l|||||l|||||l|||||---------",
        "1|l|||||l|||||l|||||_-------",
    ]
    .map(String::from)
    .to_vec();
    hostile.push(format!("{good}|"));
    hostile.push(format!("{good}c"));
    hostile.push(good.replace(&"a".repeat(NOTE_MOST), &"a".repeat(NOTE_MOST + 1)));
    hostile.push(good.replace('a', "\u{0}"));
    for text in &hostile {
        assert_eq!(Lesson::read(text), None, "{text:?}");
    }
    // Cut anywhere, it is read as itself or not at all.
    for (at, _) in good.char_indices() {
        assert_eq!(Lesson::read(&good[..at]), None);
    }
}

#[test]
fn the_smallest_lesson_is_readable() {
    assert_eq!(Lesson::default().write(), "1|l|||||l|||||l|||||--------");
    assert!(Lesson::default().is_empty());
}

#[test]
fn a_prediction_that_stands_is_not_changed_and_nothing_goes_back() {
    let lesson = lived(&[Deed::Begin(0), Deed::Guess(0, 5), Deed::Keep(0), Deed::Guess(0, 6), Deed::Begin(0)]);
    assert_eq!((lesson.works[0].guess, lesson.works[0].stage), (Some(5), Stage::Kept));
    let lesson = lesson.after(&Deed::Tell(0)).after(&Deed::Keep(0));
    assert_eq!(lesson.works[0].stage, Stage::Told);
}

#[test]
fn what_is_typed_is_predicted_whole_or_not_at_all() {
    let key = |at: usize, text: &str, scale| Deed::Type(at, text.into(), scale);
    let types = |text: &str, scale| {
        let keys = (1..=text.len()).map(|to| key(0, &text[..to], scale));
        lived(&keys.collect::<Vec<_>>()).works[0].clone()
    };
    for (text, scale) in
        [("30000", (0, 22_000)), ("250", (0, 100)), ("12.5", (0, 100)), ("7", (8, 24)), ("-5", (0, 100))]
    {
        let work = types(text, scale);
        assert_eq!((work.guess, work.typed.as_str()), (None, text), "no part of {text} is the prediction");
    }
    for (text, scale, guess) in [("16", (8, 24), 16), ("22000", (0, 22_000), 22_000), ("0", (0, 100), 0)] {
        let work = types(text, scale);
        assert_eq!((work.guess, work.typed.as_str()), (Some(guess), ""), "{text}");
    }
    // What is taken back is no prediction, the slider makes one again, and what stands cannot be typed over.
    let empty = lived(&[key(0, "30", (0, 100)), key(0, "", (0, 100))]);
    assert!(empty.is_empty() && empty.works[0].typed.is_empty());
    let slid = lived(&[key(0, "250", (0, 100)), Deed::Guess(0, 40), Deed::Keep(0), key(0, "250", (0, 100))]);
    assert_eq!((slid.works[0].guess, slid.works[0].typed.as_str()), (Some(40), ""));
    assert_eq!(Lesson::read(&lived(&[key(1, "9999999999", (0, 100))]).write()), Some(Lesson::default()));
}

#[test]
fn a_sentence_is_compared_only_after_it_is_sorted_and_then_stays() {
    let lesson = lived(&[Deed::Compare(0)]);
    assert!(!lesson.sorted[0].compared);
    let lesson =
        lived(&[Deed::Sort(0, Sure::Counted), Deed::Compare(0), Deed::Sort(0, Sure::Projected), Deed::Compare(99)]);
    assert_eq!(lesson.sorted[0].sure, Some(Sure::Counted));
    assert!(!lesson.is_empty() && lesson.after(&Deed::Forget).is_empty());
}

#[test]
fn numbers_out_of_place_change_nothing() {
    let odd = [Deed::Note(9, 0, "a".into()), Deed::Note(0, 9, "a".into()), Deed::Guess(9, 1), Deed::Tell(9)];
    assert_eq!(lived(&odd), Lesson::default());
}

#[test]
fn a_link_sets_the_lesson_up() {
    let all = Preset::of("");
    assert!(PARTS.iter().all(|part| all.has(part)) && !all.curtain);
    for query in ["?do=arrivals,sort&curtain=1", "curtain=1&do=sort%2Carrivals,x", "?x=y&do=sort,arrivals,&curtain=1"] {
        let some = Preset::of(query);
        assert_eq!((some.parts, some.curtain), ([true, false, false, true], true), "{query}");
    }
    for query in ["?do=", "?do=x", "?do", "?curtain=yes", "????", "do=<script>"] {
        assert_eq!(Preset::of(query), all, "{query}");
    }
}

#[test]
fn a_lesson_is_complete_when_all_that_is_there_is_told_and_compared() {
    let (all, sort) = (Preset::of(""), Preset::of("?do=sort"));
    let tell = |parts: &[usize]| parts.iter().map(|part| Deed::Tell(*part)).collect::<Vec<_>>();
    let compare = || (0..CLAIMS).flat_map(|claim| [Deed::Sort(claim, Sure::Counted), Deed::Compare(claim)]);
    let lesson = lived(&tell(&[0, 1, 2]).into_iter().chain(compare()).collect::<Vec<_>>());
    assert!(lesson.is_complete(&all) && !Lesson::default().is_complete(&all));
    // What nobody has entered is missed by nobody; but everything is looked at.
    assert!(lesson.works.iter().all(|work| work.guess.is_none()));
    assert!(!lived(&tell(&[0, 1, 2])).is_complete(&all));
    assert!(!lived(&tell(&[0, 1])).is_complete(&Preset::of("?do=arrivals,wages")));
    assert!(lived(&compare().collect::<Vec<_>>()).is_complete(&sort));
    assert!(!lived(&compare().skip(2).collect::<Vec<_>>()).is_complete(&sort));
}

#[test]
fn who_goes_round_the_testimony_completes_the_lesson_all_the_same() {
    let preset = Preset::of("?do=arrivals,day,wages");
    assert!(lived(&[Deed::Tell(0), Deed::Tell(2)]).is_complete(&preset));
    assert!(!lived(&[Deed::Tell(0), Deed::Tell(1)]).is_complete(&preset));
    // If there is nothing else, it is the lesson.
    let alone = Preset::of("?do=day");
    assert!(!Lesson::default().is_complete(&alone) && lived(&[Deed::Tell(1)]).is_complete(&alone));
}

#[test]
fn answers_are_told_once_they_stand_and_fit_the_standard() {
    let open = [Deed::Begin(0), Deed::Guess(0, 5000), Deed::Sort(1, Sure::Testimony)];
    assert_eq!(lived(&open).answers(), []);
    let told = lived(&open)
        .after(&Deed::Keep(0))
        .after(&Deed::Explain(0, "It counts\u{2028}entries".into()))
        .after(&Deed::Compare(1));
    let told = told.after(&Deed::Sort(4, Sure::Counted)).after(&Deed::Compare(4));
    assert_eq!(
        told.report(&Preset::of(""), "sort"),
        "incomplete\nsort\narrivals-prediction numeric 5000\narrivals-sentence fill-in It counts entries\nsort matching 2.t,5.c"
    );
    for sign in ["a", "나", "🧱", "\n", "\u{2028}"] {
        let answers = full(sign).answers();
        assert_eq!(answers.len(), 2 * ACTIVITIES + 1);
        for one in answers {
            assert!(one.id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{}", one.id);
            assert!(["numeric", "fill-in", "matching"].contains(&one.kind), "{}", one.kind);
            assert!(one.says.encode_utf16().count() <= 255 && !one.says.contains(['\n', '\u{2028}']), "{}", one.says);
        }
    }
}

#[test]
fn every_deed_has_its_part() {
    let deeds = [Deed::Begin(0), Deed::Note(1, 0, "a".into()), Deed::Tell(2), Deed::Compare(7), Deed::Forget];
    let parts = deeds.map(|deed| deed.part().unwrap_or_default());
    assert_eq!(parts, ["arrivals", "day", "wages", "sort", ""]);
}
