//! Frames of earlier releases, and what was corrected after them.

use std::fs;
use std::path::Path;

use sent_to_work::site::{Server, Site, release};
use serde_json::{Value, json};

use crate::page::{Outcome, Page};

/// A frame of an earlier release says so if a number that it shows was corrected since, and nothing if none was.
pub fn a_frame_of_an_earlier_release_tells_of_a_correction(page: &Page) -> Outcome {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("since");
    let _ = fs::remove_dir_all(&site); // of the last run
    release(page.stage.folder(), 1, &site)?;
    let server = Server::start(Site::new(&site), 0)?;
    let frame = [server.address(), "v/1/embed/day/"].concat();
    let known: Value = serde_json::from_str(&fs::read_to_string(site.join("corrections.json"))?)?;
    for copy in ["corrections.json.br", "corrections.json.gz"] {
        fs::remove_file(site.join(copy))?; // of what was there before
    }
    for (fact, told) in [("day-woken", true), ("visas-of-nobody", false)] {
        let mut file = known.clone();
        if let Some(list) = file.pointer_mut("/corrections").and_then(Value::as_array_mut) {
            list.push(json!({ "date": "2027-01-02", "facts": [fact], "said": "Trial." }));
        }
        fs::write(site.join("corrections.json"), file.to_string())?;
        let _host = page.visit_framed(&frame, "sandbox=allow-scripts width=700 height=1000")?;
        page.becomes("ready")?;
        let asked = "performance.getEntriesByType('resource').some(one => one.name.endsWith('/corrections.json'))";
        page.holds("the question", asked)?;
        page.expect("a line about it", "visible($('.since'))", told)?;
        if told {
            let way = "new URL($('.since a').href).pathname";
            page.expect("where it leads", way, "/claim/day-woken/")?;
        }
    }
    Ok(())
}
