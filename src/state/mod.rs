//! THE READER. Everything that a reader can change, as one value that is written to the query string and read back.
//!
//! What readers say of themselves (a guess, their own day) is in the value and never in the query.

mod action;
mod address;
mod arrivals;
#[cfg(not(target_arch = "wasm32"))]
mod asks;
mod control;
mod day;
mod escapes;
mod figures;
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
#[cfg(not(target_arch = "wasm32"))]
pub use address::parameters;
pub use address::{from_query, to_query};
pub use arrivals::{Arrivals, ArrivalsView, GUESS_MOST, GUESS_STEP, Guess};
#[cfg(not(target_arch = "wasm32"))]
pub use asks::refusal;
pub use control::{Control, Setting, Values};
pub use day::{AWAKE_MOST, Day, DayView, TELLING_HOUR};
pub use escapes::Escapes;
pub(crate) use figures::figures;
pub use figures::{FigureState, Settings, State};
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
