//! Inks: the meaning of a mark, from which CSS makes a colour or a pattern.

use plotters_backend::BackendColor;

use crate::facts::Kind;

/// The role of a mark or of a text. In plotters it is a reserved colour, in the page a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Ink {
    /// The line from which bars rise.
    Baseline,
    /// A grid line.
    Grid,
    /// The labels of an axis.
    AxisText,
    /// An ordinary label.
    Label,
    /// A label with an amount.
    Value,
    /// The most important label of a picture.
    Headline,
    /// A remark.
    Note,
    /// An official count.
    Counted,
    /// An estimate: the same hue, lighter.
    Estimated,
    /// A forecast: outline only.
    Projected,
    /// Testimony: ruled like a written statement.
    Testimony,
    /// Derived by us.
    Derived,
    /// The worker's part of the pay.
    Worker,
    /// What goes to state, firms and brokers.
    Rest,
    /// The range of what goes there.
    RestRange,
    /// The hatch of a gap: no longer published.
    Hatch,
    /// The dotted edge of a gap: we found no number, or nobody gave one.
    Gap,
    /// The range of an estimate, and testimony that the clock hand has not reached.
    Range,
    /// The background of testimony.
    Faint,
    /// A count that is not highlighted, or not reached yet, and still recognisable as a count.
    BackCounted,
    /// An estimate that is not highlighted: lighter, with its edge.
    BackEstimated,
    /// A forecast that is not highlighted: outline only.
    BackProjected,
    /// Text in a hatched gap, which keeps clear of it.
    OnHatch,
    /// The clock hand: the reader's position.
    Hand,
    /// What the reader entered.
    Own,
    /// A leader from a remark to its mark.
    Leader,
    /// Invisible: enlarges what a finger can hit.
    Hit,
    /// The edges of dots in a row, one for each person of an estimate.
    PeopleEdge,
    /// What these edges are filled with.
    People,
    /// The few squares among many that are marked.
    Marked,
    /// The head of a pin: a law, a record, a date.
    Pin,
}

impl Ink {
    /// All inks.
    pub const ALL: [Self; 31] = [
        Self::Baseline,
        Self::Grid,
        Self::AxisText,
        Self::Label,
        Self::Value,
        Self::Headline,
        Self::Note,
        Self::Counted,
        Self::Estimated,
        Self::Projected,
        Self::Testimony,
        Self::Derived,
        Self::Worker,
        Self::Rest,
        Self::RestRange,
        Self::Hatch,
        Self::Gap,
        Self::Range,
        Self::Faint,
        Self::BackCounted,
        Self::BackEstimated,
        Self::BackProjected,
        Self::OnHatch,
        Self::Hand,
        Self::Own,
        Self::Leader,
        Self::Hit,
        Self::PeopleEdge,
        Self::People,
        Self::Marked,
        Self::Pin,
    ];

    /// The class that the stylesheet colours.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Baseline => "i-baseline",
            Self::Grid => "i-grid",
            Self::AxisText => "i-axis",
            Self::Label => "i-label",
            Self::Value => "i-value",
            Self::Headline => "i-headline",
            Self::Note => "i-note",
            Self::Counted => "i-counted",
            Self::Estimated => "i-estimated",
            Self::Projected => "i-projected",
            Self::Testimony => "i-testimony",
            Self::Derived => "i-derived",
            Self::Worker => "i-worker",
            Self::Rest => "i-rest",
            Self::RestRange => "i-rest-range",
            Self::Hatch => "i-hatch",
            Self::Gap => "i-gap",
            Self::Range => "i-range",
            Self::Faint => "i-faint",
            Self::BackCounted => "i-back-counted",
            Self::BackEstimated => "i-back-estimated",
            Self::BackProjected => "i-back-projected",
            Self::OnHatch => "i-on-hatch",
            Self::Hand => "i-hand",
            Self::Own => "i-own",
            Self::Leader => "i-leader",
            Self::Hit => "i-hit",
            Self::PeopleEdge => "i-people-edge",
            Self::People => "i-people",
            Self::Marked => "i-marked",
            Self::Pin => "i-pin",
        }
    }

    /// The ink of a kind of fact.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Counted | Kind::Law => Self::Counted,
            Kind::Estimated => Self::Estimated,
            Kind::Projected => Self::Projected,
            Kind::Testimony => Self::Testimony,
            Kind::Derived => Self::Derived,
            Kind::NotPublished => Self::Hatch,
            Kind::NotFound => Self::Gap,
        }
    }

    /// The ink of a kind of fact that is not highlighted; each kind keeps its pattern.
    pub const fn back(kind: Kind) -> Self {
        match kind {
            Kind::Estimated | Kind::Derived => Self::BackEstimated,
            Kind::Projected => Self::BackProjected,
            _ => Self::BackCounted,
        }
    }

    /// Whether consecutive marks of this ink are merged into one path: fewer nodes, the same picture.
    pub(super) const fn merges(self) -> bool {
        matches!(self, Self::Grid | Self::Hatch | Self::Marked | Self::Testimony | Self::Range)
    }

    /// The reserved colour that carries this ink through plotters; it never reaches the page.
    pub(super) const fn sentinel(self) -> (u8, u8, u8) {
        (0, 0, self as u8)
    }

    /// The ink that a reserved colour stands for; any other colour becomes a label, so that nothing disappears.
    pub(super) fn carried_by(color: BackendColor) -> Self {
        Self::ALL.get(usize::from(color.rgb.2)).copied().unwrap_or(Self::Label)
    }
}

impl plotters::style::Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: self.sentinel() }
    }
}
