//! A program that runs beside the tests and ends with them.

use std::ffi::OsStr;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;
use std::{fs, iter};

/// Runs the program, waits until the tests let go of the pipe, and then ends the program and all that it started.
const GUARD: &str = r#""$@" </dev/null 2>/dev/null & cat >/dev/null; kill -KILL 0"#;

/// A running program with all that it starts.
///
/// A shell guards it in a process group of its own, so that nothing is left even where the tests are interrupted or
/// killed: a browser outlives a driver that is merely killed.
pub struct Process(Child);

impl Process {
    /// Starts a program, with more variables in its environment. What it prints goes to `output`: a pipe must be read, or
    /// the program stands still once it is full.
    pub fn start<I: AsRef<OsStr>>(
        program: &OsStr,
        arguments: impl IntoIterator<Item = I>,
        variables: &[(&str, &str)],
        output: Stdio,
    ) -> io::Result<Self> {
        let mut shell = Command::new("sh");
        shell.args(["-c", GUARD, "sh"]).arg(program).args(arguments).envs(variables.iter().copied());
        shell.stdin(Stdio::piped()).stdout(output).stderr(Stdio::null()).process_group(0).spawn().map(Self)
    }

    /// The processor time that it has used so far, with all that it started and that has ended since.
    pub fn busy(&self) -> Duration {
        let all = fs::read_dir("/proc").into_iter().flatten().flatten();
        // A process may end meanwhile; the one that waits for it has its time then.
        let stats = all.filter_map(|one| fs::read_to_string(one.path().join("stat")).ok());
        let ticks: u64 = stats.filter_map(|stat| used(&stat, self.0.id())).sum();
        Duration::from_millis(ticks * 10)
    }

    /// What the program prints, where that goes to a pipe.
    pub fn output(&mut self) -> Option<ChildStdout> {
        self.0.stdout.take()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.stdin.take()); // the signal to end
        let _ = self.0.wait(); // how it ends is no concern of ours
    }
}

/// The ticks of a hundredth of a second that a process of this group has used with those that it waited for, by its
/// `/proc/*/stat`.
fn used(stat: &str, group: u32) -> Option<u64> {
    // Its name stands in brackets and may have anything in it.
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    let is_own = fields.nth(2)?.parse() == Ok(group);
    let times = iter::once(fields.nth(8)?).chain(fields.take(3));
    is_own.then(|| times.filter_map(|ticks| ticks.parse::<u64>().ok()).sum())
}
