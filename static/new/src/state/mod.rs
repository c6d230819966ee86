// Of this story: a file for each figure of the list.
mod records;
mod sizes;
mod turns;

// Of this story: what others need of them.
pub use records::Records;
pub use sizes::Sizes;
pub use turns::{DAYS, Turns};
