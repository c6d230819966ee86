//! THE LIST of what is this story's own: its figures, and the parts of its lesson.

/// Hands the list of figures to a macro, in the order of the story: what each shows, its name, and the type of its state.
///
/// The name is that of the figure in the markup and in `static/facts/points.toml`, the beginning of the keys of its labels, and
/// the name of its files in `src/state` and `src/chart`.
macro_rules! figures {
    ($with:path) => {
        $with! {
            /// Entries by year, quarter and purpose.
            arrivals: Arrivals,
            /// The number of workers.
            workers: Workers,
            /// The student visas.
            visas: Visas,
            /// The day at work.
            day: Day,
            /// The wage.
            wages: Wages,
            /// The sanctions.
            sanctions: Sanctions,
            /// Those who got out.
            escapes: Escapes,
        }
    };
}

pub(crate) use figures;

/// The parts of the lesson that a link can name: the activities, each called as its figure, and the sorting at the end.
pub const PARTS: [&str; 4] = ["arrivals", "day", "wages", "sort"];

/// The part that pupils may skip without a reason; so it is not required for completion either.
pub(super) const OPTIONAL: &str = "day";
