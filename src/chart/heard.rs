//! Where a point stands in its figure for those who hear it.

/// The place of a point. By itself a figure has one row, and its drawing says beside each point where that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Its row, where there are several.
    pub row: usize,
    /// Whether it stands on an axis of time: then its row goes from a time to a time.
    pub timed: bool,
    /// Where it is, if the drawing does not say so beside it.
    pub at: String,
    /// The series in whose unit it is drawn, if that is not its own.
    pub unit_of: Option<&'static str>,
}
