//! The actions that a reader can take on a figure.

use super::State;

/// One action of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Cover the figure with the question and ask for a guess; only while it has not been on screen yet.
    Ask,
    /// Move the guess to this amount.
    Guess(i32),
    /// Submit the guess and reveal what is known.
    Reveal,
    /// Reveal it without guessing.
    Skip,
    /// Set the control of this name to a value: a choice to its place in the list, a slider to an amount.
    Set(&'static str, i32),
    /// Enter what the reader says of themselves in the field of this name; none removes it.
    Enter(&'static str, Option<i32>),
    /// Release a control; now the address may be updated.
    LetGo,
}

impl State {
    /// The state after one action. Amounts out of range are clamped.
    #[must_use]
    pub fn after(self, action: Action) -> Self {
        let mut next = self;
        match action {
            Action::Set(control, value) => next.set(control, value),
            Action::LetGo => next.moving = false,
            _ => {
                next = self.played(action);
                match action {
                    Action::Guess(_) => next.moving |= next.covers(),
                    Action::Reveal | Action::Skip => next.moving = false,
                    _ => {}
                }
            }
        }
        next
    }
}
