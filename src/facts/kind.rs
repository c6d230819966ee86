//! How sure one can be of a fact.

/// The grammar of certainty: one kind for each fact, one mark for each kind.
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
    /// What people said of themselves, with how many said so.
    Testimony,
    /// A law, a resolution, a date of record. Mark: a pin.
    Law,
    /// Our own arithmetic on other facts, its inputs one tap away.
    Derived,
    /// A figure that somebody stopped publishing. Mark: hatched, never zero.
    NotPublished,
    /// A figure that we looked for and did not find. Mark: a dotted gap.
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

    /// The name used in data files, class names and word keys.
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
