//! The state of the sanctions.

/// Up to which year the decisions are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sanctions {
    /// The year of the resolutions.
    Banned,
    /// The year of the deadline.
    Due,
    /// The year of the veto.
    Vetoed,
    /// All that is known.
    #[default]
    Reached,
}

impl Sanctions {
    /// All years, in order.
    pub const ALL: [Self; 4] = [Self::Banned, Self::Due, Self::Vetoed, Self::Reached];

    /// The year, which is its name in the query and in the keys of labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Banned => "2017",
            Self::Due => "2019",
            Self::Vetoed => "2024",
            Self::Reached => "2025",
        }
    }

    /// Whether a date, which begins with its year, is included.
    pub fn reaches(self, date: &str) -> bool {
        date.get(..4).is_some_and(|year| year <= self.name())
    }
}
