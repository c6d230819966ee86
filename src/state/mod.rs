//! THE READER. Everything that a reader can change, as one value that is written to the query string and read back.
//!
//! What readers say of themselves (a guess, their own day) is in the value and never in the query.

mod action;
mod address;
mod arrivals;
#[cfg(not(target_arch = "wasm32"))]
mod asks;
mod day;
mod kept;
mod lesson;
mod preset;
mod reader_state;
mod report;
mod sanctions;
mod visas;
mod wages;
mod workers;

pub use action::Action;
pub use address::{PARAMETERS, from_query, to_query};
pub use arrivals::{Arrivals, ArrivalsView, GUESS_MOST, GUESS_STEP, Guess};
#[cfg(not(target_arch = "wasm32"))]
pub use asks::refusal;
pub use day::{AWAKE_MOST, Day, DayView, TELLING_HOUR};
pub use lesson::{
    ACTIVITIES, CLAIMS, Lesson, LessonAction, NOTE_MOST, PROMPTS, SENTENCE_MOST, Sorted, Stage, Sure, Work, left,
};
pub use preset::{PARTS, Preset};
pub use reader_state::{ReaderEvent, ReaderState, Steps};
pub use report::Answer;
pub use sanctions::Sanctions;
pub use visas::Visas;
pub use wages::{Estimate, MONTHS, PART, PART_MIDDLE, PART_STEP, Wages, WagesView};
pub use workers::Workers;

/// The whole state of the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Entries by year, quarter and purpose.
    pub arrivals: Arrivals,
    /// The day at work.
    pub day: Day,
    /// The wage.
    pub wages: Wages,
    /// The student visa.
    pub visas: Visas,
    /// The sanctions.
    pub sanctions: Sanctions,
    /// The number of workers.
    pub workers: Workers,
    /// A control is being moved and was not released yet. The address waits for that, because Safari limits how often
    /// it may change.
    pub moving: bool,
}
