//! What is saved of the living page: in a copy nothing runs any more, and it holds what was served.

use std::{env, fs, process};

use sent_to_work::site::Reply;
use sent_to_work::state::FigureState;
use serde_json::json;
use url::Url;

use crate::page::{Outcome, Page, check};

/// The page without its scripts.
const BARE: &str = "const copy = document.documentElement.cloneNode(true);
    for (const script of copy.querySelectorAll('script')) script.remove();";

impl Page {
    /// Opens the page and lets it live until a question is asked.
    fn lives_and_asks(&self) -> Outcome {
        self.open("")?;
        self.holds("the tools", "document.documentElement.hasAttribute('data-tools')")?;
        self.expect("tables", "$$('.live table').length", FigureState::COUNT)?;
        self.holds("the question", "$('.asking')")
    }

    /// Goes to a copy that these statements make.
    fn goes_to_a_copy(&self, made: &str) -> Outcome {
        let copy: String = self.get(&format!("(() => {{ {made} return '<!doctype html>' + copy.outerHTML; }})()"))?;
        let host = self.stage.serve_host(move |path| match path {
            "/" => Reply::new(200, "text/html; charset=utf-8", copy.clone()),
            _ => Reply::text(404, "Not found"),
        })?;
        self.visit(host.address())?;
        self.is_whole()
    }

    /// Tables, findings and the count are there, nothing is dead, and nothing is asked.
    fn is_whole(&self) -> Outcome {
        self.expect("tables", "$$('.host table').filter((one) => one.rows.length > 3).length", FigureState::COUNT)?;
        self.expect(
            "findings",
            "$$('.host .finding').filter((one) => one.textContent.trim()).length",
            FigureState::COUNT,
        )?;
        // By style: in what is off screen a text without a box still counts as one that is seen.
        let shown =
            "const shown = (one) => !one || (getComputedStyle(one).display !== 'none' && shown(one.parentElement));";
        let dead = "$$('button, input, select, textarea').filter(shown).map((one) => one.outerHTML)";
        let dead = format!("(() => {{ {shown} return {dead}; }})()");
        self.expect("what could be pressed", &dead, json!([]))?;
        let seen: String = self.get("text($('#arrivals .figure'))")?;
        check("the count in finding and picture", seen.matches("13,221").count() >= 2)?;
        let asked = "$$('#arrivals .over, #arrivals .asking').map((one) => getComputedStyle(one).display)";
        self.expect("what is asked", asked, json!(["none", "none"]))?;
        self.expect("covers", "$$('#arrivals .cover').filter(visible).length", 0)
    }
}

/// Without its scripts, as archives keep it.
pub fn a_copy_of_the_living_page_is_whole(page: &Page) -> Outcome {
    page.lives_and_asks()?;
    page.goes_to_a_copy(BARE)
}

/// “Web page, complete”: the scripts are in it, and find nothing of what they need.
pub fn a_copy_whose_scripts_fail_is_whole(page: &Page) -> Outcome {
    page.lives_and_asks()?;
    page.goes_to_a_copy("const copy = document.documentElement.cloneNode(true);")
}

/// In a single file, as `SingleFile` makes it: rules that match nothing in the living page are dropped, and of custom elements
/// it is no longer told whether they are defined.
pub fn a_copy_that_is_thinned_is_whole(page: &Page) -> Outcome {
    page.lives_and_asks()?;
    let thin = "const thin = (rules) => [...rules].map((rule) => {
            if (rule instanceof CSSMediaRule) return `@media ${rule.conditionText} { ${thin(rule.cssRules)} }`;
            if (!rule.selectorText) return rule.cssText;
            const used = !!document.querySelector(rule.selectorText.replace(/::[-a-z]+/g, ''));
            return used ? rule.cssText.replaceAll(':not(:defined)', ':not(*)').replaceAll(':defined', '') : '';
        }).join('\\n');
        const styles = [...document.querySelectorAll('style')].map((one) => thin(one.sheet.cssRules));
        [...copy.querySelectorAll('style')].forEach((one, at) => { one.textContent = styles[at]; });";
    page.goes_to_a_copy(&[BARE, thin].concat())
}

/// The archive that Chromium itself makes.
pub fn an_archive_of_the_living_page_is_whole(page: &Page) -> Outcome {
    page.lives_and_asks()?;
    let archive = page.cdp("Page.captureSnapshot", json!({ "format": "mhtml" }))?;
    let archive = archive.get("data").and_then(|data| data.as_str()).ok_or("an archive")?;
    // Only from a disk does Chromium open one.
    let path = env::temp_dir().join(format!("sent-to-work-{}.mhtml", process::id()));
    fs::write(&path, archive)?;
    let address = Url::from_file_path(&path).map_err(|()| "the address of a file")?;
    let seen = page.visit(address.as_str()).and_then(|()| page.is_whole());
    fs::remove_file(&path)?;
    seen
}
