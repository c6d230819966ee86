//! What a pupil does: pure, bounded, written to a short string and back.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use sent_to_work::state::{
    ACTIVITIES, CLAIMS, Lesson, LessonAction, NOTE_MOST, PARTS, Preset, SENTENCE_MOST, Stage, Sure, left,
};

fn lived(actions: &[LessonAction]) -> Lesson {
    actions.iter().fold(Lesson::default(), |lesson, action| lesson.after(action))
}

/// The longest and worst that can be entered.
fn full(sign: &str) -> Lesson {
    let mut actions = Vec::new();
    for at in 0..ACTIVITIES {
        actions.extend((0..3).map(|prompt| LessonAction::Note(at, prompt, sign.repeat(500))));
        actions.extend([
            LessonAction::Guess(at, i32::MIN),
            LessonAction::Explain(at, sign.repeat(500)),
            LessonAction::Tell(at),
        ]);
    }
    actions.extend(
        (0..CLAIMS).flat_map(|claim| [LessonAction::Sort(claim, Sure::Testimony), LessonAction::Compare(claim)]),
    );
    lived(&actions)
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
fn the_worst_fits_into_what_strict_course_systems_keep() {
    for sign in ["a", "~", "|", "é", "ж", "나", "ไ", "🧱", "\u{10ffff}", "나a", "~|나"] {
        let bytes = full(sign).write().len();
        assert!(bytes <= 4096, "{sign}: {bytes}");
    }
}

#[test]
fn what_is_cut_can_be_counted_while_it_is_written() {
    for (text, rest) in [
        ("", SENTENCE_MOST),
        ("a", SENTENCE_MOST - 1),
        ("It isn’t people", SENTENCE_MOST - 15),
        ("жж", SENTENCE_MOST - 2),
        ("사람", SENTENCE_MOST * 2 / 3 - 2),
    ] {
        assert_eq!(left(text, SENTENCE_MOST), rest, "{text}");
    }
    // Whoever goes on in the same script can write about as much as was said, and then nothing.
    for sign in ["a", "ж", "나", "🧱", "나 가 ", "don’t "] {
        let full = full(sign).works[0].sentence.clone();
        assert!(left(&full, SENTENCE_MOST) <= 3, "{sign}");
        let half: String = full.chars().take(full.chars().count() / 2).collect();
        let (said, true_rest) = (left(&half, SENTENCE_MOST), full[half.len()..].encode_utf16().count());
        assert!(said.abs_diff(true_rest) <= 6, "{sign}: {said}, not {true_rest}");
    }
}

#[test]
fn what_an_earlier_version_kept_is_not_cut() {
    let text = format!("1|t5000|{0}|||{1}|l|||||l|||||--------", "나".repeat(NOTE_MOST), "나".repeat(SENTENCE_MOST));
    let lesson = Lesson::read(&text).unwrap();
    assert_eq!(lesson.works[0].sentence.chars().count(), SENTENCE_MOST);
    assert_eq!(lesson.write(), text);
}

#[test]
fn texts_are_cut_between_signs_and_stand_on_one_line() {
    let lesson =
        lived(&[LessonAction::Note(0, 0, "a🧱".repeat(100)), LessonAction::Explain(1, "one\ntwo\u{0}three".into())]);
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
fn what_was_framed_is_read_whole() {
    for lesson in [Lesson::default(), full("a"), full("~|"), full("나")] {
        let text = lesson.write();
        for framed in [format!("{text}\n"), format!("{text}\r\n"), format!("\u{feff}{text}"), format!(" {text}\u{0}")] {
            assert_eq!(Lesson::recover(&framed), (lesson.clone(), true));
        }
    }
    for empty in ["", "\n", " "] {
        assert_eq!(Lesson::recover(empty), (Lesson::default(), true));
    }
}

#[test]
fn of_what_was_cut_all_that_is_there_is_read() {
    let whole = lived(&[
        LessonAction::Note(0, 0, "tall | flat ~".into()),
        LessonAction::Guess(0, 5000),
        LessonAction::Tell(0),
        LessonAction::Explain(0, "It counts entries".into()),
        LessonAction::Note(1, 2, "a clock".into()),
        LessonAction::Sort(0, Sure::Projected),
        LessonAction::Compare(0),
    ]);
    let text = whole.write();
    for (at, _) in text.char_indices().skip(1) {
        let (lesson, all) = Lesson::recover(&text[..at]);
        assert!(!all, "{}", &text[..at]);
        let (now, then) = (&lesson.works[0], &whole.works[0]);
        // A part of a number is none; what was written is there as far as it goes.
        assert_eq!(now.guess, then.guess.filter(|_| at > "1|t5000".len()), "{}", &text[..at]);
        assert!(then.notes[0].starts_with(&now.notes[0]) && then.sentence.starts_with(&now.sentence));
        assert!(at < text.find("ies").unwrap() || now.sentence.starts_with("It counts entr"), "{}", &text[..at]);
    }
    // What cannot be read spoils nothing beside it.
    let spoilt = text.replacen("t5000", "z5000", 1).replacen("P-------", "?c------", 1);
    let (lesson, all) = Lesson::recover(&spoilt);
    assert_eq!((lesson.works[0].sentence.as_str(), all), ("It counts entries", false));
    assert_eq!(lesson.sorted[1].sure, Some(Sure::Counted));
    assert_eq!(Lesson::recover(&format!("{text}|more")), (whole, false));
}

#[test]
fn of_another_version_all_that_is_alike_is_read() {
    let lesson = full("a");
    let text = lesson.write();
    for version in ["2", "0", "17"] {
        let other = format!("{version}{}", &text[1..]);
        assert_eq!(Lesson::recover(&other), (lesson.clone(), false), "{version}");
        assert_eq!(Lesson::recover(&format!("{other}|more|of|it")), (lesson.clone(), false), "{version}");
    }
    for text in ["1", "2", "2|x|y", "null", "{\"a\":1}", "bookmark=3|l", "<script>", "2;t5000;;;;"] {
        assert_eq!(Lesson::recover(text), (Lesson::default(), false), "{text}");
    }
}

#[test]
fn the_smallest_lesson_is_readable() {
    assert_eq!(Lesson::default().write(), "1|l|||||l|||||l|||||--------");
    assert!(Lesson::default().is_empty());
}

#[test]
fn a_prediction_that_stands_is_not_changed_and_nothing_goes_back() {
    let lesson = lived(&[
        LessonAction::Begin(0),
        LessonAction::Guess(0, 5),
        LessonAction::Keep(0),
        LessonAction::Guess(0, 6),
        LessonAction::Begin(0),
    ]);
    assert_eq!((lesson.works[0].guess, lesson.works[0].stage), (Some(5), Stage::Kept));
    let lesson = lesson.after(&LessonAction::Tell(0)).after(&LessonAction::Keep(0));
    assert_eq!(lesson.works[0].stage, Stage::Told);
}

#[test]
fn what_is_typed_is_predicted_whole_or_not_at_all() {
    let key = |at: usize, text: &str, scale| LessonAction::Type(at, text.into(), scale);
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
    let slid =
        lived(&[key(0, "250", (0, 100)), LessonAction::Guess(0, 40), LessonAction::Keep(0), key(0, "250", (0, 100))]);
    assert_eq!((slid.works[0].guess, slid.works[0].typed.as_str()), (Some(40), ""));
    assert_eq!(Lesson::read(&lived(&[key(1, "9999999999", (0, 100))]).write()), Some(Lesson::default()));
}

#[test]
fn a_sentence_is_compared_only_after_it_is_sorted_and_then_stays() {
    let lesson = lived(&[LessonAction::Compare(0)]);
    assert!(!lesson.sorted[0].compared);
    let lesson = lived(&[
        LessonAction::Sort(0, Sure::Counted),
        LessonAction::Compare(0),
        LessonAction::Sort(0, Sure::Projected),
        LessonAction::Compare(99),
    ]);
    assert_eq!(lesson.sorted[0].sure, Some(Sure::Counted));
    assert!(!lesson.is_empty() && lesson.after(&LessonAction::Forget).is_empty());
}

#[test]
fn numbers_out_of_place_change_nothing() {
    let odd = [
        LessonAction::Note(9, 0, "a".into()),
        LessonAction::Note(0, 9, "a".into()),
        LessonAction::Guess(9, 1),
        LessonAction::Tell(9),
    ];
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
    let tell = |parts: &[usize]| parts.iter().map(|part| LessonAction::Tell(*part)).collect::<Vec<_>>();
    let compare =
        || (0..CLAIMS).flat_map(|claim| [LessonAction::Sort(claim, Sure::Counted), LessonAction::Compare(claim)]);
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
fn what_is_told_is_named_and_what_is_left_out_waits_for_nobody() {
    let (all, some) = (Preset::of(""), Preset::of("?do=arrivals,sort&curtain=1"));
    let lesson =
        lived(&[LessonAction::Tell(1), LessonAction::Begin(0), LessonAction::Guess(0, 5), LessonAction::Keep(0)]);
    assert_eq!((lesson.told(&all).trim(), lesson.told(&some).trim()), ("day", "day wages"));
    assert_eq!(lesson.after(&LessonAction::Tell(0)).told(&some).trim(), "arrivals day wages");
}

#[test]
fn who_goes_round_the_testimony_completes_the_lesson_all_the_same() {
    let preset = Preset::of("?do=arrivals,day,wages");
    assert!(lived(&[LessonAction::Tell(0), LessonAction::Tell(2)]).is_complete(&preset));
    assert!(!lived(&[LessonAction::Tell(0), LessonAction::Tell(1)]).is_complete(&preset));
    // If there is nothing else, it is the lesson.
    let alone = Preset::of("?do=day");
    assert!(!Lesson::default().is_complete(&alone) && lived(&[LessonAction::Tell(1)]).is_complete(&alone));
}

/// The places of the answers in every report.
const PLACES: [&str; 10] = [
    "arrivals-prediction",
    "arrivals-sentence",
    "day-prediction",
    "day-sentence",
    "wages-prediction",
    "wages-sentence",
    "sort",
    "arrivals-sentence-goes-on",
    "day-sentence-goes-on",
    "wages-sentence-goes-on",
];

#[test]
fn answers_are_told_once_they_stand_and_fit_the_standard() {
    let given = |lesson: &Lesson| {
        let answers = lesson.answers().into_iter().filter(|one| !one.says.is_empty());
        answers.map(|one| format!("{} {} {}", one.id, one.kind, one.says)).collect::<Vec<_>>()
    };
    let open = lived(&[LessonAction::Begin(0), LessonAction::Guess(0, 5000), LessonAction::Sort(1, Sure::Testimony)]);
    assert_eq!(given(&open), [""; 0]);
    let told = open
        .after(&LessonAction::Keep(0))
        .after(&LessonAction::Explain(0, "It counts\u{2028}entries".into()))
        .after(&LessonAction::Compare(1));
    let told = told.after(&LessonAction::Sort(4, Sure::Counted)).after(&LessonAction::Compare(4));
    assert_eq!(
        given(&told),
        ["arrivals-prediction numeric 5000", "arrivals-sentence fill-in It counts entries", "sort matching 2.t,5.c"]
    );
    for sign in ["a", "나", "🧱", "\n", "\u{2028}"] {
        for one in full(sign).answers() {
            assert!(one.id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{}", one.id);
            assert!(["numeric", "fill-in", "matching"].contains(&one.kind), "{}", one.kind);
            assert!(one.says.len() <= 255 && !one.says.contains(['\n', '\u{2028}']), "{}", one.says);
        }
    }
}

#[test]
fn every_answer_has_the_same_place_for_everybody() {
    let orders = [
        vec![],
        vec![LessonAction::Sort(0, Sure::Counted), LessonAction::Compare(0)],
        vec![LessonAction::Guess(1, 12), LessonAction::Tell(1), LessonAction::Guess(0, 5000), LessonAction::Keep(0)],
        vec![
            LessonAction::Tell(2),
            LessonAction::Explain(2, "Two people".into()),
            LessonAction::Guess(0, 1),
            LessonAction::Tell(0),
        ],
    ];
    for actions in orders {
        let lesson = lived(&actions);
        let ids: Vec<String> = lesson.answers().into_iter().map(|one| one.id).collect();
        assert_eq!(ids, PLACES, "{actions:?}");
        // And so it stands in what is handed over, line by line.
        let report = lesson.report(&Preset::of(""), "sort");
        let lines: Vec<&str> = report.split('\n').collect();
        assert_eq!(lines[..2], ["incomplete", "sort"]);
        assert!(lines[2..].iter().zip(PLACES).all(|(line, id)| line.starts_with(&format!("{id} "))), "{report}");
    }
}

#[test]
fn a_sentence_that_is_too_long_for_its_place_goes_on_in_another() {
    for sign in ["a", "나", "🧱", "나a🧱"] {
        let lesson = full(sign);
        let answers = lesson.answers();
        for (at, work) in lesson.works.iter().enumerate() {
            let (first, rest) = (&answers[2 * at + 1], &answers[7 + at]);
            assert_eq!([first.says.as_str(), rest.says.as_str()].concat(), work.sentence, "{sign}");
        }
    }
}

#[test]
fn every_action_has_its_part() {
    let actions = [
        LessonAction::Begin(0),
        LessonAction::Note(1, 0, "a".into()),
        LessonAction::Tell(2),
        LessonAction::Compare(7),
        LessonAction::Forget,
    ];
    let parts = actions.map(|action| action.part().unwrap_or_default());
    assert_eq!(parts, ["arrivals", "day", "wages", "sort", ""]);
}
