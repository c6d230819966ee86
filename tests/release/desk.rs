//! The desks of the lesson: complete without the app, taken over without a move, given back when it fails.

use serde_json::{Value, json};

use crate::page::{Outcome, Page, check, same};
use crate::pupil::WORKS;
use crate::stage::without_scripts;
use crate::start::DRESSED;

impl Page {
    /// The lesson reads as a document: every part, its answers folded, nothing to fill in.
    fn reads_as_a_lesson(&self) -> Outcome {
        self.expect("parts", "$$('.part').filter(visible).length", 5)?;
        self.expect("what waits for an app", "$$('.soon, [data-desk] button').filter(visible).length", 0)?;
        self.expect("covered pictures", "$$('.cover svg').filter(visible).length", WORKS.len())?;
        self.expect("folds", "$$('[data-desk] > * > .rest > details, .claims details').filter(visible).length", 11)?;
        self.expect("what is told", "text($('main')).match(/13,221 entries|13% to 25%/g) ?? []", Vec::<Value>::new())?;
        self.run("for (const one of $$('[data-desk] details > summary')) one.click()")?;
        for told in ["13,221", "13% to 25%", "20 hours"] {
            self.holds(told, &format!("text($('main')).includes({})", json!(told)))?;
        }
        self.expect("figures", "$$('[data-figure] > figure').filter(visible).length", WORKS.len())?;
        self.expect("quoted cards", "$$('.claims q').filter(visible).length >= 8", true)
    }
}

/// Without scripts the lesson is there to be read, with a word on paper.
pub fn a_lesson_without_scripts_reads(page: &Page) -> Outcome {
    let server = page.stage.with(|_, reply| without_scripts(reply))?;
    page.visit(&[server.address(), "class/"].concat())?;
    page.becomes("static")?;
    page.expect("scripts", "$$('script').length", 0)?;
    page.holds("a word on paper", "visible($('.paper'))")?;
    page.reads_as_a_lesson()
}

/// Without its WASM the lesson is there to be read, and says so.
pub fn a_lesson_without_its_app_reads(page: &Page) -> Outcome {
    let server = page.stage.without_app()?;
    page.visit(&[server.address(), "class/"].concat())?;
    page.becomes("failed")?;
    page.holds("a word about it", "visible($('.failed'))")?;
    page.expect("a word on what was entered", "visible($('.stopped'))", false)?;
    page.reads_as_a_lesson()
}

/// When the app dies, the document is back, and what was entered can still be taken along; the page says so.
pub fn a_trap_in_the_lesson_leaves_what_was_entered(page: &Page) -> Outcome {
    page.open_lesson("")?;
    page.writes("#arrivals-wonder", "why?")?;
    let says = page.works_by_pointer("day")?;
    page.run("__trap()")?;
    page.becomes("failed")?;
    page.holds("a word on what was entered", "visible($('.failed')) && visible($('.stopped'))")?;
    let summed: String = page.get("visible($('#summed')) && $('#summed').textContent")?;
    check(&format!("all that was entered in {summed:?}"), summed.contains("why?") && summed.contains(&says))?;
    page.click("[data-do=copy]")?;
    page.holds("a copy of it", "__seen.copied?.includes('why?')")?;
    same("that it asks before it is lost", &true, &page.asks_before_leaving()?)?;
    page.run("$$('#summary .fold').forEach(one => one.remove())")?;
    page.reads_as_a_lesson_beside_the_summary()
}

/// When the app dies before anything is entered, there is nothing to say of it.
pub fn a_trap_in_an_empty_lesson_says_nothing_of_it(page: &Page) -> Outcome {
    page.open_lesson("")?;
    page.run("__trap()")?;
    page.becomes("failed")?;
    page.holds("a word about it", "visible($('.failed'))")?;
    page.expect("a word on what was entered", "visible($('.stopped'))", false)?;
    page.reads_as_a_lesson()
}

/// What stands where, and how it stands there.
const BOXES: &str = "$$('h1, h2, h3, .cover, .cover svg, .prompts li, textarea, .buttons, .claims > li, .claims > li > :first-child, .choice, .hint, .apart').filter(visible).map(one => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [`${(one.getAttribute('class') ?? '').replace(/ ?(soon|served)/, '') || 'one'} in ${one.closest('section')?.id}`, ...[x, y + scrollY, width, height].map(n => Math.round(n * 10) / 10)];
    }).map(([name, ...at]) => `${name} at ${at.join(' ')}`)";

/// Desks stand where they were served, at the width of a phone, a tablet and a desk.
pub fn taking_the_lesson_over_moves_nothing(page: &Page) -> Outcome {
    page.is_taken_over_unmoved("class/", "$('footer, .apart') && document.readyState !== 'loading'", BOXES)
}

/// The engine itself sees no shift, wherever a pupil is when the display face arrives late.
pub fn no_shift_is_measured_in_the_lesson(page: &Page) -> Outcome {
    for part in ["lesson", "arrivals", "day", "wages", "sort", "summary"] {
        let (gate, server) = page.stage.with_a_late_face()?;
        page.visit(&[server.address(), "class/"].concat())?;
        page.becomes("ready")?;
        page.run(&format!("$('#{part}').scrollIntoView({{ behavior: 'instant' }})"))?;
        page.moves_on()?;
        gate.open();
        page.holds("the display face", DRESSED)?;
        page.moves_on()?;
        page.expect(&format!("the layout shifts at #{part}"), "__seen.shifts", Vec::<Value>::new())?;
    }
    Ok(())
}

/// In the tree that screen readers read, every control has a name, and headings step down one level at a time.
pub fn the_tree_of_the_lesson_has_names(page: &Page) -> Outcome {
    page.open_lesson("")?;
    page.has_a_tree_of_names(60)?;
    for work in &WORKS {
        page.works_by_pointer(work.part)?;
    }
    page.sorts_by_pointer()?;
    page.has_a_tree_of_names(120)
}

/// What can be operated, by its role.
const ROLES: [&str; 9] =
    ["button", "link", "textbox", "slider", "spinbutton", "radio", "radiogroup", "DisclosureTriangle", "heading"];

impl Page {
    /// The tree has at least so many controls and headings, and all of them are named.
    fn has_a_tree_of_names(&self, least: usize) -> Outcome {
        let tree = self.cdp("Accessibility.getFullAXTree", json!({}))?;
        let nodes = tree.get("nodes").and_then(Value::as_array).cloned().unwrap_or_default();
        let said = |node: &Value, place: &str| node.pointer(place).and_then(Value::as_str).unwrap_or("").to_owned();
        let nodes = nodes.iter().filter(|node| node.get("ignored") != Some(&Value::Bool(true)));
        let (mut count, mut before, mut wrong) = (0, 0, Vec::new());
        for node in nodes.filter(|node| ROLES.contains(&said(node, "/role/value").as_str())) {
            count += 1;
            let (role, name) = (said(node, "/role/value"), said(node, "/name/value"));
            if name.trim().is_empty() {
                wrong.push(format!("a {role} has no name: {}", node.get("properties").unwrap_or(&Value::Null)));
            }
            let level = node.get("properties").and_then(Value::as_array).into_iter().flatten();
            let mut level = level.filter(|one| said(one, "/name") == "level");
            if let Some(level) = level.find_map(|one| one.pointer("/value/value")?.as_i64()) {
                if level > before + 1 {
                    wrong.push(format!("“{name}” of level {level} comes after level {before}"));
                }
                before = level;
            }
        }
        same("what is wrong in the tree", &Vec::new(), &wrong)?;
        check(&format!("at least {least} controls and headings, not {count}"), count >= least)
    }

    fn reads_as_a_lesson_beside_the_summary(&self) -> Outcome {
        self.run("$$('#summary .buttons').forEach(one => one.remove())")?;
        self.reads_as_a_lesson()
    }
}
