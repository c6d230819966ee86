//! Our own script for hosts, and the element that it makes: inserted late, removed, hidden, come upon afterwards.

use std::collections::BTreeMap;

use sent_to_work::site::Reply;

use crate::engines::Engine;
use crate::hosts::TALL;
use crate::page::{Outcome, Page, check};
use crate::parents::{Framed, Parent, reply, written};

/// A figure with its own script.
fn framed(parent: Parent) -> Framed {
    Framed::plain(parent, "embed/wages/")
}

fn element() -> Framed {
    framed(Parent::OWN_ELEMENT)
}

/// The element shows what it holds until there is something better, and then a frame that fits.
pub fn the_element_fits(page: &Page) -> Outcome {
    let _host = page.host(&[element(), element()])?;
    for column in ["frame0", "frame1"] {
        page.keeps_fitting(column, "embed/wages/")?;
        page.expect("its text", &format!("visible($('#{column} sent-to-work a'))"), false)?;
        page.holds("that it is still there", &format!("$('#{column} sent-to-work a').isConnected"))?;
        page.expect("attributes", &format!("$('#{column} sent-to-work').getAttributeNames()"), vec!["figure"])?;
        page.holds("a title", &format!("$('#{column} iframe').title"))?;
    }
    page.is_quiet()
}

/// Without our script, or where the frame never speaks, the text in the element is all there is, and it can be read.
pub fn the_element_reads_without_us(page: &Page) -> Outcome {
    let site =
        page.stage.with(|path, reply| if path.ends_with('/') { Reply::text(404, "Not found") } else { reply })?;
    let _host = page.host_page(written(&[element()], site.address()))?;
    page.holds("an element that lives", "$('#frame0 iframe')")?;
    page.rests()?;
    page.holds(
        "its text",
        "visible($('#frame0 sent-to-work a')) && $('#frame0 sent-to-work a').getBoundingClientRect().height > 0",
    )?;
    let bare = written(&[element()], site.address()).replace("embed.js", "lost.js");
    let _host = page.host_page(bare)?;
    page.holds("its text", "visible($('#frame0 sent-to-work a'))")?;
    page.expect("frames", "$$('iframe').length", 0)
}

/// What the element says is in the address of its frame, and what it does not know is not.
pub fn the_element_says_what_it_shows(page: &Page) -> Outcome {
    let host = written(&[element()], page.stage.server.address());
    let said = "figure=\"wages\" theme=\"dark\" state=\"pay=kinu&amp;wages=quota\" title=\"Wages\" onclick2=\"x\"";
    let _host = page.host_page(host.replace("figure=\"wages\"", said))?;
    page.lives("frame0")?;
    page.expect("the title", "$('#frame0 iframe').title", "Wages")?;
    page.expect("the query", "new URL($('#frame0 iframe').src).search", "?pay=kinu&wages=quota&theme=dark")?;
    page.inside("frame0", || {
        page.expect("the theme", "document.documentElement.dataset.theme", "dark")?;
        page.holds("the estimate", "$('[name=pay][value=kinu]').checked && $('[name=wages][value=quota]').checked")
    })?;
    page.exact("frame0", "in the state that was asked for").map(drop)
}

/// An element that comes late lives as well, and one that goes leaves nothing behind.
pub fn elements_come_and_go(page: &Page) -> Outcome {
    let _host = page.host(&[element()])?;
    page.lives("frame0")?;
    page.run(
        "const late = document.createElement('div');
        Object.assign(late, { id: 'late', className: 'column', innerHTML: '<sent-to-work figure=\"wages\">Later</sent-to-work>' });
        document.body.append(late);",
    )?;
    page.keeps_fitting("late", "embed/wages/")?;
    page.exact("frame0", "beside one that came late")?;
    page.run("$('#frame0').remove()")?;
    page.rests()?;
    page.widen(340)?;
    page.exact("late", "when another one has gone")?;
    // An element that is moved loads its frame anew, and still fits.
    page.run("document.body.prepend($('#late'))")?;
    page.lives("late")?;
    page.exact("late", "in another place")?;
    page.expect("frames", "$$('iframe').length", 1)?;
    page.is_quiet()
}

/// A frame in a tab that is hidden at first says its height once it is shown, and keeps it when it is hidden again.
pub fn what_is_hidden_fits_once_it_is_shown(page: &Page) -> Outcome {
    let parents = [Parent::OWN_FRAME, Parent::OWN_ELEMENT, Parent::PYM, Parent::DATAWRAPPER];
    // What is hidden is measured by the engine; how its height is said is our matter, for which one is enough.
    for parent in parents.into_iter().take(if page.engine == Engine::Chromium { parents.len() } else { 2 }) {
        let one = framed(parent);
        let host = written(&[one], page.stage.server.address());
        let _host = page.host_page(host.replace(".column {", ".column:not(.shown) { display: none }\n .column {"))?;
        page.holds("a frame", "$('#frame0 iframe')")?;
        page.rests()?;
        page.expect("heights said while it is hidden", HEIGHTS, Vec::<u32>::new())?;
        page.run("$('#frame0').classList.add('shown')")?;
        page.keeps_fitting("frame0", "embed/wages/")?;
        page.run("$('#frame0').classList.remove('shown')")?;
        page.rests()?;
        page.run("$('#frame0').classList.add('shown')")?;
        page.exact("frame0", "when it is shown again")?;
        page.is_quiet()?;
    }
    Ok(())
}

/// On a busy machine a frame may be loaded before it is told its size; where it is hidden as well, nothing is observed in it.
pub fn a_frame_that_learns_its_size_late_fits(page: &Page) -> Outcome {
    let late = "document.documentElement.getBoundingClientRect = () => new DOMRect();
        addEventListener('load', () => setTimeout(() => delete document.documentElement.getBoundingClientRect, 300));\n";
    let site = page.stage.with(|path, mut reply| {
        if path.contains("/frame-") {
            reply.body.splice(..0, late.bytes());
        }
        reply
    })?;
    // Not sandboxed: the policy knows the site by another address, and for WebKit no frame with a sandbox is the site itself.
    let host = written(&[framed(Parent::WORDPRESS)], site.address()).replace("sandbox=\"allow-scripts\"", "");
    let _host = page.host_page(host)?;
    page.lives("frame0")?;
    page.exact("frame0", "after it has learnt its size")?;
    page.is_quiet_inside("frame0")
}

/// The heights that have been said to our own script.
const HEIGHTS: &str =
    "window.__said.map(({ data }) => data).filter(data => data['sent-to-work'] === 'height').map(data => data.height)";

/// Our script comes after the frame: it asks, and is told.
pub fn a_script_that_comes_late_is_told(page: &Page) -> Outcome {
    let one = framed(Parent::OWN_FRAME);
    let host = written(&[one], page.stage.server.address());
    let _host = page.host_page(host.replace("embed.js", "lost.js"))?;
    page.lives("frame0")?;
    page.rests()?;
    page.expect("a frame that nobody resizes", "$('#frame0 iframe').clientHeight", 150)?;
    page.run(&format!(
        "document.head.append(Object.assign(document.createElement('script'), {{ src: '{}embed.js' }}))",
        page.stage.server.address()
    ))?;
    page.keeps_fitting("frame0", "embed/wages/")
}

/// A host whose scroll bar comes with the taller frame and goes with the lower one does not make it change for ever.
pub fn a_scroll_bar_that_comes_and_goes_ends(page: &Page) -> Outcome {
    let _host = page.host(&[framed(Parent::OWN_FRAME)])?;
    page.lives("frame0")?;
    let at = |width: u32| {
        page.widen(width)?;
        page.inside("frame0", || page.expect("the width of the frame", "innerWidth", width))?;
        page.exact("frame0", "at another width")
    };
    // Only where less width makes it lower can it go on for ever, as with a picture that keeps its shape.
    page.inside("frame0", || page.run("document.body.style.paddingBottom = '50%'"))?;
    let wide = 700;
    let (tall, low) = (at(wide)?, at(wide - BAR)?);
    check(&format!("a frame that is lower beside a scroll bar, {low} and not {tall}"), low < tall)?;
    let (before, limit) = (page.said()?, u32::midpoint(tall, low));
    page.run(&format!(
        "const column = $('.column'), frame = $('iframe');
        new ResizeObserver(() => column.style.width = frame.clientHeight > {limit} ? '{}px' : '{wide}px').observe(frame);",
        wide - BAR
    ))?;
    page.rests()?;
    let (document, frame): (u32, u32) = (page.get_inside("frame0", TALL)?, page.get("$('iframe').clientHeight")?);
    check(&format!("a frame of {frame} pixels around {document}"), document <= frame)?;
    // That it ends is what counts: by then each turn has said its height in every protocol that needs no host to begin. On
    // a busy machine it takes more turns (40 messages were seen).
    let said = page.said()? - before;
    check(&format!("at most 120 messages until it ends, not {said}"), said <= 120)?;
    // Chromium notes when a scroll bar of its own changes what is being observed; it is observed the next time.
    let problems = "window.__seen.problems.filter(one => !one.includes('ResizeObserver loop'))";
    page.inside("frame0", || page.expect("what the frame complains of", problems, Vec::<String>::new()))
}

/// What a scroll bar takes.
const BAR: u32 = 15;

/// Whoever renders the page around the element may change its children and its attributes, as frameworks do: the frame
/// follows the attributes, and loads no second time for anything else.
pub fn hosts_render_around_their_element(page: &Page) -> Outcome {
    let site = page.stage.with(|_, reply| reply)?;
    let loads =
        || site.asked().into_iter().filter(|one| one.path.contains("/embed/") && one.path.ends_with('/')).count();
    let _host = page.host_page(written(&[element()], site.address()))?;
    page.lives("frame0")?;
    page.run(
        "const element = $('sent-to-work');
        element.querySelector('p').remove(); // the host drops its text and makes another
        element.append('Another text');
        element.replaceChildren();
        element.title = 'Wages, once more';",
    )?;
    page.expect("the title", "$('#frame0 iframe').title", "Wages, once more")?;
    page.exact("frame0", "after its children were changed")?;
    check(&format!("one load, not {}", loads()), loads() == 1)?;
    page.run("$('sent-to-work').setAttribute('figure', 'day'); $('sent-to-work').setAttribute('state', 'awake=4')")?;
    page.lives("frame0")?;
    page.inside("frame0", || page.expect("the hour", "$('#hour').value", "8"))?;
    page.exact("frame0", "with another figure")?;
    check(&format!("two loads, not {}", loads()), loads() == 2)?;
    page.is_quiet()
}

/// A host that isolates itself shows only frames that promise the same.
pub fn a_host_that_isolates_itself_shows_a_frame(page: &Page) -> Outcome {
    let host = written(&[framed(Parent::OWN_FRAME), element()], page.stage.server.address());
    let host = page.stage.serve_host(move |path| {
        let mut reply = reply(&host, &BTreeMap::new(), path);
        reply.set("Cross-Origin-Embedder-Policy", "require-corp");
        reply.set("Cross-Origin-Opener-Policy", "same-origin");
        reply
    })?;
    page.visit(host.address())?;
    page.holds("a host that is isolated", "crossOriginIsolated")?;
    for column in ["frame0", "frame1"] {
        page.lives(column)?;
        page.exact(column, "in a host that isolates itself")?;
    }
    page.is_quiet()
}
