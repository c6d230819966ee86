//! The story: no number without a fact, and the real one has no problem.

mod written;

use std::path::Path;

use sent_to_work::facts::{Facts, Text};
use sent_to_work::story::{Block, Element, Found, Insert, Node, Prose, Story};

const FACTS: &str = r#"
[[fact]]
id = "entries"
label = "Entries"
kind = "derived"
value = 13221
derived = "13221"
unit = "entries"
display = "13,221"
says = ["nearly twelve times"]
qualifier = "exact"
period = "2024"
measures = "Entries"
[[fact]]
id = "hours"
label = "Hours"
kind = "derived"
low = 12
high = 16
derived_low = "12"
derived_high = "16"
unit = "hours"
display = "<12 to 16> hours"
qualifier = "range"
period = "2025"
measures = "Hours"

[[fact]]
id = "gap"
label = "Missing workers"
kind = "derived"
value = 1500000
derived = "1500000"
unit = "workers"
display = "1.5 million"
qualifier = "about"
period = "2025"
measures = "Workers"
"#;
const POINTS: &str = "[arrivals.first]\nfact = 'entries'";

fn facts() -> Facts {
    written::survey(&[("facts.toml", FACTS), ("points.toml", POINTS)]).0
}

fn read(page: &str, labels: &str) -> (Story, Vec<String>) {
    let (story, problems) = Story::survey(&[Text::new("page.md", page), Text::new("labels.toml", labels)], &facts());
    (story, problems.iter().map(ToString::to_string).collect())
}

/// Compares all problems of a section whose second line this is.
fn check(prose: &str, expected: &[&str]) {
    let (_, problems) = read(&format!("# Title {{#title}}\n{prose}\n"), "");
    assert_eq!(problems, expected, "in {prose}");
}

/// Compares the words that are reported as bound to nothing.
fn bare(prose: &str, expected: &[&str]) {
    let (_, problems) = read(&format!("# Title {{#title}}\n{prose}\n"), "");
    let words: Vec<_> = problems.iter().filter_map(|problem| problem.split('`').nth(1)).collect();
    assert_eq!(words, expected, "in {prose}");
}

/// Compares the lines or else the problems that labels make.
fn check_labels(labels: &str, expected: &str) {
    let (story, problems) = read("", labels);
    let made = if problems.is_empty() { story.labels } else { problems.join("\n") };
    assert_eq!(made, expected, "of {labels}");
}

fn text(words: &str) -> Node {
    Node::Text(words.into())
}

/// The number 13,221, bound to its fact.
fn entries() -> Node {
    Node::Fact { id: "entries".into(), kind: "derived".into(), inside: vec![text("13,221")] }
}

fn prose(element: Element, inside: Vec<Node>) -> Block {
    Block::Prose(Prose(vec![Node::Element(element, inside)]))
}

#[test]
fn prose_is_a_tree_that_is_read_and_counted() {
    let page = "# T {#t}\n\n**The [13,221](fact:entries)** & [2](free:page),\\\n[on](#t).";
    let (story, problems) = read(page, "");
    assert_eq!(problems, [""; 0]);
    let inside = vec![
        Node::Element(Element::Strong, vec![text("The "), entries()]),
        text(" & "),
        Node::Free(vec![text("2")]),
        text(","),
        Node::Break,
        Node::Link { address: "#t".into(), inside: vec![text("on")] },
        text("."),
    ];
    assert_eq!(story.sections[0].blocks, [prose(Element::Paragraph, inside)]);
    let tree = story.sections[0].blocks[0].prose().unwrap();
    assert_eq!((tree.text().as_str(), tree.facts(), tree.count()), ("The 13,221 & 2,\non.", vec!["entries"], 6));
    assert_eq!(tree.joined().0, [tree.0[0].inside(), &[text(" ")]].concat());
}

#[test]
fn sections_hold_prose_and_places() {
    let page = "# A & B {#top}\n\nWe *saw* it.\n\n![](figure:arrivals)\n\n- x\n\n## [13,221](fact:entries) {#count}\n\n> \"y\"\n\n![](key:certainty)";
    let (story, problems) = read(page, "");
    assert_eq!(problems, [""; 0]);
    let shape: Vec<_> = story
        .sections
        .iter()
        .map(|part| (part.id.as_str(), part.level, part.title.0.clone(), part.blocks.clone()))
        .collect();
    let expected = [
        (
            "top",
            1,
            vec![text("A & B")],
            vec![
                prose(
                    Element::Paragraph,
                    vec![text("We "), Node::Element(Element::Em, vec![text("saw")]), text(" it.")],
                ),
                Block::Place(Insert::Figure("arrivals".into())),
                prose(Element::List, vec![Node::Element(Element::Item, vec![text("x")])]),
            ],
        ),
        (
            "count",
            2,
            vec![entries()],
            vec![
                prose(Element::Quote, vec![Node::Element(Element::Paragraph, vec![text("\"y\"")])]),
                Block::Place(Insert::Key),
            ],
        ),
    ];
    assert_eq!(shape, expected);
}

#[test]
fn a_section_has_an_address_of_its_own() {
    let (_, problems) = read("Before.\n\n# One title\n\n## A {#a}\n\n## B {#a}\n", "");
    let expected = [
        "page.md:1: this stands before the first title",
        "page.md:3: a section needs an address: write {#its-id} after its title",
        "page.md:3: `One` is bound to no fact; write [One](fact:its-id), or [One](free:reason)",
        "page.md:7: the section id `a` is taken already",
    ];
    assert_eq!(problems, expected);
}

#[test]
fn a_place_is_known() {
    check("\n![](signs:ilo)", &[]);
    for place in ["figure:wages", "sorces:all", "signs:all", "arrivals", "lesson:links"] {
        let known = "figure:arrivals, key:certainty, signs:ilo, sources:all, corrections:all";
        check(&format!("\n![]({place})"), &[&format!("page.md:3: the place `{place}` is none of: {known}")]);
    }
    let odd = "page.md:2: this kind of Markdown is not supported in the story";
    check("a ![](figure:arrivals) b", &[odd]);
    check("a <b>b</b>", &[odd, odd]);
    check("`code`", &[odd]);
}

#[test]
fn a_step_has_an_address_a_title_and_what_it_asks() {
    let page = "# T {#t}\n\n![](figure:arrivals)\n\n### A & [13,221](fact:entries) {#one arrivals=quarters}\n\nx\n\n\
        ### B {#two}\n\ny\n\n- z\n\n***\n\nAfter.";
    let (story, problems) = read(page, "");
    assert_eq!(problems, [""; 0]);
    let step = |id: &str, title, asks: &str| Block::Step { id: id.into(), title: Prose(title), asks: asks.into() };
    let expected = [
        step("one", vec![text("A & "), entries()], "arrivals=quarters"),
        prose(Element::Paragraph, vec![text("x")]),
        step("two", vec![text("B")], ""),
        prose(Element::Paragraph, vec![text("y")]),
        prose(Element::List, vec![Node::Element(Element::Item, vec![text("z")])]),
        Block::End,
        prose(Element::Paragraph, vec![text("After.")]),
    ];
    assert_eq!(story.sections[0].blocks[1..], expected);
}

#[test]
fn a_step_stands_where_it_can_ask_something() {
    let figure = "\n![](figure:arrivals)\n\n";
    for (prose, problem) in [
        ("### A {#a}\nx", "2: a step stands before the figure that it belongs to"),
        (&format!("{figure}### A\nx"), "5: a step needs an address: write {#its-id} after its title"),
        (&format!("{figure}### A {{#title}}\nx"), "5: the step id `title` is taken already"),
        (&format!("{figure}### A {{#a}}\nx\n### B {{#a}}\nx"), "7: the step id `a` is taken already"),
        (&format!("{figure}### A {{#a}}\n\n### B {{#b}}\nx"), "5: this step is empty"),
        (&format!("{figure}### A {{#a}}\n"), "5: this step is empty"),
        (&format!("{figure}### A {{#a .quarters}}\nx"), "5: `.quarters` sets nothing in a figure: write key=value"),
        (&format!("{figure}### A {{#a arrivals}}\nx"), "5: `arrivals=` sets nothing in a figure: write key=value"),
        (
            &format!("{figure}### A {{#a arrivals=quartrs}}\nx"),
            "5: `arrivals=quartrs` changes nothing: the figure cannot show it, or shows it anyway; `arrivals` can be: \
             years, quarters, purposes",
        ),
        (&format!("{figure}### A {{#a arrivals=years}}\nx"), "5: `arrivals=years` changes nothing: "),
        (
            &format!("{figure}### A {{#a pay=nis}}\nx"),
            "5: the figure `arrivals` has no parameter `pay`; it has: arrivals",
        ),
        (&format!("{figure}### A {{#a b=c&d}}\nx"), "5: `b=c&d` sets nothing in a figure: write key=value"),
        (
            &format!("{figure}### A {{#a}}\nx\n\n![](key:certainty)"),
            "8: a step is prose only: write *** before this to end the steps",
        ),
        (&format!("{figure}***\n"), "5: this line ends steps, and none is open"),
        (&format!("{figure}### A [12](fact:entries) {{#a}}\nx"), "5: `12` does not follow from `entries`"),
    ] {
        let (_, problems) = read(&format!("# Title {{#title}}\n{prose}\n"), "");
        assert!(problems.len() == 1 && problems[0].starts_with(&format!("page.md:{problem}")), "{prose}: {problems:?}");
    }
    let (_, problems) = read(&format!("# T {{#t}}\n{figure}### A {{#a}}\nx\n\n## S {{#a}}\n"), "");
    assert_eq!(problems, ["page.md:8: the section id `a` is taken already"]);
}

fn indicators(text: &str) -> (Story, Vec<String>) {
    let (story, problems) = Story::survey(&[Text::new("signs.toml", text)], &facts());
    (story, problems.iter().map(ToString::to_string).collect())
}

#[test]
fn an_indicator_is_a_card_with_its_facts() {
    let written =
        "[[sign]]\nid = 'a'\nname = 'A & B'\nmeans = 'm'\nfound = 'partial'\nsaid = 'x {entries|13,221} <y> {free:1}'";
    let (story, problems) = indicators(written);
    assert_eq!(problems, [""; 0]);
    let indicator = &story.indicators[0];
    assert_eq!(
        (indicator.name.text().as_str(), indicator.means.text().as_str(), indicator.found),
        ("A & B", "m", Found::Partial)
    );
    assert_eq!(indicator.said.0, [text("x "), entries(), text(" <y> 1")]);
}

#[test]
fn an_indicator_is_complete_and_every_number_in_it_bound() {
    let indicator = |id: &str, found: &str, said: &str| {
        format!("[[sign]]\nid = '{id}'\nname = 'n'\nmeans = 'm'\nfound = '{found}'\nsaid = '{said}'\n")
    };
    for (text, problem) in [
        (indicator("a", "none", "x"), "5: `none` is none of: direct, partial, absent"),
        (indicator("A", "direct", "x"), "2: `A` is not an id: lower-case letters and hyphens"),
        (indicator("a", "direct", "x") + &indicator("a", "direct", "x"), "8: the indicator id `a` is taken already"),
        (indicator("a", "direct", ""), "6: `a.said`: says nothing"),
        (indicator("a", "direct", "six"), "6: `a.said`: `six` is bound to no fact"),
        (indicator("a", "direct", "{exits|x}"), "6: `a.said`: the fact `exits` is unknown"),
        (indicator("a", "direct", "{$x}"), "6: `a.said`: a card takes no arguments"),
        ("[[sign]]\nid = 'a'".into(), "1: missing field"),
        ("[[card]]".into(), "1: only [[sign]] is expected here"),
    ] {
        let (_, problems) = indicators(&text);
        assert!(
            problems.len() == 1 && problems[0].starts_with(&format!("signs.toml:{problem}")),
            "{text}: {problems:?}"
        );
    }
}

#[test]
fn a_link_goes_to_a_fact_or_safely_elsewhere() {
    check("[x](fact:exits)", &["page.md:2: the fact `exits` is unknown"]);
    check("[13,221](free:)", &["page.md:2: words are exempt only for a reason: [words](free:reason)"]);
    check("[](fact:entries)", &["page.md:2: the link to `entries` has no words"]);
    check("[x](page.html)", &["page.md:2: `page.html` is neither https: nor #, ../, fact: or free:"]);
    check("[x](https://example.org/?a=1) [y](#count) [six](free:our-own-count)", &[]);
}

#[test]
fn a_bare_number_is_named_with_its_line() {
    check("a\nb\n13 c", &["page.md:4: `13` is bound to no fact; write [13](fact:its-id), or [13](free:reason)"]);
    for number in [
        "13,221",
        "$800",
        "37%",
        "2.5",
        "½",
        "six",
        "Twenty-four",
        "hundreds",
        "fifteen thousand",
        "1.5 million",
        "a dozen",
        "half",
        "halved",
        "two-thirds",
        "a third",
        "one third",
        "a quarter",
        "three quarters",
        "four fifths",
        "twice",
        "doubled",
        "triple",
        "twelvefold",
        "tenfold",
        "Q1",
        "6 am",
        "no. One",
        "2397",
        "1899",
        "$2000",
        "2000 thousand",
    ] {
        let (_, problems) = read(&format!("# Title {{#title}}\n{number}\n"), "");
        assert!(!problems.is_empty(), "{number}");
    }
    bare(
        "Twenty-four men, 1.5 million hours, fifteen\nthousand days",
        &["Twenty-four", "1.5 million", "fifteen thousand"],
    );
    bare("[13,221](fact:entries) 7 [six](free:why)teen", &["7"]);
}

#[test]
fn dates_and_ordinals_are_no_numbers() {
    for words in [
        "On 12 August 2025, in August 2025, in 2019, 2017–2025.",
        "On 12\nAugust it ended.",
        "No one, once, one another, first, second.",
        "the third quarter of 2024",
        "sleeping quarters, scaffolds, manifold, someone, tend, often, freight",
    ] {
        bare(words, &[]);
    }
}

#[test]
fn a_bound_number_is_the_number_of_its_fact() {
    for right in [
        "[13,221](fact:entries)",
        "[13221 entries in 2024](fact:entries)",
        "[Nearly twelve times](fact:entries)",
        "[so many](fact:entries)",
        "[12–16](fact:hours)",
        "[twelve *to* sixteen](fact:hours)",
        "[1.5 million](fact:gap)",
        "[1,500,000](fact:gap)",
    ] {
        check(right, &[]);
    }
    for (wrong, number) in [
        ("[13,222](fact:entries)", "13,222"),
        ("[twelve times](fact:entries)", "twelve"),
        ("[12 to 20](fact:hours)", "20"),
        ("[half](fact:gap)", "half"),
        ("[1.5](fact:gap)", "1.5"),
    ] {
        bare(wrong, &[number]);
    }
}

#[test]
fn labels_are_flat_sorted_and_resolved() {
    check_labels(
        "b = 'x {$name} = y'\n[a]\nc.d = '{entries} {entries|nearly twelve times}'\ne = 'by {free:24 h}'",
        "a.c.d={13,221|entries|derived} {nearly twelve times|entries|derived}\na.e=by 24 h\nb=x {$name} = y\n",
    );
}

#[test]
fn a_label_is_text_with_known_facts() {
    for (label, problem) in [
        ("24 h", "`24` is bound to no fact; write {fact-id|24}, or {free:24} if it is none of the story's"),
        ("{exits}", "the fact `exits` is unknown"),
        ("{entries|12}", "`12` does not follow from `entries`, which is 13,221; add it to its `says` if it does"),
        ("{entries|}", "`` cannot be the words for `entries`"),
        ("{free:}", "`{free:}` exempts nothing"),
        ("{$}", "`{$}` names no argument"),
        ("{entries", "a brace is not closed"),
        ("a | b", "a stray brace, bar or line break"),
        ("a } b", "a stray brace, bar or line break"),
        ("a\\nb", "a stray brace, bar or line break"),
    ] {
        check_labels(&format!("\na = \"{label}\""), &format!("labels.toml:2: `a`: {problem}"));
    }
    check_labels("a = 1", "labels.toml:1: `a` is not text");
    check_labels("a.b = 'x'\n'a.b' = 'y'", "labels.toml:2: `a.b` is defined twice");
}

#[test]
fn the_real_story_has_no_problem() {
    let english = Path::new("static/story/en");
    let facts = Facts::load(Path::new("static/facts"), english).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(Story::load(english, &facts).err(), None);
}
