//! Scripts as readers get them.

/// A script without its indentation and the lines that are comments, which are a third of it as readers fetch it: what is
/// said to people (`//`), and to the type checker (`/** … */`).
///
/// A script with a text over several lines stays as it is: there, an indentation could be what it says.
pub fn tight(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//") || (line.starts_with("/*") && line.find("*/") == Some(line.len() - 2))
}
