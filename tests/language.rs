//! The rules of the language, compared with the data of Unicode (CLDR) that ICU4X carries.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

mod written;

use std::fs;
use std::path::Path;

use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use sent_to_work::facts::{Facts, Text};
use sent_to_work::story::{Story, Words, compare};
use sent_to_work::sums::Tenths;

fn words() -> Words {
    let facts = Facts::load(Path::new("static/facts"), Path::new("static/story/en")).unwrap();
    Words::new(&Story::load(Path::new("static/story/en"), &facts).unwrap().labels)
}

/// The words with other rules.
fn ruled(rules: &str) -> (Words, Vec<String>) {
    let (story, problems) = Story::survey(&[Text::new("rules.toml", rules)], &Facts::default());
    (Words::new(&story.labels), problems.iter().map(ToString::to_string).collect())
}

fn locale(words: &Words) -> Locale {
    words.language().tag.parse().unwrap()
}

#[test]
fn numbers_are_written_as_cldr_has_it() {
    let words = words();
    let format = DecimalFormatter::try_new(locale(&words).into(), DecimalFormatterOptions::default()).unwrap();
    let written = |number: Decimal| format.format(&number).to_string();
    for number in [0, 7, 42, 999, 1_000, 13_221, 50_000, 1_234_567, i32::MAX] {
        assert_eq!(words.count(number), written(number.into()));
    }
    // We set the sign of the mathematicians, and CLDR the hyphen of keyboards.
    assert_eq!(words.count(-1_500).replace('−', "-"), written((-1_500).into()));
    for tenths in [5, 188, 99_999] {
        let mut number = Decimal::from(tenths);
        number.multiply_pow10(-1);
        assert_eq!(words.tenths(Tenths(tenths)), written(number));
    }
    assert_eq!(words.tenths(Tenths(250)), "25");
}

#[test]
fn plurals_are_chosen_as_cldr_has_it() {
    // The real rules, and those of languages with more forms, as CLDR writes them.
    let real = words();
    let others = [
        (
            "ru",
            "one = 'v = 0 and i % 10 = 1 and i % 100 != 11'\nfew = 'v = 0 and i % 10 = 2..4 and i % 100 != 12..14'\nmany = 'v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14'",
        ),
        ("ar", "zero = 'n = 0'\none = 'n = 1'\ntwo = 'n = 2'\nfew = 'n % 100 = 3..10'\nmany = 'n % 100 = 11..99'"),
        ("ko", ""),
    ];
    let others = others.map(|(tag, rules)| (tag.to_owned(), ruled(&format!("[plural]\n{rules}\n")).0));
    for (tag, words) in others.into_iter().chain([(real.language().tag, real)]) {
        let locale: Locale = tag.parse().unwrap();
        let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
        for number in 0..1_300_i32 {
            let category = match rules.category_for(number) {
                PluralCategory::Zero => "zero",
                PluralCategory::One => "one",
                PluralCategory::Two => "two",
                PluralCategory::Few => "few",
                PluralCategory::Many => "many",
                PluralCategory::Other => "other",
            };
            assert_eq!(words.plural("key", number), format!("key.{category}"), "{tag}: {number}");
        }
    }
}

#[test]
fn times_and_durations_follow_the_table() {
    let words = words();
    let said: Vec<_> = [0, 360, 150, 720, 1_439].iter().map(|minutes| words.clock(*minutes)).collect();
    assert_eq!(said, ["midnight", "6\u{a0}am", "2:30\u{a0}am", "noon", "11:59\u{a0}pm"]);
    let said: Vec<_> = [30, 60, 90, 990, 470].iter().map(|minutes| words.hours(*minutes)).collect();
    assert_eq!(said, ["½ hour", "1 hour", "1½ hours", "16½ hours", "7 h 50 min"]);
    let english = fs::read_to_string("static/story/en/rules.toml").unwrap();
    let clock = english
        .replace("\"12\"", "\"24\"")
        .replace("{$time}\u{a0}am", "{$time}")
        .replace("{$time}\u{a0}pm", "{$time} Uhr");
    let (german, problems) = ruled(&clock.replace("group = \",\"", "group = \".\"").replace("\"${$n}\"", "\"{$n} $\""));
    assert_eq!(problems, [""; 0]);
    assert_eq!([german.clock(150), german.clock(1_080), german.dollars(9_600)], ["2:30", "18 Uhr", "9.600 $"]);
}

#[test]
fn a_rule_that_is_missing_or_unknown_is_named() {
    let english = fs::read_to_string("static/story/en/rules.toml").unwrap();
    let problem = |from: &str, to: &str| {
        assert!(english.contains(from), "{from}");
        ruled(&english.replace(from, to)).1.join("\n")
    };
    assert_eq!(problem("dir = \"ltr\"", "dir = \"rtl\""), "");
    assert!(problem("dir = \"ltr\"", "dir = \"up\"").contains("`up` is none of: ltr, rtl"));
    assert!(problem("noon = ", "moon = ").contains("the rule `clock.noon` is missing"));
    assert!(problem("noon = ", "moon = ").contains("`clock.moon`: no rule has this name"));
    assert!(problem("{$n}%", "{$m}%").contains("`{$m}` is none of its arguments: n"));
    assert!(problem("i = 1 and v = 0", "one").contains("is no rule of CLDR"));
    let few = problem("[plural]", "[plural]\nfew = \"i = 2\"");
    assert!(few.contains("the rule `duration.hours.few` is missing"), "{few}");
}

#[test]
fn whole_dates_are_written_out_and_anything_else_stays() {
    let words = words();
    for (iso, said) in [
        ("2025-08-12", "12 August 2025"),
        ("2026-01-01", "1 January 2026"),
        ("2025-12", "December 2025"),
        ("2025", "2025"),
        ("undated", "undated"),
        ("2025-13-01", "2025-13-01"),
        ("August 2025", "August 2025"),
    ] {
        assert_eq!(words.date(iso), said);
    }
}

#[test]
fn what_is_quoted_in_another_language_has_a_gloss() {
    let excerpts = "excerpts = [{ source = 'paper', text = 'yes' }, { source = 'paper', text = 'да', lang = 'ru' }]\n";
    let rules = fs::read_to_string("static/story/en/rules.toml").unwrap();
    let missing = |tag: &str, glosses: &str| {
        let written = written::fact("id = 'a', kind = 'law'") + excerpts + glosses;
        let (facts, problems) = written::survey(&[("a.toml", &written), ("sources.toml", written::SOURCE)]);
        assert_eq!(problems, [""; 0]);
        let rules = rules.replace("tag = \"en\"", &format!("tag = \"{tag}\""));
        let texts = [Text::new("rules.toml", rules), Text::new("labels.toml", "")];
        let (_, problems) = Story::survey(&texts, &facts);
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let needs = |lang: &str| format!("en/a.toml:1: `a` needs a gloss for `paper`, which is quoted in `{lang}`");
    for english in ["en", "en-XA"] {
        assert_eq!(missing(english, ""), [needs("ru")]);
        assert_eq!(missing(english, "glosses = { paper = ['', 'yes'] }"), [""; 0]);
    }
    assert_eq!(missing("ru", ""), [needs("en")]);
    assert_eq!(missing("de", ""), [needs("en"), needs("ru")]);
}

#[test]
fn numbers_in_prose_are_found_as_the_language_writes_them() {
    let english = fs::read_to_string("static/story/en/rules.toml").unwrap();
    let found = |rules: &str, label: &str| {
        let (facts, problems) = Facts::survey(&[], &[Text::new("rules.toml", rules)]);
        assert_eq!(problems, []);
        let (_, problems) = Story::survey(&[Text::new("labels.toml", format!("a = \"{label}\""))], &facts);
        let words = problems.iter().filter_map(|problem| problem.what.split('`').nth(3)).map(str::to_owned);
        words.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(found(&english, "Zwölf of twelve, 3 March, 3. März, on 3 occasions"), "twelve; 3; 3");
    let german = english
        .replace("twelve, dozen", "zwölf")
        .replace("\"thirds\"", "\"drittel\"")
        .replace("March", "März")
        .replace("\"fold\"", "\"fach\"");
    assert_eq!(found(&german, "Zwölf of twelve, 3 March, 3. März, drittel, zwölffach"), "Zwölf; 3; drittel; zwölffach");
    let problem = |from: &str, to: &str| {
        assert!(english.contains(from), "{from}");
        let problems = Facts::survey(&[], &[Text::new("rules.toml", english.replace(from, to))]).1;
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert!(problem("[read]", "[reads]").contains("missing field `about`"));
    assert!(problem("unclear =", "unclean =").contains("unknown field `unclean`"));
    assert_eq!(problem("11 = ", "elf = "), "rules.toml:1: `elf`, as which “eleven” is read, is no number");
    assert_eq!(problem("\"eleven\"", "\"ten\""), "rules.toml:1: “ten” stands twice");
}

#[test]
fn a_file_or_label_that_another_language_lacks_is_named() {
    let first = [
        Text::new("en/labels.toml", "a = 'x'\n'b.one' = 'x'\n'b.other' = 'x'\n[c]\nd = 'x'"),
        Text::new("en/page.md", ""),
    ];
    let other = Text::new("de/labels.toml", "'b.other' = 'x'\n'b.few' = 'x'\n[c]\nd = 'x'\ne = 'x'");
    let problems: Vec<_> = compare(&first, &[other]).iter().map(ToString::to_string).collect();
    let expected = [
        "de/page.md:1: this file is missing; en has it",
        "de/labels.toml:1: `a` is missing; en has it",
        "de/labels.toml:5: `c.e` is left over: en has no such label",
    ];
    assert_eq!(problems, expected);
    assert_eq!(compare(&first, &first), []);
}
