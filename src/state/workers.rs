//! The state of the number of workers.

/// Which kind of figure is highlighted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Workers {
    /// Every kind.
    #[default]
    All,
    /// What was counted, and the gap after the last count.
    Counted,
    /// What somebody estimates.
    Estimated,
    /// What was wished for, planned or forecast.
    Planned,
}

impl Workers {
    /// All filters, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Counted, Self::Estimated, Self::Planned];

    /// Its name in the query and in the keys of labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Counted => "counted",
            Self::Estimated => "estimated",
            Self::Planned => "planned",
        }
    }
}
