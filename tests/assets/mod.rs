//! Names for what the documents name, where no file is looked for.

use sent_to_work::edition::Assets;

/// One name for each.
pub fn assets() -> Assets {
    let name = |name: &str| String::from(name);
    Assets {
        boot: name("boot.js"),
        page: name("page.js"),
        frame: name("frame.js"),
        later: name("later.js"),
        js: name("app.js"),
        wasm: name("app.wasm"),
        lesson: name("lesson.js"),
        theme: name("theme.js"),
        filter: name("filter.js"),
        sheet: name("claim.css"),
        class_js: name("class.js"),
        class_wasm: name("class.wasm"),
        icon: name("icon.svg"),
        font: name("display.woff2"),
    }
}
