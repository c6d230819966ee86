//! The question of the count.

use fantoccini::key::Key;
use sent_to_work::state::Action;
use serde_json::json;

use crate::page::{Outcome, Page, check, same};
use crate::stage::Gate;
use crate::told::after;

/// The count of the year that is asked for.
const COUNT: &str = "13,221";

/// The figure with its table open, so that nothing is hidden but by the cover.
fn open_with_table(page: &Page) -> Outcome {
    page.open("")?;
    page.moves_on()?;
    page.run("$('#arrivals .data summary').click()")?; // by script, so that the page stays where it is
    page.holds("the table", "$('#arrivals table')")
}

/// What a reader can see of the figure, and what is said of its marks to those who cannot.
fn seen(page: &Page) -> Result<String, libtest_mimic::Failed> {
    page.get(
        "text($('#arrivals .figure')) + $$('#arrivals .figure [aria-label]').filter(visible)
            .map(one => one.getAttribute('aria-label')).join(' ')",
    )
}

/// Picture, finding and table keep the count to themselves until the reader has guessed.
pub fn the_count_is_covered_until_the_reader_guesses(page: &Page) -> Outcome {
    open_with_table(page)?;
    page.tells(page.opened("")?)?;
    let shown = seen(page)?;
    check("the count is nowhere in the figure", !shown.contains(COUNT))?;
    check("the words of the question are there", shown.contains(&page.stage.words().text("guess.reveal")))?;
    page.expect("covered cells", "$$('#arrivals td.covered .cover').filter(visible).length", 2)?;
    page.expect(
        "the row of the covered cells",
        "$('#arrivals td.covered').parentElement.cells[0].textContent",
        "2024",
    )?;
    let bar = "$$('#arrivals svg a[href=\"#fact-entries-2024\"] .i-counted').filter(visible).length";
    page.expect("bars of the year that is asked for", bar, 0)
}

/// The guess moves by keys and stays beside the answer.
pub fn a_guess_moves_by_keys_and_stays_beside_the_answer(page: &Page) -> Outcome {
    open_with_table(page)?;
    page.slider_says("guess", 1_100, "1,100")?;
    page.press("#guess", &[Key::Right, Key::Right, Key::Right])?;
    page.slider_says("guess", 1_400, "1,400")?;
    page.click("#reveal")?;
    page.tells(after(page.opened("")?, [Action::Guess(1_400), Action::Reveal]))?;
    let shown = seen(page)?;
    check("the count is in the figure", shown.contains(COUNT))?;
    check("the guess is in the figure", shown.contains(&page.stage.words().text("arrivals.guess.mark")))?;
    page.expect("marks of the guess", "$$('#arrivals svg .i-own:not(text)').filter(visible).length > 0", true)?;
    page.expect("covers that are left", "$$('#arrivals .cover').filter(visible).length", 0)
}

/// Who answers by keys goes on where they were, though the button that they pressed is gone.
pub fn the_focus_stays_when_the_question_goes(page: &Page) -> Outcome {
    for button in ["#reveal", "#skip"] {
        page.open("")?;
        page.moves_on()?;
        page.press(button, &[Key::Enter])?;
        page.holds("the answer", "!$('#arrivals .cover')")?;
        page.holds("the focus on the answer", "$('#arrivals .finding') === document.activeElement")?;
    }
    Ok(())
}

/// Nobody has to guess.
pub fn the_guess_can_be_skipped(page: &Page) -> Outcome {
    open_with_table(page)?;
    page.click("#skip")?;
    page.tells(page.opened("")?.after(Action::Skip))?;
    check("the count is in the figure", seen(page)?.contains(COUNT))?;
    page.expect("marks of a guess", "$$('#arrivals svg .i-own').length", 0)
}

/// To cover what a reader has already seen would be silly.
pub fn a_count_that_was_on_screen_is_not_covered(page: &Page) -> Outcome {
    let gate = Gate::default();
    let server = page.stage.held(&gate)?;
    page.visit(server.address())?;
    page.moves_on()?;
    page.run("$('#arrivals .figure').scrollIntoView({ behavior: 'instant' })")?;
    page.holds("that the page has noticed the figure on screen", "$('#arrivals .host').hasAttribute('data-seen')")?;
    gate.open();
    page.becomes("ready")?;
    page.tells(page.opened("")?.after(Action::Skip))?;
    check("the count is in the figure", seen(page)?.contains(COUNT))
}

/// What a tall window shows from the start has been seen, however soon the app is there.
pub fn a_count_that_a_tall_window_shows_is_not_covered(page: &Page) -> Outcome {
    page.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 412, "height": 2600, "deviceScaleFactor": 1, "mobile": false }),
    )?;
    let shown = page.open("#arrivals").and_then(|()| page.expect("covers", "$$('#arrivals .cover').length", 0));
    page.cdp("Emulation.clearDeviceMetricsOverride", json!({}))?;
    shown
}

/// Who asks for the quarters is not quizzed.
pub fn an_address_with_another_view_is_not_covered(page: &Page) -> Outcome {
    page.open("?arrivals=quarters")?;
    page.tells(page.opened("?arrivals=quarters")?)?;
    page.expect("covers", "$$('#arrivals .cover').length", 0)?;
    page.moves_on()?;
    page.click("#arrivals label:has([value=years])")?;
    page.tells(page.opened("")?.after(Action::Skip))
}

/// The answer takes the room of the question.
pub fn the_answer_is_as_tall_as_the_question(page: &Page) -> Outcome {
    // Of both halves: the figure itself has no box where the stage holds the upper part of the window.
    let height = "['.stage', '.desk'].map(half => $(`#arrivals ${half}`).getBoundingClientRect().height)";
    for width in [320, 768, 1440] {
        let _host = page.visit_framed(page.stage.server.address(), &format!("width={width} height=700"))?;
        page.becomes("ready")?;
        page.moves_on()?;
        page.tells(page.opened("")?)?;
        let asked: Vec<f64> = page.get(height)?;
        // By script: in `WebKit` the figures above turn to their steps on the way, and the driver misses what moves.
        page.run("$('#skip').click()")?;
        // The focus goes to the finding; on the way to it, figures above may come to other steps.
        page.holds("the answer", "!$('#arrivals .covered') && $('#arrivals .finding').textContent.includes('13,221')")?;
        let answered: Vec<f64> = page.get(height)?;
        same(&format!("the height of the figure at a width of {width}"), &asked, &answered)?;
    }
    Ok(())
}
