//! Frames and pages of earlier releases: what was corrected after them, and what came next.

use std::fs;
use std::path::Path;

use sent_to_work::site::{Effort, Server, Site, release};
use serde_json::{Value, json};

use crate::page::{Outcome, Page};

/// A frame of an earlier release says so if a number that it shows was corrected since, and nothing if none was.
pub fn a_frame_of_an_earlier_release_tells_of_a_correction(page: &Page) -> Outcome {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("since");
    let _ = fs::remove_dir_all(&site); // of the last run
    release(page.stage.folder(), 1, &site, Effort::Quick)?;
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

/// A page of a release that is out leads to the one before, to the next once there is one, and to the page of today. It tells
/// of a correction too.
pub fn a_page_of_a_release_leads_to_the_others(page: &Page) -> Outcome {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("others");
    let _ = fs::remove_dir_all(&site); // of the last run
    let next = "$('.pinned .next')?.href.slice(location.origin.length)";
    let asked = "performance.getEntriesByType('resource').some(one => one.name.endsWith('/corrections.json'))";
    for (own, out, leads) in
        [(1, &[1][..], "/releases/#v-1"), (1, &[2], "/v/2/claim/day-woken/"), (2, &[], "/releases/#v-2")]
    {
        for number in out {
            release(page.stage.folder(), *number, &site, Effort::Quick)?;
        }
        let server = Server::start(Site::new(&site), 0)?;
        page.visit(&[server.address(), &format!("v/{own}/claim/day-woken/")].concat())?;
        page.holds("the question", asked)?;
        page.expect("the next release", next, leads)?;
        let links = "$$('.pinned a').filter(visible).map(one => one.href.slice(location.origin.length))";
        let before = if own == 2 { vec!["/v/1/claim/day-woken/"] } else { Vec::new() };
        let all: Vec<&str> = before.into_iter().chain([leads, "/claim/day-woken/"]).collect();
        page.expect("the ways", links, all)?;
    }
    for copy in ["corrections.json.br", "corrections.json.gz"] {
        fs::remove_file(site.join(copy))?; // of what was there before
    }
    let mut file: Value = serde_json::from_str(&fs::read_to_string(site.join("corrections.json"))?)?;
    if let Some(list) = file.pointer_mut("/corrections").and_then(Value::as_array_mut) {
        list.push(json!({ "date": "2027-01-02", "facts": ["day-woken"], "said": "Trial." }));
    }
    fs::write(site.join("corrections.json"), file.to_string())?;
    let server = Server::start(Site::new(&site), 0)?;
    page.visit(&[server.address(), "v/2/claim/day-woken/"].concat())?;
    page.holds("a line about a correction", "visible($('.since')) && $('.since a').pathname === '/claim/day-woken/'")
}
