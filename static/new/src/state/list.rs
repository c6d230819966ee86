//! THE LIST of what is this story's own: its figures, and the parts of its lesson.

/// Hands the list of figures to a macro, in the order of the story: what each shows, its name, and the type of its state.
///
/// The name is that of the figure in the markup and in `static/facts/points.toml`, the beginning of the keys of its labels, and
/// the name of its files in `src/state` and `src/chart`.
macro_rules! figures {
    ($with:path) => {
        $with! {
            /// How wide the planets are.
            sizes: Sizes,
            /// How often two planets turn in the same time.
            turns: Turns,
            /// Claims about days and years.
            records: Records,
        }
    };
}

pub(crate) use figures;

/// The parts of the lesson that a link can name: the activities, each called as its figure, and the sorting at the end. This
/// story has no lesson; with a `class.md` it would have one.
pub const PARTS: [&str; 1] = ["sort"];

/// The part that pupils may skip without a reason; so it is not required for completion either.
pub(super) const OPTIONAL: &str = "";
