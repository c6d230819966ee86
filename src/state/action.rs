//! The actions that a reader can take on a figure.

use super::{
    AWAKE_MOST, ArrivalsView, DayView, Estimate, GUESS_MOST, Guess, MONTHS, PART, Sanctions, State, Visas, WagesView,
    Workers,
};

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
    /// Show entries by year, by quarter or by purpose.
    ShowArrivals(ArrivalsView),
    /// Show another view of the day.
    ShowDay(DayView),
    /// Move the clock hand, in half hours after waking.
    MoveHour(i32),
    /// Enter the reader's own time of getting up, in minutes after midnight; none removes it.
    GetUp(Option<i32>),
    /// Enter the reader's own bedtime, in minutes after midnight; none removes it.
    GoToBed(Option<i32>),
    /// Show another view of the wage.
    ShowWages(WagesView),
    /// Choose another estimate of the pay.
    Believe(Estimate),
    /// Set the worker's share, in dollars a month.
    MovePart(i32),
    /// Set the number of months in the ledger.
    MoveMonths(i32),
    /// Show other visas.
    ShowVisas(Visas),
    /// Show the decisions up to another year.
    Follow(Sanctions),
    /// Highlight another kind of figure.
    Filter(Workers),
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
            Action::ShowArrivals(view) => next.arrivals.view = view,
            Action::ShowDay(view) => next.day.view = view,
            Action::MoveHour(awake) => {
                next.day.awake = awake.clamp(0, AWAKE_MOST);
                next.moving = true;
            }
            Action::GetUp(time) => next.day.up = time,
            Action::GoToBed(time) => next.day.down = time,
            Action::ShowWages(view) => next.wages.view = view,
            Action::Believe(estimate) => next.wages.estimate = estimate,
            Action::MovePart(part) => {
                next.wages.part = Some(part.clamp(*PART.start(), *PART.end()));
                next.moving = true;
            }
            Action::MoveMonths(months) => {
                next.wages.months = months.clamp(*MONTHS.start(), *MONTHS.end());
                next.moving = true;
            }
            Action::ShowVisas(view) => next.visas = view,
            Action::Follow(step) => next.sanctions = step,
            Action::Filter(kind) => next.workers = kind,
            Action::LetGo => next.moving = false,
        }
        next
    }
}
