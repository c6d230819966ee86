//! What a mark means, instead of what colour it has.

use plotters_backend::BackendColor;

use crate::facts::Kind;

/// The role of a mark or of a text. Plotters carries it as a reserved colour; the page sees it as a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Ink {
    /// The line from which bars rise.
    Baseline,
    /// A faint line to read an amount by.
    Grid,
    /// The words of an axis.
    AxisText,
    /// An ordinary label.
    Label,
    /// A label that carries an amount.
    Value,
    /// The one label of a picture that must be seen.
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
    /// Lines of a hatched gap: stopped being published.
    Hatch,
    /// The dotted edge of a gap: we found no figure, or nobody said.
    Gap,
    /// The range of an estimate, and testimony that the hand has not reached.
    Range,
    /// The ground of testimony.
    Faint,
    /// A count that is not chosen, or not reached yet: it steps back and stays a count.
    BackCounted,
    /// An estimate that steps back: lighter, with its edge.
    BackEstimated,
    /// A forecast that steps back: outline only.
    BackProjected,
    /// Words that stand in a hatched gap, which keeps clear of them.
    OnHatch,
    /// The hand, the marker: where the reader stands.
    Hand,
    /// What the reader said.
    Own,
    /// A leader from a remark to its mark.
    Leader,
    /// Nothing to see: where a finger may land.
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

    /// The mark of a kind of fact.
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

    /// The mark of a kind of fact that steps back: each kind keeps its pattern.
    pub const fn back(kind: Kind) -> Self {
        match kind {
            Kind::Estimated | Kind::Derived => Self::BackEstimated,
            Kind::Projected => Self::BackProjected,
            _ => Self::BackCounted,
        }
    }

    /// Whether marks of this ink that follow each other become one path: fewer nodes, the same picture.
    pub(super) const fn merges(self) -> bool {
        matches!(self, Self::Grid | Self::Hatch | Self::Marked | Self::Testimony | Self::Range)
    }

    /// The reserved colour that carries this ink through plotters; it never reaches the page.
    pub(super) const fn sentinel(self) -> (u8, u8, u8) {
        (0, 0, self as u8)
    }

    /// The ink that a reserved colour stands for; any other colour is a label, so that nothing gets lost.
    pub(super) fn carried_by(color: BackendColor) -> Self {
        Self::ALL.get(usize::from(color.rgb.2)).copied().unwrap_or(Self::Label)
    }
}

impl plotters::style::Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: self.sentinel() }
    }
}
