//! A pupil in the lesson: what they enter, by keys or by pointer, and what must come of it.

use fantoccini::key::Key;
use libtest_mimic::Failed;
use sent_to_work::state::PROMPTS;
use sent_to_work::story::{Argument, Prose, SORTED, plain};

use crate::page::{Outcome, Page, same};

/// What a pupil does in one activity.
pub struct Work {
    /// The activity.
    pub part: &'static str,
    /// What they note at the prompts.
    pub notes: [&'static str; PROMPTS.len()],
    /// What they predict.
    pub guess: i32,
    /// The same in the words of the page.
    pub says: &'static str,
    /// The reason that they give.
    pub sentence: &'static str,
}

/// A whole lesson. What stands in it is no markup, and no mark of how it is kept.
pub const WORKS: [Work; 3] = [
    Work {
        part: "arrivals",
        notes: ["Tall, then flat", "Where is 2020? | a ~ b", "<b>The border</b> & was shut"],
        guess: 5_000,
        says: "5,000 entries",
        sentence: "Entries are not people: \"one\" can cross often.",
    },
    Work {
        part: "day",
        notes: ["Three bars", "", "A clock, rolled out"],
        guess: 17,
        says: "17 hours",
        sentence: "They measure different things.",
    },
    Work {
        part: "wages",
        notes: ["", "", ""],
        guess: 40,
        says: "40%",
        sentence: "Nobody has measured both for the same man.",
    },
];

impl Page {
    /// Opens the lesson with a query and waits for the app.
    pub fn open_lesson(&self, query: &str) -> Outcome {
        self.visit(&[self.stage.server.address(), "class/", query].concat())?;
        self.becomes("ready")
    }

    /// Does an activity by keys alone, going on by Tab from where the focus is.
    pub fn works_by_keys(&self, work: &Work) -> Outcome {
        let Work { part, notes, guess, sentence, .. } = work;
        for (key, note) in PROMPTS.iter().zip(notes) {
            self.tab_until(&format!("#{part}-{key}"), 20)?;
            self.types(note)?;
        }
        self.tab_until(&format!("[data-desk={part}] > .buttons .main"), 2)?;
        self.enters(&format!("{part}-predict"))?;
        if *part == "day" {
            self.tab_until("#day-guess", 5)?;
            for _ in 8..*guess {
                self.strike(Key::Right)?;
            }
        } else {
            self.tab_until(&format!("#{part}-number"), 6)?;
            self.types(&guess.to_string())?;
        }
        self.expect("the prediction", &format!("$('#{part} output').textContent"), work.says)?;
        self.tab_until(&format!("[data-desk={part}] .predict .main"), 3)?;
        self.enters(&format!("{part}-known"))?;
        if *part != "arrivals" {
            self.focus(&format!("#{part}-explain"))?; // past the figure, which was gone through once
        }
        self.tab_until(&format!("#{part}-sentence"), 60)?;
        self.types(sentence)
    }

    /// Does an activity by the pointer alone: no note, a prediction by the slider; gives it in the words of the page.
    pub fn works_by_pointer(&self, part: &str) -> Result<String, Failed> {
        self.click(&format!("[data-desk={part}] > .buttons .main"))?;
        self.holds("the focus where it goes on", &format!("document.activeElement.id === '{part}-predict'"))?;
        self.hold(&format!("#{part}-guess"), 0.1, 0.4)?;
        self.let_go()?;
        let says: String = self.get(&format!("$('#{part} output').textContent"))?;
        self.click(&format!("[data-desk={part}] .predict .main"))?;
        self.holds("the figure", &format!("$('#{part} figure.live svg') && $('#{part} .sums')"))?;
        self.holds("the focus where it goes on", &format!("document.activeElement.id === '{part}-known'"))?;
        Ok(says)
    }

    /// Sorts every sentence by keys, the kinds in turn, and compares it with its source.
    pub fn sorts_by_keys(&self) -> Outcome {
        for at in 0..self.stage.story.lesson.claims.len() {
            self.tab_until(&format!("[name=sort-{at}]"), 12)?;
            self.strike(Key::Space)?;
            for _ in 0..at % SORTED.len() {
                self.strike(Key::Right)?;
            }
            self.tab_until(&format!("#sort .claims > li:nth-child({}) button", at + 1), 4)?;
            self.enters(&format!("told-{at}"))?;
            self.is_told_of(at)?;
        }
        Ok(())
    }

    /// Sorts every sentence by the pointer.
    pub fn sorts_by_pointer(&self) -> Outcome {
        for at in 0..self.stage.story.lesson.claims.len() {
            let one = format!("#sort .claims > li:nth-child({})", at + 1);
            self.click(&format!("{one} .pill:nth-child({})", at % SORTED.len() + 1))?;
            self.click(&format!("{one} button"))?;
            self.is_told_of(at)?;
        }
        Ok(())
    }

    /// The feedback on a sentence names both kinds, quotes the card, and says neither right nor wrong.
    fn is_told_of(&self, at: usize) -> Outcome {
        let (yours, card) = self.kinds(at);
        let (words, key) = (self.stage.words(), if yours == card { "class.same" } else { "class.other" });
        let argument = |name, text: &str| Argument { name, text: text.to_owned(), fact: None };
        let says = plain(&words.say(key, &[argument("yours", &yours), argument("card", &card)]));
        self.expect("the feedback", &format!("$('#told-{at}').textContent"), says)?;
        self.holds("a quotation", &format!("visible($('#sort .claims > li:nth-child({}) .quoted q'))", at + 1))
    }

    /// How a sentence is sorted, and how its card has it.
    fn kinds(&self, at: usize) -> (String, String) {
        let words = self.stage.words();
        let name = |kind: sent_to_work::facts::Kind| words.text(&["kind.", kind.name()].concat());
        let card = self.stage.story.lesson.claims.get(at).map(|claim| name(claim.kind)).unwrap_or_default();
        (SORTED.into_iter().cycle().nth(at).map(name).unwrap_or_default(), card)
    }

    /// The summary is what was entered in these works and in sorting, and nothing else; gives its lines.
    pub fn has_summed_up(&self, works: &[Work]) -> Result<Vec<String>, Failed> {
        let labels = self.stage.words();
        let say = |key: &str| labels.text(&["class.", key].concat());
        let activities = &self.stage.story.lesson.activities;
        let mut lines = Vec::new();
        for Work { part, notes, says, sentence, .. } in works {
            let Some(one) = activities.iter().find(|one| one.id == *part) else { continue };
            let title = labels.text(&[part, ".title"].concat());
            let mut add = |key: &str, said: String| {
                if !said.is_empty() {
                    lines.extend([format!("{title}. {}", say(key)), said]);
                }
            };
            for (key, note) in PROMPTS.iter().zip(notes) {
                add(key, (*note).to_owned());
            }
            let known: String = self.get(&format!("$('[data-desk={part}]').dataset.known"))?;
            // A prediction and a reason stand under what was asked.
            let mut asked = |question: &Prose, said: String| lines.extend([question.text().trim().to_owned(), said]);
            asked(&one.predict, format!("{says} · {}: {known}", say(&[part, ".known"].concat())));
            asked(&one.explain, (*sentence).to_owned());
        }
        for (at, claim) in self.stage.story.lesson.claims.iter().enumerate() {
            let (yours, card) = self.kinds(at);
            lines.extend([claim.said.text(), format!("{yours} · {}: {card}", say("source"))]);
        }
        let there: Vec<String> = self.get("$$('#summed > *').map(one => one.textContent.trim())")?;
        same("the summary", &lines, &there)?;
        Ok(lines)
    }

    /// Whether the window asks before it is closed.
    pub fn asks_before_leaving(&self) -> Result<bool, Failed> {
        self.get("(() => { const leave = new Event('beforeunload', { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented; })()")
    }

    /// Types into a field.
    pub fn writes(&self, css: &str, text: &str) -> Outcome {
        self.wait(self.find(css)?.send_keys(text))
    }

    /// Types where the focus is.
    fn types(&self, text: &str) -> Outcome {
        if text.is_empty() {
            return Ok(());
        }
        self.wait(async { self.client.active_element().await?.send_keys(text).await })
    }

    /// Presses Enter on a button that goes away by it, and is taken to what appears.
    fn enters(&self, appears: &str) -> Outcome {
        self.strike(Key::Enter)?;
        self.expect("what has the focus", "document.activeElement.id", appears)
    }
}
