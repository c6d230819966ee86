//! How certain a fact is.

/// The kinds of certainty: each fact has one kind, each kind one mark.
///
/// The names in the data files are the kebab-case forms of the variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An official count. Mark: solid.
    Counted,
    /// Somebody's estimate. Mark: the same hue, lighter.
    Estimated,
    /// A forecast or a plan, never people already there. Mark: outline only.
    Projected,
    /// What people said about themselves, with the number of those who said so. Mark: ruled.
    Testimony,
    /// A law, a resolution, a date of record. Mark: a pin.
    Law,
    /// Our own arithmetic on other facts, its inputs one tap away.
    Derived,
    /// A number that somebody stopped publishing. Mark: hatched, never zero.
    NotPublished,
    /// A number that we looked for and did not find. Mark: a dotted gap.
    NotFound,
}

impl Kind {
    /// All kinds, in the order of the key.
    pub const ALL: [Self; 8] = [
        Self::Counted,
        Self::Estimated,
        Self::Projected,
        Self::Testimony,
        Self::Law,
        Self::Derived,
        Self::NotPublished,
        Self::NotFound,
    ];

    /// The name used in data files, class names and keys of labels.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Estimated => "estimated",
            Self::Projected => "projected",
            Self::Testimony => "testimony",
            Self::Law => "law",
            Self::Derived => "derived",
            Self::NotPublished => "not-published",
            Self::NotFound => "not-found",
        }
    }

    /// The kind with this [`name`](Self::name), if there is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
