//! What can change in the door.

/// How far the reader has come in what was decided.
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
    /// All steps, in the order of time.
    pub const ALL: [Self; 4] = [Self::Banned, Self::Due, Self::Vetoed, Self::Reached];

    /// The year that is reached: the word for the step in the query and in word keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Banned => "2017",
            Self::Due => "2019",
            Self::Vetoed => "2024",
            Self::Reached => "2025",
        }
    }

    /// Whether a date, which begins with its year, is reached.
    pub fn reaches(self, date: &str) -> bool {
        date.get(..4).is_some_and(|year| year <= self.name())
    }
}
