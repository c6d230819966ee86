//! The actions that a reader can take on a figure.

use super::{GUESS_MOST, Guess, State};

/// One action of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Cover the chart of entries and ask for a guess; only while it has not been on screen yet.
    Ask,
    /// Move the guess to this many entries.
    Guess(i32),
    /// Submit the guess and reveal the count.
    Reveal,
    /// Reveal the count without guessing.
    Skip,
    /// Set the control of this name to a value: a choice to its place in the list, a slider to an amount.
    Set(&'static str, i32),
    /// Enter the reader's own time of getting up, in minutes after midnight; none removes it.
    GetUp(Option<i32>),
    /// Enter the reader's own bedtime, in minutes after midnight; none removes it.
    GoToBed(Option<i32>),
    /// Release a control; now the address may be updated.
    LetGo,
}

/// Where the guess starts: at the amount of the year before, so that the slider gives nothing away.
const GUESS_START: i32 = 1_100;

impl State {
    /// The state after one action. Amounts out of range are clamped.
    #[must_use]
    pub fn after(self, action: Action) -> Self {
        let mut next = self;
        match action {
            Action::Ask => next.arrivals.guess = Guess::Asked(GUESS_START),
            Action::Guess(entries) => {
                if self.arrivals.guess.covers() {
                    next.arrivals.guess = Guess::Asked(entries.clamp(0, GUESS_MOST));
                    next.moving = true;
                }
            }
            Action::Reveal => {
                if let Guess::Asked(entries) = self.arrivals.guess {
                    next.arrivals.guess = Guess::Given(entries);
                    next.moving = false;
                }
            }
            Action::Skip => {
                next.arrivals.guess = Guess::Shown;
                next.moving = false;
            }
            Action::Set(control, value) => next.set(control, value),
            Action::GetUp(time) => next.day.up = time,
            Action::GoToBed(time) => next.day.down = time,
            Action::LetGo => next.moving = false,
        }
        next
    }
}
