//! The state of the student visas.

/// Which visas are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visas {
    /// The visas of the year before the deadline and of the deadline's year.
    #[default]
    Switch,
    /// Visas, entries and students of one year.
    Students,
}

impl Visas {
    /// All views, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Switch, Self::Students];

    /// Its name in the query and in the keys of labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Switch => "switch",
            Self::Students => "students",
        }
    }
}
