// Of this story: a folder for each figure of the list.
pub mod records;
pub mod sizes;
pub mod turns;
