//! What can change in the student visa.

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
    /// All views, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Switch, Self::Students];

    /// The word for it in the query and in word keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Switch => "switch",
            Self::Students => "students",
        }
    }
}
