//! What a figure of the list is, and all that follows from the list.

use super::Action;
use super::control::{Setting, Values};

/// What can be set on a figure, and what of it which part of the figure depends on.
pub trait Settings: Copy + Default + 'static {
    /// Its controls, in the order in which they stand.
    const SETTINGS: &'static [Setting];

    /// Whether the reader is being asked to guess, while the finding, the bar and the row of the table are covered.
    fn covers(self) -> bool {
        false
    }

    /// The state after an action that only this figure understands.
    #[must_use]
    fn after(self, _action: Action) -> Self {
        self
    }

    /// The state in which the lesson covers the figure, with a prediction in it if the figure can show one.
    fn predicted(_guess: i32) -> Self {
        Self::default()
    }

    /// The same state with a prediction beside what is known, if the figure can show one.
    #[must_use]
    fn compared(self, _guess: i32) -> Self {
        self
    }

    /// The same state for every position of the sliders: what needs no more than this is not redrawn when one moves.
    #[must_use]
    fn still(self) -> Self {
        self
    }

    /// The same state reduced to what the table shows.
    #[must_use]
    fn tabled(self) -> Self {
        self.still()
    }

    /// The same state reduced to what the finding speaks of.
    #[must_use]
    fn told(self) -> Self {
        self
    }

    /// Another state with what the reader entered about themselves in this one, which no address and no step contains.
    #[must_use]
    fn keeping_own(self, other: Self) -> Self {
        other
    }
}

macro_rules! states {
    ($($(#[$about:meta])* $name:ident: $kind:ident,)+) => {
        /// The whole state of the figures.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct State {
            $($(#[$about])* pub $name: super::$name::$kind,)+
            /// A control is being moved and was not released yet. The address waits for that, because Safari limits how
            /// often it may change.
            pub moving: bool,
        }

        /// Which figure, in which state.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FigureState {
            $($(#[$about])* $kind(super::$name::$kind),)+
        }

        /// The controls of each figure.
        pub(super) static SETTINGS: [&[Setting]; FigureState::COUNT] = [$(super::$name::$kind::SETTINGS),+];

        impl FigureState {
            /// How many figures there are.
            pub const COUNT: usize = [$(stringify!($name)),+].len();

            /// All figures in a state, in the order of the story.
            pub const fn all(state: &State) -> [Self; Self::COUNT] {
                [$(Self::$kind(state.$name)),+]
            }

            /// Its name, which is also the beginning of its keys in the labels.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind(_) => stringify!($name),)+
                }
            }

            /// Its controls, in the order in which they stand.
            pub const fn settings(self) -> &'static [Setting] {
                match self {
                    $(Self::$kind(_) => super::$name::$kind::SETTINGS,)+
                }
            }

            /// Whether the reader is being asked to guess.
            pub fn covers(self) -> bool {
                match self {
                    $(Self::$kind(state) => state.covers(),)+
                }
            }

            /// The same state for every position of its sliders.
            #[must_use]
            pub fn still(self) -> Self {
                match self {
                    $(Self::$kind(state) => Self::$kind(state.still()),)+
                }
            }

            /// The same state reduced to what its table shows.
            #[must_use]
            pub fn tabled(self) -> Self {
                match self {
                    $(Self::$kind(state) => Self::$kind(state.tabled()),)+
                }
            }

            /// The same state reduced to what its finding speaks of.
            #[must_use]
            pub fn told(self) -> Self {
                match self {
                    $(Self::$kind(state) => Self::$kind(state.told()),)+
                }
            }
        }

        impl State {
            /// The figures as the lesson covers them, with a prediction.
            pub fn predicted(guess: i32) -> Self {
                Self { $($name: super::$name::$kind::predicted(guess),)+ moving: false }
            }

            /// The figures with a prediction beside what is known.
            #[must_use]
            pub fn compared(self, guess: i32) -> Self {
                Self { $($name: self.$name.compared(guess),)+ ..self }
            }

            /// The state after an action that some figure understands.
            pub(super) fn played(self, action: Action) -> Self {
                Self { $($name: self.$name.after(action),)+ ..self }
            }

            /// Puts one figure into another state.
            pub(super) fn put(&mut self, figure: FigureState) {
                match figure {
                    $(FigureState::$kind(state) => self.$name = state,)+
                }
            }

            /// Another state with what the reader entered about themselves in this one.
            pub(super) fn keeping_own(self, other: Self) -> Self {
                Self { $($name: self.$name.keeping_own(other.$name),)+ moving: false }
            }
        }
    };
}

super::list::figures!(states);

impl FigureState {
    /// All figures at their defaults, as the story shows them.
    pub fn telling() -> [Self; Self::COUNT] {
        Self::all(&State::default())
    }

    /// The figure of a name.
    pub fn named(name: &str, state: &State) -> Option<Self> {
        Self::all(state).into_iter().find(|figure| figure.name() == name)
    }

    /// The key of its caption, which depends on the view if there are several.
    pub fn caption(self) -> String {
        let state = self.alone();
        let views = self.settings().first().and_then(|one| match one.control.values {
            Values::Views(_) => Some(one.control.write((one.get)(&state)?)),
            _ => None,
        });
        match views {
            Some(view) => [self.name(), ".", &view, ".caption"].concat(),
            None => [self.name(), ".caption"].concat(),
        }
    }

    /// A state in which everything but this figure is at its default.
    pub fn alone(self) -> State {
        let mut state = State::default();
        state.put(self);
        state
    }

    /// Whether it has controls. The figure of those who got out has none on purpose.
    pub const fn is_played(self) -> bool {
        !self.settings().is_empty()
    }
}

impl State {
    /// Whether a figure is asking the reader to guess.
    pub(super) fn covers(&self) -> bool {
        FigureState::all(self).into_iter().any(FigureState::covers)
    }

    /// Sets the control of a name; one that no figure has changes nothing.
    pub(super) fn set(&mut self, name: &str, value: i32) {
        for settings in SETTINGS {
            for Setting { control, set, .. } in settings {
                if control.name == name {
                    set(self, control.clamp(value));
                    self.moving |= control.is_slider();
                }
            }
        }
    }
}
