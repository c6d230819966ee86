//! Light and dark.

use serde_json::json;

use crate::page::{Outcome, Page, check};

/// How light the page's ground is, from 0 to 255.
const GROUND: &str =
    "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))";

impl Page {
    fn is_dark(&self, dark: bool) -> Outcome {
        let ground: f64 = self.get(GROUND)?;
        check(&format!("a {} ground, not {ground}", if dark { "dark" } else { "light" }), (ground < 64.0) == dark)
    }

    fn has_theme(&self, theme: Option<&str>) -> Outcome {
        self.expect("the theme", "document.documentElement.dataset.theme ?? null", theme)
    }
}

/// The theme of the address is there before anything can be painted.
pub fn the_theme_of_the_address_comes_before_the_first_paint(page: &Page) -> Outcome {
    for (theme, dark) in [("dark", true), ("light", false)] {
        page.open(&format!("?theme={theme}"))?;
        page.expect("the theme while there was no body", "[__seen.theme, __seen.body]", json!([theme, false]))?;
        page.has_theme(Some(theme))?;
        page.is_dark(dark)?;
        page.expect("the switch", "$('[name=theme]:checked').value", theme)?;
    }
    page.is_quiet()
}

/// The switch changes colours and the address, and redraws nothing.
pub fn the_switch_changes_colours_only(page: &Page) -> Outcome {
    page.open("?part=120&utm=x")?;
    page.is_dark(false)?;
    page.run("window.__kept = $$('svg, svg *')")?;
    let kept = "$$('svg, svg *').length === __kept.length && __kept.every(one => one.isConnected)";
    page.click(".menu summary")?;
    page.click(".theme label:has([value=dark])")?;
    page.has_theme(Some("dark"))?;
    page.is_dark(true)?;
    page.has_query("?part=120&utm=x&theme=dark")?;
    page.holds("every mark is the one it was", kept)?;
    page.click(".theme label:has([value=light])")?;
    page.has_theme(Some("light"))?;
    page.is_dark(false)?;
    page.has_query("?part=120&utm=x&theme=light")?;
    page.click(".theme label:has([value=auto])")?;
    page.has_theme(None)?;
    page.has_query("?part=120&utm=x")?;
    page.holds("every mark is the one it was", kept)?;
    page.is_quiet()
}

/// The figures leave the theme in the address alone.
pub fn figures_and_theme_share_the_address(page: &Page) -> Outcome {
    page.open("?theme=dark")?;
    page.click("#day label:has([value=year])")?;
    page.has_query("?theme=dark&day=year")?;
    page.has_theme(Some("dark"))
}

/// A theme that there is not is none.
pub fn an_unknown_theme_is_ignored(page: &Page) -> Outcome {
    page.open("?theme=sepia")?;
    page.has_theme(None)?;
    page.is_dark(false)?;
    page.expect("the switch", "$('[name=theme]:checked').value", "auto")?;
    page.is_quiet()
}

/// The lesson, the teacher's page and the list of editions take the theme of the address before anything is painted, and
/// have the switch, which changes the address.
pub fn pages_around_the_story_have_the_theme(page: &Page) -> Outcome {
    for path in ["class/", "teach/", "editions/"] {
        page.visit(&[page.stage.server.address(), path, "?theme=dark&utm=x"].concat())?;
        page.holds("the page", "document.readyState === 'complete'")?;
        page.expect("the theme while there was no body", "[__seen.theme, __seen.body]", json!(["dark", false]))?;
        page.is_dark(true)?;
        page.expect("the switch", "$('[name=theme]:checked').value", "dark")?;
        page.click(".theme label:has([value=light])")?;
        page.has_theme(Some("light"))?;
        page.is_dark(false)?;
        page.expect("the address", "location.search", "?theme=light&utm=x")?;
        page.is_quiet()?;
    }
    Ok(())
}
