//! What is said to hosts and heard from them: every template and expression, and real samples of both.

#![allow(clippy::unwrap_used, reason = "a test that meets the unexpected should fail right there")]

use std::collections::BTreeSet;

use regex_lite::{Captures, Regex};
use scraper::{Html, Selector};
use sent_to_work::host::{Ask, Heard, Offer, PROTOCOLS, Protocol, Said, table};
use serde_json::Value;

/// What the frame knows by itself: `static/frame.js` and the address.
const KNOWN: [&str; 5] = ["height", "width", "src", "childId", "secret"];

fn protocol(name: &str) -> &'static Protocol {
    PROTOCOLS.iter().find(|one| one.name == name).unwrap()
}

fn expressions(ask: &Ask) -> Vec<&'static str> {
    match ask.hears {
        Heard::Text(expression) => vec![expression],
        Heard::Object(fields) => fields.iter().map(|(_, expression)| *expression).collect(),
    }
}

/// What is said to a host of this protocol.
fn all_said(one: &Protocol) -> impl Iterator<Item = Said> {
    std::iter::once(one.says).chain(one.asks.iter().filter_map(|ask| ask.answer))
}

/// The first ask that hears this text, and what it learns from it.
fn heard<'a>(name: &str, text: &'a str) -> Option<(usize, Option<Captures<'a>>)> {
    protocol(name).asks.iter().enumerate().find_map(|(at, ask)| match ask.hears {
        Heard::Text(expression) => Some((at, Some(Regex::new(expression).unwrap().captures(text)?))),
        Heard::Object(_) => None,
    })
}

#[test]
fn protocols_are_named_once() {
    let names: BTreeSet<_> = PROTOCOLS.iter().map(|one| one.name).collect();
    assert_eq!(names.len(), PROTOCOLS.len());
}

#[test]
fn every_template_parses_and_says_the_height() {
    for one in PROTOCOLS {
        for said in all_said(one) {
            assert!(said.names().any(|name| name == "height"), "{}: {}", one.name, said.text());
            if let Said::Object(text) | Said::Json(text) = said {
                let value: Value = serde_json::from_str(text).unwrap_or_else(|e| panic!("{}: {e}", one.name));
                assert!(value.is_object(), "{}", one.name);
            }
        }
    }
}

#[test]
fn every_placeholder_is_known_or_learnt() {
    for one in PROTOCOLS {
        let mut known: BTreeSet<String> = KNOWN.map(str::to_owned).into();
        for expression in one.asks.iter().flat_map(expressions) {
            known.extend(Regex::new(expression).unwrap().capture_names().flatten().map(str::to_owned));
        }
        for said in all_said(one) {
            // Whatever stands in braces in a text; in an object, what is quoted with them.
            let written = Regex::new(r"\{([a-zA-Z]+)\}").unwrap();
            let names: Vec<&str> =
                written.captures_iter(said.text()).filter_map(|found| Some(found.get(1)?.as_str())).collect();
            assert_eq!(said.names().collect::<Vec<_>>(), names, "{}", one.name);
            let lost: Vec<_> = names.iter().filter(|name| !known.contains(**name)).collect();
            assert!(lost.is_empty(), "{}: {lost:?}", one.name);
        }
    }
}

#[test]
fn what_no_host_has_begun_is_not_said() {
    // All that waits for a host names something that only that host can give.
    let waits = |name: &str| protocol(name).says.names().any(|one| !["height", "width", "src"].contains(&one));
    let waiting: Vec<_> = PROTOCOLS.iter().map(|one| one.name).filter(|name| waits(name)).collect();
    assert_eq!(waiting, ["pym", "iframe-resizer", "open-iframe-resizer", "wordpress"]);
}

#[test]
fn expressions_hold_to_the_start_and_stay_short() {
    for expression in PROTOCOLS.iter().flat_map(|one| one.asks).flat_map(expressions) {
        let expression_is = Regex::new(expression).unwrap();
        assert!(expression.starts_with('^'), "{expression}");
        for long in ["a", ":", "xPYMx", "[iFrameSizer]", "[iFrameSizer]a:8:true"] {
            assert!(!expression_is.is_match(&["#", &long.repeat(4_000)].concat()), "{expression}");
        }
    }
}

#[test]
fn iframe_resizer_4_is_answered() {
    // Sixteen fields, as version 4.4.5 sends them.
    let init = "[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true";
    let (at, found) = heard("iframe-resizer", init).unwrap();
    assert_eq!((at, &found.unwrap()["frame"]), (1, "frame0"));
}

#[test]
fn iframe_resizer_5_is_answered_with_its_version() {
    // Twenty-four fields, as version 5.5.9 sends them.
    let init =
        "[iFrameSizer]frame0:0:false:false:32:true:true:0:auto:::0:false:child:auto:true:::true:GPLv3:5.5.9:0::false";
    let (at, found) = heard("iframe-resizer", init).unwrap();
    let found = found.unwrap();
    assert_eq!((at, &found["frame"], &found["version"]), (0, "frame0", "5.5.9"));
}

#[test]
fn iframe_resizer_asks_again() {
    assert_eq!(heard("iframe-resizer", "[iFrameSizer]reset").unwrap().0, 2);
    assert_eq!(heard("iframe-resizer", "[iFrameSizer]resize").unwrap().0, 3);
}

#[test]
fn what_is_nearly_iframe_resizer_is_not_heard() {
    for near in [
        "",
        "[iFrameSizer]",
        "[iFrameSizer]frame0",
        "[iFrameSizer]frame0:8",
        "[iFrameSizer]frame0:8:maybe",
        "[iFrameSizer]frame0:8:falsehood",
        "[iFrameSizer]:8:false:false",
        " [iFrameSizer]frame0:8:false:false",
        "[iFrameResizerChild]Ready",
        "[iFrameSizer]resize ",
        "[iFrameSizer]reset:1",
        "[iFrameSizer]message:{\"a\":true}",
        "[iFrameSizer]moveToAnchor:true",
        "[iFrameSizer]pageInfo:{\"iframeHeight\":1,\"iframeWidth\":2}",
        "[iframesizer]frame0:8:false:false",
    ] {
        assert!(heard("iframe-resizer", near).is_none(), "{near}");
    }
}

#[test]
fn pym_is_heard_when_its_width_changes() {
    assert!(heard("pym", "pymxPYMxgraphicxPYMxwidthxPYMx640").is_some());
    for near in
        ["pymxPYMxgraphicxPYMxheightxPYMx640", "pymxPYMxgraphicxPYMxwidth", "xPYMxgraphicxPYMxwidthxPYMx640", "pym"]
    {
        assert!(heard("pym", near).is_none(), "{near}");
    }
}

#[test]
fn objects_are_heard_by_all_their_fields() {
    let hears = |name: &str, object: &[(&str, &str)]| {
        protocol(name).asks.iter().any(|ask| match ask.hears {
            Heard::Object(fields) => fields.iter().all(|(key, expression)| {
                let value = object.iter().find(|(known, _)| known == key);
                value.is_some_and(|(_, value)| Regex::new(expression).unwrap().is_match(value))
            }),
            Heard::Text(_) => false,
        })
    };
    assert!(hears("sent-to-work", &[("sent-to-work", "ask")]));
    assert!(hears("amp", &[("sentinel", "amp"), ("type", "frames-init")]));
    assert!(hears("open-iframe-resizer", &[("type", "iframe-child-init")]));
    assert!(hears("open-iframe-resizer", &[("type", "iframe-get-child-dimensions")]));
    assert!(hears("h5p", &[("context", "h5p"), ("action", "ready")]));
    assert!(hears("h5p", &[("context", "h5p"), ("action", "resize")]));
    assert!(!hears("sent-to-work", &[("sent-to-work", "asked")]));
    assert!(!hears("amp", &[("type", "frames-init")]));
    assert!(!hears("amp", &[("sentinel", "amp"), ("type", "embed-size")]));
    assert!(!hears("open-iframe-resizer", &[("type", "iframe-child-init ")]));
    assert!(!hears("h5p", &[("context", "h5p"), ("action", "resizePrepared")]));
}

#[test]
fn the_table_is_json_without_the_names_of_others() {
    let written = table(PROTOCOLS);
    let read: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(read.as_array().unwrap().len(), PROTOCOLS.len());
    assert!(!written.contains("</"), "it stands in a script");
}

fn offer() -> Offer {
    Offer {
        site: "https://example.org/work/".into(),
        frame: "embed/wages/".into(),
        provider: "Sent \"to\" Work".into(),
        title: "What is left & <who> takes it".into(),
        says: "Of 1,000 dollars \"150\" are left.".into(),
        picture: "preview/wages.png".into(),
        height: 900,
    }
}

#[test]
fn an_answer_has_all_that_the_standard_requires() {
    let answer = offer().answer();
    assert_eq!((&answer["version"], &answer["type"]), (&Value::from("1.0"), &Value::from("rich")));
    assert!(answer["width"].is_u64() && answer["height"].is_u64() && answer["html"].is_string());
    // All three or none.
    assert_eq!(answer["thumbnail_url"], "https://example.org/work/preview/wages.png");
    assert!(answer["thumbnail_width"].is_u64() && answer["thumbnail_height"].is_u64());
    assert_eq!(answer["title"], "What is left & <who> takes it");
}

/// `WordPress` keeps a quotation with links in it and one frame, drops other attributes, and anything else drops all.
#[test]
fn an_answer_survives_the_rules_of_wordpress() {
    let answer = offer().answer();
    let html = answer["html"].as_str().unwrap();
    // wp_filter_oembed_result: after kses, `#(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)#is`.
    assert!(html.starts_with("<blockquote>") && html.ends_with("></iframe>"), "{html}");
    let page = Html::parse_fragment(html);
    let elements = page.select(&Selector::parse("*").unwrap()).map(|one| one.value().clone()).collect::<Vec<_>>();
    let names: Vec<&str> = elements.iter().map(scraper::node::Element::name).filter(|name| *name != "html").collect();
    assert_eq!(names, ["blockquote", "a", "iframe"]);
    for element in &elements {
        let attributes: BTreeSet<&str> = element.attrs().map(|(name, _)| name).collect();
        let kept: BTreeSet<&str> = match element.name() {
            "a" => ["href"].into(),
            "iframe" => ["src", "width", "height", "frameborder", "scrolling", "title"].into(),
            _ => BTreeSet::new(),
        };
        assert_eq!(attributes, kept, "{}", element.name());
    }
    let text: String = page.root_element().text().collect();
    assert_eq!(text, "What is left & <who> takes it. Of 1,000 dollars \"150\" are left.");
    let frame = elements.iter().find(|one| one.name() == "iframe").unwrap();
    assert_eq!(frame.attr("src"), Some("https://example.org/work/embed/wages/"));
    assert_eq!(frame.attr("title"), Some("What is left & <who> takes it"));
    // No theme that was tried narrows a frame in a paragraph.
    assert_eq!(frame.attr("width"), Some("100%"));
    assert_eq!(frame.attr("height"), Some(answer["height"].to_string().as_str()));
}
