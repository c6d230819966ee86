//! What readers need who see little, or whose hands are not steady: large words in pictures, more contrast, room to press.

use serde_json::json;

use crate::page::{Outcome, Page, check, same};
use crate::pupil::WORKS;

/// The size of the words in each picture that is seen, in pixels of the window.
const WORDS: &str = "$$('.host .chart').filter(visible).map(one =>
    parseFloat(getComputedStyle(one).fontSize) * one.getBoundingClientRect().width / one.viewBox.baseVal.width)";

/// A teacher’s large type enlarges the words in pictures as well, on a phone, a tablet, a projector and a desk.
pub fn large_type_enlarges_the_words_in_pictures(page: &Page) -> Outcome {
    let widths = [360, 768, 1024, 1280, 1440];
    let mut sizes = Vec::new();
    for query in ["", "?large=1"] {
        page.open_lesson(query)?;
        for work in &WORKS {
            page.works_by_pointer(work.part)?;
        }
        page.expect("pictures", &[WORDS, ".length"].concat(), WORKS.len())?;
        for width in widths {
            let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
            page.cdp("Emulation.setDeviceMetricsOverride", screen)?;
            page.expect("the width", "innerWidth", width)?;
            page.is_redrawn()?;
            page.is_uncut(&format!("at {width}{query}"))?;
            sizes.push(page.get::<Vec<f64>>(WORDS)?);
        }
        page.cdp("Emulation.clearDeviceMetricsOverride", json!({}))?;
    }
    let (plain, large) = sizes.split_at(widths.len());
    for ((plain, large), width) in plain.iter().zip(large).zip(widths) {
        let grown = plain.iter().zip(large).all(|(plain, large)| large > &(plain * 1.25));
        check(&format!("words of {large:?} pixels clearly larger than {plain:?} at {width}"), grown)?;
    }
    Ok(())
}

/// Ratios of contrast with the paper, of soft words, of rules, and of what was counted.
const CONTRASTS: &str = "(() => {
    const light = (color) => color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
        .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
    const body = getComputedStyle(document.body);
    const paper = light(body.backgroundColor);
    const probe = document.body.appendChild(document.createElement('i'));
    const ratios = ['soft', 'rule', 'count', 'warm', 'cool', 'warm-text'].map(name => {
        probe.style.color = `var(--${name})`;
        const own = light(getComputedStyle(probe).color);
        return (Math.max(own, paper) + .05) / (Math.min(own, paper) + .05);
    });
    probe.remove();
    return ratios;
})()";

/// Who asks for more contrast gets it: words of at least 7 to 1, rules and marks of at least 4.5 to 1, in both themes.
pub fn more_contrast_is_given_where_it_is_asked_for(page: &Page) -> Outcome {
    for theme in ["light", "dark"] {
        page.open(&format!("?theme={theme}"))?;
        let before: Vec<f64> = page.get(CONTRASTS)?;
        let more = json!({ "features": [{ "name": "prefers-contrast", "value": "more" }] });
        page.cdp("Emulation.setEmulatedMedia", more)?;
        page.holds("that the engine says so", "matchMedia('(prefers-contrast: more)').matches")?;
        let after: Vec<f64> = page.get(CONTRASTS)?;
        let grown = before.iter().zip(&after).all(|(before, after)| after > before);
        check(&format!("more contrast in the {theme} theme: {before:.1?}, then {after:.1?}"), grown)?;
        let [soft, rule, count, warm, cool, warm_text] = after[..] else { return Err("six colours".into()) };
        check(&format!("words in the {theme} theme: {soft:.1}, {warm_text:.1}"), soft >= 7.0 && warm_text >= 7.0)?;
        let marks = [rule, count, warm, cool].into_iter().all(|ratio| ratio >= 4.5);
        check(&format!("rules and marks in the {theme} theme: {after:.1?}"), marks)?;
        page.satisfies_axe(&format!("with more contrast in the {theme} theme"))?;
        page.cdp("Emulation.setEmulatedMedia", json!({ "features": [] }))?;
    }
    Ok(())
}

/// What is pressed and is smaller than it should be: 44 pixels for what a reader plays with, 24 for the rest. Links in a
/// sentence are as high as its lines; what a chart has is in its table as well.
const SMALL: &str = "$$('a[href], button, input, select, textarea, summary').filter(visible)
    .filter(one => !one.closest('svg, .unseen, [inert]') && getComputedStyle(one).opacity !== '0' || one.matches('.pill input'))
    .filter(one => !(one.localName === 'a' && getComputedStyle(one).display === 'inline'
        && [...one.parentElement.childNodes].some(other => other !== one && other.textContent.trim().length > 1)))
    .flatMap(one => {
        const { width, height } = (one.closest('.pill, label') ?? one).getBoundingClientRect();
        const least = one.matches('.main, .pill input, .slider input, .time input, .turn, .way button, .way select, .ears button, .asking button, .curtain button') ? 44 : 24;
        return width <= 1 || Math.min(width, height) > least - .5 ? [] : [`${one.localName}.${one.className} ${one.textContent.trim().slice(0, 20)} in ${one.parentElement.className || one.parentElement.localName}: ${width.toFixed()}x${height.toFixed()}`];
    })";

/// Whatever is pressed is large enough, on a phone and on a desk, in page, lesson, frames and documents.
pub fn what_is_pressed_is_large_enough(page: &Page) -> Outcome {
    for width in [360, 1440] {
        for path in ["", "class/", "embed/", "embed/day/", "embed/wages/", "embed/arrivals/?arrivals=quarters"] {
            let address = [page.stage.server.address(), path].concat();
            let _host = page.visit_framed(&address, &format!("width={width} height=900"))?;
            page.becomes("ready")?;
            page.run("$$('details:not([open]) > summary').forEach(one => one.click())")?;
            page.expect(&format!("what is too small in /{path} at {width}"), SMALL, Vec::<String>::new())?;
        }
    }
    for path in ["teach/", "editions/", "accessibility/", "sources/", "claim/day-span/"] {
        page.visit(&[page.stage.server.address(), path].concat())?;
        page.holds("the page", "document.readyState === 'complete'")?;
        page.run("$$('details:not([open]) > summary').forEach(one => one.click())")?;
        let small: Vec<String> = page.get(SMALL)?;
        same(&format!("what is too small in /{path}"), &Vec::new(), &small)?;
    }
    Ok(())
}
