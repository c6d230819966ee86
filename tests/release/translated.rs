//! Under a translator, which puts other text nodes in the place of ours: nothing panics, and what is said is true. For
//! readers who want less motion, so that no figure follows a step while it is played with.

use sent_to_work::chart::day;
use sent_to_work::state::{
    Action, ArrivalsView, Day, DayView, Estimate, FigureState, Sanctions, State, Visas, WagesView, Workers,
};
use sent_to_work::story::plain;

use crate::embeds::AT;
use crate::page::{Outcome, Page, check};
use crate::pupil::WORKS;
use crate::told::after;

/// Every choice of every figure, in an order in which each changes what is shown.
const CHOICES: [(&str, Action); 20] = [
    ("arrivals] [value=quarters", Action::Set("arrivals", ArrivalsView::Quarters.index())),
    ("arrivals] [value=purposes", Action::Set("arrivals", ArrivalsView::Purposes.index())),
    ("arrivals] [value=years", Action::Set("arrivals", ArrivalsView::Years.index())),
    ("workers] [value=counted", Action::Set("workers", Workers::Counted.index())),
    ("workers] [value=planned", Action::Set("workers", Workers::Planned.index())),
    ("workers] [value=estimated", Action::Set("workers", Workers::Estimated.index())),
    ("workers] [value=all", Action::Set("workers", Workers::All.index())),
    ("visas] [value=students", Action::Set("visas", Visas::Students.index())),
    ("visas] [value=switch", Action::Set("visas", Visas::Switch.index())),
    ("day] [value=year", Action::Set("day", DayView::Year.index())),
    ("day] [value=accounts", Action::Set("day", DayView::Accounts.index())),
    ("day] [value=clock", Action::Set("day", DayView::Clock.index())),
    ("wages] [value=quota", Action::Set("wages", WagesView::Quota.index())),
    ("wages] [value=kinu", Action::Set("pay", Estimate::Kinu.index())),
    ("wages] [value=ambassador", Action::Set("pay", Estimate::Ambassador.index())),
    ("wages] [value=ledger", Action::Set("wages", WagesView::Ledger.index())),
    ("sanctions] [value='2017'", Action::Set("sanctions", Sanctions::Banned.index())),
    ("sanctions] [value='2019'", Action::Set("sanctions", Sanctions::Due.index())),
    ("sanctions] [value='2024'", Action::Set("sanctions", Sanctions::Vetoed.index())),
    ("sanctions] [value='2025'", Action::Set("sanctions", Sanctions::Reached.index())),
];

/// What is pressed is the innermost of what a translator has made of an element's words.
const INNERMOST: &str = "const innermost = (one) => $('font font font font', one) ?? one;";

impl Page {
    fn is_translated(&self) -> Outcome {
        self.run(include_str!("translate.js"))?;
        self.holds("a page that is translated", "$$('main font font font font').length > 20")
    }

    /// Presses the words of an element.
    fn presses_words(&self, css: &str) -> Outcome {
        self.run(&format!("{INNERMOST} innermost($(\"{css}\")).click()")).map(drop)
    }

    /// Moves a slider, or types a time.
    fn moves(&self, id: &str, value: &str) -> Outcome {
        self.run(&format!(
            "const one = $('#{id}'); one.value = '{value}';
            for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, {{ bubbles: true }}))"
        ))
        .map(drop)
    }

    /// The finding of a figure is that of a state.
    fn finds(&self, name: &str, state: &State) -> Outcome {
        let words = self.stage.words();
        let finding = FigureState::named(name, state).map(|shown| plain(&shown.finding(&words))).unwrap_or_default();
        self.expect("the finding", &format!("$('[data-figure={name}] .live .finding .under').textContent"), finding)
    }
}

/// All controls of the page, all sliders and all buttons.
pub fn a_translated_page_says_what_is_true(page: &Page) -> Outcome {
    page.open("")?;
    page.is_translated()?;
    let mut state = page.opened("")?;
    for guess in [4_000, 9_000] {
        page.moves("guess", &guess.to_string())?;
        state = state.after(Action::Guess(guess));
    }
    page.slider_says("guess", 9_000, "9,000")?;
    page.tells(state)?;
    page.presses_words("#reveal")?;
    page.holds("the answer", "!$('#arrivals .cover')")?;
    state = state.after(Action::Reveal);
    page.tells(state)?;
    for (css, action) in CHOICES {
        page.presses_words(&format!("[data-figure={css}] + span"))?;
        state = state.after(action);
        page.tells(state)?;
    }
    for (id, value, says, action) in [
        ("hour", 20, "4\u{a0}pm · 10 hours since waking", Action::Set("awake", 20)),
        ("hour", 41, "2:30\u{a0}am · 20½ hours since waking", Action::Set("awake", 41)),
        ("part", 155, "$155", Action::Set("part", 155)),
        ("months", 13, "13 months", Action::Set("months", 13)),
        ("months", 1, "1 month", Action::Set("months", 1)),
    ] {
        page.moves(id, &value.to_string())?;
        page.slider_says(id, value, says)?;
        state = state.after(action);
        page.tells(state)?;
    }
    for (id, time) in [("up", "07:30"), ("down", "23:00")] {
        page.moves(id, time)?;
    }
    state = after(state, [Action::Enter(Day::UP, Some(450)), Action::Enter(Day::DOWN, Some(1380))]);
    let own = plain(&day::own_day(state.day, &page.stage.words()));
    page.expect("the own day", "$('.own-says').textContent", own)?;
    page.tells(state)?;
    page.presses_words("#day .data summary")?;
    page.expect("a table that is closed", "$('#day .data').open", false)?;

    page.holds("the tools", "document.documentElement.hasAttribute('data-tools')")?;
    page.presses_words("[data-for=day] [data-do=plain]")?;
    page.holds("what is copied", "__seen.copied === $('[data-for=day]').dataset.cite")?;
    page.holds("a word about it", "$('[data-for=day] [role=status]').textContent === $('main').dataset.copied")?;
    // No step is at hand, so the link leads to the figure.
    page.presses_words("[data-for=wages] [data-do=link]")?;
    page.holds("a link to the figure", "__seen.copied.endsWith('#wages')")?;
    page.presses_words("[data-for=day] [data-do=svg]")?;
    page.holds("a drawing", "__seen.saved")?;
    let drawing = "__seen.saved.blob.text().then(arguments[0])";
    let drawing = page.wait(page.client.execute_async(drawing, Vec::new()))?;
    let drawing = drawing.as_str().unwrap_or_default();
    check("a drawing of texts alone", drawing.contains("</text>") && !drawing.contains("font>"))?;
    page.presses_words("[data-for=day] [data-do=embed]")?;
    page.holds(
        "code for others",
        "$('#embed-dialog').open && $('#embed-dialog textarea').value.includes('embed/day/')",
    )?;
    // The code is written once more when the preview tells its height.
    page.holds(
        "a height",
        "Number(/height=\"(\\d+)\"/.exec($('#embed-dialog textarea').value)?.[1]) === $('#embed-dialog iframe').offsetHeight - 2",
    )?;
    page.presses_words("#embed-dialog .main")?;
    page.holds("what is copied", "__seen.copied === $('#embed-dialog textarea').value")?;
    page.run("$('#embed-dialog').close(); Object.defineProperty(navigator, 'share', { value: undefined })")?;
    page.presses_words("#opening p > a[href^='claim/']")?;
    page.holds("a card", "$('#card').open && text($('#card')).length > 80")?;
    page.is_quiet()
}

/// A figure in a frame, and the story in one.
pub fn translated_frames_say_what_is_true(page: &Page) -> Outcome {
    let site = page.stage.server.address().to_owned();
    page.visit(&[&site, "embed/day/"].concat())?;
    page.becomes("ready")?;
    page.is_translated()?;
    let mut state = State::default();
    for (value, says) in [(20, "4\u{a0}pm · 10 hours since waking"), (41, "2:30\u{a0}am · 20½ hours since waking")] {
        page.moves("hour", &value.to_string())?;
        page.slider_says("hour", value, says)?;
        state = state.after(Action::Set("awake", value));
        page.finds("day", &state)?;
    }
    page.presses_words(".data summary")?;
    page.holds("a table", "$('.data').open && $('.data table')")?;
    page.is_quiet()?;

    page.visit(&[&site, "embed/?step=day-sum"].concat())?;
    page.becomes("ready")?;
    page.is_translated()?;
    let slides: usize = page.get("$$('.slide').length")?;
    let at: usize = page.get("$$('.slide').findIndex(one => one.id === 'day-sum')")?;
    for (css, at) in [("#on", at + 2), ("#back", at + 1)] {
        page.presses_words(css)?;
        page.expect("where one is", AT, format!("{at} of {slides}"))?;
    }
    page.moves("hour", "20")?;
    page.slider_says("hour", 20, "4\u{a0}pm · 10 hours since waking")?;
    page.finds("day", &State::default().after(Action::Set("awake", 20)))?;
    page.presses_words("[data-now] .try button")?;
    page.holds("what can be tried", "'trying' in document.documentElement.dataset")?;
    page.is_quiet()
}

/// A whole lesson, from the first prompt until it is cleared.
pub fn a_translated_lesson_says_what_is_true(page: &Page) -> Outcome {
    page.open_lesson("")?;
    page.is_translated()?;
    for work in &WORKS {
        let part = work.part;
        for (key, note) in sent_to_work::state::PROMPTS.iter().zip(work.notes) {
            if !note.is_empty() {
                page.writes(&format!("#{part}-{key}"), note)?;
            }
        }
        page.presses_words(&format!("[data-desk={part}] > .buttons .main"))?;
        for guess in [work.guess - 1, work.guess] {
            page.moves(&format!("{part}-guess"), &guess.to_string())?;
        }
        page.expect("the prediction", &format!("$('#{part} output').textContent"), work.says)?;
        page.presses_words(&format!("[data-desk={part}] .predict .main"))?;
        page.holds("the figure", &format!("$('#{part} figure.live svg') && $('#{part} .sums')"))?;
        page.writes(&format!("#{part}-sentence"), work.sentence)?;
    }
    page.sorts_by_pointer()?;
    page.has_summed_up(&WORKS)?;
    page.presses_words("[data-do=copy]")?;
    page.holds("a copy", "__seen.copied?.includes('5,000 entries')")?;
    page.presses_words("#summary .fold button")?;
    page.expect("what has the focus", "document.activeElement.id", "emptied")?;
    page.expect("what is left", "$$('textarea').map(one => one.value).join('')", "")?;
    page.is_quiet()
}
