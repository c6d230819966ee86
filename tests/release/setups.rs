//! Browsers as their readers have set them up.

use crate::page::{Outcome, Page, same};

const SMALL: &str = "width=320 height=700";

/// Nothing sticks and nothing moves for those who have asked for less motion.
pub fn nothing_sticks_for_those_who_want_less_motion(page: &Page) -> Outcome {
    page.open("")?;
    page.holds("that the engine says so", "matchMedia('(prefers-reduced-motion: reduce)').matches")?;
    // Where nothing sticks no figure follows a step, and a link to it leads to the figure.
    page.takes("wages", "link")?;
    same("a link to the wages", &[page.stage.server.address(), "#wages"].concat(), &page.copied()?)?;
    page.is_stacked()?;
    page.open_at("", "day-own")?;
    page.click("#day label:has([value=year])")?;
    page.expect("animations", "document.getAnimations().length", 0)?;
    for width in [320, 768] {
        let _host = page.visit_framed(page.stage.server.address(), &format!("width={width} height=800"))?;
        page.becomes("ready")?;
        page.is_stacked()?;
    }
    Ok(())
}

impl Page {
    /// There is no scrolling sideways, and nothing is cut off.
    fn has_room(&self, where_: &str) -> Outcome {
        self.moves_on()?;
        self.unfold()?;
        self.is_uncut(where_)
    }

    /// The same of a page as it stands.
    pub fn is_uncut(&self, where_: &str) -> Outcome {
        self.expect(
            &format!("no scrolling sideways {where_}"),
            "document.documentElement.scrollWidth <= innerWidth",
            true,
        )?;
        let cut = "$$('body *').filter(one => visible(one) && !one.closest('.scroll, [data-large] .picture, .unseen, svg, dialog, textarea, .where, .top') && (() => {
            const { overflowX, overflowY, contentVisibility, clipPath } = getComputedStyle(one);
            if (clipPath !== 'none') return false; // for screen readers alone
            const clips = overflowX !== 'visible' || overflowY !== 'visible' || contentVisibility === 'auto';
            const wide = one.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
            return wide || clips && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
        })()).map(one => `${one.localName}.${one.className} ${one.closest('[data-figure]')?.dataset.figure ?? ''} ${one.scrollWidth}x${one.scrollHeight} in ${one.clientWidth}x${one.clientHeight}`)";
        let cut: Vec<String> = self.get(cut)?;
        same(&format!("what is cut off {where_}"), &Vec::new(), &cut)?;
        self.expect(
            &format!("no scrolling sideways {where_}"),
            "document.documentElement.scrollWidth <= innerWidth",
            true,
        )
    }
}

/// With colours of the reader's own, all is there, and has room on a small phone.
pub fn colours_of_the_readers_own_leave_everything_there(page: &Page) -> Outcome {
    let _host = page.visit_framed(page.stage.server.address(), SMALL)?;
    page.becomes("ready")?;
    page.holds("that the engine says so", "matchMedia('(forced-colors: active)').matches")?;
    page.has_room("in forced colours")?;
    // A mark of the colour of the ground would not be seen.
    let ground = "getComputedStyle(document.body).backgroundColor";
    let lost = format!(
        "$$('.chart text').filter(one => visible(one) && one.textContent.trim() && getComputedStyle(one).fill === {ground} && !one.matches('.i-on-rest')).map(one => one.textContent)"
    );
    page.expect("texts in the colour of the ground", &lost, Vec::<String>::new())
}

/// With text twice as large nothing is cut off, and nothing scrolls sideways, on a small phone.
pub fn text_twice_as_large_has_room(page: &Page) -> Outcome {
    let _host = page.visit_framed(page.stage.server.address(), SMALL)?;
    page.becomes("ready")?;
    page.holds("text twice as large", "parseFloat(getComputedStyle(document.documentElement).fontSize) >= 32")?;
    page.has_room("with large text")
}
