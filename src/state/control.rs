//! What a reader sets on a figure: a choice between a few things, or the position of a slider.
//!
//! Each is declared once, beside the state that it sets; the query string, the controls on the page and the check of what a
//! step asks are all derived from that.

use super::State;

/// A control. Its name is the parameter of the query.
#[derive(Clone, Copy, Debug)]
pub struct Control {
    /// The name of the parameter, and of the group of buttons.
    pub name: &'static str,
    /// What it can be set to.
    pub values: Values,
}

/// What a control can be set to.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// One of a few things, by the names that they have in the query and in the keys of labels.
    Choice(&'static [&'static str]),
    /// One of the views of the figure, each with a caption of its own.
    Views(&'static [&'static str]),
    /// A whole number in a range.
    Slider {
        /// The id of the slider, which is also the end of the key of its label.
        id: &'static str,
        /// The lowest value.
        least: i32,
        /// The highest value.
        most: i32,
        /// The distance between two values.
        step: i32,
        /// Whether the query gives the half of it: 33 half hours are `16.5`.
        halved: bool,
    },
}

/// A control with its place in the state.
#[derive(Debug)]
pub struct Setting {
    /// The control.
    pub control: Control,
    /// The value that is set: for a choice its place in the list. None where nothing was set.
    pub get: fn(&State) -> Option<i32>,
    /// Sets a value; one that the control does not have changes nothing.
    pub set: fn(&mut State, i32),
    /// Whether it is of use in a state.
    pub offered: fn(&State) -> bool,
}

impl Control {
    /// The value as the query has it; none if it is not one of this control.
    pub(super) fn read(&self, text: &str) -> Option<i32> {
        match self.values {
            Values::Choice(names) | Values::Views(names) => {
                (0..).zip(names.iter()).find(|(_, name)| **name == text).map(|(at, _)| at)
            }
            Values::Slider { least, most, step, halved, .. } => {
                let value = if halved { half(text)? } else { whole(text)? };
                ((least..=most).contains(&value) && (value - least).checked_rem(step) == Some(0)).then_some(value)
            }
        }
    }

    /// The value as the query has it.
    pub(super) fn write(&self, value: i32) -> String {
        match self.values {
            Values::Choice(names) | Values::Views(names) => {
                usize::try_from(value).ok().and_then(|at| names.get(at)).copied().unwrap_or_default().to_owned()
            }
            Values::Slider { halved: true, .. } => {
                [(value / 2).to_string().as_str(), if value % 2 == 1 { ".5" } else { "" }].concat()
            }
            Values::Slider { .. } => value.to_string(),
        }
    }

    /// The nearest value that a slider can have.
    pub(super) fn clamp(&self, value: i32) -> i32 {
        match self.values {
            Values::Slider { least, most, .. } => value.clamp(least, most),
            Values::Choice(_) | Values::Views(_) => value,
        }
    }

    /// Whether it is moved, and released at the end.
    pub(super) const fn is_slider(&self) -> bool {
        matches!(self.values, Values::Slider { .. })
    }
}

/// A plain whole number of at most four digits: no sign, no exponent, no fraction, no leading zero.
fn whole(text: &str) -> Option<i32> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = text == "0" || !text.starts_with('0');
    if plain && canonical { text.parse().ok() } else { None }
}

/// A number with an optional half, times two: "16.5" is 33.
fn half(text: &str) -> Option<i32> {
    match text.strip_suffix(".5") {
        Some(hours) => Some(whole(hours)? * 2 + 1),
        None => Some(whole(text)? * 2),
    }
}

/// A choice as a setting: its name, its type, where it is in the state, and when it is of use, if that is not always.
macro_rules! choice_of {
    (Views $name:literal, $($rest:tt)+) => { choice_of!(@ Views $name, $($rest)+) };
    ($name:literal, $($rest:tt)+) => { choice_of!(@ Choice $name, $($rest)+) };
    (@ $values:ident $name:literal, $kind:ty, $($at:ident).+ $(, $offered:expr)?) => {
        $crate::state::Setting {
            control: $crate::state::Control { name: $name, values: $crate::state::Values::$values(<$kind>::NAMES) },
            get: |state| Some(state.$($at).+.index()),
            set: |state, at| state.$($at).+.choose(at),
            offered: choice_of!(@ $($offered)?),
        }
    };
    (@ $offered:expr) => { $offered };
    (@) => { |_| true };
}

/// Declares what can be chosen: each item with its name in the query and in the keys of labels, in the order of the buttons.
macro_rules! choice {
    ($(#[$about:meta])* $kind:ident { $($(#[$what:meta])* $value:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $kind {
            $($(#[$what])* $value,)+
        }

        impl $kind {
            /// All of them, in the order in which they are offered.
            pub const ALL: [Self; Self::NAMES.len()] = [$(Self::$value),+];
            /// Their names in the query and in the keys of labels.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// Its name in the query and in the keys of labels.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)+
                }
            }

            /// Its place in the list, which is the value of its control.
            pub const fn index(self) -> i32 {
                self as i32
            }

            /// Takes the one at a place in the list; where there is none, nothing changes.
            pub(super) fn choose(&mut self, at: i32) {
                if let Some(chosen) = usize::try_from(at).ok().and_then(|at| Self::ALL.get(at)) {
                    *self = *chosen;
                }
            }
        }
    };
}

pub(super) use {choice, choice_of};
