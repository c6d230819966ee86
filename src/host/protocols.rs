//! The protocols, each with the source that it was read from.

use super::protocol::{
    Ask,
    Heard::{Object as Fields, Text as Fits},
    Protocol,
    Said::{Json, Object, Text},
};

/// A host that asks for the usual message.
const fn again(hears: super::Heard) -> Ask {
    Ask { hears, answer: None }
}

/// All protocols that frames speak. Every message is sent to every host, since hosts ignore what they do not know.
pub const PROTOCOLS: &[Protocol] = &[
    Protocol {
        // Ours: `static/embed.js`.
        name: "sent-to-work",
        says: Object(r#"{"sent-to-work":"height","height":"{height}"}"#),
        asks: &[again(Fields(&[("sent-to-work", "^ask$")]))],
    },
    Protocol {
        // pym.js 1.3.2, `dist/pym.v1.js`: the parent gives the id in the query, and says `width` when it was resized.
        name: "pym",
        says: Text("pymxPYMx{childId}xPYMxheightxPYMx{height}"),
        asks: &[again(Fits("^pymxPYMx.{0,200}xPYMxwidthxPYMx"))],
    },
    Protocol {
        // amp-iframe 0.1, and @newswire/frames 1.0.0, which asks.
        name: "amp",
        says: Object(r#"{"sentinel":"amp","type":"embed-size","height":"{height}"}"#),
        asks: &[again(Fields(&[("sentinel", "^amp$"), ("type", "^frames-init$")]))],
    },
    Protocol {
        // @datawrapper/chart-core 8.47.0, `lib/embed.js`; its older inline script looks for an `src` with the id in it.
        name: "datawrapper",
        says: Object(r#"{"datawrapper-height":{"embed":"{height}"}}"#),
        asks: &[],
    },
    Protocol {
        // Shared by Medium, Embedly and the hosts of Flourish.
        name: "iframe.resize",
        says: Json(r#"{"context":"iframe.resize","src":"{src}","height":"{height}"}"#),
        asks: &[],
    },
    Protocol {
        // iframe-resizer 4.4.5 and 5.5.9, from their grammar. A host that begins is known by its third field; version 5
        // has its version number in the twenty-first, and expects it back.
        name: "iframe-resizer",
        says: Text("[iFrameSizer]{frame}:{height}:{width}:size"),
        asks: &[
            Ask {
                hears: Fits(
                    "^\\[iFrameSizer\\](?<frame>[^:]{1,200}):[^:]*:(?:true|false)(?::[^:]*){17}:(?<version>[^:]{1,20})",
                ),
                answer: Some(Text("[iFrameSizer]{frame}:{height}:{width}:init:{version}")),
            },
            Ask {
                hears: Fits("^\\[iFrameSizer\\](?<frame>[^:]{1,200}):[^:]*:(?:true|false)(?::|$)"),
                answer: Some(Text("[iFrameSizer]{frame}:{height}:{width}:init")),
            },
            Ask {
                hears: Fits("^\\[iFrameSizer\\]reset$"),
                answer: Some(Text("[iFrameSizer]{frame}:{height}:{width}:resetPage")),
            },
            again(Fits("^\\[iFrameSizer\\]resize$")),
        ],
    },
    Protocol {
        // @open-iframe-resizer/core 2.1.0: the host begins.
        name: "open-iframe-resizer",
        says: Object(r#"{"type":"iframe-resized","width":"{width}","height":"{height}","as":"{asked}"}"#),
        asks: &[again(Fields(&[("type", "^(?<asked>iframe-child-init|iframe-get-child-dimensions)$")]))],
    },
    Protocol {
        // h5p-resizer.js at b515e00. Its handshake answers to the origin, which fails in a sandbox; the host works
        // without it.
        name: "h5p",
        says: Object(r#"{"context":"h5p","action":"resize","scrollHeight":"{height}"}"#),
        asks: &[again(Fields(&[("context", "^h5p$"), ("action", "^(?:ready|resize)$")]))],
    },
    Protocol {
        // WordPress, `wp-includes/js/wp-embed.js`: the secret comes in the fragment; from 200 to 1,000 pixels. It shows
        // the frame after the first message, and asks for one if its script was loaded after our first message.
        name: "wordpress",
        says: Object(r#"{"message":"height","value":"{height}","secret":"{secret}"}"#),
        asks: &[again(Fields(&[("message", "^ready$")]))],
    },
    Protocol {
        // Canvas, `lti.frameResize.ts`.
        name: "canvas",
        says: Object(r#"{"subject":"lti.frameResize","height":"{height}"}"#),
        asks: &[],
    },
    Protocol {
        // Guardian, InteractiveAtomMessenger of dotcom-rendering.
        name: "guardian",
        says: Object(r#"{"kind":"interactive:height","height":"{height}"}"#),
        asks: &[],
    },
    Protocol {
        // Guardian, iframe-messenger 0.2.10.
        name: "iframe-messenger",
        says: Json(r#"{"id":"iframeMessenger:stwrk","type":"set-height","value":"{height}"}"#),
        asks: &[],
    },
];
