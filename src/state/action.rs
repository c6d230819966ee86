//! What a reader can do, in the reader's words.

use super::{
    AWAKE_MOST, ArrivalsView, DayView, Estimate, GUESS_MOST, Guess, MONTHS, PART, Sanctions, State, Visas, WagesView,
    Workers,
};

/// One thing a reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The count has not been on screen yet: cover it and ask.
    Ask,
    /// Move the guess to this many entries.
    Guess(i32),
    /// Stand by the guess and see the count.
    Reveal,
    /// See the count without guessing.
    Skip,
    /// Look at other entries.
    ShowArrivals(ArrivalsView),
    /// Look at another picture of the day.
    ShowDay(DayView),
    /// Move the hand, in half hours after waking.
    MoveHour(i32),
    /// Say when you get up, in minutes after midnight; none takes it back.
    GetUp(Option<i32>),
    /// Say when you go to bed, in minutes after midnight; none takes it back.
    GoToBed(Option<i32>),
    /// Look at another picture of the wage.
    ShowWages(WagesView),
    /// Believe another estimate of the pay.
    Believe(Estimate),
    /// Move the worker's part, in dollars a month.
    MovePart(i32),
    /// Move the months in the ledger.
    MoveMonths(i32),
    /// Look at other visas.
    ShowVisas(Visas),
    /// Come as far as another year in what was decided.
    Follow(Sanctions),
    /// Let another kind of figure stand out.
    Filter(Workers),
    /// Let go of a control: the address may follow now.
    LetGo,
}

/// How high the guess starts: as high as the year before, so that the slider gives nothing away.
const GUESS_START: i32 = 1_100;

impl State {
    /// The state after one action. Amounts out of range are taken to the nearest end.
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
