//! THE READER. Everything that a reader can change, as one value that is written to the query string and read back.
//!
//! What readers say of themselves (a guess, their own day) is in the value and never in the query.
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how large a state is depends on the figures of the story")]

mod action;
mod address;
#[cfg(not(target_arch = "wasm32"))]
mod asks;
mod control;
mod figures;
mod guess;
mod kept;
mod lesson;
mod list;
mod preset;
mod reader_state;
mod report;

// Of this story: a file for each figure of the list.
mod arrivals;
mod day;
mod escapes;
mod sanctions;
mod visas;
mod wages;
mod workers;

pub use action::Action;
#[cfg(not(target_arch = "wasm32"))]
pub use address::parameters;
pub use address::{from_query, to_query};
#[cfg(not(target_arch = "wasm32"))]
pub use asks::refusal;
pub use control::{Control, Setting, Values};
pub use figures::{FigureState, Settings, State};
pub use guess::Guess;
pub use lesson::{
    ACTIVITIES, CLAIMS, Lesson, LessonAction, NOTE_MOST, PROMPTS, SENTENCE_MOST, Sorted, Stage, Sure, Work, left,
};
pub use list::PARTS;
pub(crate) use list::figures;
pub use preset::Preset;
pub use reader_state::{ReaderEvent, ReaderState, Steps};
pub use report::Answer;

// Of this story: what others need of them.
pub use arrivals::{Arrivals, ArrivalsView, GUESS_MOST, GUESS_STEP};
pub use day::{AWAKE_MOST, Day, DayView, TELLING_HOUR};
pub use escapes::Escapes;
pub use sanctions::Sanctions;
pub use visas::Visas;
pub use wages::{Estimate, MONTHS, PART, PART_MIDDLE, PART_STEP, Wages, WagesView};
pub use workers::Workers;
