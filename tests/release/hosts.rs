//! In the pages of others: the frame is as tall as what is in it, whoever asks for the height.

use std::time::Duration;

use fantoccini::elements::Element;
use libtest_mimic::Failed;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::page::{Outcome, Page, check, same};
use crate::parents::{Framed, Parent};
use crate::wait::until;

/// The figure whose choices change its height most.
const FIGURE: &str = "embed/wages/";
/// The whole story.
const STORY: &str = "embed/";

/// How tall a document says that it is; its frame must be exactly that.
pub const TALL: &str = "Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// How long a height may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

impl Page {
    /// Looks into the frame of a column, and comes back.
    pub fn inside<T>(&self, column: &str, look: impl FnOnce() -> Result<T, Failed>) -> Result<T, Failed> {
        // What is off screen may rest in its frame: browsers draw nothing there.
        self.run(&format!("$('#{column}').scrollIntoView({{ behavior: 'instant' }})"))?;
        // By script, which finds it in the root of an element too.
        let found = self.run(&format!("return $('#{column} iframe')"))?;
        let id = found.as_object().and_then(|found| found.values().next()?.as_str().map(str::to_owned));
        let id = id.ok_or_else(|| format!("no frame in {column}"))?;
        let frame = Element::from_element_id(self.client.clone(), id.into());
        self.wait(frame.enter_frame())?;
        let seen = look();
        self.wait(self.client.enter_parent_frame())?;
        seen
    }

    /// Gives the value of an expression in the frame of a column.
    pub fn get_inside<T: DeserializeOwned>(&self, column: &str, expression: &str) -> Result<T, Failed> {
        self.inside(column, || self.get(expression))
    }

    /// Waits until the app lives in the frame of a column.
    pub fn lives(&self, column: &str) -> Outcome {
        let frame = format!("$('#{column} iframe')");
        self.holds(&format!("a frame in {column}"), &frame)?;
        self.inside(column, || {
            self.holds("a document in the frame", "document.documentElement?.dataset.app")?;
            self.becomes("ready")
        })
    }

    /// Waits until the frame of a column has exactly the height of its document, and gives that.
    pub fn exact(&self, column: &str, when: &str) -> Result<u32, Failed> {
        until(PATIENCE, || {
            let document: u32 = self.get_inside(column, TALL)?;
            // A scroll bar of its own makes a frame narrower, and perhaps lower, than it has to be.
            let bare: bool = self.get_inside(column, "innerWidth === document.documentElement.clientWidth")?;
            let (frame, class): (u32, String) =
                self.get(&format!("[$('#{column} iframe').clientHeight, $('#{column} iframe').className]"))?;
            let fits = match class.as_str() {
                "wp-embedded-content" => frame == document.clamp(200, 1000), // WordPress allows no more and no less
                "native" => frame == document || frame + 1 == document,      // browsers drop what is less than a pixel
                _ => frame == document,
            };
            if fits && bare {
                return Ok(Ok(frame));
            }
            let heard: String = self
                .get(&format!("JSON.stringify(window.__said.filter(({{ from }}) => from === '{column}').slice(-3))"))?;
            Ok(Err(
                format!("{column} {when}: the document is {document}, its frame {frame} pixels tall, without a scroll bar: {bare}; last heard of it: {heard}").into()
            ))
        })
    }

    /// Uses a control in the frame of a column, and waits until that has changed the height of the document.
    pub fn changes(&self, column: &str, css: &str) -> Outcome {
        self.inside(column, || {
            let before: u32 = self.get(TALL)?;
            self.set_off(css)?;
            self.holds(&format!("a height that is not {before} after {css}"), &format!("{TALL} !== {before}"))
        })
    }

    /// Clicks an element from within: in a page of many frames `WebKit`'s driver does not always hit.
    pub fn set_off(&self, css: &str) -> Outcome {
        self.run(&format!("$({}).click()", Value::from(css))).map(drop)
    }

    /// Makes all columns this wide.
    pub fn widen(&self, width: u32) -> Outcome {
        self.run(&format!("for (const one of $$('.column')) one.style.width = '{width}px'")).map(drop)
    }

    /// How many messages have come.
    pub fn said(&self) -> Result<usize, Failed> {
        self.get("window.__said.length")
    }

    /// Waits for a second's worth of frames, and then for a whole one without any message.
    pub fn rests(&self) -> Outcome {
        let count = "const done = arguments[arguments.length - 1];
            const before = window.__said.length;
            let frames = 60;
            const next = () => frames-- ? requestAnimationFrame(next) : done(window.__said.length - before);
            requestAnimationFrame(next);";
        let mut said = Value::Null;
        for _ in 0..3 {
            said = self.wait(self.client.execute_async(count, Vec::new()))?;
            if said == 0 {
                return Ok(());
            }
        }
        Err(format!("a frame goes on talking: {said} messages in a second in which nothing changed").into())
    }

    /// Nothing has gone wrong in the frame of a column.
    pub fn is_quiet_inside(&self, column: &str) -> Outcome {
        self.inside(column, || self.is_quiet())
    }

    /// A frame fits after loading, growing, shrinking, and when its column narrows and widens again.
    pub fn keeps_fitting(&self, column: &str, shows: &str) -> Outcome {
        self.lives(column)?;
        // Chromium goes on sizing by the first width that the frame has had.
        let native = self.get(&format!("$('#{column} iframe').className === 'native'"))?;
        let (there, back) = if shows == STORY {
            ("#on", "#back")
        } else {
            ("label:has([name=wages][value=ledger])", "label:has([name=wages][value=split])")
        };
        let first = self.exact(column, "after loading")?;
        self.changes(column, there)?;
        let second = self.exact(column, "after a control has been used")?;
        self.changes(column, back)?;
        same("the height when all is as before", &first, &self.exact(column, "when all is as before")?)?;
        check("heights that differ", first != second)?;
        if native {
            return self.is_quiet_inside(column);
        }
        self.widen(340)?;
        self.inside(column, || self.holds("a narrow frame", "innerWidth <= 340"))?;
        self.exact(column, "in a narrow column")?;
        self.widen(700)?;
        self.inside(column, || self.holds("a wide frame", "innerWidth > 340"))?;
        same("the height in a wide column", &first, &self.exact(column, "in a wide column again")?)?;
        self.rests()?;
        self.exact(column, "at rest")?;
        self.is_quiet_inside(column)
    }

    /// Our frames fit in pages with this script.
    fn fits_in(&self, parent: Parent, sandboxed: bool) -> Outcome {
        for shows in [FIGURE, STORY] {
            let _host = self.host(&[Framed { parent, shows: shows.into(), sandboxed }])?;
            self.keeps_fitting("frame0", shows)?;

            // Version 5 has words of its own about its licence.
            if parent != Parent::RESIZER_5 {
                self.is_quiet()?;
            }
        }
        Ok(())
    }
}

macro_rules! fits {
    ($($name:ident $parent:ident $sandboxed:literal $says:literal)+) => {
        $(#[doc = $says] pub fn $name(page: &Page) -> Outcome { page.fits_in(Parent::$parent, $sandboxed) })+
    };
}

fits! {
    pym_fits PYM false "pym.js 1.3.2."
    pym_fits_sandboxed PYM true "pym.js 1.3.2 with a sandbox."
    newswire_fits NEWSWIRE false "@newswire/frames 1.0.0."
    newswire_fits_sandboxed NEWSWIRE true "@newswire/frames 1.0.0 with a sandbox."
    iframe_resizer_4_fits RESIZER_4 false "iframe-resizer 4.4.5."
    iframe_resizer_4_fits_sandboxed RESIZER_4 true "iframe-resizer 4.4.5 with a sandbox; it must be told not to check the origin."
    iframe_resizer_5_fits RESIZER_5 false "iframe-resizer 5.5.9."
    iframe_resizer_5_fits_sandboxed RESIZER_5 true "iframe-resizer 5.5.9 with a sandbox; it must be told not to check the origin."
    open_iframe_resizer_fits OPEN_RESIZER false "@open-iframe-resizer/core 2.1.0."
    open_iframe_resizer_fits_sandboxed OPEN_RESIZER true "@open-iframe-resizer/core 2.1.0 with a sandbox."
    datawrapper_fits DATAWRAPPER false "The embed script of @datawrapper/chart-core 8.47.0."
    datawrapper_fits_sandboxed DATAWRAPPER true "The embed script of @datawrapper/chart-core 8.47.0 with a sandbox."
    replica_of_h5p_fits H5P false "A replica of H5P's resizer."
    replica_of_h5p_fits_sandboxed H5P true "A replica of H5P's resizer with a sandbox."
    replica_of_wordpress_fits WORDPRESS true "A replica of `WordPress`'s rules, which always sandbox."
    replica_of_canvas_fits CANVAS false "A replica of Canvas."
    replica_of_guardian_fits GUARDIAN false "A replica of the Guardian's messenger."
    replica_of_iframe_messenger_fits MESSENGER false "A replica of the Guardian's older messenger."
    replica_of_amp_fits AMP true "A replica of AMP's frames, which are sandboxed."
    replica_of_iframe_resize_fits IFRAME_RESIZE false "A replica of those who read `iframe.resize`."
    the_browser_fits_the_frame_itself NATIVE false "What CSS says, without any script in the host."
    the_browser_fits_the_frame_itself_sandboxed NATIVE true "The same with a sandbox."
    own_script_fits OWN_FRAME false "Our own script beside a frame."
    own_script_fits_sandboxed OWN_FRAME true "Our own script beside a frame with a sandbox."
}
