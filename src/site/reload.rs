//! Live reload during development: open pages notice a new build and reload themselves.

use super::{Hook, Reply};
use std::{
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

const TAG: &str = "<script src=\"/__reload.js\" defer></script>";
/// How long a request waits for a new build before the page asks again: less than the time-outs of browsers.
const PATIENCE: Duration = Duration::from_secs(25);

/// The number of the build that is being served.
#[derive(Debug)]
pub struct Reload {
    build: Mutex<u64>,
    newer: Condvar,
}

impl Default for Reload {
    fn default() -> Self {
        // Starts at the clock and not at 0, so that an open page notices a restarted server.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        Self { build: Mutex::new(now), newer: Condvar::new() }
    }
}

impl Reload {
    /// Tells every open page that there is a new build.
    pub fn announce(&self) {
        *self.build.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.newer.notify_all();
    }

    /// The hook that adds the script to each page and answers its requests.
    ///
    /// The script is a file of the same origin, which the site's policy allows.
    pub fn hook(self: &Arc<Self>) -> Hook {
        let reload = self.clone();
        Arc::new(move |path, reply| match path {
            "/__reload.js" => reload.script(),
            _ => match path.strip_prefix("/__reload/") {
                Some(since) => reload.wait(since),
                None => with_tag(reply),
            },
        })
    }

    fn script(&self) -> Reply {
        let build = self.build.lock().unwrap_or_else(PoisonError::into_inner);
        let script = format!(
            "(async () => {{
  for (;;) {{
    try {{
      const build = await (await fetch('/__reload/{build}')).text();
      if (build !== '{build}') return location.reload();
    }} catch {{
      await new Promise((done) => setTimeout(done, 1000));
    }}
  }}
}})();
"
        );
        fresh("text/javascript; charset=utf-8", script)
    }

    fn wait(&self, since: &str) -> Reply {
        let build = self.build.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |build: &mut u64| build.to_string() == since;
        let (build, _) = self.newer.wait_timeout_while(build, PATIENCE, same).unwrap_or_else(PoisonError::into_inner);
        fresh("text/plain; charset=utf-8", build.to_string())
    }
}

fn fresh(content_type: &str, body: String) -> Reply {
    let mut reply = Reply::new(200, content_type, body);
    reply.set("Cache-Control", "no-store");
    reply
}

fn with_tag(mut reply: Reply) -> Reply {
    let end = b"</body>";
    if reply.is_page()
        && let Some(at) = reply.body.windows(end.len()).rposition(|window| window == end)
    {
        reply.body.splice(at..at, TAG.bytes());
    }
    reply
}
