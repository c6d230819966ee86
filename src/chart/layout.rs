//! The two layouts of a figure.

/// How wide a figure is drawn. The served page contains both layouts and CSS shows the one that fits; the app draws
/// one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// For phones: 320 units wide.
    Narrow,
    /// For larger windows: 640 units wide.
    #[default]
    Wide,
}

impl Layout {
    /// Both layouts.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// The width of the drawing in units, each about a CSS pixel.
    pub const fn width(self) -> i32 {
        self.pick(320, 640)
    }

    /// One of two values: for the narrow layout, for the wide one.
    pub const fn pick(self, narrow: i32, wide: i32) -> i32 {
        match self {
            Self::Narrow => narrow,
            Self::Wide => wide,
        }
    }

    /// The name of its class.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}
