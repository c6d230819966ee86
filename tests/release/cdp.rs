//! What Chromium's driver passes on to Chromium itself.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use libtest_mimic::Failed;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::page::Page;

#[derive(Debug)]
struct CdpCommand {
    name: &'static str,
    with: Value,
}

impl WebDriverCompatibleCommand for CdpCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.name, "params": self.with }).to_string()))
    }
}

impl Page {
    /// Has Chromium do something that a driver knows nothing of.
    pub fn cdp(&self, name: &'static str, with: Value) -> Result<Value, Failed> {
        self.wait(self.client.issue_cmd(CdpCommand { name, with }))
    }
}
