//! Watches the sources of the site for changes.

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::{
    path::Path,
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

const FOLDERS: [&str; 2] = ["src", "static"];
const FILES: [&str; 5] = ["index.html", "build.rs", "Cargo.toml", "Cargo.lock", "Trunk.toml"];
/// Editors write a file in several steps, and version control writes many files.
const QUIET: Duration = Duration::from_millis(200);

/// A watch over the sources, from its creation on.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<()>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Starts to watch the sources of the project in this folder.
    ///
    /// # Errors
    /// One line, if the system cannot watch files.
    pub fn start(root: &Path) -> Result<Self, String> {
        let problem = |e: notify::Error| format!("the sources cannot be watched for changes: {e}");
        let (sender, changes) = channel();
        let files = FILES.map(|name| root.join(name));
        let folders = FOLDERS.map(|name| root.join(name));
        let ours = {
            let folders = folders.clone();
            move |path: &Path| {
                files.iter().any(|file| path == file) || folders.iter().any(|folder| path.starts_with(folder))
            }
        };
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // A build reads every source, which is not a change.
            let is_change =
                |event: Event| !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(|path| ours(path));
            if event.is_ok_and(is_change) {
                let _ = sender.send(()); // no receiver: the watch is over
            }
        })
        .map_err(problem)?;
        // The folder and not its files: a file that an editor replaces would no longer be watched.
        watcher.watch(root, RecursiveMode::NonRecursive).map_err(problem)?;
        for folder in &folders {
            watcher.watch(folder, RecursiveMode::Recursive).map_err(problem)?;
        }
        Ok(Self { changes, _watcher: watcher })
    }

    /// Waits until something has changed since the last call, and then until the changes have stopped.
    ///
    /// Returns false if there is nothing left to wait for.
    pub fn wait(&self) -> bool {
        let changed = self.changes.recv().is_ok();
        while self.changes.recv_timeout(QUIET).is_ok() {}
        changed
    }
}
