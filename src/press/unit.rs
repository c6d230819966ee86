//! The items of a cartridge: lesson, worksheet, story and figures for pupils; key and package for teachers.

use crate::host::{Item, Place};
use crate::state::FigureState;
use crate::story::Words;

/// The items for a site at a public `address`, with the `package` for course systems under its name in the cartridge.
pub fn unit(words: &Words, address: &str, package: &str) -> Vec<Item> {
    let item = |id: &str, title: &str, place: Place, for_teachers| Item {
        id: id.to_owned(),
        title: words.text(title),
        place,
        for_teachers,
    };
    let at = |path: &str| Place::Link([address, path].concat());
    let figures = FigureState::telling().map(|shown| {
        let name = shown.name();
        item(&["figure-", name].concat(), &[name, ".title"].concat(), at(&["embed/", name, "/"].concat()), false)
    });
    let first = [
        item("lesson", "editions.class.name", at("class/"), false),
        item("worksheet", "editions.worksheet.name", at("teach/worksheet/"), false),
        item("story", "editions.page.name", at(""), false),
    ];
    let last = [
        item("teach", "editions.teach.name", at("teach/"), true),
        item("key", "editions.key.name", at("teach/key/"), true),
        item("package", "editions.lms.name", Place::File(package.to_owned()), true),
    ];
    first.into_iter().chain(figures).chain(last).collect()
}
